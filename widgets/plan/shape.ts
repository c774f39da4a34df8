/** What a plan is made of, for comparing and merging two copies. */
import { dayWords, isDay } from "../base/days";
import { placeOf } from "../base/zone-names";
import { type PartsShape, type RecordShape, recordOf, type ValueShape } from "../documents/shape";
import {
  MOST_AWAY,
  MOST_MADE,
  MOST_MILESTONES,
  MOST_ORGANIZATIONS,
  MOST_PEOPLE,
  MOST_SERIES,
  MOST_SUITS,
  type Plan,
  type Rule,
} from "./model";
import { milestoneTitle, organizationName, ruleWords } from "./said";
import { WORDS } from "./words";

const words = WORDS.differences;
const SILENT: ValueShape = { is: "value", label: "", silent: true };
/** Two notes may stand one below the other, if together they are no longer than a field takes. */
const MOST_JOINED = 20_000;

function value(label: string, more: Omit<ValueShape, "is" | "label"> = {}): ValueShape {
  return { is: "value", label, ...more };
}

function parts(label: string, most: number, of: RecordShape["fields"], name: PartsShape["name"]): PartsShape {
  return { is: "parts", label, most, name, of: { is: "record", fields: of } };
}

const day = (label: string): ValueShape =>
  value(label, { words: (one) => (isDay(String(one)) ? dayWords(String(one)) : "") });
const organization = value(words.leadOrganization, {
  refers: true,
  words: (id, _record, document) => organizationName(document as Plan, String(id ?? "")),
});
const place: RecordShape = {
  is: "record",
  fields: { where: value(words.where), link: value(words.link), phone: value(words.phone) },
};
const nameOf = (part: unknown): string => String(recordOf(part).name ?? "");
const titleOf = (part: unknown): string => String(recordOf(part).title ?? "");
/** The id of an entry says enough to decide by: it is made of the words of its title. */
const entry = value;

const people = parts(
  words.person,
  MOST_PEOPLE,
  { name: value(words.name), title: value(words.personTitle), role: value(words.role) },
  nameOf,
);

export const planShape: RecordShape = {
  is: "record",
  fields: {
    title: value(words.title),
    goal: value(words.goal),
    from: SILENT,
    first: day(words.first),
    place,
    organizations: parts(
      words.organization,
      MOST_ORGANIZATIONS,
      { name: value(words.name), zone: value(words.zone, { words: (zone) => placeOf(String(zone ?? "")) }), people },
      nameOf,
    ),
    suits: {
      ...parts(
        words.suits,
        MOST_SUITS,
        {
          organization: value(words.organization, {
            refers: true,
            words: (id, _record, document) => organizationName(document as Plan, String(id ?? "")),
          }),
          days: value(words.suits, { together: ["from", "to"], words: (_, record) => suitingWords(record) }),
          from: SILENT,
          to: SILENT,
        },
        suitingWords,
      ),
    },
    away: {
      ...parts(
        words.away,
        MOST_AWAY,
        {
          title: value(words.title),
          // Of one piece: the first day of one side and the last of the other may be no days at all.
          from: value(words.from, { together: ["to"], words: (_, record) => awayWords({ ...record, title: "" }) }),
          to: SILENT,
          organization,
        },
        titleOf,
      ),
      words: awayWords,
    },
    series: parts(
      words.series,
      MOST_SERIES,
      {
        title: value(words.title),
        rule: value(words.rule, { words: (rule) => ruleWords(rule as Rule) }),
        start: value(words.start),
        minutes: value(words.minutes),
      },
      titleOf,
    ),
    milestones: parts(
      words.milestone,
      MOST_MILESTONES,
      {
        title: value(words.title),
        stage: SILENT,
        month: value(words.month),
        week: SILENT,
        what: value(words.what, { joins: MOST_JOINED }),
        result: value(words.result, { joins: MOST_JOINED }),
        objective: value(words.objective, { joins: MOST_JOINED }),
        minutes: value(words.minutes),
        lead: value(words.lead),
        leadOrganization: organization,
        place: value(words.place, {
          words: (one) => Object.values(recordOf(one)).map(String).filter(Boolean).join("\n"),
        }),
        series: value(words.series, {
          refers: true,
          words: (id, _record, document) => partTitle(document, "series", id),
        }),
        day: day(words.day),
        start: value(words.start),
        after: value(words.after, {
          refers: true,
          together: ["daysAfter"],
          words: (after, { daysAfter }, document) => afterWords(document as Plan, after, daysAfter),
        }),
        daysAfter: SILENT,
        done: value(words.done, { words: (done) => (done ? words.isDone : words.isOpen) }),
        notes: value(words.notes, { joins: MOST_JOINED }),
        agenda: entry(words.agenda),
        checklist: entry(words.checklist),
        assessment: entry(words.assessment),
        worksheet: entry(words.worksheet),
        message: entry(words.message),
        made: parts("", MOST_MADE, { document: SILENT }, (one) => String(recordOf(one).document ?? "")),
      },
      (one) => milestoneTitle(one as { title: string }),
    ),
  },
};

function partTitle(document: unknown, list: "series" | "milestones", id: unknown): string {
  return (document as Plan)[list].find((one) => one.id === id)?.title ?? "";
}

function afterWords(plan: Plan, after: unknown, days: unknown): string {
  const title = partTitle(plan, "milestones", after);
  return title && WORDS.after(title, Number(days ?? 0));
}

function awayWords(one: unknown): string {
  const { title = "", from = "", to = "" } = recordOf(one);
  const days = from === to ? [from] : [from, to];
  return [String(title), days.map((one) => dayWords(String(one))).join(" – ")].filter(Boolean).join(", ");
}

function suitingWords(one: unknown): string {
  const { days, from = "", to = "" } = recordOf(one);
  const named = (Array.isArray(days) ? days : []).map((one) => WORDS.weekdays[String(one)] ?? "");
  return `${named.join(", ")}, ${from}–${to}`;
}
