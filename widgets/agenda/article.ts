/** An agenda as a document to take away: the one place that decides what is in every copy of it, and in which words. */
import { line, lines } from "../base/text";
import type { Article, Fact, Piece, Section, Table, Task } from "../export/article";
import { WORDS } from "./article-words";
import { total } from "./edit";
import { type Audience, forAudience } from "./for-partner";
import type { Agenda, Task as AgendaTask, Block, BlockKind, Organization, Step } from "./model";
import { parties } from "./parties";
import { type SessionDay, sessionDays } from "./session-days";
import { timedSteps } from "./share-steps";
import { clocks, dayHeading, daysInWords, spans } from "./when";
import { FORMAT_WORDS, KIND_WORDS, ROLE_WORDS } from "./words";

export interface ArticleOptions {
  /** What is one's own is in the facilitator's copy only. */
  audience: Audience;
  /** The site's root. */
  siteUrl: string;
  /** The titles of the library's roles by their ids. */
  roles: Readonly<Record<string, string>>;
}

/** What a copy of the agenda says. */
export function agendaArticle(whole: Agenda, options: ArticleOptions): Article {
  const agenda = forAudience(whole, options.audience);
  const who = leaders(agenda, options.roles);
  const days = sessionDays(agenda).map((day) => ({ day, rows: rowsOf(agenda, day, who) }));
  const goal = lines(agenda.goal);
  const between = parties(agenda);
  return {
    title: titleOf(agenda),
    ...(between ? { parties: between } : {}),
    ...(options.audience === "facilitator" ? { copy: WORDS.facilitatorCopy } : {}),
    ...(goal.length ? { goal: { label: WORDS.goal, values: goal } } : {}),
    facts: facts(agenda),
    sections: [
      ...days.flatMap((one) =>
        section({ words: headingOf(one, days, WORDS.agenda), outline: true }, overview(agenda, one)),
      ),
      ...section({ words: WORDS.before }, tasks(agenda.before, who)),
      ...days.map(({ day, rows }) => ({
        heading: { words: headingOf({ day }, days, WORDS.blockByBlock), outline: true },
        sections: rows.map(blockSection),
      })),
      ...section({ words: WORDS.after }, tasks(agenda.after, who)),
      ...section({ words: WORDS.participants }, people(agenda.organizations)),
    ],
    source: { words: WORDS.source, address: sourceAddress(agenda, options.siteUrl) },
  };
}

/** A section, or nothing if there is nothing in it. */
function section(heading: NonNullable<Section["heading"]>, pieces: Piece[]): Section[] {
  return pieces.length ? [{ heading, pieces }] : [];
}

/** The title, or words that stand for it. */
function titleOf(agenda: Agenda): string {
  return line(agenda.title) || WORDS.untitled;
}

/** A block with what its row in the overview and its own section have in common. */
interface BlockRow {
  block: Block;
  /** When it starts, on each clock. */
  times: string[];
  title: string;
  /** The kind in words, with the groups of a breakout. */
  kindWords: string;
  /** Who leads it, or nothing. */
  leads: string;
  questions: string[];
  /** What happens at the same time, by its room. */
  rooms: { label: string; words: string }[];
}

/** A day of the session, with its rows. */
interface DayRows {
  day: SessionDay;
  rows: readonly BlockRow[];
}

/** What a part is called, on which day if there are several. */
function headingOf({ day }: Pick<DayRows, "day">, days: readonly unknown[], words: string): string {
  return days.length > 1 ? `${dayHeading(day)}: ${words.toLowerCase()}` : words;
}

function rowsOf(agenda: Agenda, day: SessionDay, who: Who): BlockRow[] {
  const shown = clocks(agenda, day.from);
  return day.blocks.map(({ block, offset }) => ({
    block,
    times: shown.map((clock) => clock.at(offset)),
    title: line(block.title) || KIND_WORDS[block.kind],
    kindWords: kindInWords(block),
    leads: who(block.lead, block.leadOrganization),
    questions: filled(block.prompts.map((prompt) => prompt.text)),
    rooms: roomsOf(block, who),
  }));
}

function overview(agenda: Agenda, { day, rows }: DayRows): Table[] {
  const columns: Table["columns"] = [
    ...clocks(agenda, day.from).map(({ name }) => ({ head: name, role: "clock", inches: 0.95 }) as const),
    { head: WORDS.minutesHead, inches: 0.75 },
    { head: WORDS.block, role: "name" },
    { head: WORDS.leads, inches: 1.6 },
  ];
  return [{ is: "table", overview: true, columns, rows: rows.map(overviewRow) }];
}

function overviewRow({ block, times, title, kindWords, leads, questions, rooms }: BlockRow): Table["rows"][number] {
  const who = leads && ` (${leads})`;
  return {
    cells: [...times, String(block.minutes), title, leads],
    words: `${times.join(" / ")}  ${title}, ${WORDS.shortMinutes(block.minutes)}${who}`,
    tag: { words: kindWords, color: KIND_COLORS[block.kind] },
    questions,
    inside: rooms.map(({ label, words }) => `${label}: ${words}`),
  };
}

function blockSection(row: BlockRow): Section {
  const { block, times, title, kindWords, leads, questions, rooms } = row;
  const [steps, materials] = [timedSteps(block).map(stepWords), filled(block.materials)];
  const [takeaway, notes] = [line(block.takeaway ?? ""), lines(block.notes)];
  return {
    heading: { time: times[0] ?? "", words: title, length: WORDS.shortMinutes(block.minutes) },
    tag: { words: kindWords, color: KIND_COLORS[block.kind], more: leads && WORDS.ledBy(leads) },
    lead: lines(block.purpose),
    pieces: [
      ...rooms.map((room) => ({ is: "labelled", ...room }) as const),
      ...(steps.length ? [{ is: "steps", items: steps } as const] : []),
      ...(questions.length ? [{ is: "questions", label: WORDS.ask, items: questions } as const] : []),
      ...(takeaway ? [{ is: "labelled", label: WORDS.takeaway, words: takeaway } as const] : []),
      ...(materials.length ? [{ is: "labelled", label: WORDS.bring, words: materials.join("; ") } as const] : []),
      ...(notes.length ? [{ is: "notes", label: WORDS.notes, paragraphs: notes } as const] : []),
    ],
  };
}

/** What happens at the same time, room by room. */
function roomsOf(block: Block, who: Who): BlockRow["rooms"] {
  return block.rooms
    .map((room, place) => {
      const lead = who(room.lead, room.leadOrganization);
      const words = [line(room.title), lead && WORDS.ledBy(lead)].filter(Boolean).join(". ");
      return { label: line(room.place) || WORDS.room(place + 1), words };
    })
    .filter(({ words }) => words);
}

function stepWords({ text, minutes }: Step): string {
  return minutes ? WORDS.step(line(text), minutes) : line(text);
}

function facts(agenda: Agenda): Fact[] {
  const organizations = agenda.organizations.map((organization, place) => {
    const count = organization.people.length;
    return count ? `${nameOf(organization, place)} (${WORDS.people(count)})` : nameOf(organization, place);
  });
  const found: Fact[] = [
    { label: WORDS.date, values: daysInWords(agenda) },
    { label: WORDS.time, values: spans(agenda), brief: true },
    { label: WORDS.length, values: [WORDS.minutes(total(agenda))] },
    { label: WORDS.format, values: [agenda.formats.map((format) => FORMAT_WORDS[format]).join(", ")] },
    { label: WORDS.where, values: lines(agenda.place.where), brief: true },
    { label: WORDS.video, values: [line(agenda.place.link)], brief: true },
    { label: WORDS.phone, values: [line(agenda.place.phone)], brief: true },
    { label: WORDS.organizations, values: organizations },
  ];
  return found.map((fact) => ({ ...fact, values: fact.values.filter(Boolean) })).filter((fact) => fact.values.length);
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

/** The site's colors for light paper, see overrides/styles/tokens.css. */
const KIND_COLORS: Record<BlockKind, string> = {
  opening: "8F6200",
  icebreaker: "AC432B",
  question: "126B6C",
  breakout: "3F5AA0",
  break: "646B70",
  decision: "7A4690",
  closing: "3B7236",
};

function tasks(found: readonly AgendaTask[], who: Who): Piece[] {
  const items = found
    .map((task) => ({ text: line(task.text), owner: who(task.owner, task.organization) }))
    .filter(({ text }) => text)
    .map(({ text, owner }): Task => ({ words: owner ? `${text} (${owner})` : text }));
  return items.length ? [{ is: "tasks", items }] : [];
}

function people(organizations: readonly Organization[]): Piece[] {
  const rows = organizations.flatMap((organization, place) =>
    organization.people
      .map((person) => ({ name: line(person.name), title: line(person.title), role: ROLE_WORDS[person.role] }))
      .filter(({ name, title }) => name || title)
      .map(({ name, title, role }) => ({
        cells: [nameOf(organization, place), name, title, role],
        words: [name, title, role, nameOf(organization, place)].filter(Boolean).join(", "),
      })),
  );
  const columns = [
    { head: WORDS.organizationHead, inches: 1.8 },
    { head: WORDS.name, inches: 1.6 },
    { head: WORDS.title },
    { head: WORDS.role, inches: 1.5 },
  ];
  return rows.length ? [{ is: "table", columns, rows }] : [];
}

function filled(texts: readonly string[]): string[] {
  return texts.map(line).filter(Boolean);
}

/** The page that the agenda started from, or the site. */
function sourceAddress(agenda: Agenda, siteUrl: string): string {
  const site = new URL(siteUrl);
  return new URL(agenda.from ? `agendas/${agenda.from}/` : "", site).href;
}
