import { expect, test } from "vitest";
import { contentOf, rowHeading, rowLine, taskWords } from "./content";
import { filledWith, HOSTILE, OPTIONS, sampleAgenda } from "./samples";

test("blocks left out are not in a copy", () => {
  const { rows } = contentOf(sampleAgenda(), OPTIONS);
  expect(rows.map(rowHeading)).toEqual([
    "10:00 AM Introduction and housekeeping (10 min)",
    "10:10 AM Icebreaker (15 min)",
    "10:25 AM Guiding questions (35 min)",
    "11:00 AM Counterparts talk (20 min)",
    "11:20 AM Conclusion and key takeaways (10 min)",
  ]);
});

test("leads are named by their role's title and their organization", () => {
  const { rows, before } = contentOf(sampleAgenda(), OPTIONS);
  expect(rows.map(rowLine).slice(0, 4)).toEqual([
    "Opening. Led by Facilitator, Northern Data Center",
    "Icebreaker. Led by Facilitator, Desert Policy Forum",
    "Guiding questions. Led by functional-lead",
    "Breakout, 3 groups, 5 minutes to report back. Led by timekeeper",
  ]);
  expect(before.map(taskWords)[1]).toBe(
    "Send the agenda with names and roles a week ahead. (Ana Ruiz, Northern Data Center)",
  );
});

test("a lead that is called like something of every object is only a word", () => {
  const agenda = sampleAgenda();
  for (const block of agenda.blocks) block.lead = "constructor";
  expect(contentOf(agenda, OPTIONS).rows[2]?.leads).toBe("constructor");
});

test("notes are in the facilitator's copy only", () => {
  const texts = (audience: "facilitator" | "participants"): string[] =>
    contentOf(sampleAgenda(), { ...OPTIONS, audience }).rows.flatMap((row) => row.notes);
  expect(texts("facilitator")).toHaveLength(4);
  expect(texts("participants")).toEqual([]);
});

test("what is empty has words or is left out", () => {
  const agenda = { ...filledWith("  "), formats: [], date: undefined, start: undefined } as unknown as ReturnType<
    typeof filledWith
  >;
  const content = contentOf(agenda, OPTIONS);
  expect(content.title).toBe("Untitled agenda");
  expect(content.rows.map((row) => row.title)).toEqual([
    "Opening",
    "Icebreaker",
    "Guiding questions",
    "Breakout",
    "Closing",
  ]);
  expect(content.facts).toEqual([
    { label: "Length", values: ["90 minutes"] },
    { label: "Organizations", values: ["Organization 1 (3 people)", "Organization 2 (2 people)"] },
  ]);
  expect([content.before, content.people, content.rows[0]?.steps]).toEqual([[], [], []]);
});

test("the source is the agenda's page, or the site", () => {
  expect(contentOf(sampleAgenda(), OPTIONS).source.address).toBe("https://playbook.example/agendas/shop-talk/");
  const { from: _, ...rest } = sampleAgenda();
  expect(contentOf(rest, { ...OPTIONS, siteUrl: "https://x.example/guide/" }).source.address).toBe(
    "https://x.example/guide/",
  );
});

test.each(HOSTILE)("every text is one line: %#", (text) => {
  const texts: string[] = [];
  JSON.stringify(contentOf(filledWith(text), OPTIONS), (_, value) => {
    if (typeof value === "string") texts.push(value);
    return value;
  });
  for (const found of texts) expect(found).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/u);
});
