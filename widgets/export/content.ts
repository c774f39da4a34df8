/** What every copy of an agenda says, whatever its format: the one place that decides what is in it and in which words. */
import { total } from "../agenda/edit";
import type { Agenda, Block, BlockKind, Organization, Task } from "../agenda/model";
import { schedule } from "../agenda/schedule";
import { FORMAT_WORDS, KIND_WORDS, ROLE_WORDS } from "../agenda/words";
import { line, lines } from "../base/text";
import { clocks, dayInWords, spans } from "./when";
import { WORDS } from "./words";

export interface ExportOptions {
  /** Notes are in the facilitator's copy only. */
  audience: "facilitator" | "participants";
  /** The site's root. */
  siteUrl: string;
  /** The titles of the library's roles by their ids. */
  roles: Readonly<Record<string, string>>;
}

/** All texts in it are safe to write, single lines, and not escaped for any format. */
export interface Content {
  title: string;
  forFacilitator: boolean;
  goal: string[];
  facts: Fact[];
  /** The names of the clocks, in the order of the times in each row. */
  clocks: string[];
  rows: Row[];
  before: TaskLine[];
  after: TaskLine[];
  people: PersonLine[];
  source: { words: string; address: string };
}

/** Something to know at a glance; more than one value stands on lines of their own. */
export interface Fact {
  label: string;
  values: string[];
}

export interface Row {
  /** When it starts, on each clock. */
  times: string[];
  minutes: number;
  title: string;
  kind: BlockKind;
  /** The kind in words, with the groups of a breakout. */
  kindWords: string;
  /** Who leads it, or nothing. */
  leads: string;
  purpose: string[];
  steps: string[];
  prompts: string[];
  materials: string[];
  notes: string[];
}

export interface TaskLine {
  text: string;
  /** Who does it, or nothing. */
  owner: string;
}

export interface PersonLine {
  organization: string;
  name: string;
  title: string;
  role: string;
}

/** What a copy of the agenda says. */
export function contentOf(agenda: Agenda, options: ExportOptions): Content {
  const shown = clocks(agenda);
  const forFacilitator = options.audience === "facilitator";
  const who = leaders(agenda, options.roles);
  return {
    title: titleOf(agenda),
    forFacilitator,
    goal: lines(agenda.goal),
    facts: facts(agenda),
    clocks: shown.map((clock) => clock.name),
    rows: schedule(agenda).map(({ block, offset }) => ({
      times: shown.map((clock) => clock.at(offset)),
      minutes: block.minutes,
      title: line(block.title) || KIND_WORDS[block.kind],
      kind: block.kind,
      kindWords: kindInWords(block),
      leads: who(block.lead, block.leadOrganization),
      purpose: lines(block.purpose),
      steps: filled(block.steps),
      prompts: filled(block.prompts.map((prompt) => prompt.text)),
      materials: filled(block.materials),
      notes: forFacilitator ? lines(block.notes) : [],
    })),
    before: tasks(agenda.before, who),
    after: tasks(agenda.after, who),
    people: people(agenda.organizations),
    source: { words: WORDS.source, address: sourceAddress(agenda, options.siteUrl) },
  };
}

/** The title, or words that stand for it. */
export function titleOf(agenda: Agenda): string {
  return line(agenda.title) || WORDS.untitled;
}

/** The row as a heading: when, what, how long. */
export function rowHeading(row: Row): string {
  return `${row.times[0] ?? ""} ${row.title} (${WORDS.shortMinutes(row.minutes)})`;
}

/** What sort of block it is and who leads it. */
export function rowLine(row: Row): string {
  return row.leads ? `${row.kindWords}. ${WORDS.ledBy(row.leads)}` : row.kindWords;
}

/** A task with who does it. */
export function taskWords(task: TaskLine): string {
  return task.owner ? `${task.text} (${task.owner})` : task.text;
}

function facts(agenda: Agenda): Fact[] {
  const organizations = agenda.organizations.map((organization, place) => {
    const count = organization.people.length;
    return count ? `${nameOf(organization, place)} (${WORDS.people(count)})` : nameOf(organization, place);
  });
  const found: Fact[] = [
    { label: WORDS.date, values: [dayInWords(agenda) ?? ""] },
    { label: WORDS.time, values: spans(agenda) },
    { label: WORDS.length, values: [WORDS.minutes(total(agenda))] },
    { label: WORDS.format, values: [agenda.formats.map((format) => FORMAT_WORDS[format]).join(", ")] },
    { label: WORDS.organizations, values: organizations },
  ];
  return found
    .map(({ label, values }) => ({ label, values: values.filter(Boolean) }))
    .filter((fact) => fact.values.length);
}

function nameOf(organization: Organization, place: number): string {
  return line(organization.name) || WORDS.organization(place + 1);
}

type Who = (lead: string, organization?: string) => string;

/** Names whoever leads a block or does a task: a role of the library by its title, then the organization. */
function leaders(agenda: Agenda, roles: Readonly<Record<string, string>>): Who {
  const names = new Map(
    agenda.organizations.map((organization, place) => [organization.id, nameOf(organization, place)]),
  );
  return (lead, organization) => {
    const role = line(Object.hasOwn(roles, lead) ? (roles[lead] ?? "") : lead);
    return [role, organization === undefined ? "" : (names.get(organization) ?? "")].filter(Boolean).join(", ");
  };
}

function kindInWords(block: Block): string {
  const words = KIND_WORDS[block.kind];
  return block.breakout ? `${words}, ${WORDS.breakout(block.breakout.groups, block.breakout.reportBack)}` : words;
}

function tasks(found: readonly Task[], who: Who): TaskLine[] {
  return found
    .map((task) => ({ text: line(task.text), owner: who(task.owner, task.organization) }))
    .filter((task) => task.text);
}

function people(organizations: readonly Organization[]): PersonLine[] {
  return organizations.flatMap((organization, place) =>
    organization.people
      .map((person) => ({
        organization: nameOf(organization, place),
        name: line(person.name),
        title: line(person.title),
        role: ROLE_WORDS[person.role],
      }))
      .filter((person) => person.name || person.title),
  );
}

function filled(texts: readonly string[]): string[] {
  return texts.map(line).filter(Boolean);
}

/** The page that the agenda started from, or the site. */
function sourceAddress(agenda: Agenda, siteUrl: string): string {
  const site = new URL(siteUrl);
  return new URL(agenda.from ? `agendas/${agenda.from}/` : "", site).href;
}
