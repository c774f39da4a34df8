import { expect, test } from "vitest";
import { agendaArticle } from "../agenda/article";
import type { Agenda } from "../agenda/model";
import { fills, layout } from "./docx-pages";
import { parts } from "./docx-parts";
import { longAgenda, OPTIONS, sampleAgenda } from "./samples";

const AUDIENCES = ["facilitator", "participants"] as const;

/** The sample with so many blocks, one after the other and from the start again. */
function withBlocks(count: number, changes: Partial<Agenda> = {}): Agenda {
  const { blocks } = sampleAgenda();
  const taking = blocks.filter(({ out }) => !out);
  const repeated = Array.from({ length: count }, (_, place) => taking[place % taking.length] ?? taking[0]);
  return sampleAgenda({ ...changes, blocks: repeated.map((block, place) => ({ ...block, id: `b${place}` })) as never });
}

test("the last page is not half empty if that can be helped", () => {
  const lonely: string[] = [];
  for (let count = 1; count <= 20; count += 1)
    for (const audience of AUDIENCES) {
      const article = agendaArticle(withBlocks(count), { ...OPTIONS, audience });
      const { drafts, zoom } = layout(article);
      const chosen = fills(drafts, zoom);
      const last = chosen.at(-1) ?? 0;
      expect(zoom).toBeGreaterThanOrEqual(0.92);
      if (chosen.length > 1 && last < 0.5) lonely.push(`${count} ${audience}: ${last}`);
    }
  expect(lonely).toEqual([]);
});

test("a page is full before a break, and what is short has one page", () => {
  for (let count = 0; count <= 12; count += 1) {
    const agenda = withBlocks(count, { organizations: [] });
    const { drafts, zoom } = layout(agendaArticle(agenda, OPTIONS));
    const broken = drafts.some((draft) => draft.is === "line" && draft.options.pageBreakBefore);
    if (broken) expect(fills(drafts, zoom)[0]).toBeGreaterThan(0.5);
  }
  const short = layout(agendaArticle(withBlocks(1, { organizations: [], before: [], after: [] }), OPTIONS));
  expect(fills(short.drafts, short.zoom)).toHaveLength(1);
});

test("notes stay with what is before them", () => {
  const drafts = parts(agendaArticle(sampleAgenda(), OPTIONS), false);
  const styles = drafts.map((draft) => (draft.is === "line" ? draft.options : {}));
  styles.forEach((options, place) => {
    const next = styles[place + 1];
    if (next?.style === "Notes" && options.style !== "Notes") expect(options.keepNext).toBe(true);
  });
  expect(styles.filter(({ style }) => style === "Notes").length).toBeGreaterThan(5);
});

test("a text of many pages is measured too", () => {
  const each = fills(parts(agendaArticle(longAgenda(), OPTIONS), true), 1);
  expect(each.length).toBeGreaterThan(50);
  for (const fill of each) expect(fill).toBeLessThanOrEqual(1);
  const huge = fills(parts(agendaArticle(sampleAgenda({ goal: "word ".repeat(4_000) }), OPTIONS), true), 1);
  expect(huge.length).toBeGreaterThan(3);
});
