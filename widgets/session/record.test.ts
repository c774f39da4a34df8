// The record of a session: what was planned beside what happened, and for the partner nothing that is one's own.
import fc from "fast-check";
import { expect, test } from "vitest";
import { articleMarkdown } from "../export/markdown";
import { articleText } from "../export/plain";
import { samples } from "./document.samples";
import type { Session } from "./model";
import { sessionRecord } from "./record";
import { begin, changeSaid, finish, next, park, say, skip, speaks } from "./run";
import { at, sessionOf } from "./testing";

const organizations = [
  {
    id: "o1",
    name: "River Trust",
    zone: "America/Chicago",
    people: [{ id: "p1", name: "Ada Cole", title: "Director", role: "other" as const }],
  },
  { id: "o2", name: "Hill Fund", zone: "America/Denver", people: [] },
];
const SECRET = "Nobody else may read this.";

/** A session that was held: the first block ran over, one was parked, and one nobody came to. */
function held(): Session {
  const agenda = {
    title: "Kickoff",
    goal: "We know what we do first.",
    date: "2026-12-01",
    start: "09:00",
    organizations,
  };
  const blocks = ["Welcome", "Questions", "Data", "Close"].map((title) => ({ title, minutes: 15, notes: SECRET }));
  let session = begin(sessionOf(blocks, agenda), at(2));
  session = say(session, at(5), { kind: "note", text: `${SECRET}\nMore of it.`, who: "Ada" });
  session = say(session, at(6), { kind: "takeaway", text: "Both count cases alike." });
  session = next(session, at(27));
  session = say(session, at(30), {
    kind: "promise",
    text: "Send the form",
    who: "Ada Cole",
    organization: "o1",
    by: "2026-12-09",
  });
  session = say(session, at(31), { kind: "decision", text: "We meet monthly." });
  session = say(session, at(32), { kind: "parked", text: "Who pays for it?" });
  session = speaks(session, at(33), "o2");
  session = park(session, at(40), "b3");
  return finish(session, at(50));
}

function markdown(session: Session, audience: "facilitator" | "participants"): string {
  return articleMarkdown(sessionRecord(session, { audience, siteUrl: "https://playbook.example/", now: at(90) }));
}

test("it says what was planned and what happened, block by block", () => {
  const { title, facts, sections } = sessionRecord(held(), {
    audience: "participants",
    siteUrl: "https://playbook.example/",
    now: at(90),
  });
  expect(title).toBe("Record: Kickoff");
  expect(Object.fromEntries(facts.map(({ label, values }) => [label, values]))).toEqual({
    Date: ["Tuesday, December 1, 2026"],
    Time: ["9:02 AM to 9:50 AM CST (Chicago)", "8:02 AM to 8:50 AM MST (Denver)"],
    Length: ["48 minutes, ended 10 minutes early"],
    Organizations: ["River Trust", "Hill Fund"],
    People: ["Ada Cole, Director, River Trust"],
  });
  const [table] = sections
    .flatMap((one) => one.sections ?? [])
    .flatMap(({ pieces = [] }) => pieces.filter((piece) => piece.is === "table"));
  expect(table?.rows.map(({ cells }) => cells)).toEqual([
    ["9:00 AM", "9:02 AM", "15 min", "25 min", "Welcome"],
    ["9:15 AM", "9:27 AM", "15 min", "23 min", "Questions"],
    ["9:30 AM", "", "15 min", "parked", "Data"],
    ["9:45 AM", "", "15 min", "no time for it", "Close"],
  ]);
  expect(table?.rows.map(({ words }) => words)[2]).toBe("Data: planned at 9:30 AM for 15 min; parked");
});

test("what was said stands once each, with who, when and where", () => {
  const text = markdown(held(), "participants");
  expect(text).toContain("## Takeaways\n\n- Both count cases alike. (Welcome)");
  expect(text).toContain("- We meet monthly. (Questions)");
  expect(text).toContain("- [ ] Send the form: Ada Cole, River Trust, by Wed, Dec 9");
  expect(text).toContain("## Left open\n\n- Who pays for it? (Questions)\n- “Data”: we did not get to it\n- “Close”");
  expect(markdown(changeSaid(held(), held().said[2]?.id ?? "", { done: true }), "participants")).toContain(
    "Send the form",
  );
});

test("the notes are in one's own copy only, under their block", () => {
  const own = markdown(held(), "facilitator");
  expect(own).toContain("## Notes for us\n\n### Welcome\n\n> **Note:** Ada: Nobody else may read this.");
  expect(own).toContain("> More of it.");
  expect(markdown(held(), "participants")).not.toContain(SECRET);
});

test("a session that has not started, or is not over, says so", () => {
  expect(markdown(sessionOf([{ minutes: 10 }]), "participants")).toContain("Not started yet");
  const running = begin(sessionOf([{ minutes: 10 }, { minutes: 5 }], { organizations }), at(0));
  expect(markdown(running, "participants")).toContain("since 9:00 AM");
  expect(markdown(running, "participants")).toContain("to come");
  expect(markdown(skip(running, at(1), "b2"), "participants")).toContain("skipped");
});

test("no note and nothing of one's own reaches the partner's record, and no other text is lost", () => {
  fc.assert(
    fc.property(samples, (any) => {
      const said = any.said.map((one, place) =>
        one.kind === "note" ? { ...one, text: SECRET, who: SECRET } : { ...one, text: `Text ${place}.` },
      );
      const blocks = any.agenda.blocks.map((block) => ({ ...block, notes: SECRET, why: SECRET }));
      const session = { ...any, said, agenda: { ...any.agenda, blocks } };
      const write = (audience: "facilitator" | "participants"): string =>
        articleText(sessionRecord(session, { audience, siteUrl: "https://playbook.example/", now: at(0) }));
      expect(write("participants")).not.toContain(SECRET);
      for (const one of said) expect(write("facilitator")).toContain(one.text);
      for (const one of said) if (one.kind !== "note") expect(write("participants")).toContain(one.text);
    }),
  );
});
