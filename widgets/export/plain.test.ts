import { expect, test } from "vitest";
import { agendaArticle } from "../agenda/article";
import type { Agenda } from "../agenda/model";
import { articleSummary, articleText } from "./plain";
import { filledWith, HOSTILE, longAgenda, OPTIONS, sampleAgenda } from "./samples";

const agendaText = (agenda: Agenda, options: typeof OPTIONS): string => articleText(agendaArticle(agenda, options));
const agendaSummary = (agenda: Agenda, options: typeof OPTIONS): string =>
  articleSummary(agendaArticle(agenda, options));

test("a whole agenda as text", () => {
  const text = agendaText(sampleAgenda(), OPTIONS);
  expect(text.startsWith("Polling exchange: how a state poll comes about\nAt the end: Each side")).toBe(true);
  expect(text).toContain("Time: 10:00 AM to 11:30 AM EST (New York); 8:00 AM to 9:30 AM MST (Phoenix)\n");
  expect(text).toContain(
    "AGENDA\n10:00 AM / 8:00 AM  Introduction and housekeeping, 10 min (Facilitator, Northern Data Center)\n",
  );
  expect(text).toContain("Ask:\n- What led to your opinion poll, and how did you carry it out?\n");
  expect(text).toContain("[ ] Put each guiding question");
  expect(text.endsWith("https://playbook.example/agendas/shop-talk/\n")).toBe(true);
});

test("the summary for a calendar has times, blocks and questions", () => {
  const text = agendaSummary(sampleAgenda(), OPTIONS);
  expect(text.split("\n").slice(0, 6)).toEqual([
    "At the end: Each side goes home with answers to its own questions, the name of a counterpart, and a next step or a clear end.",
    "Time: 10:00 AM to 11:30 AM EST (New York); 8:00 AM to 9:30 AM MST (Phoenix)",
    "",
    "10:00 AM / 8:00 AM  Introduction and housekeeping, 10 min (Facilitator, Northern Data Center)",
    "10:10 AM / 8:10 AM  Icebreaker, 15 min (Facilitator, Desert Policy Forum)",
    "    - Where do you go to watch the sunset near home?",
  ]);
  expect(text).not.toContain("Open the call");
});

test.each(HOSTILE)("hostile text is text: %#", (text) => {
  expect(agendaText(filledWith(text), OPTIONS)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/u);
});

test("300 blocks are written", () => {
  expect(agendaText(longAgenda(), OPTIONS).match(/^1\. /gm)).toHaveLength(300);
});
