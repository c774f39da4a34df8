/** What a plan and its parts are called. */

import { minuteOfDay } from "../base/clock";
import { dayWords } from "../base/days";
import { LANGUAGE } from "../base/edition";
import { clock } from "../base/zone-clock";
import type { Milestone, Organization, Plan, Rule, Series } from "./model";
import type { ScheduledMilestone, Trouble } from "./schedule";
import { WORDS } from "./words";

export function titleOf({ title }: Pick<Plan, "title">): string {
  return title.trim() || WORDS.untitled;
}

export function milestoneTitle({ title }: Pick<Milestone, "title">): string {
  return title.trim() || WORDS.untitledMilestone;
}

/** What an organization is called; where it stands, as long as it has no name or another one has the same. */
export function organizationName({ organizations }: Pick<Plan, "organizations">, id: string | undefined): string {
  const at = organizations.findIndex((one) => one.id === id);
  const found = organizations[at];
  return found ? nameAt(organizations, found, at) : "";
}

function nameAt(all: readonly Organization[], { name }: Organization, at: number): string {
  const own = name.trim();
  if (!own) return WORDS.organizationAt(at + 1);
  const isShared = all.some((other, place) => place !== at && other.name.trim() === own);
  return isShared ? WORDS.sameName(own, at + 1) : own;
}

/** How the days of a series follow each other: the second Tuesday of each month. */
export function ruleWords(rule: Rule): string {
  if (rule.by === "date") return WORDS.rule.date(ordinal(rule.date));
  const day = WORDS.weekdays[rule.day] ?? rule.day;
  if (rule.by === "weeks") return WORDS.rule.weeks(rule.count, day);
  return WORDS.rule.weekday(WORDS.weeks[String(rule.week)] ?? "", day);
}

/** 1st, 22nd, 31st. */
function ordinal(number: number): string {
  const rule = new Intl.PluralRules(LANGUAGE, { type: "ordinal" }).select(number);
  return `${number}${{ one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" }[rule]}`;
}

/** What the series of a milestone is called; nothing if it is in none. */
export function seriesTitle(plan: Plan, milestone: Milestone): string {
  return seriesOf(plan, milestone)?.title ?? "";
}

/** Not that of schedule.ts, which brings the library along that reckons. */
function seriesOf({ series }: Plan, milestone: Milestone): Series | undefined {
  return series.find(({ id }) => id === milestone.series);
}

/** Why a milestone is on its day, and why not on the one that its rule names; empty as long as it has none. */
export function whyWords(plan: Plan, { milestone, why, wanted, avoided }: ScheduledMilestone): string {
  if (!why) return "";
  const reason = reasonWords(plan, milestone, why);
  if (!wanted) return reason;
  const reasons = avoided.map((one) => troubleWords(plan, one)).join("; ");
  return `${reason}. ${WORDS.why.instead(dayWords(wanted), reasons)}`;
}

function reasonWords(plan: Plan, milestone: Milestone, why: NonNullable<ScheduledMilestone["why"]>): string {
  const words = WORDS.why;
  if (why.by === "hand" || why.by === "first") return words[why.by];
  if (why.by === "after") return words.after(titleById(plan, why.milestone), why.days);
  if (why.by === "month") {
    if (why.month < 1) return words.before;
    if (!why.week) return words.month(why.month);
    return words.week(WORDS.weeks[why.week > 4 ? "-1" : String(why.week)] ?? "", why.month);
  }
  const series = seriesOf(plan, milestone);
  return series ? words.series(series.title, ruleWords(series.rule)) : "";
}

/** What speaks against a day, as a sentence without its full stop. */
export function troubleWords(plan: Plan, trouble: Trouble): string {
  const words = WORDS.trouble;
  const { is } = trouble;
  switch (is) {
    case "holiday":
      return words.holiday(trouble.away.title.trim());
    case "away":
      return words.away(organizationName(plan, trouble.organization), trouble.away.title.trim());
    case "day":
      return words.day(organizationName(plan, trouble.organization), WORDS.weekdays[trouble.weekday] ?? "");
    case "hours":
      return words.hours(organizationName(plan, trouble.organization), timeWords(trouble.from), timeWords(trouble.to));
    case "together":
      return words.together(titleById(plan, trouble.milestone));
    case "before":
      return words.before(titleById(plan, trouble.milestone), dayWords(trouble.earliest));
    case "none":
      return noneWords(trouble.month, trouble.rule);
    case "clocks":
      return words.clocks(
        organizationName(plan, trouble.organization),
        timeWords(trouble.now),
        timeWords(trouble.usual),
      );
    default:
      return words[is];
  }
}

function noneWords(month: string, rule: Rule): string {
  const name = new Date(`${month}T00:00Z`).toLocaleDateString(LANGUAGE, { month: "long", timeZone: "UTC" });
  if (rule.by === "date") return WORDS.trouble.noDate(name, ordinal(rule.date));
  const week = rule.by === "weekday" ? (WORDS.weeks[String(rule.week)] ?? "") : "";
  return WORDS.trouble.none(name, `${week} ${WORDS.weekdays[rule.day] ?? ""}`);
}

/** A time of day as clocks are written here: 2:00 PM, or 14:00. */
export function timeWords(time: string): string {
  return clock(new Date(minuteOfDay(time) * 60_000), "UTC");
}

function titleById({ milestones }: Plan, id: string): string {
  const found = milestones.find((one) => one.id === id);
  return found ? milestoneTitle(found) : "";
}
