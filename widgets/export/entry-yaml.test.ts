import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { entryYaml } from "./entry-yaml";
import { HOSTILE } from "./samples";

test("an entry is written in the style of data/", () => {
  const entry = {
    title: "Shop talk: two organizations",
    summary:
      "Two organizations compare how they work, and each goes home with answers to the questions that it came with.",
    levels: ["networking", "coordination"],
    minutes: 90,
    people: { least: 6, most: 14 },
    use_when: ["Both sides bring two leads.", "State the rules: what stays in the room."],
    blocks: [
      {
        title: "Break",
        minutes: { least: 5, ideal: 10, most: 10 },
        steps: ["Stand up."],
        notes: "One.\n\nTwo.",
        lead: undefined,
        prompts: [],
      },
    ],
    added: "2026-11-22",
  };
  expect(entryYaml(entry)).toBe(`title: "Shop talk: two organizations"
summary: >-
  Two organizations compare how they work, and each goes home with answers to the questions that it
  came with.
levels: [networking, coordination]
minutes: 90
people:
  least: 6
  most: 14
use_when:
  - Both sides bring two leads.
  - "State the rules: what stays in the room."
blocks:
  - title: Break
    minutes:
      least: 5
      ideal: 10
      most: 10
    steps:
      - Stand up.
    notes: >-
      One.


      Two.
added: 2026-11-22
`);
});

test.each([
  "true",
  "null",
  "~",
  "12",
  "-3",
  "1.5",
  "0x1f",
  "- a",
  "a: b",
  "#a",
  "a #b",
  "[a",
  "{a",
  "*a",
  "&a",
  "!a",
  "%a",
  "@a",
  "`a",
  "'a",
  '"a',
  "|",
  ">",
  "?",
  "---",
  "...",
])("%s stays a text", (text) =>
  expect(parse(entryYaml({ title: text, list: [text, "b c"] }))).toEqual({ title: text, list: [text, "b c"] }),
);

test.each(HOSTILE)("hostile text comes back as text: %#", (text) => {
  const found = parse(entryYaml({ title: text, steps: [text, "b c"], deep: [{ notes: text, id: "x" }] })) as Record<
    string,
    unknown
  >;
  if (text.trim()) expect((found.steps as string[])[1]).toBe("b c");
  if (text.trim()) expect(found.title).toBe((found.deep as { notes: string }[])[0]?.notes);
});

test("any texts come back", () => {
  const text = fc.string({
    unit: fc.constantFrom(..."ab:#-'\"|>[]{}&*!%@`,? \n\\0~".split("")),
    minLength: 1,
    maxLength: 150,
  });
  fc.assert(
    fc.property(text, text, (one, two) => {
      const tidy = (words: string): string => words.replace(/ *\n */g, "\n").trim();
      fc.pre(Boolean(tidy(one) && tidy(two)));
      expect(parse(entryYaml({ title: one, steps: [two, one] }))).toEqual({
        title: tidy(one),
        steps: [tidy(two), tidy(one)],
      });
    }),
    { numRuns: 500 },
  );
});

test("a long text whose line could start like a field stands in quotes", () => {
  const text = entryYaml({
    why: `${"It matters to them. ".repeat(5)}example: the annual call. ${"It matters. ".repeat(5)}`.trim(),
  });
  expect(text.startsWith('why: "It matters')).toBe(true);
  expect(entryYaml({ why: "soft\u00adhyphen, odd\u00a0space" })).toBe("why: softhyphen, odd space\n");
});
