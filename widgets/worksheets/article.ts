/** A filled-in worksheet as a document to take away: the table, and what was agreed to. */
import { line, lines } from "../base/text";
import type { Article, Section } from "../export/article";
import { columnsFor, organizationNames, type Shown, textIn } from "./columns";
import { forPartner } from "./edit";
import type { Filled, FilledRow } from "./model";
import { rowsFor, type ShownRow } from "./rows";
import { dayOrText, isEmptyRow } from "./said";
import { namesRows, type Sheet } from "./sheet";
import { WORDS } from "./words";

const words = WORDS.article;

/**
 * sheet: the playbook's worksheet. address: where it is. audience: for one's own side, or for the partner, who gets no notes
 * and reads the columns from its own side. own: the id of one's own organization.
 */
export interface About {
  sheet: Sheet;
  address: string;
  audience: "us" | "partner";
  own?: string | undefined;
}

/** The rows that say something, under the headings of whoever gets them. */
export interface Grid {
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}

/** How a table is written. cell: makes one text of the lines of a cell. day: says a day. */
interface Writing {
  cell: (texts: string[]) => string;
  day: (text: string) => string;
}

export function gridOf(document: Filled, { sheet, audience, own }: About, { cell, day }: Writing): Grid {
  const viewer = audience === "us" ? own : partnerOf(document, own);
  const columns = columnsFor(sheet, document, viewer);
  const names = organizationNames(document.organizations, viewer);
  const rows = rowsFor(sheet, document).filter(({ row }) => row && !isEmptyRow(row));
  const first = headsOf(sheet);
  return {
    heads: [...first.map(line), ...columns.map(({ heading }) => line(heading))],
    rows: rows.map((shown) => [
      ...first.map((head) => cell([head === WORDS.row ? shown.title : whose(shown, names)])),
      ...columns.map((column) => cell(saidIn(column, shown.row, day))),
    ]),
  };
}

/** What stands in front of the columns: what rows are about, and whose they are. */
function headsOf(sheet: Sheet): string[] {
  return [...(sheet.rowsForEach ? [WORDS.whose] : []), ...(namesRows(sheet) ? [WORDS.row] : [])];
}

function whose({ row }: ShownRow, names: ReadonlyMap<string, string>): string {
  return row?.organization === undefined ? "" : (names.get(row.organization) ?? row.organization);
}

function saidIn({ fields }: Shown, row: FilledRow | undefined, day: Writing["day"]): string[] {
  return fields.flatMap((field) => {
    const said = day(textIn(row, field)).trim();
    return said ? [field.label ? `${field.label}: ${said}` : said] : [];
  });
}

/** Whose side the partner reads from. */
export function partnerOf({ organizations }: Filled, own: string | undefined): string | undefined {
  const mine = own ?? organizations[0]?.id;
  return organizations.find(({ id }) => id !== mine)?.id;
}

export function worksheetArticle(document: Filled, about: About): Article {
  const filled = about.audience === "us" ? document : forPartner(document);
  const { heads, rows } = gridOf(filled, about, { cell: inOneLine, day: dayOrText });
  const first = headsOf(about.sheet).length;
  const names = filled.organizations.map(({ name }) => line(name)).filter(Boolean);
  const title = line(filled.title) || line(filled.sheet);
  const columns = heads.map((head, at) => ({ head, ...(at < first ? { role: "name" as const } : {}) }));
  const table: Section = rows.length
    ? { pieces: [{ is: "table", columns, rows: rows.map((cells) => ({ cells, words: inWords(heads, cells) })) }] }
    : { lead: [words.empty] };
  const notes = lines(filled.notes);
  return {
    title,
    landscape: true,
    ...(names.length > 1 && { parties: names.join(", ") }),
    facts: names.length ? [{ label: words.between, values: names }] : [],
    sections: [
      table,
      ...agreement(filled, about),
      ...(notes.length ? [{ pieces: [{ is: "notes" as const, label: WORDS.notes, paragraphs: notes }] }] : []),
    ],
    source: { words: words.source, address: about.address },
  };
}

function agreement({ agreed, organizations }: Filled, { sheet, own }: About): Section[] {
  const named = agreed.filter(({ name }) => name.trim());
  if (!sheet.agreement || !named.length) return [];
  const names = organizationNames(organizations, own);
  const items = named.map(({ name, organization, on }) =>
    line(words.agreedBy(name, names.get(organization) ?? "", dayOrText(on))),
  );
  return [{ heading: { words: words.agreement }, lead: [line(sheet.agreement)], pieces: [{ is: "list", items }] }];
}

/** The lines of a cell behind each other. */
function inOneLine(texts: string[]): string {
  return texts
    .flatMap((text) => lines(text))
    .reduce((all, next) => (all ? `${all}${/[.!?;:]$/.test(all) ? "" : ";"} ${next}` : next), "");
}

/** A row in words: what it is about, and what stands under each heading. */
function inWords(heads: readonly string[], cells: readonly string[]): string {
  const said = cells.flatMap((cell, at) => (cell ? [`${heads[at] ?? ""}: ${cell}`] : []));
  return `- ${said.join(" | ")}`;
}
