/** A plan as a document to take away: its timeline first, for one sheet on its side, and then each milestone in full. */
import { dayWords } from "../base/days";
import { line, lines } from "../base/text";
import type { Article, Fact, Piece, Row, Section, Table } from "../export/article";
import { type Audience, forAudience } from "./for-partner";
import type { Away, Milestone, Place, Plan } from "./model";
import { milestoneTitle, organizationName, ruleWords, titleOf, troubleWords, whyWords } from "./said";
import { minutesOf, type ScheduledMilestone, scheduleOf } from "./schedule";
import { clocksOf, timeOn, timesInWords, whenInWords } from "./times";
import { WORDS } from "./words";

const words = WORDS.article;
/** More holidays than these are no help on paper. */
const MOST_AWAY = 60;

/** What a plan uses of the playbook: the fields of a milestone that name an entry. */
export const USES = ["agenda", "checklist", "assessment", "worksheet", "message"] as const;
export type Use = (typeof USES)[number];

/** What is called by its id: entries of the playbook as kind:id, and roles. */
export interface Titles {
  entries: ReadonlyMap<string, string>;
  roles: Readonly<Record<string, string>>;
}

export interface About extends Titles {
  audience: Audience;
  /** Of the page that opens the plan. */
  address: string;
}

export function planArticle(whole: Plan, { audience, address, ...titles }: About): Article {
  const plan = forAudience(whole, audience);
  const scheduled = scheduleOf(plan);
  const goal = lines(plan.goal);
  const between = parties(plan);
  return {
    title: line(titleOf(plan)),
    ...(between ? { parties: between } : {}),
    ...(audience === "us" ? { copy: words.ours } : {}),
    landscape: true,
    ...(goal.length ? { goal: { label: words.goal, values: goal } } : {}),
    facts: facts(plan),
    sections: [
      ...(plan.milestones.length
        ? [{ heading: { words: words.timeline, outline: true }, pieces: [timeline(plan, scheduled.inOrder, titles)] }]
        : []),
      ...(plan.milestones.length
        ? [
            {
              heading: { words: words.inFull, outline: true },
              sections: scheduled.inOrder.map((one) => milestoneSection(plan, one, titles, audience)),
            },
          ]
        : []),
      ...listSection(words.away, awayWords(plan)),
      ...plan.organizations.flatMap(({ id, people }) =>
        listSection(
          organizationName(plan, id),
          people.map(({ name, title, role }) => [name, title, WORDS.jobs[role] ?? role].filter(Boolean).join(", ")),
        ),
      ),
    ],
    source: { words: words.source, address },
  };
}

/** The organizations that have a name, unless the title names them all. */
function parties({ title, organizations }: Plan): string {
  const names = [...new Set(organizations.map(({ name }) => line(name)).filter(Boolean))];
  const said = line(title).toLowerCase();
  return names.every((name) => said.includes(name.toLowerCase())) ? "" : WORDS.listed(names);
}

function facts(plan: Plan): Fact[] {
  const { first, last, milestones } = scheduleOf(plan);
  const place = placeWords(plan.place);
  const series = plan.series.map((one) => {
    const call = milestones.find(({ milestone, time }) => milestone.series === one.id && time === one.start);
    return line(words.seriesOf(one.title, ruleWords(one.rule), call ? timesInWords(plan, call) : "", one.minutes));
  });
  return [
    { label: words.from, values: first && last ? [words.until(dayWords(first), dayWords(last))] : [], brief: true },
    { label: words.series, values: series, brief: true },
    { label: words.place, values: place, brief: true },
    { label: words.organizations, values: plan.organizations.map(({ id }) => line(organizationName(plan, id))) },
  ].filter(({ values }) => values.length);
}

/** One row for each milestone, narrow enough for a sheet of paper on its side. */
function timeline(plan: Plan, all: readonly ScheduledMilestone[], titles: Titles): Table {
  const clocks = clocksOf(plan).slice(0, 4);
  const [first] = clocks;
  return {
    is: "table",
    overview: true,
    columns: [
      { head: words.day, inches: 1.2 },
      ...clocks.map(({ place }) => ({ head: place, role: "clock" as const, inches: 0.9 })),
      { head: words.milestone, role: "name", inches: 2 },
      { head: words.objective },
      { head: words.lead, inches: 1.4 },
    ],
    rows: all.map((one): Row => {
      const { milestone, day } = one;
      const title = line(milestoneTitle(milestone));
      const aim = line(milestone.objective || milestone.result || milestone.what);
      const shown = day ? dayWords(day) : words.noDay;
      return {
        cells: [
          shown,
          ...clocks.map((clock) => timeOn(one, clock, first?.zone ?? "")),
          milestone.done ? words.doneTitle(title) : title,
          aim,
          leadWords(plan, milestone, titles),
        ],
        words: [`${whenInWords(plan, one) || shown}: ${title}`, aim].filter(Boolean).join(". "),
      };
    }),
  };
}

function milestoneSection(plan: Plan, one: ScheduledMilestone, titles: Titles, audience: Audience): Section {
  const { milestone } = one;
  const minutes = minutesOf(plan, milestone);
  const labelled: Piece[] = [
    ...detailsOf(plan, one, titles).map(({ label, words: said }) => ({ is: "labelled", label, words: said }) as const),
  ];
  // What the day came about by, and what is left to settle, is for those who plan.
  const planning = [whyWords(plan, one), ...one.troubles.map((trouble) => troubleWords(plan, trouble))].filter(Boolean);
  const notes = lines(milestone.notes);
  const ours: Piece[] =
    audience === "us"
      ? [
          ...(planning.length ? [{ is: "labelled", label: words.why, words: line(planning.join(". ")) } as const] : []),
          ...(notes.length ? [{ is: "notes", label: words.notes, paragraphs: notes } as const] : []),
        ]
      : [];
  return {
    heading: {
      words: line(milestoneTitle(milestone)),
      ...(one.day ? { time: dayWords(one.day) } : {}),
      ...(minutes ? { length: words.minutes(minutes) } : {}),
    },
    pieces: [...labelled, ...ours],
  };
}

/** A line of what there is to know of a milestone. */
export interface Detail {
  label: string;
  words: string;
}

/** What there is to know of a milestone besides its title and its day, for everybody. */
export function detailsOf(plan: Plan, one: ScheduledMilestone, titles: Titles): Detail[] {
  const { milestone } = one;
  const uses = USES.flatMap((use): Detail[] => {
    const id = milestone[use];
    return id ? [{ label: WORDS.differences[use], words: entryTitle(use, id, titles) }] : [];
  });
  return [
    { label: words.time, words: one.start ? timesInWords(plan, one) : "" },
    { label: words.objective, words: milestone.objective },
    { label: words.what, words: milestone.what },
    { label: words.result, words: milestone.result },
    { label: words.lead, words: leadWords(plan, milestone, titles) },
    { label: words.place, words: milestone.place ? placeWords(milestone.place).join("; ") : "" },
    ...uses,
    { label: words.done, words: milestone.done ? words.yes : "" },
  ].flatMap(({ label, words: said }) => (line(said) ? [{ label, words: line(said) }] : []));
}

/** What an entry is called; as its id says, if that is all there is. */
export function entryTitle(use: Use, id: string, { entries }: Titles): string {
  const plain = id.replaceAll("-", " ");
  return entries.get(`${use}:${id}`) ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** Who leads: a role by its title or words, and the organization. */
export function leadWords(plan: Plan, { lead, leadOrganization }: Milestone, { roles }: Titles): string {
  const who = line((Object.hasOwn(roles, lead) && roles[lead]) || lead);
  return [who, line(organizationName(plan, leadOrganization))].filter(Boolean).join(", ");
}

export function placeWords({ where, link, phone }: Place): string[] {
  const number = line(phone);
  return [...lines(where), line(link), number && words.byPhone(number)].filter(Boolean);
}

function awayWords(plan: Plan): string[] {
  const { first = "", last = "9999" } = scheduleOf(plan);
  const near = plan.away.filter(({ from, to }) => to >= first && from <= last);
  const said = near.sort((one, other) => (one.from < other.from ? -1 : 1)).map((one) => absenceWords(plan, one));
  const left = said.length - MOST_AWAY;
  return left > 0 ? [...said.slice(0, MOST_AWAY), words.more(left)] : said;
}

function absenceWords(plan: Plan, { title, from, to, organization }: Away): string {
  const days = from === to ? dayWords(from) : words.until(dayWords(from), dayWords(to));
  const who = organization === undefined ? "" : organizationName(plan, organization);
  return `${days}: ${line([who, title].filter((one) => one.trim()).join(", ")) || words.holiday}`;
}

function listSection(heading: string, items: readonly string[]): Section[] {
  const said = items.map(line).filter(Boolean);
  return said.length ? [{ heading: { words: line(heading) }, pieces: [{ is: "list", items: said }] }] : [];
}
