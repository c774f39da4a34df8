/**
 * A whole partnership as one file: a page that any browser shows without a connection and without script, with the
 * documents inside to open them again.
 *
 * Each document stands in a `<template>` of its own, which no browser runs or shows, as JSON without any character that
 * means something in HTML. So it is read again by looking for the marks: nothing parses HTML, a page that a browser saved
 * anew still opens, and of a file that was cut each document before the cut is whole. The data stand in front of what is
 * read by eye, since that can be made anew from them.
 */
import { LANGUAGE } from "../../base/edition";
import { line } from "../../base/text";
import { ALONG_MARK } from "../../documents/file";
import type { Article } from "../../export/article";
import { articlePieces } from "../../export/html";
import { type Element, type Piece, toHtml } from "../../export/pieces";
import { dayOrText, documentWords } from "../said";
import type { Audience } from "./carrier";
import { STYLE } from "./style";
import { WORDS } from "./words";

export const VERSION = 1;

/** A document of the file. text: as `fileOf` in documents/file.ts writes it. article: what is read by eye. */
export interface Carried {
  document: string;
  title: string;
  text: string;
  article?: Article | undefined;
}

/** A document that belongs to the partnership and is not in the file. */
export interface Missing {
  document: string;
  title: string;
  why: keyof typeof WORDS.notHere;
}

/**
 * own: in a file for one's own side, which side that is in each document, by the document's id.
 * on: the day it is made. address: of the page that opens it.
 */
export interface Along {
  audience: Audience;
  on: string;
  address: string;
  partnership: Carried;
  documents: readonly Carried[];
  missing: readonly Missing[];
  own: Readonly<Record<string, string>>;
}

export function fileOfPartnership(along: Along): string {
  const { audience, partnership, documents, own } = along;
  const head = {
    kind: ALONG_MARK,
    version: VERSION,
    audience,
    documents: documents.length,
    ...(audience === "us" && { own }),
  };
  const data = [
    inert("file", JSON.stringify(head)),
    ...[partnership, ...documents].map((one) => inert(one.document, one.text)),
  ];
  return `<!doctype html>
<html lang="${LANGUAGE}">
<head>
<meta charset="utf-8">
<meta name="generator" content="${ALONG_MARK}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${toHtml([line(partnership.title)])}</title>
<style>${STYLE}</style>
${data.join("\n")}
</head>
<body>
${toHtml(bodyOf(along))}
</body>
</html>
`;
}

/** JSON that no browser runs or shows. What HTML or a program that saves it anew would change is written as \\u003c. */
function inert(name: string, json: string): string {
  const safe = json.replace(
    /[<>&\u00a0\u2028\u2029\ufeff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<template data-playbook="${name}">${safe.trim()}</template>`;
}

function bodyOf({ audience, on, address, partnership, documents, missing }: Along): Element[] {
  const head = box(
    "header",
    box("h1", line(partnership.title)),
    box("p", { class: "note" }, `${WORDS.audience[audience]} ${WORDS.made(dayOrText(on))} ${WORDS.holds}`),
    box("p", `${WORDS.opens} `, box("a", { href: address }, address), "."),
  );
  const contents = box(
    "nav",
    { "aria-labelledby": "contents" },
    box("h2", { id: "contents" }, WORDS.contents),
    box(
      "ul",
      ...documents.map((one, at) =>
        box(
          "li",
          { dir: "auto" },
          box("a", { href: `#part-${at + 1}` }, `${documentWords(one.document)}: ${line(one.title)}`),
        ),
      ),
    ),
  );
  const gone = missing.map((one) =>
    box("li", { dir: "auto" }, `${documentWords(one.document)}: ${line(one.title)} (${WORDS.notHere[one.why]})`),
  );
  return [
    head,
    ...(documents.length ? [contents] : []),
    box(
      "main",
      box("section", ...said(partnership, 0).slice(1)),
      ...documents.map((one, at) =>
        box(
          "article",
          { id: `part-${at + 1}` },
          box("p", { class: "kind" }, documentWords(one.document)),
          ...said(one, 1),
        ),
      ),
      ...(gone.length ? [box("section", box("h2", WORDS.missing), box("ul", ...gone))] : []),
    ),
  ];
}

/** What is read by eye, each heading so many levels lower. */
function said({ article, title }: Carried, lower: number): Piece[] {
  if (!article) return [box("h2", { dir: "auto" }, line(title)), box("p", WORDS.unsaid)];
  return articlePieces(article).map((piece) => placed(piece, lower));
}

function placed(piece: Element, lower: number): Element {
  const level = /^h([1-6])$/.exec(piece.tag)?.[1];
  if (level) return { ...piece, tag: `h${Math.min(6, Number(level) + lower)}` };
  // What is too wide for a phone is moved by touch or by the keys.
  return piece.tag === "table"
    ? box("div", { class: "wide", role: "group", "aria-label": WORDS.table, tabindex: "0" }, plainTable(piece))
    : piece;
}

/** A table without the old attributes, which pasting needs and the style of the page replaces. */
function plainTable(piece: Element): Element {
  const { border: _, cellspacing: __, cellpadding: ___, valign: ____, ...attributes } = piece.attributes;
  const children = piece.children.map((child) => (typeof child === "string" ? child : plainTable(child)));
  return { ...piece, attributes, children };
}

function box(tag: string, first: Record<string, string> | Piece = {}, ...others: Piece[]): Element {
  const isPiece = typeof first === "string" || "tag" in first;
  const attributes = isPiece ? {} : (first as Record<string, string>);
  return { tag, attributes, children: isPiece ? [first as Piece, ...others] : others };
}
