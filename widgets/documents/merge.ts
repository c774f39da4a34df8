/**
 * Makes one document of two copies. Against the version that both grew from: what only one side changed is taken, and
 * what both changed alike; what they changed differently is asked, field by field and item by item. Without such a
 * version everything that differs is asked. What either side added is in, unless somebody takes it out.
 */
import { align } from "./align";
import { type Row, rowsOf, type Versions } from "./rows";
import {
  listOf,
  type MapShape,
  type PartsShape,
  type RecordShape,
  recordOf,
  type Shape,
  same,
  type ValueShape,
} from "./shape";

export type Side = "mine" | "theirs";
export type Choice = Side | "both";
/** What is taken, by the ids of differences; the usual where nothing is chosen. */
export type Choices = Readonly<Record<string, Choice>>;

/** Copies of one document. base: the version that both grew from, if it is known. */
export interface Copies<Value> {
  base?: Value | undefined;
  mine: Value;
  theirs: Value;
}

/**
 * Something in which the copies differ.
 *
 * where: what it is in, from the outside in, ending with itself: ["Block: Talk", "Purpose"].
 * what: a value changed; a part added or removed since the common version; or parts that stand in another order.
 * by: who did so since the common version; unknown without one.
 * mine, theirs, before: in words, where a side has it.
 * asked: whether somebody has to decide. usual: what is taken as long as nobody has.
 * full: whether there was no room for it.
 */
export interface Difference {
  id: string;
  where: readonly string[];
  what: "changed" | "added" | "removed" | "order";
  by: Side | "both" | "unknown";
  mine?: string;
  theirs?: string;
  before?: string;
  asked: boolean;
  usual: Choice;
  options: readonly Choice[];
  full?: true;
}

export interface Merged<Value> {
  value: Value;
  differences: Difference[];
}

export function merge<Value>(shape: Shape, copies: Copies<Value>, choices: Choices = {}): Merged<Value> {
  const { base, mine } = copies;
  const theirs = align(shape, base, mine, copies.theirs);
  const merger = new Merger(base !== undefined, { base, mine, theirs }, choices);
  return {
    value: merger.merge(shape, { base, mine, theirs }, { id: "", where: [] }) as Value,
    differences: merger.differences,
  };
}

interface Place {
  id: string;
  where: readonly string[];
}

const BOTH_SIDES = ["mine", "theirs"] as const;

class Merger {
  readonly differences: Difference[] = [];

  constructor(
    private readonly hasBase: boolean,
    private readonly documents: Versions,
    private readonly choices: Choices,
  ) {}

  merge(shape: Shape, versions: Versions, place: Place): unknown {
    switch (shape.is) {
      case "value":
        return this.mergeValue(shape, versions, {}, place);
      case "record":
        return this.mergeRecord(shape, versions, place);
      case "parts":
        return this.mergeParts(shape, versions, place);
      case "map":
        return this.mergeMap(shape, versions, place);
    }
  }

  // Values

  private mergeRecord(shape: RecordShape, versions: Versions, place: Place): Record<string, unknown> {
    const [base, mine, theirs] = [recordOf(versions.base), recordOf(versions.mine), recordOf(versions.theirs)];
    const result: Record<string, unknown> = {};
    const partners = new Set(
      Object.values(shape.fields).flatMap((field) => (field.is === "value" ? (field.together ?? []) : [])),
    );
    const names = new Set([...Object.keys(shape.fields), ...Object.keys(mine), ...Object.keys(theirs)]);
    for (const name of names) {
      if (partners.has(name)) continue;
      const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
      const inner = { id: place.id ? `${place.id}/${name}` : name, where: place.where };
      if (!field || field.is === "value") {
        const fields = [name, ...(field?.together ?? [])];
        const [before, own, other] = [base, mine, theirs].map((record) => fields.map((one) => record[one]));
        const shown = { base: before, mine: own, theirs: other };
        const taken = this.mergeValue(field ?? SILENT, shown, { base, mine, theirs }, inner) as unknown[];
        for (const [at, one] of fields.entries()) setField(result, one, taken[at]);
      } else
        setField(result, name, this.merge(field, { base: base[name], mine: mine[name], theirs: theirs[name] }, inner));
    }
    return result;
  }

  /** @param versions - the values of a field and of those that belong to it, as lists; or single values. */
  private mergeValue(shape: ValueShape, versions: Versions, records: Partial<Versions>, place: Place): unknown {
    const { mine, theirs } = versions;
    if (same(mine, theirs)) return mine;
    const by = this.changedBy(versions);
    if (shape.silent) return by === "theirs" ? theirs : mine;
    const difference = this.difference(shape, versions, records, place, by);
    this.differences.push(difference);
    const choice = this.choices[place.id] ?? difference.usual;
    if (choice === "both") return joined(mine, theirs);
    return choice === "theirs" ? theirs : mine;
  }

  private changedBy({ base, mine, theirs }: Versions): Difference["by"] {
    if (!this.hasBase) return "unknown";
    return same(base, mine) ? "theirs" : same(base, theirs) ? "mine" : "both";
  }

  private difference(
    shape: ValueShape,
    versions: Versions,
    records: Partial<Versions>,
    { id, where }: Place,
    by: Difference["by"],
  ): Difference {
    const words = (side: keyof Versions): string => {
      const all = versions[side];
      const value = Array.isArray(all) && records[side] !== undefined ? all[0] : all;
      return shape.words ? shape.words(value, recordOf(records[side]), this.documents[side]) : plainWords(value);
    };
    const [mine, theirs] = [words("mine"), words("theirs")];
    const joins = shape.joins !== undefined && mine && theirs && mine.length + theirs.length < shape.joins;
    // Without a common version, what only one side says counts as added by it.
    const isAdded = by === "unknown" && (!mine || !theirs);
    const hadIt =
      records.base === undefined ? versions.base !== undefined : Object.keys(records.base as object).length > 0;
    return {
      id,
      // A value without a label is all that what it stands in says.
      where: shape.label ? [...where, shape.label] : where,
      what: "changed",
      by,
      mine,
      theirs,
      ...(this.hasBase && hadIt && { before: words("base") }),
      asked: !isAdded && (by === "both" || by === "unknown"),
      usual: by === "theirs" || (isAdded && !mine) ? "theirs" : "mine",
      options: joins ? [...BOTH_SIDES, "both"] : [...BOTH_SIDES],
    };
  }

  // Parts

  private mergeParts(shape: PartsShape, versions: Versions, place: Place): unknown[] {
    const rows = rowsOf(shape, versions);
    const taken = new Map<Row, unknown>();
    const most = shape.most ?? Infinity;
    // What is there already comes before what is new, so that a full list loses nothing that it has.
    for (const row of [...rows].sort((one, other) => rank(one) - rank(other))) {
      const part = this.takePart(shape, row, place, taken.size >= most);
      if (part !== undefined) taken.set(row, part);
    }
    const order = this.order(shape, rows, place);
    return order.flatMap((row) => (taken.has(row) ? [taken.get(row)] : []));
  }

  /** The merged part; undefined if it is left out. */
  private takePart(shape: PartsShape, row: Row, place: Place, isFull: boolean): unknown {
    const { base, mine, theirs } = row;
    const part = mine ?? theirs ?? base;
    const id = `${place.id}/${row.key}`;
    const where = [...place.where, [shape.label, shape.name(part)].filter(Boolean).join(": ")];
    if (mine !== undefined && theirs !== undefined) {
      // A text is its own name, so naming it before its change says nothing.
      const isText = shape.of.is === "value";
      return this.merge(shape.of, row, { id, where: isText ? place.where : where });
    }
    if (mine === undefined && theirs === undefined) return undefined;
    const side: Side = mine === undefined ? "theirs" : "mine";
    return this.takeOneSided({ id, where }, { side, part, base, shape, isFull });
  }

  private takeOneSided({ id, where }: Place, { side, part, base, shape, isFull }: OneSided): unknown {
    const other: Side = side === "mine" ? "theirs" : "mine";
    const words = (one: unknown, from: keyof Versions): string =>
      shape.words?.(one, this.documents[from]) ?? shape.name(one);
    const isAdded = base === undefined;
    const isUntouched = !isAdded && same(base, part);
    const full = isFull && isAdded;
    const usual: Choice = full ? other : isAdded || !isUntouched ? side : other;
    this.differences.push({
      id,
      where,
      what: isAdded ? "added" : "removed",
      by: isAdded ? (this.hasBase ? side : "unknown") : isUntouched ? other : "both",
      [side]: words(part, side),
      asked: !isAdded && !isUntouched,
      usual,
      options: full ? [other] : [...BOTH_SIDES],
      ...(full && { full: true as const }),
    });
    const choice = full ? other : (this.choices[id] ?? usual);
    return choice === side || choice === "both" ? part : undefined;
  }

  /** The rows in their order: as the side has them that changed it; what only one side has stands after what it follows there. */
  private order(shape: PartsShape, rows: readonly Row[], place: Place): Row[] {
    const shared = (row: Row): boolean => row.mine !== undefined && row.theirs !== undefined;
    const inOrder = (side: keyof Versions): Row[] =>
      rows
        .filter((row) => row.places[side] !== undefined)
        .sort((one, other) => (one.places[side] ?? 0) - (other.places[side] ?? 0));
    const [own, others] = [inOrder("mine"), inOrder("theirs")];
    const leading = this.leadingOrder(shape, { own, others, before: inOrder("base") }, shared, place);
    const [main, added] = leading === "mine" ? [own, others] : [others, own];
    const result = [...main];
    added.forEach((row, at) => {
      if (result.includes(row)) return;
      const before = added.slice(0, at).findLast((one) => result.includes(one));
      result.splice(before ? result.indexOf(before) + 1 : 0, 0, row);
    });
    return result;
  }

  private leadingOrder(
    shape: PartsShape,
    { own, others, before }: Orders,
    shared: (row: Row) => boolean,
    place: Place,
  ): Side {
    const [mine, theirs] = [own.filter(shared), others.filter(shared)];
    if (same(keysOf(mine), keysOf(theirs))) return "mine";
    const known = (rows: readonly Row[]): string[] => keysOf(rows.filter((row) => row.base !== undefined));
    const was = keysOf(before.filter(shared));
    const by = !this.hasBase
      ? "unknown"
      : same(known(mine), was)
        ? "theirs"
        : same(known(theirs), was)
          ? "mine"
          : "both";
    const usual: Side = by === "theirs" ? "theirs" : "mine";
    const id = `${place.id}/order`;
    const words = (rows: readonly Row[]): string => rows.map((row) => shape.name(row.mine ?? row.theirs)).join(" · ");
    this.differences.push({
      id,
      where: [...place.where, shape.label],
      what: "order",
      by,
      mine: words(mine),
      theirs: words(theirs),
      asked: by === "both" || by === "unknown",
      usual,
      options: [...BOTH_SIDES],
    });
    return this.choices[id] === "theirs" || (this.choices[id] === undefined && usual === "theirs") ? "theirs" : "mine";
  }

  // Maps

  private mergeMap(shape: MapShape, versions: Versions, place: Place): Record<string, unknown> {
    const [base, mine, theirs] = [recordOf(versions.base), recordOf(versions.mine), recordOf(versions.theirs)];
    const result: [string, unknown][] = [];
    for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const inner = { base: own(base, key), mine: own(mine, key), theirs: own(theirs, key) };
      const value = this.mergeKey(shape, key, inner, place);
      if (value !== undefined) result.push([key, value]);
    }
    return Object.fromEntries(result);
  }

  private mergeKey(shape: MapShape, key: string, found: Versions, place: Place): unknown {
    const name = shape.name(key, found.mine ?? found.theirs);
    // A value says nothing of itself, so it is called like its key.
    const of = shape.of.is === "value" ? { ...shape.of, label: name } : shape.of;
    const named: PartsShape = { ...shape, is: "parts", name: () => name, of };
    const isOneSided = found.mine === undefined || found.theirs === undefined;
    const versions = shape.sparse && isOneSided && found.base !== undefined ? filled(shape.of, found) : found;
    const row: Row = { ...versions, key, places: { base: undefined, mine: undefined, theirs: undefined } };
    const value = this.takePart(named, row, place, false);
    return versions !== found && isBlank(shape.of, value) ? undefined : value;
  }
}

interface OneSided {
  side: Side;
  part: unknown;
  base: unknown;
  shape: PartsShape;
  isFull: boolean;
}

interface Orders {
  own: readonly Row[];
  others: readonly Row[];
  before: readonly Row[];
}

const SILENT: ValueShape = { is: "value", label: "", silent: true };

function setField(record: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) return;
  // A field of this name would change what the record inherits.
  Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
}

function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** With a record that says nothing on the side where it is missing. */
function filled(shape: Shape, versions: Versions): Versions {
  const nothing = blankOf(shape, versions.mine ?? versions.theirs);
  return { base: versions.base, mine: versions.mine ?? nothing, theirs: versions.theirs ?? nothing };
}

/** A record like another one, but with nothing in it that anybody is asked about. */
function blankOf(shape: Shape, like: unknown): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(recordOf(like))) {
    const field = fieldOf(shape, name);
    if (field.is === "parts") setField(record, name, []);
    else if (field.is !== "value") setField(record, name, {});
    else if (field.silent) setField(record, name, value);
  }
  return record;
}

function isBlank(shape: Shape, value: unknown): boolean {
  return Object.entries(recordOf(value)).every(([name, inner]) => {
    const field = fieldOf(shape, name);
    return field.is === "value" ? field.silent : Object.keys(Object(inner)).length === 0;
  });
}

function fieldOf(shape: Shape, name: string): Shape {
  return shape.is === "record" && Object.hasOwn(shape.fields, name) ? (shape.fields[name] ?? SILENT) : SILENT;
}

/** A text below another one; a list of fields by their first. */
function joined(mine: unknown, theirs: unknown): unknown {
  if (!Array.isArray(mine)) return [String(mine ?? ""), String(theirs ?? "")].filter(Boolean).join("\n");
  return mine.map((value, at) => (at ? value : joined(value, listOf(theirs)[at])));
}

function plainWords(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}

function keysOf(rows: readonly Row[]): string[] {
  return rows.map((row) => row.key);
}

/** What one has already goes first, then mine, then theirs. */
function rank({ base, mine, theirs }: Row): number {
  return mine !== undefined && theirs !== undefined ? 0 : base !== undefined ? 1 : mine !== undefined ? 2 : 3;
}
