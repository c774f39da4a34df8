/** What sort of file somebody chose, by what is in it and not by its name alone. */

/**
 * json: perhaps one of the builder's own. docx: a zip that may be a Word document. The others can't be read: each has its
 * own way to something that can.
 */
export type FileSort =
  | "json"
  | "yaml"
  | "csv"
  | "text"
  | "docx"
  | "pdf"
  | "old-word"
  | "rtf"
  | "web-page"
  | "sheet"
  | "open-document"
  | "other";

/** No agenda is larger; a Word document may have pictures. */
export const MOST_DOCX_BYTES = 15_000_000;

const MAGIC: readonly (readonly [string, FileSort])[] = [
  ["PK\u0003\u0004", "docx"],
  ["%PDF", "pdf"],
  ["{\\rtf", "rtf"],
  ["\u00d0\u00cf\u0011\u00e0", "old-word"],
];

/** @param bytes - the whole file, or its first thousand bytes. */
export function sortOf(name: string, bytes: Uint8Array): FileSort {
  const head = String.fromCharCode(...bytes.slice(0, 1_000));
  const known = MAGIC.find(([start]) => head.startsWith(start))?.[1];
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (known === "docx") return ZIPPED[ending] ?? "docx";
  if (known) return known;
  const isWide = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(head);
  // Only files that hold no text have these.
  if (!isWide && /[\u0000-\u0008\u000e-\u001a]/.test(head)) return "other";
  if (/^[\s\u00ef\u00bb\u00bf]*<(?:!doctype html|html|head|body)/i.test(head)) return "web-page";
  if (ending === "json" || /^[\s\u00ef\u00bb\u00bf]*\{/.test(head)) return "json";
  if (ending === "yaml" || ending === "yml") return "yaml";
  return ending === "csv" || ending === "tsv" ? "csv" : "text";
}

const ZIPPED: Partial<Record<string, FileSort>> = {
  xlsx: "sheet",
  xlsm: "sheet",
  ods: "sheet",
  odt: "open-document",
  pages: "open-document",
  numbers: "sheet",
  pptx: "other",
  key: "other",
};

/** The text of a file, whichever of the usual ways it is written in. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Older programs in Europe and America write this.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
