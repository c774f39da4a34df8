/** The milestones of a plan on a line through the months: a picture of the list, which says the same in words. */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import { addDays, type Day, daysBetween } from "../base/days";
import type { Scheduled, ScheduledMilestone } from "../plan/schedule";
import { monthShort } from "./said";
import { TIMELINE as words } from "./words";

/** Marks nearer to each other than so many hundredths of the line stand one above the other. */
const NEAR = 3.4;
const MOST_LANES = 5;
const LANE = 15;

/** @param title - of the plan. stage: what to color a mark by. */
export function strip(
  title: string,
  { inOrder, first, last }: Scheduled,
  worries: (one: ScheduledMilestone) => boolean,
): TemplateResult | typeof nothing {
  if (!first || !last) return nothing;
  const months = monthsBetween(first, last);
  const from = months[0] ?? first;
  const to = monthAfter(months.at(-1) ?? last);
  const whole = Math.max(1, daysBetween(from, to));
  const at = (day: Day): number => (daysBetween(from, day) / whole) * 98 + 1;
  const lanes: number[] = [];
  const marks = inOrder.flatMap((one) => {
    if (!one.day) return [];
    const x = at(one.day);
    const free = lanes.findIndex((end) => x - end >= NEAR);
    const lane = free >= 0 ? free : Math.min(lanes.length, MOST_LANES - 1);
    lanes[lane] = x;
    return [{ one, x, lane }];
  });
  const height = Math.min(MOST_LANES, Math.max(1, lanes.length)) * LANE;
  const line = height + 6;
  return html`<svg
    class="pb-strip"
    width="100%"
    height=${line + 24}
    role="img"
    aria-label="${words.strip(title)}. ${words.stripNote}"
  >
    <line class="pb-strip__axis" x1="0" x2="100%" y1=${line} y2=${line}></line>
    ${months.map(
      (month) =>
        svg`<line class="pb-strip__tick" x1="${at(month)}%" x2="${at(month)}%" y1=${line} y2=${line + 5}></line>
          <text x="${at(month)}%" y=${line + 18}>${monthShort(month)}</text>`,
    )}
    ${marks.map(({ one, x, lane }) => mark(one, x, line - 9 - lane * LANE, worries(one)))}
  </svg>`;
}

/** What is a meeting is round, anything else square. */
function mark({ milestone, time }: ScheduledMilestone, x: number, y: number, isTrouble: boolean): TemplateResult {
  const look = `pb-strip__dot pb-stage--${milestone.stage || "none"}${isTrouble ? " pb-strip__dot--trouble" : ""}`;
  return time
    ? svg`<circle class=${look} cx="${x}%" cy=${y} r="6"></circle>`
    : svg`<svg x="${x}%" y=${y} overflow="visible"><rect class=${look} x="-5" y="-5" width="10" height="10"></rect></svg>`;
}

function monthsBetween(first: Day, last: Day): Day[] {
  const months: Day[] = [];
  for (let month = `${first.slice(0, 7)}-01`; month <= last && months.length < 120; month = monthAfter(month))
    months.push(month);
  return months;
}

function monthAfter(month: Day): Day {
  return `${(addDays(`${month.slice(0, 7)}-01`, 32) ?? month).slice(0, 7)}-01`;
}
