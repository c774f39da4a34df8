/** A plan as a table for spreadsheets: a row for each milestone, in the order of their days. */
import { entryTitle, leadWords, placeWords, type Titles, USES } from "./article";
import { type Audience, forAudience } from "./for-partner";
import { localAt, timeOf } from "./local";
import type { Plan } from "./model";
import { milestoneTitle, seriesTitle } from "./said";
import { minutesOf, scheduleOf } from "./schedule";
import { clocksOf } from "./times";
import { WORDS } from "./words";

/**
 * The heads and the rows. Days as 2026-11-22 and times as 14:30, which spreadsheets can reckon with, on the calendar and
 * the clock of each place.
 */
export function planTable(
  whole: Plan,
  { audience, ...titles }: Titles & { audience: Audience },
): (string | number)[][] {
  const plan = forAudience(whole, audience);
  const words = WORDS.table;
  const clocks = clocksOf(plan);
  const heads = [words.day, ...clocks.flatMap(({ place }) => [words.dayIn(place), words.timeIn(place)]), words.minutes];
  const texts = [words.milestone, words.series, words.objective, words.what, words.result, words.lead, words.place];
  const rows = scheduleOf(plan).inOrder.map((one) => {
    const { milestone, day = "", start } = one;
    const shown = clocks.flatMap(({ zone }) => {
      if (!start) return ["", ""];
      const { day: number, minute } = localAt(start, zone);
      return [new Date(number * 86_400_000).toISOString().slice(0, 10), timeOf(minute)];
    });
    const { title: _, objective, what, result } = milestone;
    return [
      day,
      ...shown,
      minutesOf(plan, milestone) || "",
      milestoneTitle(milestone),
      seriesTitle(plan, milestone),
      objective,
      what,
      result,
      leadWords(plan, milestone, titles),
      placeWords(milestone.place ?? plan.place).join("; "),
      ...USES.map((use) => (milestone[use] ? entryTitle(use, milestone[use], titles) : "")),
      milestone.done ? words.yes : words.no,
      ...(audience === "us" ? [milestone.notes] : []),
    ];
  });
  const uses = USES.map((use) => WORDS.differences[use]);
  return [[...heads, ...texts, ...uses, words.done, ...(audience === "us" ? [words.notes] : [])], ...rows];
}
