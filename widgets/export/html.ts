/** An agenda as simple HTML that pastes well into Google Docs, Word and mail. */
import type { Agenda } from "../agenda/model";
import { type Content, contentOf, type ExportOptions, type Row, rowHeading, rowLine, taskWords } from "./content";
import { type Element, type Piece, toHtml } from "./pieces";
import { WORDS } from "./words";

export function agendaHtml(agenda: Agenda, options: ExportOptions): string {
  const content = contentOf(agenda, options);
  const { address, words } = content.source;
  return toHtml([
    box("h1", content.title),
    ...labelled(WORDS.goal, content.goal),
    ...content.facts.flatMap((fact) => labelled(fact.label, [fact.values.join("; ")])),
    ...overview(content),
    ...section(WORDS.before, list("ul", content.before.map(taskWords))),
    ...content.rows.flatMap(block),
    ...section(WORDS.after, list("ul", content.after.map(taskWords))),
    ...section(WORDS.participants, people(content)),
    box("p", `${words}: `, { tag: "a", attributes: { href: address }, children: [address] }),
  ]);
}

function overview({ rows, clocks }: Content): Piece[] {
  const heads = [...clocks, WORDS.minutesHead, WORDS.block, WORDS.leads];
  return table(
    heads,
    rows.map((row) => [...row.times, String(row.minutes), row.title, row.leads]),
  );
}

function people(content: Content): Piece[] {
  const heads = [WORDS.organizationHead, WORDS.name, WORDS.title, WORDS.role];
  return table(
    heads,
    content.people.map(({ organization, name, title, role }) => [organization, name, title, role]),
  );
}

function block(row: Row): Piece[] {
  return [
    box("h2", rowHeading(row)),
    ...row.purpose.map((words) => box("p", words)),
    box("p", box("em", rowLine(row))),
    ...list("ol", row.steps),
    ...(row.prompts.length ? [box("p", `${WORDS.ask}:`), ...list("ul", row.prompts)] : []),
    ...labelled(WORDS.bring, row.materials.length ? [row.materials.join("; ")] : []),
    ...labelled(WORDS.notes, row.notes),
  ];
}

function section(heading: string, pieces: Piece[]): Piece[] {
  return pieces.length ? [box("h2", heading), ...pieces] : [];
}

/** Paragraphs, the first behind a label. */
function labelled(label: string, [first, ...others]: readonly string[]): Piece[] {
  if (first === undefined) return [];
  return [box("p", box("strong", `${label}:`), ` ${first}`), ...others.map((words) => box("p", words))];
}

function list(tag: "ol" | "ul", items: readonly string[]): Piece[] {
  return items.length ? [{ tag, attributes: {}, children: items.map((words) => box("li", words)) }] : [];
}

/** A table with a row of heads. Docs and Word draw borders and room in cells only from old attributes. */
function table(heads: readonly string[], rows: readonly string[][]): Piece[] {
  if (!rows.length) return [];
  const head = box("thead", box("tr", ...heads.map((words) => cell("th", words, { scope: "col" }))));
  const body = box("tbody", ...rows.map((cells) => box("tr", ...cells.map((words) => cell("td", words)))));
  const attributes = { border: "1", cellspacing: "0", cellpadding: "6" };
  return [{ tag: "table", attributes, children: [head, body] }];
}

function cell(tag: "th" | "td", words: string, attributes: Record<string, string> = {}): Element {
  // A cell without anything in it would lose its height, so it gets a space that stays.
  return { tag, attributes: { ...attributes, valign: "top", dir: "auto" }, children: [words || "\u00a0"] };
}

const RUNS_EITHER_WAY = new Set(["h1", "h2", "p", "li"]);

/** An element; those that hold a paragraph take their direction from its text. */
function box(tag: string, ...children: Piece[]): Element {
  return { tag, attributes: RUNS_EITHER_WAY.has(tag) ? { dir: "auto" } : {}, children };
}
