/** An agenda as an entry of the playbook, ready for a pull request, and what its author has to complete first. */

import type { ActivityRecord, AgendaEntry, AgendaRecord, Library, PromptRecord } from "../guide/records";
import { entryBlocks } from "./entry-blocks";
import { isTaken } from "./entry-problems";
import { cleanLine, isText, MOST, sentence, shorten, titleOf, unique } from "./entry-text";
import { type Agenda, FORMATS, type Task } from "./model";
import { headcount } from "./people";
import { type Said, saidBy, withoutSaid } from "./said";
import { FILL } from "./words";

export { problemsForEntry } from "./entry-problems";

type Level = AgendaEntry["levels"][number];

const LEVELS: readonly Level[] = ["networking", "coordination", "cooperation", "collaboration", "multisector"];
/** The id of an entry by its title: small letters, digits and single hyphens. */
export function entryId(title: string): string {
  const plainLetters = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (
    plainLetters
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, 60)
      .replace(/^-|-+$/g, "") || "agenda"
  );
}

/**
 * The agenda in the shape of data/agendas/, which passes the playbook's check whatever people typed. What the shape needs and
 * an agenda lacks is filled in; sentences that the playbook has already are left out, since it says nothing twice.
 */
export function toEntry(agenda: Agenda, library: Library, today = new Date()): AgendaEntry {
  const template = library.agendas.find((record) => record.id === agenda.from);
  const said = saidBy(library);
  const { blocks, minutes } = entryBlocks(agenda, library, said);
  const title = ownTitle(agenda, library);
  const organizations = organizationRange(agenda, template);
  const sources = citations(agenda, library, template);
  const things = materials(agenda, said);
  const formats = formatsOf(agenda, template);
  const day = today.toISOString().slice(0, 10);
  return {
    title,
    summary: FILL.summary(title, minutes, organizations.most, blocks.length),
    ...classification(agenda, library, template),
    use_when: [FILL.useWhen(minutes)],
    avoid_when: [FILL.avoidWhen(minutes)],
    goal: sentence(agenda.goal, said) || FILL.goal,
    minutes,
    people: peopleRange(agenda, template),
    organizations,
    formats,
    roles: unique([...blocks.map((block) => block.lead), ...rolesOf(template, library)]),
    prepare: sentences(agenda.before, MOST.prepare, said) ?? [FILL.prepare],
    ...(things.length && { materials: things }),
    ...(formats.includes("hybrid") && { hybrid: FILL.hybrid }),
    blocks,
    afterwards: sentences(agenda.after, MOST.afterwards, said) ?? [FILL.afterwards],
    ...(sources.length && { sources }),
    editorial: FILL.editorial,
    ...(template && { related: [{ to: `agenda:${template.id}`, how: "instead", reason: FILL.related }] }),
    added: day,
    reviewed: day,
  };
}

function ownTitle(agenda: Agenda, library: Library): string {
  const title = titleOf(agenda.title, FILL.title);
  let own = title;
  for (let number = 1; isTaken(own, library); number += 1) own = shorten(title, MOST.title - 15) + FILL.adapted(number);
  return own;
}

/** The texts of tasks, or nothing if none is left. */
function sentences(tasks: readonly Task[], most: number, said: Said): string[] | undefined {
  const texts = unique(tasks.map((task) => sentence(task.text, said)).filter(isText));
  return texts.length ? texts.slice(0, most) : undefined;
}

function materials(agenda: Agenda, said: Said): string[] {
  const lines = agenda.blocks.flatMap((block) => block.materials).map((text) => withoutSaid(cleanLine(text), said));
  return unique(lines.map((line) => shorten(line, MOST.line)).filter(isText)).slice(0, MOST.materials);
}

function peopleRange(agenda: Agenda, template: AgendaRecord | undefined): AgendaEntry["people"] {
  const people = Math.min(headcount(agenda), MOST.people);
  const usual =
    template?.people ?? (people ? { least: Math.ceil(people / 2), most: people + 2 } : { least: 4, most: 14 });
  return {
    least: Math.min(usual.least, people || usual.least),
    most: Math.min(Math.max(usual.most, people), MOST.people),
  };
}

function organizationRange(agenda: Agenda, template: AgendaRecord | undefined): AgendaEntry["organizations"] {
  const organizations = agenda.organizations.length || 2;
  const usual = template?.organizations ?? { least: 2, most: 2 };
  return { least: Math.min(usual.least, organizations), most: Math.max(usual.most, organizations) };
}

function formatsOf(agenda: Agenda, template: AgendaRecord | undefined): AgendaEntry["formats"] {
  const formats = agenda.formats.length ? agenda.formats : (template?.formats ?? FORMATS);
  return FORMATS.filter((format) => formats.includes(format));
}

function rolesOf(template: AgendaRecord | undefined, library: Library): string[] {
  return (template?.roles ?? []).filter((id) => library.roles.some((role) => role.id === id));
}

/** The activities and prompts that an agenda uses. */
function usedRecords(agenda: Agenda, library: Library): (ActivityRecord | PromptRecord)[] {
  const activities = new Set(agenda.blocks.map((block) => block.activity));
  const prompts = new Set(agenda.blocks.flatMap((block) => block.prompts.map((prompt) => prompt.from)));
  return [
    ...library.activities.filter(({ id }) => activities.has(id)),
    ...library.prompts.filter(({ id }) => prompts.has(id)),
  ];
}

function classification(
  agenda: Agenda,
  library: Library,
  template: AgendaRecord | undefined,
): Pick<AgendaEntry, "levels" | "stages" | "themes"> {
  if (template) return { levels: [...template.levels], stages: [...template.stages], themes: [...template.themes] };
  const used = usedRecords(agenda, library);
  const levels = LEVELS.filter(
    (level) => used.filter((record) => record.levels.includes(level)).length * 2 > used.length,
  );
  const themes = mostFrequent(used.flatMap((record) => record.themes)).slice(0, MOST.themes);
  return {
    levels: levels.length ? levels : ["networking", "coordination"],
    stages: ["agenda"],
    themes: themes.length ? themes : ["learning"],
  };
}

function citations(
  agenda: Agenda,
  library: Library,
  template: AgendaRecord | undefined,
): NonNullable<AgendaEntry["sources"]> {
  const records = [...(template ? [template] : []), ...usedRecords(agenda, library)];
  const found = new Map<string, { source: string; section?: string }>();
  for (const { source, section } of records.flatMap((record) => record.sources ?? [])) {
    const cited = section ? { source, section } : { source };
    if (!library.sources.length || library.sources.some(({ id }) => id === source))
      found.set(JSON.stringify(cited), cited);
  }
  return [...found.values()].slice(0, MOST.sources);
}

/** The most frequent items first; of equals, the one that comes first. */
function mostFrequent<Item>(items: readonly Item[]): Item[] {
  const count = (item: Item): number => items.filter((one) => one === item).length;
  return unique(items).sort((one, other) => count(other) - count(one));
}
