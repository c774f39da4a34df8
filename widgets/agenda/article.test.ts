import { expect, test } from "vitest";
import { type Article, headingWords, type Section, tagWords } from "../export/article";
import { filledWith, HOSTILE, OPTIONS, sampleAgenda } from "../export/samples";
import { agendaArticle } from "./article";
import type { Agenda } from "./model";

/** The section of each block. */
function blocks(article: Article): readonly Section[] {
  return article.sections.flatMap((section) => section.sections ?? []);
}

/** The words of the tasks below a heading, and nothing else. */
function tasks({ sections }: Article, heading: string): string[] {
  const pieces = sections.find((section) => section.heading?.words === heading)?.pieces ?? [];
  return pieces.flatMap((piece) => (piece.is === "tasks" ? piece.items.map(({ words }) => words) : []));
}

test("blocks left out are not in a copy", () => {
  expect(blocks(agendaArticle(sampleAgenda(), OPTIONS)).map(({ heading }) => heading && headingWords(heading))).toEqual(
    [
      "10:00 AM Introduction and housekeeping (10 min)",
      "10:10 AM Icebreaker (15 min)",
      "10:25 AM Guiding questions (35 min)",
      "11:00 AM Counterparts talk (20 min)",
      "11:20 AM Conclusion and key takeaways (10 min)",
    ],
  );
});

test("leads are named by their role's title and their organization", () => {
  const article = agendaArticle(sampleAgenda(), OPTIONS);
  expect(
    blocks(article)
      .slice(0, 4)
      .map(({ tag }) => tag && tagWords(tag)),
  ).toEqual([
    "Opening. Led by Facilitator, Northern Data Center",
    "Icebreaker. Led by Facilitator, Desert Policy Forum",
    "Guiding questions. Led by functional-lead",
    "Breakout, 3 groups, 5 minutes to report back. Led by timekeeper",
  ]);
  expect(tasks(article, "Before the session")[1]).toBe(
    "Send the agenda with names and roles a week ahead. (Ana Ruiz, Northern Data Center)",
  );
});

test("a lead that is called like something of every object is only a word", () => {
  const agenda = sampleAgenda();
  for (const block of agenda.blocks) block.lead = "constructor";
  expect(blocks(agendaArticle(agenda, OPTIONS))[2]?.tag?.more).toBe("Led by constructor");
});

test("notes are in the facilitator's copy only", () => {
  const texts = (audience: "facilitator" | "participants"): readonly string[] =>
    blocks(agendaArticle(sampleAgenda(), { ...OPTIONS, audience }))
      .flatMap(({ pieces = [] }) => pieces)
      .flatMap((piece) => (piece.is === "notes" ? piece.paragraphs : []));
  expect(texts("facilitator")).toHaveLength(4);
  expect(texts("participants")).toEqual([]);
});

test("what is empty has words or is left out", () => {
  const agenda = { ...filledWith("  "), formats: [], date: undefined, start: undefined } as unknown as Agenda;
  const article = agendaArticle(agenda, OPTIONS);
  expect(article.title).toBe("Untitled agenda");
  expect(blocks(article).map(({ heading }) => heading?.words)).toEqual([
    "Opening",
    "Icebreaker",
    "Guiding questions",
    "Breakout",
    "Closing",
  ]);
  expect(article.facts).toEqual([
    { label: "Length", values: ["90 minutes"] },
    { label: "Organizations", values: ["Organization 1 (3 people)", "Organization 2 (2 people)"] },
  ]);
  expect(article.goal).toBeUndefined();
  expect(article.sections.map(({ heading }) => heading?.words)).toEqual(["Agenda", "Block by block"]);
  expect(blocks(article)[0]?.pieces).toEqual([]);
});

test("the source is the agenda's page, or the site", () => {
  expect(agendaArticle(sampleAgenda(), OPTIONS).source.address).toBe("https://playbook.example/agendas/shop-talk/");
  const { from: _, ...rest } = sampleAgenda();
  expect(agendaArticle(rest, { ...OPTIONS, siteUrl: "https://x.example/guide/" }).source.address).toBe(
    "https://x.example/guide/",
  );
});

test.each(HOSTILE)("every text is one line: %#", (text) => {
  const texts: string[] = [];
  JSON.stringify(agendaArticle(filledWith(text), OPTIONS), (_, value) => {
    if (typeof value === "string") texts.push(value);
    return value;
  });
  for (const found of texts) expect(found).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/u);
});
