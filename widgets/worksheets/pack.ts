/**
 * A filled-in worksheet as short lists without names, for links. What is not there, or as usual, is 0 or left off at the
 * end. Headings stand once, and cells name them by their place.
 *
 * Links are read for ever: this order may grow at the ends, and is never changed.
 */
import * as v from "valibot";
import type { Packed, Packing } from "../documents/kind";
import { attempt, list, short, textOf } from "../documents/packed";
import { type Filled, type FilledCell, type FilledRow, filledSchema, KIND, VERSION } from "./model";
import published from "./phrases-1.json";

/** What packed worksheets often hold, and then what the playbook's worksheets say; near texts cost less. */
const SIGNS = '",0,0,0,[[0,"",[[0,"',
  dictionary = new TextEncoder().encode((published as readonly string[]).join('","') + SIGNS);

export const packing: Packing<Filled> = { pack, unpack, unpackSome, dictionary };

/** A heading with the id of its column. */
type Heading = readonly [column: string, heading: string];

function pack(filled: Filled): Packed {
  const headings = new Map<string, number>();
  const listed: Heading[] = [];
  const placeOf = (column: string, heading: string): number => {
    const key = JSON.stringify([column, heading]);
    const place = headings.get(key) ?? listed.push([column, heading]) - 1;
    headings.set(key, place);
    return place;
  };
  const rows = filled.rows.map((row) => packRow(filled, row, placeOf));
  const { explains } = filled;
  return short([
    filled.worksheet,
    filled.sheet,
    filled.title,
    filled.id,
    filled.organizations.map(({ id, name }) => short([id, name])),
    listed,
    rows,
    filled.agreed.map(({ id, name, organization, on }) => short([id, name, placeIn(filled, organization), on])),
    filled.notes,
    explains
      ? [explains.own, explains.other, explains.meaning, ...(explains.closeness ? [explains.closeness] : [])]
      : 0,
  ]);
}

/** The place of an organization, counted from 1; its id, if it is none of the document's; nothing for nobody. */
function placeIn({ organizations }: Filled, id: string | undefined): Packed {
  if (!id) return 0;
  const at = organizations.findIndex((one) => one.id === id);
  return at < 0 ? id : at + 1;
}

function packRow(filled: Filled, row: FilledRow, placeOf: (column: string, heading: string) => number): Packed {
  const cells = Object.entries(row.cells).map(([column, cell]) =>
    packCell(filled, placeOf(column, cell.heading), cell),
  );
  return short([
    row.id,
    row.given === undefined ? 0 : row.given === row.id ? 1 : row.given,
    row.title,
    cells,
    placeIn(filled, row.organization),
  ]);
}

function packCell(filled: Filled, heading: number, { text, by }: FilledCell): Packed {
  const parts = Object.entries(by).map(([id, one]) => {
    const known = filled.organizations.find((organization) => organization.id === id);
    const name = known?.name === one.name ? 0 : one.name || [0];
    return short([placeIn(filled, id), maybe(one.text), name]);
  });
  return short([heading, maybe(text), parts]);
}

function unpack(packed: unknown): Filled | undefined {
  return read(() => unpackAll(list(packed), (get) => get()));
}

/** What can be read of one of which the end is missing or wrong. */
function unpackSome(packed: unknown): Filled | undefined {
  const some = read(() => unpackAll(list(packed), attempt));
  return some && (some.rows.length || some.title) ? some : undefined;
}

function read(make: () => unknown): Filled | undefined {
  const made = attempt(make);
  const { success, output } = v.safeParse(filledSchema, made);
  return success ? output : undefined;
}

type Each = <Part>(get: () => Part) => Part | undefined;

/** @param each - how to read each part: as `attempt` if those that can't be read are to be left out. */
function unpackAll(packed: readonly unknown[], each: Each): unknown {
  const [worksheet, sheet, title, id, organizations, headings, rows, agreed, notes, explains] = packed;
  const listed = (value: unknown): readonly unknown[] => each(() => list(value)) ?? [];
  const known = listed(organizations).flatMap((one) => each(() => organizationOf(one)) ?? []);
  const columns = listed(headings).map((one) => each(() => list(one)));
  const [own, other, meaning, closeness] = listed(explains);
  return {
    kind: KIND,
    version: VERSION,
    id,
    worksheet,
    sheet: sheet ?? "",
    title: title ?? "",
    organizations: known,
    rows: listed(rows).flatMap((one) => each(() => rowOf(one, columns, known)) ?? []),
    agreed: listed(agreed).flatMap((one) => each(() => agreedOf(one, known)) ?? []),
    notes: notes ?? "",
    ...(own === undefined
      ? {}
      : { explains: { own, other, meaning, ...(closeness === undefined ? {} : { closeness }) } }),
  };
}

type Known = { id: string; name: string };

function organizationOf(packed: unknown): Known {
  const [id, name = ""] = list(packed);
  return { id: textOf(id), name: textOf(name) };
}

function rowOf(packed: unknown, columns: readonly unknown[], known: readonly Known[]): unknown {
  const [id, given, title = "", cells, whose] = list(packed);
  const organization = idAt(known, whose);
  return {
    id: textOf(id),
    ...(given === undefined || given === 0 ? {} : { given: given === 1 ? id : textOf(given) }),
    title: textOf(title),
    ...(organization === undefined ? {} : { organization }),
    cells: Object.fromEntries(list(cells).map((cell) => cellOf(cell, columns, known))),
  };
}

function cellOf(packed: unknown, columns: readonly unknown[], known: readonly Known[]): [string, unknown] {
  const [place = 0, text, parts] = list(packed);
  const [column, heading = ""] = list(columns[Number(place)]);
  const by = list(parts).map((one) => {
    const [whose, said, name] = list(one);
    const id = idAt(known, whose) ?? "";
    const usual = known.find((organization) => organization.id === id)?.name ?? "";
    const written = name === undefined || name === 0 ? usual : Array.isArray(name) ? "" : textOf(name);
    return [id, { name: written, ...textField(said) }] as const;
  });
  return [textOf(column), { heading: textOf(heading), ...textField(text), by: Object.fromEntries(by) }];
}

function agreedOf(packed: unknown, known: readonly Known[]): unknown {
  const [id, name = "", whose, on = ""] = list(packed);
  return { id: textOf(id), name: textOf(name), organization: idAt(known, whose) ?? "", on: textOf(on) };
}

function idAt(known: readonly Known[], packed: unknown): string | undefined {
  if (packed === undefined || packed === 0) return undefined;
  if (typeof packed !== "number") return textOf(packed);
  const found = known[packed - 1];
  if (!found) throw new RangeError(`no organization ${packed}`);
  return found.id;
}

/** A text that may be missing; an empty one must not be taken for nothing. */
function maybe(text: string | undefined): Packed {
  return text === undefined ? 0 : text || [0];
}

function textField(packed: unknown): { text?: string } {
  if (packed === undefined || packed === 0) return {};
  return { text: Array.isArray(packed) ? "" : textOf(packed) };
}
