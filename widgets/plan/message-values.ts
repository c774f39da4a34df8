/** What a plan knows for the blanks of messages about one of its milestones. */

import { dayInFull } from "../base/clock";
import { addDays } from "../base/days";
import { LANGUAGE } from "../base/edition";
import { line, lines } from "../base/text";
import type { FillingValues } from "../guide/filling";
import { placeWords } from "./article";
import type { Milestone, Organization, Plan } from "./model";
import { milestoneTitle } from "./said";
import { meetingAfter, minutesOf, scheduleOf } from "./schedule";
import { timesInWords } from "./times";
import { WORDS } from "./words";

/**
 * @param id - the milestone that the message is about.
 * @param link - the address that opens the plan, or the milestone's agenda, if there is one.
 */
export function planValues(plan: Plan, id: string, link = ""): FillingValues {
  const { byId } = scheduleOf(plan);
  const one = byId.get(id);
  const [ours, ...theirs] = plan.organizations;
  const shared: FillingValues = {
    "our-organization": line(ours?.name ?? ""),
    "their-organization": listed(theirs.map(({ name }) => line(name))),
    "our-people": peopleOf(ours ? [ours] : []),
    "their-people": peopleOf(theirs),
    "partnership-name": line(plan.title),
    "agenda-link": link,
  };
  if (!one) return shared;
  const { milestone, day } = one;
  const minutes = minutesOf(plan, milestone);
  const before = day && addDays(day, -2);
  const next = meetingAfter(plan, id);
  const objective = line(milestone.objective) || lines(milestone.what).join(" ");
  return {
    ...shared,
    title: line(milestoneTitle(milestone)),
    purpose: objective,
    topic: topicOf(milestone),
    date: day ? dayInFull(day) : "",
    start: timesInWords(plan, one),
    length: minutes ? WORDS.minutes(minutes) : "",
    place: placeWords(milestone.place ?? plan.place).join("; "),
    facilitator: person(plan, milestone),
    "two-days-before": before ? dayInFull(before) : "",
    "next-date": next?.day ? dayInFull(next.day) : "",
    "next-month": next?.day ? monthOf(next.day) : "",
  };
}

/** What a call is about: its title without its number, as in "Call 2: Design features". */
function topicOf(milestone: Milestone): string {
  const title = line(milestoneTitle(milestone));
  return /^[^:]{1,20}\d+: (?<topic>.+)$/.exec(title)?.groups?.topic ?? title;
}

function monthOf(day: string): string {
  return new Date(`${day}T00:00Z`).toLocaleDateString(LANGUAGE, { month: "long", timeZone: "UTC" });
}

/** Who leads, if that is one of the people. */
function person({ organizations }: Plan, { lead }: Milestone): string {
  const names = organizations.flatMap((one) => one.people.map(({ name }) => line(name)));
  return names.find((name) => name && name === line(lead)) ?? "";
}

/** Who comes, each with a title; with the organization if there are several. */
function peopleOf(organizations: readonly Organization[]): string {
  const named = organizations.flatMap(({ name: organization, people: all }) =>
    all.map(({ name, title }) => {
      const about = [title, organizations.length > 1 ? organization : ""].map(line).filter(Boolean).join(", ");
      return line(name) && (about ? `${line(name)} (${about})` : line(name));
    }),
  );
  return named.filter(Boolean).join("; ");
}

function listed(names: readonly string[]): string {
  return WORDS.listed(names.filter(Boolean));
}
