import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { sampleAgenda } from "../export/samples";
import type { MessageRecord } from "../guide/records";
import { blankAgenda } from "./edit";
import { blanksIn, fillMessage, piecesOf } from "./fill-message";
import type { Agenda } from "./model";
import { agendas } from "./testing";

const files = import.meta.glob("../../data/messages/*.yaml", { query: "?raw", import: "default", eager: true });
const messages = Object.entries(files).map(([path, text]) => {
  const id = path.slice(path.lastIndexOf("/") + 1, -".yaml".length);
  return { id, url: `https://example.org/messages/${id}/`, ...parse(text) } as MessageRecord;
});
const LINK = "https://playbook.example/agendas/build/#C";

function message(id: string): MessageRecord {
  const found = messages.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** All that an invitation can need. */
function whole(changes: Partial<Agenda> = {}): Agenda {
  const agenda = sampleAgenda({
    place: { where: "Room 4\n12 Main St", link: "https://meet.example.org/a", phone: "+1 555 0100" },
    ...changes,
  });
  return { ...agenda, blocks: agenda.blocks.map((block) => ({ ...block, lead: "Ana Ruiz" })) };
}

const allText = ({ subject, body }: { subject: string; body: string }): string => `${subject}\n\n${body}`;

describe.each(messages)("$id", (one) => {
  const named = one.blanks.map(({ name }) => name);

  test("all that an agenda knows is filled in, and nothing else", () => {
    const unknown = one.blanks.filter(({ fill }) => !fill).map(({ name }) => name);
    expect(blanksIn(allText(fillMessage(one, whole(), { link: LINK })), one)).toEqual(unknown);
  });

  test("what is not known stays as it is written", () => {
    const empty = { ...blankAgenda("UTC"), target: 0 };
    const left = blanksIn(allText(fillMessage(one, empty)), one);
    expect(left.filter((name) => named.includes(name))).toEqual(
      one.blanks.filter(({ fill }) => fill !== "length").map(({ name }) => name),
    );
  });

  test("the words between the blanks are the guide's own", () => {
    const given = one.lists_blocks ? one.body.replace(/(?:^- [^[\n]*\n)+/m, "[the agenda]\n") : one.body;
    const { body } = fillMessage(one, whole(), { link: LINK });
    let from = 0;
    for (const part of given.split(/\.?\s*(?:- )?\[[^\]]+\]\.?\s*/)) {
      from = body.indexOf(part, from);
      expect(from, part).toBeGreaterThanOrEqual(0);
    }
  });

  test("whatever an agenda holds, a message comes of it", () => {
    fc.assert(
      fc.property(agendas(), (agenda) => {
        const { subject, body } = fillMessage(one, agenda, { link: LINK });
        expect(subject).not.toMatch(/undefined|\n/);
        expect(body).not.toContain("undefined");
      }),
      { numRuns: 30 },
    );
  });
});

test("a text in pieces is the whole text, with its blanks told apart", () => {
  const one = message("reminder");
  expect(piecesOf("On [day] or [no blank], [phone\n number].", one)).toEqual([
    { text: "On ", blank: false },
    { text: "[day]", blank: true },
    { text: " or ", blank: false },
    { text: "[no blank]", blank: false },
    { text: ", ", blank: false },
    { text: "[phone\n number]", blank: true },
    { text: ".", blank: false },
  ]);
});

test("the reminder says when and where", () => {
  const { subject, body } = fillMessage(message("reminder"), whole(), { link: LINK });
  expect(subject).toBe("See you on Tuesday, December 1, 2026");
  expect(body).toContain(
    "We meet on Tuesday, December 1, 2026 at 10:00 AM EST (New York) / 8:00 AM MST (Phoenix). Here is the way in: " +
      "Room 4; 12 Main St; https://meet.example.org/a; by phone: +1 555 0100",
  );
  expect(body).toContain(`are here again: ${LINK}`);
});

test("the agenda stands in its mail in place of the example", () => {
  const { body } = fillMessage(message("agenda-email"), whole());
  expect(body).toContain(`
- 10:00 AM / 8:00 AM: Introduction and housekeeping (10 minutes)
- 10:10 AM / 8:10 AM: Icebreaker (15 minutes)
`);
  expect(body).not.toContain("Guiding questions and open discussion");
  expect(body).toContain(
    "- From Northern Data Center: Ana Ruiz (Director of polling); Ben Okafor (Policy lead); Chloe Tan\n",
  );
  expect(body).toContain("- Leading the discussion: Ana Ruiz\n");
  expect(body).toContain("by Sunday, November 29, 2026.");
  expect(body).toContain("[note-taker]");
});

test("an agenda without blocks or a time says so", () => {
  expect(blanksIn(fillMessage(message("agenda-email"), whole({ blocks: [] })).body, message("agenda-email"))).toContain(
    "the agenda",
  );
  const { body } = fillMessage(message("agenda-email"), whole({ date: undefined, start: undefined }));
  expect(body).toContain("- Introduction and housekeeping (10 minutes)\n");
});

test("several days and rooms stand in the list", () => {
  const agenda = whole();
  const [first, second] = agenda.blocks;
  if (!first || !second) throw new Error("the sample has blocks");
  const room = { id: "r1", title: "Data people", place: "Room 5", lead: "" };
  const blocks = [
    { ...first, rooms: [room, { ...room, id: "r2", title: "Policy", place: "" }] },
    { ...second, fixedStart: { day: 1, time: "09:00" } },
  ];
  expect(fillMessage(message("agenda-email"), { ...agenda, blocks }).body).toContain(
    `Day 1: Tuesday, December 1, 2026

- 10:00 AM / 8:00 AM: Introduction and housekeeping (10 minutes)
  - Room 5: Data people
  - Room 2: Policy

Day 2: Wednesday, December 2, 2026

- 9:00 AM / 7:00 AM: Icebreaker (15 minutes)
`,
  );
});

test("a sentence has one stop", () => {
  const { body } = fillMessage(message("agenda-email"), whole({ goal: "Each side has an answer." }));
  expect(body).toContain("What we want from it: Each side has an answer. The question");
  const two = fillMessage(message("agenda-email"), whole({ goal: "An answer" }));
  expect(two.body).toContain("What we want from it: An answer. The question");
});

test("what the reader types fills what the agenda does not know", () => {
  const typed = new Map([
    ["your name", " Ana Ruiz\n"],
    ["date", "never"],
    ["note-taker", ""],
  ]);
  const { subject, body } = fillMessage(message("agenda-email"), whole(), { typed });
  expect(body.endsWith("I look forward to it,\nAna Ruiz")).toBe(true);
  expect(subject).toBe("Our session on Tuesday, December 1, 2026: agenda and who is coming");
  expect(body).toContain("[note-taker]");
});

test("several partners are told apart", () => {
  const agenda = whole();
  const third = { id: "hill", name: "Hill Fund", zone: "UTC", people: [] };
  const { body } = fillMessage(message("agenda-email"), { ...agenda, organizations: [...agenda.organizations, third] });
  expect(body).toContain("From Desert Policy Forum and Hill Fund: Dev Patel (Survey manager, Desert Policy Forum);");
});

test("what an agenda holds is text, whatever its brackets say", () => {
  const { body } = fillMessage(message("agenda-email"), whole({ goal: "$& [your name] $1 \\n" }));
  expect(body).toContain("What we want from it: $& [your name] $1 \\n.");
});
