/**
 * Files whose fields stand as headings of Markdown, which YAML reads as comments: the rules of macros/loading/headed.py,
 * held to tests/unit/mending-files.json.
 */
import type { FieldNames } from "./outside";

const HEADING = /^#{1,6} +(?:\*\*|__)?([A-Za-z][A-Za-z _-]*?):?(?:\*\*|__)?:? *$/;
const FIELD = /^[a-z_]+:(?: |$)/;
/** Headings: a comment may say the same as one. */
const FEWEST = 2;

/** The text of as many lines with the fields that its headings name; the same text if these are comments. */
export function withFields(text: string, names: FieldNames): string {
  const lines = text.split("\n");
  const starts = headings(lines, names);
  for (const [place, [start, name]] of starts.entries()) {
    const end = starts[place + 1]?.[0] ?? lines.length;
    const field = lines.findIndex((line, at) => at > start && at < end && FIELD.test(line));
    const said = lines.flatMap((line, at) => (at > start && at < (field < 0 ? end : field) && line.trim() ? [at] : []));
    const isAtEdge = said.some((at) => /^\S/.test(lines[at] ?? ""));
    const sign = said.some((at) => /^ *- /.test(lines[at] ?? "")) ? " |-" : " >-";
    lines[start] = `${name}:${names.texts.has(name) ? sign : ""}`;
    for (const at of isAtEdge ? said : []) lines[at] = `  ${lines[at]}`;
  }
  return lines.join("\n");
}

/** The lines (from 0) that name fields as headings, each with the field; none if one alone does. */
function headings(lines: readonly string[], { all }: FieldNames): [at: number, name: string][] {
  const there = new Set(lines.flatMap((line) => FIELD.exec(line)?.[0].replace(/: ?$/, "") ?? []));
  const found = lines.flatMap((line, at): [number, string][] => {
    const name = (HEADING.exec(line)?.[1] ?? "").trim().toLowerCase().replace(/[ -]+/g, "_");
    const below = lines.slice(at + 1).find((one) => one.trim()) ?? "#";
    if (!all.has(name) || there.has(name) || below.startsWith("#") || FIELD.test(below)) return [];
    there.add(name);
    return [[at, name]];
  });
  return found.length < FEWEST ? [] : found;
}
