/**
 * An agenda as short lists without names, for links. What is not there, or as usual, is 0 or left off at the end, and
 * a text that is in the table of the playbook's texts is its number there, from 1.
 *
 * Links are read for ever: this order may grow at the ends, and is never changed.
 */
import * as v from "valibot";
import type { Packed, Packing } from "../documents/kind";
import { attempt, list, short } from "../documents/packed";
import { blankAgenda, blankBlock, blankPlace } from "./edit";
import {
  type Agenda,
  agendaSchema,
  BLOCK_KINDS,
  type Block,
  blockSchema,
  type FixedStart,
  FORMATS,
  newPartId,
  type Organization,
  organizationSchema,
  type Person,
  type Place,
  PRIORITIES,
  type Prompt,
  ROLE_ALIKES,
  type Room,
  type Step,
  type Task,
  taskSchema,
} from "./model";
import { dictionary, phrases } from "./phrases";

const FIXED = ["start", "end"] as const;
const NOT_OUT = [undefined, true, false] as const;

export const packing: Packing<Agenda> = { pack, unpack, unpackSome, dictionary };

function pack(agenda: Agenda): Packed {
  const text = (words: string): Packed => phrases.numbers.get(words) ?? words;
  // An empty text at the end must not be taken for nothing.
  const maybe = (words: string | undefined): Packed => (words === undefined ? 0 : words === "" ? [0] : text(words));
  const organizations = agenda.organizations.map((organization) => organization.id);
  const whose = (id: string | undefined): Packed => (id === undefined ? 0 : organizations.indexOf(id) + 1 || id);
  const task = (one: Task): Packed => short([one.id, text(one.text), text(one.owner), whose(one.organization)]);
  return short([
    text(agenda.title),
    text(agenda.goal),
    agenda.target,
    agenda.blocks.map((block) => packBlock(block, { text, maybe, whose })),
    agenda.organizations.map(({ id, name, zone, people }) => [
      id,
      text(name),
      text(zone),
      ...people.map((one) => packPerson(one, text)),
    ]),
    agenda.before.map(task),
    agenda.after.map(task),
    agenda.formats.map((format) => FORMATS.indexOf(format)),
    FIXED.indexOf(agenda.fixed),
    agenda.date ?? 0,
    agenda.start ?? 0,
    maybe(agenda.from),
    agenda.id,
    agenda.dismissed.map(text),
    short([text(agenda.place.where), text(agenda.place.link), text(agenda.place.phone)]),
  ]);
}

interface Writers {
  text(words: string): Packed;
  maybe(words: string | undefined): Packed;
  whose(id: string | undefined): Packed;
}

function packBlock(block: Block, { text, maybe, whose }: Writers): Packed {
  const prompt = ({ text: words, from }: Prompt): Packed =>
    from === undefined ? text(words) : [text(words), text(from)];
  return short([
    // Composed blocks are called like their activity, whose id the table has.
    text(block.id),
    text(block.title),
    BLOCK_KINDS.indexOf(block.kind),
    block.minutes,
    block.least,
    block.ideal,
    block.most,
    PRIORITIES.indexOf(block.priority),
    text(block.lead),
    text(block.purpose),
    block.steps.map(({ text: words }) => text(words)),
    block.prompts.map(prompt),
    text(block.notes),
    block.materials.map(text),
    maybe(block.activity),
    whose(block.leadOrganization),
    block.onlyFrom === undefined ? 0 : block.onlyFrom + 1,
    block.breakout ? [block.breakout.groups, block.breakout.reportBack] : 0,
    NOT_OUT.indexOf(block.out),
    maybe(block.why),
    block.fixedStart ? [block.fixedStart.day, block.fixedStart.time] : 0,
    block.rooms.map((room) =>
      short([room.id, text(room.title), text(room.place), text(room.lead), whose(room.leadOrganization)]),
    ),
    NOT_OUT.indexOf(block.pinned),
    maybe(block.takeaway),
    short(block.steps.map(({ minutes }) => (minutes === undefined ? 0 : minutes + 1))),
  ]);
}

function packPerson(person: Person, text: Writers["text"]): Packed {
  return short([person.id, text(person.name), text(person.title), ROLE_ALIKES.indexOf(person.role)]);
}

/** The agenda of a link; undefined if it is not one. */
function unpack(packed: unknown): Agenda | undefined {
  try {
    const read = v.safeParse(
      agendaSchema,
      unpackAll(list(packed), (get) => get()),
    );
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** What can be read of an agenda of which the end is missing or wrong, as a valid one; undefined if nothing can. */
function unpackSome(packed: unknown): Agenda | undefined {
  const blank = blankAgenda("UTC");
  const some = attempt(() => unpackAll(list(packed), attempt));
  if (!some) return undefined;
  const valid = <Part extends { id: string }>(
    schema: v.GenericSchema<unknown, Part>,
    parts: readonly unknown[],
  ): Part[] => {
    const known = new Set<string>();
    const read = parts.map((part) => v.safeParse(schema, part)).flatMap((part) => (part.success ? part.output : []));
    return read.map((part) => (known.has(part.id) ? { ...part, id: newPartId() } : known.add(part.id) && part));
  };
  const agenda = {
    ...blank,
    title: some.title,
    goal: some.goal,
    target: some.target,
    blocks: valid(blockSchema, some.blocks),
    place: some.place,
    organizations: valid(organizationSchema, some.organizations),
    before: valid(taskSchema, some.before),
    after: valid(taskSchema, some.after),
  };
  if (!agenda.title && !agenda.goal && !agenda.blocks.length) return undefined;
  const read = v.safeParse(agendaSchema, agenda);
  return read.success ? read.output : undefined;
}

/** @param each - how to read each part: as `attempt` if those that can't be read are to be left out. */
function unpackAll(items: readonly unknown[], each: <Part>(read: () => Part) => Part | undefined): Agenda {
  const [
    title,
    goal,
    target,
    blocks,
    organizations,
    before,
    after,
    formats,
    fixed,
    date,
    start,
    from,
    id,
    dismissed,
    place,
  ] = items;
  const readers = readersFor(list(organizations).map((one) => String(list(one)[0])));
  const { text, maybe, task } = readers;
  return {
    ...blankAgenda("UTC"),
    id: String(id ?? ""),
    title: text(title),
    goal: text(goal),
    target: number(target),
    blocks: list(blocks).flatMap((block) => each(() => unpackBlock(list(block), readers)) ?? []),
    organizations: list(organizations).flatMap((one) => each(() => unpackOrganization(list(one), readers)) ?? []),
    before: list(before).flatMap((one) => each(() => task(one)) ?? []),
    after: list(after).flatMap((one) => each(() => task(one)) ?? []),
    formats: list(formats).map((format) => among(FORMATS, format)),
    fixed: among(FIXED, fixed),
    ...given("date", typeof date === "string" ? date : undefined),
    ...given("start", typeof start === "string" ? start : undefined),
    ...given("from", maybe(from)),
    dismissed: list(dismissed).map(text),
    place: each(() => unpackPlace(list(place), text)) ?? blankPlace(),
  };
}

interface Readers {
  text(packed: unknown): string;
  maybe(packed: unknown): string | undefined;
  whose(packed: unknown): string | undefined;
  task(packed: unknown): Task;
}

function readersFor(organizations: readonly string[]): Readers {
  const text = (packed: unknown): string => {
    if (typeof packed !== "number") return packed === undefined ? "" : String(packed);
    const words = packed === 0 ? "" : phrases.texts[packed - 1];
    if (words === undefined) throw new RangeError(`no text ${packed}`);
    return words;
  };
  const maybe = (packed: unknown): string | undefined =>
    packed === 0 || packed === undefined ? undefined : Array.isArray(packed) ? "" : text(packed);
  const whose = (packed: unknown): string | undefined =>
    typeof packed === "number" ? organizations[packed - 1] : packed === undefined ? undefined : String(packed);
  const task = (packed: unknown): Task => {
    const [id, words, owner, organization] = list(packed);
    return { id: String(id), text: text(words), owner: text(owner), ...given("organization", whose(organization)) };
  };
  return { text, maybe, whose, task };
}

function unpackBlock(items: readonly unknown[], { text, maybe, whose }: Readers): Block {
  const [id, title, kind, minutes, least, ideal, most, priority, lead, purpose, ...rest] = items;
  const [steps, prompts, notes, materials, activity, leadOrganization, onlyFrom, breakout, out, why, ...later] = rest;
  const [fixedStart, rooms, pinned, takeaway, stepMinutes] = later;
  const { breakout: _, ...blank } = blankBlock(among(BLOCK_KINDS, kind));
  return {
    ...blank,
    id: text(id),
    title: text(title),
    minutes: number(minutes),
    least: number(least),
    ideal: number(ideal),
    most: number(most),
    priority: among(PRIORITIES, priority),
    lead: text(lead),
    purpose: text(purpose),
    steps: list(steps).map((step, place) => unpackStep(step, list(stepMinutes)[place], text)),
    prompts: list(prompts).map((prompt) => unpackPrompt(prompt, text)),
    notes: text(notes),
    materials: list(materials).map(text),
    ...given("activity", maybe(activity)),
    ...given("leadOrganization", whose(leadOrganization)),
    ...given("onlyFrom", onlyFrom ? number(onlyFrom) - 1 : undefined),
    ...given(
      "breakout",
      breakout ? { groups: number(list(breakout)[0]), reportBack: number(list(breakout)[1]) } : undefined,
    ),
    ...given("out", among(NOT_OUT, out)),
    ...given("why", maybe(why)),
    ...given("fixedStart", fixedStart ? unpackFixedStart(list(fixedStart)) : undefined),
    rooms: list(rooms).map((room) => unpackRoom(list(room), { text, whose })),
    ...given("pinned", among(NOT_OUT, pinned)),
    ...given("takeaway", maybe(takeaway)),
  };
}

function unpackPrompt(packed: unknown, text: Readers["text"]): Prompt {
  if (!Array.isArray(packed)) return { text: text(packed) };
  return { text: text(packed[0]), ...given("from", text(packed[1])) };
}

/** Links of version C have the minutes of a step beside its text. */
function unpackStep(packed: unknown, later: unknown, text: Readers["text"]): Step {
  if (Array.isArray(packed)) return { text: text(packed[0]), minutes: number(packed[1]) };
  return { text: text(packed), ...given("minutes", later ? number(later) - 1 : undefined) };
}

function unpackFixedStart([day, time]: readonly unknown[]): FixedStart {
  return { day: number(day), time: String(time) };
}

function unpackRoom(items: readonly unknown[], { text, whose }: Pick<Readers, "text" | "whose">): Room {
  const [id, title, place, lead, organization] = items;
  return {
    id: String(id),
    title: text(title),
    place: text(place),
    lead: text(lead),
    ...given("leadOrganization", whose(organization)),
  };
}

function unpackPlace([where, link, phone]: readonly unknown[], text: Readers["text"]): Place {
  return { where: text(where), link: text(link), phone: text(phone) };
}

function unpackOrganization(items: readonly unknown[], { text }: Readers): Organization {
  const [id, name, zone, ...people] = items;
  return {
    id: String(id),
    name: text(name),
    zone: text(zone),
    people: people.map((person) => {
      const [personId, personName, title, role] = list(person);
      return { id: String(personId), name: text(personName), title: text(title), role: among(ROLE_ALIKES, role) };
    }),
  };
}

function number(packed: unknown): number {
  if (packed === undefined) return 0;
  if (typeof packed !== "number") throw new TypeError("not a number");
  return packed;
}

function among<Word>(words: readonly Word[], packed: unknown): Word {
  const place = number(packed);
  if (!(place in words)) throw new RangeError(`no word ${place}`);
  return words[place] as Word;
}

/** A field, or none if it has no value. */
function given<Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]?: Value });
}
