/** Texts with lines that stand too far left to belong to them: the rules of macros/loading/outside.py. */

import { OTHER_DASH } from "./listed";

/** The names of a kind's fields and of those of its parts, and which of them are lists. */
export interface FieldNames {
  all: ReadonlySet<string>;
  /** The lists of the entry itself. */
  lists: ReadonlySet<string>;
  /** The lists of its parts. */
  inner: ReadonlySet<string>;
  /** The texts of the entry itself that may be long. */
  texts: ReadonlySet<string>;
}

/** Lines that take the place of those from `first` to `last` (from 0); moved: the first that stood outside. */
export interface Gathered {
  first: number;
  last: number;
  changed: string[];
  moved: number;
}

const VALUED = /^([a-z_]+): +([^\s"'[{>|&*!%@`#].*)$/;
/** A line that is more likely an item, or a field with another name, than part of a text. */
const NAMED = /^(?:- |\S+:(?: |$))/;
const OPENS = /^( *(?:- +)*)(?:([a-z_]+):|-)?( *[>|][-+0-9]*)?$/;
const FIELD = /^ *(?:- +)*[a-z_]+:(?: |$)/;
const ITEM = /^ *-(?: |$)/;
const OTHER_ITEM = new RegExp(String.raw`^(?:-|${OTHER_DASH}) *\S`, "u");
const NEEDS_SIGN = /^(?:[[\]{}"'*&!%@`>|#,?:-]|.*(?:: | #|:$))/;
const NO_COMMENT = /^ *#(?:[^\s#]|#+ +[\p{L}\d])/u;
const FARTHEST = 60;

/** What indents the lines outside of the text in which a fault (at a line from 0) was noticed, the nearest text first. */
export function gatherOutside(lines: readonly string[], fault: number, names: FieldNames): Gathered[] {
  const owners = Array.from({ length: FARTHEST }, (_, step) => fault - step).filter((at) => at >= 0);
  return owners.flatMap(
    (owner) => gather(lines, owner, fault, names) ?? gatherValued(lines, owner, fault, names) ?? [],
  );
}

/** A text whose lines below >- that start with #1 or ## are indented like it: no comment starts so. */
export function keepLeftOut(text: string): string {
  const lines = text.split("\n");
  let depth = 0;
  let left = -1;
  return lines
    .map((line) => {
      const [, before = "", name, sign] = OPENS.exec(line.trimEnd()) ?? [];
      if (!line.trim()) return line;
      if (left >= 0 && indentOf(line) > left) {
        depth ||= indentOf(line);
        return line;
      }
      if (left >= 0 && depth && NO_COMMENT.test(line)) return " ".repeat(depth) + line.trim();
      depth = 0;
      left = sign ? (name === undefined ? Math.max(before.lastIndexOf("-"), 0) : before.length) : -1;
      return line;
    })
    .join("\n");
}

function gather(lines: readonly string[], owner: number, fault: number, names: FieldNames): Gathered | undefined {
  const opening = (lines[owner] ?? "").trimEnd();
  const [whole, before = "", name = "", sign = ""] = OPENS.exec(opening) ?? [];
  if (whole === undefined || !(name || sign || whole.endsWith("-"))) return undefined;
  const left = name ? before.length : Math.max(whole.slice(0, whole.length - sign.length).lastIndexOf("-"), 0);
  const said = lines.flatMap((line, at) => (at > owner && line.trim() ? [at] : []));
  const deep = said.findIndex((at) => indentOf(lines[at]) <= left);
  const inside = deep < 0 ? said : said.slice(0, deep);
  const run: number[] = [];
  for (const at of said.slice(inside.length)) {
    const line = lines[at] ?? "";
    const above = lines[run.at(-1) ?? inside.at(-1) ?? owner] ?? "";
    if (!sign && (FIELD.test(line) || ITEM.test(line))) break;
    const goesOn = sign !== "" && goesOnFrom(above.trimEnd(), line.trim());
    if (indentOf(line) <= left && !isOutside(line, sign !== "", left, goesOn, names)) break;
    run.push(at);
  }
  const [start] = run;
  if (start === undefined || (inside.length && !sign)) return undefined;
  const farthest = Math.min(...run.map((at) => indentOf(lines[at])));
  const rest = said.slice(inside.length + run.length);
  const below =
    rest.find((at) => indentOf(lines[at]) <= farthest && !(lines[at] ?? "").trimStart().startsWith("#")) ??
    lines.length;
  if (fault < start - 1 || fault > below) return undefined;
  const between = lines.slice(owner + 1, start);
  const last = run.at(-1) ?? start;
  if (!sign && (left ? names.inner : names.lists).has(name))
    return {
      first: owner,
      last,
      changed: [
        opening,
        ...between,
        ...asItems(
          run.map((at) => lines[at] ?? ""),
          left + 2,
        ),
      ],
      moved: start,
    };
  // Below the last text a greeting may stand.
  if (inside.length && !rest.length && !(lines[start - 1] ?? "").trim()) return undefined;
  const deeper = run.map((at) => indentOf(lines[at])).filter((depth) => depth > left);
  const depth = inside.length
    ? indentOf(lines[inside[0] ?? 0])
    : Math.min(...deeper, ...(deeper.length ? [] : [left + 2]));
  const kept = lines
    .slice(start, last + 1)
    .map((line) => (line.trim() && indentOf(line) < depth ? " ".repeat(depth) + line.trim() : line.trimEnd()));
  const needsSign = !sign && (run.length > 1 || NEEDS_SIGN.test((lines[start] ?? "").trim()));
  const changed = [needsSign ? `${opening} >-` : opening, ...between, ...kept];
  return { first: owner, last, changed, moved: start };
}

/** A text of paragraphs that starts beside its name, if a fault was noticed in what follows it. */
function gatherValued(lines: readonly string[], owner: number, fault: number, names: FieldNames): Gathered | undefined {
  const [, name = "", value = ""] = VALUED.exec((lines[owner] ?? "").trimEnd()) ?? [];
  if (!names.texts.has(name)) return undefined;
  const said = lines.flatMap((line, at) => (at > owner && line.trim() ? [at] : []));
  const isOwn = (at: number): boolean =>
    !NAMED.test(lines[at] ?? "") && isOutside(lines[at] ?? "", false, 0, false, names);
  const end = said.findIndex((at) => !isOwn(at));
  const run = end < 0 ? said : said.slice(0, end);
  const [start] = run;
  const last = run.at(-1);
  if (start === undefined || last === undefined) return undefined;
  if (fault < start - 1 || fault > (said[run.length] ?? lines.length)) return undefined;
  const isWrapped = run.length === 1 && goesOnFrom((lines[owner] ?? "").trimEnd(), (lines[start] ?? "").trim());
  const hasGaps = last > owner + run.length;
  // Lines that are indented without a line free between them are one text.
  const isOne = !hasGaps && run.every((at) => indentOf(lines[at]) > 0);
  if (isWrapped || isOne || (run.length === said.length && hasGaps)) return undefined;
  const depths = run.map((at) => indentOf(lines[at])).filter((depth) => depth > 0);
  const depth = depths.length ? Math.min(...depths) : 2;
  const kept = lines
    .slice(owner + 1, last + 1)
    .map((line) => (line.trim() && indentOf(line) < depth ? " ".repeat(depth) + line.trim() : line.trimEnd()));
  const changed = [`${name}: >-`, " ".repeat(depth) + value, ...kept];
  return { first: owner, last, changed, moved: owner };
}

/** Lines below the name of a list, each as an item unless it goes on from the one above. */
function asItems(lines: readonly string[], depth: number): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const above = items.at(-1);
    if (above !== undefined && goesOnFrom(above, line.trim())) items[items.length - 1] = `${above} ${line.trim()}`;
    else items.push(`${" ".repeat(depth)}- ${line.trim()}`);
  }
  return items;
}

/** Whether the words of a line most likely belong to the sentence that the line before began. */
export function goesOnFrom(before: string, words: string): boolean {
  const ends = /[.!?:;…]["'”’)]*$/u.test(before) || /^ *(?:- )?[a-z_]+:$/.test(before);
  return !ends && /^[\p{Ll}(["'“‘\d]/u.test(words);
}

/** Whether a line that is not indented as far as a text may belong to it all the same. */
function isOutside(line: string, hasSign: boolean, left: number, goesOn: boolean, names: FieldNames): boolean {
  const words = line.trim();
  if (FIELD.test(line) || words.startsWith("# ") || words === "#" || words === "---") return false;
  const word = /^[a-z_]+\b/.exec(words)?.[0];
  if (word !== undefined && names.all.has(word) && !goesOn) return false;
  if (!hasSign && OTHER_ITEM.test(words)) return false;
  return !ITEM.test(line) || left === 0;
}

function indentOf(line = ""): number {
  return line.length - line.trimStart().length;
}
