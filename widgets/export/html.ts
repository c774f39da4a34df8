/** A document as simple HTML that pastes well into Google Docs, Word and mail. */
import {
  type Article,
  type Piece as ArticlePiece,
  headingWords,
  type Section,
  type Table,
  type Task,
  tagWords,
} from "./article";
import { type Element, type Piece, toHtml } from "./pieces";

export function articleHtml(article: Article): string {
  return toHtml(articlePieces(article));
}

/** The document in elements, of which `toText` makes a text that is set alike. */
export function articlePieces({ title, goal, facts, sections, source }: Article): Element[] {
  return [
    box("h1", title),
    ...(goal ? labelled(goal.label, goal.values) : []),
    ...facts.flatMap((fact) => labelled(fact.label, [fact.values.join("; ")])),
    ...sections.flatMap((one) => section(one)),
    box("p", `${source.words}: `, { tag: "a", attributes: { href: source.address }, children: [source.address] }),
  ];
}

function section({ heading, tag, lead = [], pieces = [], sections = [] }: Section, level = 2): Element[] {
  const headed = heading && !heading.outline;
  return [
    ...(headed ? [box(`h${level}`, headingWords(heading))] : []),
    ...lead.map((words) => box("p", words)),
    ...(tag ? [box("p", box("em", tagWords(tag)))] : []),
    ...pieces.flatMap(piece),
    ...sections.flatMap((one) => section(one, headed ? level + 1 : level)),
  ];
}

function piece(found: ArticlePiece): Element[] {
  switch (found.is) {
    case "table":
      return [table(found)];
    case "list":
      return [list("ul", found.items)];
    case "steps":
      return [list("ol", found.items)];
    case "tasks":
      return [box("ul", ...found.items.map(task))];
    case "questions":
      return [box("p", `${found.label}:`), list("ul", found.items)];
    case "labelled":
      return labelled(found.label, [found.words]);
    case "notes":
      return labelled(found.label, found.paragraphs);
  }
}

/** A task; its box stands there only if it can be said whether it is ticked. */
function task({ words, done, notes = [] }: Task): Element {
  const mark = done === undefined ? "" : done ? "☑ " : "☐ ";
  return box("li", mark + words, ...(notes.length ? [list("ul", notes)] : []));
}

/** Paragraphs, the first behind a label. */
function labelled(label: string, [first, ...others]: readonly string[]): Element[] {
  if (first === undefined) return [];
  return [box("p", box("strong", `${label}:`), ` ${first}`), ...others.map((words) => box("p", words))];
}

function list(tag: "ol" | "ul", items: readonly string[]): Element {
  return box(tag, ...items.map((words) => box("li", words)));
}

/** A table with a row of heads. Docs and Word draw borders and room in cells only from old attributes. */
function table({ columns, rows }: Table): Element {
  const head = box("thead", box("tr", ...columns.map((column) => cell("th", column.head, { scope: "col" }))));
  const body = box("tbody", ...rows.map(({ cells }) => box("tr", ...cells.map((words) => cell("td", words)))));
  return { tag: "table", attributes: { border: "1", cellspacing: "0", cellpadding: "6" }, children: [head, body] };
}

function cell(tag: "th" | "td", words: string, attributes: Record<string, string> = {}): Element {
  // A cell without anything in it would lose its height, so it gets a space that stays.
  return { tag, attributes: { ...attributes, valign: "top", dir: "auto" }, children: [words || "\u00a0"] };
}

const RUNS_EITHER_WAY = /^(?:h\d|p|li)$/;

/** An element; those that hold a paragraph take their direction from its text. */
function box(tag: string, ...children: Piece[]): Element {
  return { tag, attributes: RUNS_EITHER_WAY.test(tag) ? { dir: "auto" } : {}, children };
}
