// What is one's own reaches nobody else, and is not lost when an answer comes.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { merge } from "../documents/merge";
import { samples } from "./document.samples";
import { forAudience, forPartner, isOpen, withOwn } from "./for-partner";
import type { Session } from "./model";
import { begin, changeSaid, say, speaks } from "./run";
import { sessionShape } from "./shape";
import { at, chicago, sessionOf } from "./testing";

const SECRET = "Nobody else may read this.";
const running = begin(sessionOf([{ minutes: 10, notes: SECRET }, { minutes: 5 }], chicago), at(0));
const noted = [
  ["note", SECRET],
  ["takeaway", "One"],
  ["note", `${SECRET} Really.`],
  ["promise", "Two"],
] as const;
const mine = speaks(
  noted.reduce((before, [kind, text]) => say(before, at(1), { kind, text }), running),
  at(2),
  "o1",
);

describe("the partner's copy", () => {
  test("has what was said, without notes, talk and the agenda's own", () => {
    const copy = forPartner(mine);
    expect(copy.said.map(({ text }) => text)).toEqual(["One", "Two"]);
    expect(JSON.stringify(copy)).not.toContain(SECRET);
    expect(copy.talk).toEqual([]);
    expect(isOpen(copy)).toBe(true);
    expect(isOpen(mine)).toBe(false);
    expect(forAudience(mine, "facilitator")).toBe(mine);
    expect(forAudience(mine, "participants")).toEqual(copy);
  });

  test("of any session holds no note, whatever it says", () => {
    fc.assert(
      fc.property(samples, (any) => {
        const said = any.said.map((one) => (one.kind === "note" ? { ...one, text: SECRET, who: SECRET } : one));
        const blocks = any.agenda.blocks.map((block) => ({ ...block, notes: SECRET, why: SECRET }));
        const copy = forPartner({ ...any, said, agenda: { ...any.agenda, blocks } });
        expect(JSON.stringify(copy)).not.toContain(SECRET);
        expect(isOpen(copy)).toBe(true);
      }),
    );
  });
});

test("an answer to it changes what it changed, and nothing of one's own is lost or asked about", () => {
  const sent = forPartner(mine);
  const promise = sent.said.find(({ kind }) => kind === "promise");
  const answer = say(changeSaid(sent, promise?.id ?? "", { by: "2027-01-01" }), at(9), {
    kind: "takeaway",
    text: "Three",
  });
  const copies: Record<"base" | "theirs", Session> = withOwn(mine, { base: sent, theirs: answer });
  const { value, differences } = merge(sessionShape, { mine, ...copies });
  expect(differences.map(({ by, asked }) => [by, asked])).toEqual([
    ["theirs", false],
    ["theirs", false],
  ]);
  expect(value.said.map(({ text }) => text)).toEqual([SECRET, "One", `${SECRET} Really.`, "Two", "Three"]);
  expect(value.said[3]?.by).toBe("2027-01-01");
  expect(value.talk).toEqual(mine.talk);
  expect(value.agenda.blocks[0]?.notes).toBe(SECRET);
});
