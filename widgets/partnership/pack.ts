/**
 * A partnership as short lists without names, for links. What is not there, or as usual, is 0 or left off at the end.
 *
 * Links are read for ever: this order may grow at the ends, and is never changed.
 */
import * as v from "valibot";
import type { Packed, Packing } from "../documents/kind";
import { KINDS } from "../documents/kinds";
import { attempt, list, short, textOf } from "../documents/packed";
import { KIND, type Partnership, partnershipSchema, VERSION } from "./model";

/** What packed partnerships often hold. Never changed: links are read with it. */
const OFTEN =
  '"America/Denver","America/Phoenix","America/Los_Angeles","America/Chicago","America/New_York","other","data",' +
  '"communications","program","operations","policy","Executive director","Program manager","coalition","collaboration",' +
  '"coordination","cooperation","networking",0,0,[["",[["",["202';

export const packing: Packing<Partnership> = {
  pack,
  unpack: (packed) => read(() => unpackAll(list(packed), (get) => get())),
  unpackSome,
  dictionary: new TextEncoder().encode(OFTEN),
};

function pack({ id, name, organizations, level, belongs, decisions, promises }: Partnership): Packed {
  const placeOf = (organization: string): Packed => {
    const at = organizations.findIndex((one) => one.id === organization);
    return at < 0 ? organization : at + 1;
  };
  return short([
    id,
    name,
    organizations.map((one) =>
      short([one.id, one.name, one.zone, one.people.map((who) => short([who.id, who.name, who.title, who.job]))]),
    ),
    level ? short([level.id, level.title, level.on]) : 0,
    belongs.map((one) => short([one.id, kindPlace(one.document), one.title])),
    decisions.map((one) => short([one.id, one.text, one.on])),
    promises.map((one) => short([one.id, one.what, one.who, placeOf(one.organization), one.by, one.done ? 1 : 0])),
  ]);
}

/** The place of a kind of document, counted from 1; its name, if this site does not know it. */
function kindPlace(name: string): Packed {
  const at = KINDS.findIndex((one) => one.name === name);
  return at < 0 ? name : at + 1;
}

function unpackSome(packed: unknown): Partnership | undefined {
  const some = read(() => unpackAll(list(packed), attempt));
  return some && (some.organizations.length || some.name) ? some : undefined;
}

function read(make: () => unknown): Partnership | undefined {
  const { success, output } = v.safeParse(partnershipSchema, attempt(make));
  return success ? output : undefined;
}

type Each = <Part>(get: () => Part) => Part | undefined;

/** @param each - how to read each part: as `attempt` if those that can't be read are to be left out. */
function unpackAll(packed: readonly unknown[], each: Each): unknown {
  const [id, name, organizations, level, belongs, decisions, promises] = packed;
  const parts = <Part>(value: unknown, make: (part: readonly unknown[]) => Part): Part[] =>
    (each(() => list(value)) ?? []).flatMap((one) => each(() => make(list(one))) ?? []);
  const sides = parts(organizations, ([own, called, zone, people]) => ({
    id: textOf(own),
    name: maybe(called),
    zone: maybe(zone),
    people: parts(people, ([key, who, title, job]) => ({
      id: textOf(key),
      name: maybe(who),
      title: maybe(title),
      job: maybe(job),
    })),
  }));
  const agreed = each(() => list(level)) ?? [];
  return {
    kind: KIND,
    version: VERSION,
    id: textOf(id),
    name: each(() => maybe(name)) ?? "",
    organizations: sides,
    ...(agreed.length ? { level: { id: textOf(agreed[0]), title: maybe(agreed[1]), on: maybe(agreed[2]) } } : {}),
    belongs: parts(belongs, ([key, kind, title]) => ({ id: textOf(key), document: kindAt(kind), title: maybe(title) })),
    decisions: parts(decisions, ([key, text, on]) => ({ id: textOf(key), text: maybe(text), on: maybe(on) })),
    promises: parts(promises, ([key, what, who, whose, by, done]) => ({
      id: textOf(key),
      what: maybe(what),
      who: maybe(who),
      organization: typeof whose === "number" && whose > 0 ? (sides[whose - 1]?.id ?? "") : maybe(whose),
      by: maybe(by),
      done: done === 1,
    })),
  };
}

function kindAt(packed: unknown): string {
  if (typeof packed !== "number") return textOf(packed);
  const found = KINDS[packed - 1];
  // A newer site knows more kinds; the document is named, though nothing here opens it.
  return found?.name ?? `kind-${packed}`;
}

/** A text that may be left off. */
function maybe(packed: unknown): string {
  return packed === undefined || packed === 0 ? "" : textOf(packed);
}
