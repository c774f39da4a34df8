/** Rows as CSV (RFC 4180) that spreadsheets open as text: no cell becomes a formula. */
import { writable } from "../base/text";

/** What spreadsheets take for the start of a formula, in its wide forms too. */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * What stands between cells for spreadsheets of a language: a semicolon where decimals have a comma, as Excel expects it
 * there.
 */
export function separatorFor(language: string | undefined): "," | ";" {
  return new Intl.NumberFormat(language).format(1.5).includes(",") ? ";" : ",";
}

/** The rows, each a list of texts or numbers, the first usually the heads. */
export function toCsv(rows: readonly (readonly (string | number)[])[], separator: "," | ";" = ","): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join("");
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  // Looked at before it is cleaned as well, because what is taken out may stand in front of a formula's start.
  const text = writable(value);
  const safe = STARTS_FORMULA.test(value) || STARTS_FORMULA.test(text) ? `'${text}` : text;
  return /[",;\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
