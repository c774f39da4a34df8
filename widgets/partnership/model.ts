/** What two or more organizations have together: who they are, what they agreed and promised, and where it stands. */
import * as v from "valibot";

export const KIND = "partnership-playbook/partnership";
export const VERSION = 1;
const MOST_CHARACTERS = 20_000;
export const FEWEST_ORGANIZATIONS = 2;
export const MOST_ORGANIZATIONS = 12;
export const MOST_PEOPLE = 60;
export const MOST_BELONGS = 300;
export const MOST_SAID = 500;

const text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS));
/** A name that all records inherit can't be one. */
const id = v.pipe(v.string(), v.regex(/^(?!__proto__$)[A-Za-z0-9_.-]{1,80}$/));

const isUnique = (all: readonly { id: string }[]): boolean => new Set(all.map((one) => one.id)).size === all.length;

/** job: the job area, as agendas have it. */
const person = v.object({ id, name: text, title: text, job: text });
/** zone: the id of a time zone, or nothing. */
const organization = v.object({
  id,
  name: text,
  zone: text,
  people: v.pipe(
    v.array(person),
    v.maxLength(MOST_PEOPLE),
    v.check((all) => isUnique(all)),
  ),
});
/** The level of the playbook that was agreed on, by its id and as it is called. on: the day, as 2026-11-22; may be empty. */
const level = v.object({ id, title: text, on: text });
/** document: the kind of document, by its name in documents/kinds.ts; a newer site may know more. */
const belonging = v.object({ document: id, id, title: text });
const decision = v.object({ id, text, on: text });
/** organization: by its id; may be empty. by: a day, or empty. */
const promise = v.object({ id, what: text, who: text, organization: text, by: text, done: v.boolean() });

export const partnershipSchema = v.object({
  kind: v.literal(KIND),
  version: v.literal(VERSION),
  id,
  name: text,
  organizations: v.pipe(
    v.array(organization),
    v.maxLength(MOST_ORGANIZATIONS),
    v.check((all) => isUnique(all)),
  ),
  level: v.optional(level),
  belongs: v.pipe(
    v.array(belonging),
    v.maxLength(MOST_BELONGS),
    v.check((all) => isUnique(all)),
  ),
  decisions: v.pipe(
    v.array(decision),
    v.maxLength(MOST_SAID),
    v.check((all) => isUnique(all)),
  ),
  promises: v.pipe(
    v.array(promise),
    v.maxLength(MOST_SAID),
    v.check((all) => isUnique(all)),
  ),
});

export type Partnership = v.InferOutput<typeof partnershipSchema>;
export type Organization = Partnership["organizations"][number];
export type Person = Organization["people"][number];
export type Level = NonNullable<Partnership["level"]>;
export type Belonging = Partnership["belongs"][number];
export type Decision = Partnership["decisions"][number];
export type Pledge = Partnership["promises"][number];
