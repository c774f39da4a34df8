/**
 * A plan as one calendar file. A series is one event that comes back, told in the first organization's zone; each of its
 * dates stands in for it with its own objective, on whatever day it was moved to. All else is an event or a day by itself.
 *
 * Ids are made of the plan's and its parts', so that the same file again, or a newer one, changes what is there.
 */

import { phoneNumber, videoAddress } from "../agenda/place";
import { later } from "../base/clock";
import { line, lines } from "../base/text";
import { type CalendarEvent, calendarFile } from "../export/calendar";
import { zoneLines } from "../export/zone-rules";
import { detailsOf, placeWords, type Titles } from "./article";
import { type Audience, forAudience } from "./for-partner";
import { momentOf } from "./local";
import type { Place, Plan, Series } from "./model";
import { daysOf, ruleText } from "./recurrence";
import { milestoneTitle, organizationName, titleOf } from "./said";
import { type ScheduledMilestone, scheduleOf, zoneOf } from "./schedule";
import { WORDS } from "./words";

export interface CalendarAbout extends Titles {
  audience: Audience;
  /** The moment of writing: of two files, calendars believe the one that was written later. */
  now: Date;
  /** The address that opens the plan. */
  address?: string;
}

/** Why there is nothing to put into a calendar; the words for it are the page's. */
type NotYet = "no-organization" | "no-milestone" | "no-day";

const words = WORDS.calendar;
/** How many minutes before the start a calendar reminds. */
const ALARM = 15;
/** A longer address in the description would push out what people read. */
const MOST_IN_DESCRIPTION = 2_000;

/** The calendar file, or what is missing for one. */
export function planCalendar(whole: Plan, about: CalendarAbout): { file: string } | { missing: NotYet } {
  const plan = forAudience(whole, about.audience);
  if (!plan.milestones.length) return { missing: "no-milestone" };
  // Without an organization nobody knows in which time zone the meetings are.
  if (!plan.organizations.length) return { missing: "no-organization" };
  const all = scheduleOf(plan).inOrder.filter(({ day }) => day !== undefined);
  if (!all.length) return { missing: "no-day" };
  const series = plan.series.flatMap((one) => seriesEvents(plan, one, all, about) ?? []);
  const inSeries = new Set(series.flatMap(({ members }) => members));
  const single = all.filter(({ milestone }) => !inSeries.has(milestone.id));
  const events = [
    ...series.flatMap((one) => one.events),
    ...single.map((one) => eventOf(plan, one, about, `${plan.id}.${one.milestone.id}`)),
  ];
  const zones = new Map(series.map(({ zone, lines: block }) => [zone, block]));
  return { file: calendarFile(events, { product: words.product, now: about.now, zones: [...zones.values()] }) };
}

interface SeriesEvents {
  events: CalendarEvent[];
  /** The ids of the milestones that stand for its dates. */
  members: string[];
  zone: string;
  /** The VTIMEZONE of its zone. */
  lines: readonly string[];
}

/**
 * The event of a series, and one for each of its dates. Nothing if it has none, or if calendars could take its times for
 * others than they are: then each date is an event by itself.
 */
function seriesEvents(
  plan: Plan,
  series: Series,
  all: readonly ScheduledMilestone[],
  about: CalendarAbout,
): SeriesEvents | undefined {
  const members = all.filter(({ milestone, occurrence }) => milestone.series === series.id && occurrence);
  const days = members.flatMap(({ occurrence }) => occurrence ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return undefined;
  const zone = zoneOf(plan);
  const turns = daysOf(series.rule, first, last);
  const moments = turns.map((day) => momentOf(day, series.start, zone));
  const dates = members.flatMap(({ start, end }) => [start, end].flatMap((moment) => moment ?? []));
  const block = zoneLines(zone, [...moments.map(({ at }) => at), ...dates]);
  const [start] = moments;
  if (!block || !start || moments.some(({ odd }) => odd)) return undefined;
  const id = `${plan.id}.${series.id}`;
  const skipped = moments.filter((_, at) => !days.includes(turns[at] ?? "")).map(({ at }) => at);
  const whole: CalendarEvent = {
    id,
    summary: line([series.title, titleOf(plan)].filter((one) => one.trim()).join(": ")),
    description: describe([], plan, about),
    start: start.at,
    end: later(start.at, series.minutes),
    zone,
    repeats: { rule: ruleText(series.rule), count: turns.length, without: skipped },
    alarm: ALARM,
    ...whereOf(plan.place, about),
  };
  const each = members.map((one): CalendarEvent => {
    const { at } = momentOf(one.occurrence ?? first, series.start, zone);
    return { ...eventOf(plan, one, about, id), zone, instead: at };
  });
  return { events: [whole, ...each], members: members.map(({ milestone }) => milestone.id), zone, lines: block };
}

function eventOf(plan: Plan, one: ScheduledMilestone, about: CalendarAbout, id: string): CalendarEvent {
  const { milestone, day = "", start, end } = one;
  const shared = {
    id,
    summary: line(`${milestoneTitle(milestone)} (${titleOf(plan)})`),
    description: describe(
      detailsOf(plan, one, about).map(({ label, words: said }) => `${label}: ${said}`),
      plan,
      about,
    ),
    ...whereOf(milestone.place ?? plan.place, about),
  };
  if (start && end) return { ...shared, start, end, alarm: ALARM };
  const midnight = new Date(`${day}T00:00Z`);
  return { ...shared, start: midnight, end: later(midnight, 24 * 60), allDay: true };
}

/** What there is to know, who takes part, and where all of it stands. */
function describe(said: readonly string[], plan: Plan, { address }: CalendarAbout): string {
  const who = plan.organizations.map(({ id, people }) => {
    const names = people.map(({ name }) => line(name)).filter(Boolean);
    return names.length
      ? `${line(organizationName(plan, id))} (${names.join(", ")})`
      : line(organizationName(plan, id));
  });
  const goal = lines(plan.goal).join(" ");
  return [
    ...said,
    ...(goal ? [`${WORDS.article.goal}: ${goal}`] : []),
    `${words.people}: ${who.join("; ")}`,
    ...(address && address.length <= MOST_IN_DESCRIPTION ? ["", words.open(address)] : []),
  ].join("\n");
}

/** Where it is, and ways to take part from elsewhere. */
function whereOf(place: Place, { address }: CalendarAbout): Partial<CalendarEvent> {
  const [video, number] = [videoAddress(place), phoneNumber(place)];
  const location = lines(place.where).join(", ") || video || placeWords(place).join("; ");
  const conferences: CalendarEvent["conferences"] = [
    ...(video ? [{ address: video, by: "video" } as const] : []),
    ...(number ? [{ address: `tel:${number}`, by: "phone" } as const] : []),
  ];
  return { conferences, ...(location ? { location } : {}), ...(address ? { url: address } : {}) };
}
