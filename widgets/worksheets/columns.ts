/**
 * The columns of a worksheet between given organizations, as one of them sees it: its own column comes first and is called
 * its own on both sides, and where each fills in a cell there is one for each.
 */
import { type Filled, type FilledRow, type Organization, ownValue } from "./model";
import type { Sheet, SheetColumn } from "./sheet";
import { WORDS } from "./words";

/** Where a text goes: into a column, and whose it is there; nobody's where it is written together. */
export interface Field {
  column: SheetColumn;
  organization: Organization | undefined;
}

/** A column as it is shown. fields: one, or one for each organization. isOwn: whether it is the viewer's. */
export interface Shown {
  key: string;
  heading: string;
  help: string;
  type: SheetColumn["type"];
  choices: readonly string[];
  fields: readonly (Field & { label: string })[];
}

/**
 * What organizations are called: by their names, told apart where two have one; without a name by which side they are on.
 *
 * @param own - the id of the viewer's organization; the first, if it is not known.
 */
export function organizationNames(
  organizations: readonly Organization[],
  own = organizations[0]?.id,
): Map<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    organizations.map(({ id, name }, at) => {
      const typed = name.trim();
      if (!typed)
        return [id, id === own ? WORDS.own : organizations.length === 2 ? WORDS.other : WORDS.numbered(at + 1)];
      const isTwice = organizations.filter((one) => one.name.trim().toLowerCase() === typed.toLowerCase()).length > 1;
      const place = (seen.get(typed.toLowerCase()) ?? 0) + 1;
      seen.set(typed.toLowerCase(), place);
      return [id, isTwice ? WORDS.again(typed, place) : typed];
    }),
  );
}

/** The columns as they are shown, and behind them those that the playbook no longer has, if something stands there. */
export function columnsFor(sheet: Sheet, filled: Filled, own = filled.organizations[0]?.id): Shown[] {
  const names = organizationNames(filled.organizations, own);
  const shown: Shown[] = [];
  for (let at = 0; at < sheet.columns.length; at += 1) {
    const column = sheet.columns[at] as SheetColumn;
    if (column.by === "first" || column.by === "second") {
      // Columns of the sides that stand beside each other: one's own comes first.
      const next = sheet.columns[at + 1];
      const pair = next && isSide(next) && next.by !== column.by ? [column, next] : [column];
      at += pair.length - 1;
      shown.push(...sidesOf(pair, filled, own, names));
    } else shown.push(plainColumn(column, filled, names));
  }
  return [...shown, ...goneColumns(sheet, filled)];
}

function isSide({ by }: SheetColumn): boolean {
  return by === "first" || by === "second";
}

function plainColumn(column: SheetColumn, { organizations }: Filled, names: ReadonlyMap<string, string>): Shown {
  const { id, title, help, type, choices } = column;
  const fields =
    column.by === "each"
      ? organizations.map((organization) => ({ column, organization, label: names.get(organization.id) ?? "" }))
      : [{ column, organization: undefined, label: "" }];
  return { key: id, heading: title, help, type, choices, fields };
}

/** A column for each organization. The first of the sheet's pair is the first one's, the second that of all others. */
function sidesOf(
  pair: readonly SheetColumn[],
  { organizations }: Filled,
  own: string | undefined,
  names: ReadonlyMap<string, string>,
): Shown[] {
  const [first, second] = [pair.find(({ by }) => by === "first"), pair.find(({ by }) => by === "second")];
  const shown = organizations.flatMap((organization, at): Shown[] => {
    const column = at === 0 ? first : second;
    if (!column) return [];
    // How it is called goes by who looks, and where it is kept by whose it is.
    const seen = (organization.id === own ? first : second) ?? column;
    const name = names.get(organization.id) ?? "";
    const heading =
      organization.name.trim() && seen.worded
        ? seen.worded.replaceAll("{organization}", name)
        : organizations.length > 2 || organization.name.trim()
          ? `${seen.title}: ${name}`
          : seen.title;
    return [
      {
        key: `${column.id} ${organization.id}`,
        heading,
        help: seen.help,
        type: column.type,
        choices: column.choices,
        fields: [{ column, organization, label: "" }],
      },
    ];
  });
  const isOwn = ({ fields }: Shown): boolean => fields[0]?.organization?.id === own;
  return [...shown.filter(isOwn), ...shown.filter((one) => !isOwn(one))];
}

/** What was written under headings that the sheet has no more, and for organizations that are gone. */
function goneColumns(sheet: Sheet, filled: Filled): Shown[] {
  const known = new Set(sheet.columns.map(({ id }) => id));
  const gone = new Map<string, Shown>();
  for (const { cells } of filled.rows)
    for (const [id, { heading, text, by }] of Object.entries(cells)) {
      const column = sheet.columns.find((one) => one.id === id);
      const isBy = column !== undefined && column.by !== "anyone";
      const lost = Object.entries(by).filter(
        ([whose]) => !isBy || !filled.organizations.some((one) => one.id === whose),
      );
      const texts = known.has(id) && !isBy ? [] : text === undefined ? [] : [undefined];
      const fields = [...texts, ...lost.map(([whose, { name }]) => ({ id: whose, name }))];
      if (!fields.length) continue;
      const before = gone.get(id);
      const kept = before?.fields ?? [];
      const made = fields
        .filter((one) => !kept.some(({ organization }) => organization?.id === one?.id))
        .map((organization) => ({ column: goneColumn(id, heading), organization, label: organization?.name ?? "" }));
      gone.set(id, {
        key: `gone ${id}`,
        heading: WORDS.gone(heading || id),
        help: "",
        type: "text",
        choices: [],
        fields: [...kept, ...made],
      });
    }
  return [...gone.values()];
}

function goneColumn(id: string, title: string): SheetColumn {
  return { id, title, help: "", type: "text", choices: [], by: "anyone", worded: undefined };
}

/** All fields of some columns, from left to right. */
export function fieldsOf(columns: readonly Shown[]): Field[] {
  return columns.flatMap(({ fields }) => fields);
}

/** What stands in a field of a row. */
export function textIn(row: FilledRow | undefined, { column, organization }: Field): string {
  const cell = row && ownValue(row.cells, column.id);
  if (!cell) return "";
  return (organization ? ownValue(cell.by, organization.id)?.text : cell.text) ?? "";
}
