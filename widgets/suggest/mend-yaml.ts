/**
 * Mends lines that keep a file from being read as YAML: what macros/loading/repairs.py is sure of, held to
 * tests/unit/mending-files.json.
 */

import { withFields } from "./headed";
import { OTHER_DASH } from "./listed";
import { type FieldNames, gatherOutside, goesOnFrom } from "./outside";

/** A line (from 0) at which a text can't be read; undefined if it can. */
export type FaultOf = (text: string) => number | undefined;

/** A longer file takes too long to try things with. */
const MOST_CHARACTERS = 50_000;
const MOST_STEPS = 20;
const FARTHEST = 12;
const VALUE = /^( *(?:- +)?(?:[a-z_]+: +)?)(\S.*)$/;
const ODD_START =
  /^(?:(?:\[[^[\]]*\]|\{[^{}]*\}) *[^\s,#\]}].*|(?!\*[\w-]+$)[*&!%@`].*|[>|](?![-+0-9]*(?: +#.*)?$).*|[^"'[{].*: .*|(["'])(?:(?!\1).)*\1 *[^,}\]\s#].*)$/;
const TEXT_START = /^ *(?:- +)?(?:[a-z_]+: +)?[>|][-+0-9]*$/;
const OTHER_ITEM = new RegExp(String.raw`^( *)${OTHER_DASH} *(\S.*)$`, "u");
const FENCE = /^(?:```|~~~)/;

const NO_NAMES: FieldNames = { all: new Set(), lists: new Set(), inner: new Set(), texts: new Set() };

/** The text with lines mended until it can be read, and which lines (from 0) were; undefined if nothing helps. */
export function mendYaml(
  text: string,
  faultOf: FaultOf,
  names: FieldNames = NO_NAMES,
): { text: string; lines: number[] } | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const bare = withoutMarks(text)
    .replace(/\r\n?/g, "\n")
    .replace(/^[\t ]*\t[\t ]*/gm, (tabs) => tabs.replace(/\t/g, "  "));
  let lines = withFields(withoutFence(bare.split("\n")).join("\n"), names).split("\n");
  const mended = new Set<number>();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const fault = faultOf(lines.join("\n"));
    if (fault === undefined) return { text: lines.join("\n"), lines: [...mended].sort((one, other) => one - other) };
    const better = candidates(lines, Math.min(fault, lines.length - 1), names).find(({ changed }) => {
      const now = faultOf(changed.join("\n"));
      return now === undefined || now > fault;
    });
    if (!better) return undefined;
    lines = better.changed;
    mended.add(better.at);
  }
  return undefined;
}

interface Candidate {
  at: number;
  changed: string[];
}

const LINE_NUMBER = /^[ \t]*(\d{1,4})[:.|)]?(?=[ \t]|$)/;

/** The line above a quoted mail. */
const WROTE = /^(?!>).*\b(?:wrote|schrieb[^:]*|escribió|écrit) ?: *$/u;
const DIFF_HEAD = /^(?:diff --git |index |new file mode |--- |\+\+\+ |@@ |\\ No newline)/;

/**
 * A text without what a program put before lines: the sign of a quoted mail before some or all; the + of a list of
 * changes; or their numbers.
 */
function withoutMarks(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const said = lines.flatMap((line, at) => (line.trim() ? [{ line, at }] : []));
  const quotes = lines.filter((line) => line.startsWith(">"));
  // A sign before one line may say "more than", and one with nothing after it starts a text.
  const words = quotes.filter((line) => !/^>[-+0-9]*\s*$/.test(line));
  if (words.length > 1 || words.some((line) => /^[> ]+(?:- )?[a-z_]+:(?: |$)/.test(line))) {
    // A program that writes a space behind the sign writes it in each line.
    const sign = quotes.every((line) => /^>+(?: |$)/.test(line)) ? /^(?:> ?)+/ : /^>+/;
    const kept = lines.filter(
      (line, at) =>
        !(
          WROTE.test(line) &&
          lines
            .slice(at + 1)
            .find(Boolean)
            ?.startsWith(">")
        ),
    );
    return kept.map((line) => line.replace(sign, "")).join("\n");
  }
  const added = said.filter(({ line }) => !DIFF_HEAD.test(line));
  if (added.every(({ line }) => line.startsWith("+")) && added.some(({ line }) => /^\+[a-z_]+:(?: |$)/.test(line)))
    return lines.flatMap((line) => (DIFF_HEAD.test(line) ? [] : [line.replace(/^\+/, "")])).join("\n");
  if (said.length < 2) return text;
  const firsts = new Set(said.map(({ line, at }) => Number(LINE_NUMBER.exec(line)?.[1] ?? Number.NaN) - at));
  if (firsts.size > 1 || firsts.has(Number.NaN)) return text;
  const bare = lines.map((line) => line.replace(LINE_NUMBER, ""));
  const indent = Math.min(...bare.filter((line) => line.trim()).map(indentOf));
  return bare.map((line) => line.slice(indent)).join("\n");
}

/** The lines without the marks of code, and without what a chat or a page said above and below an entry as code. */
function withoutFence(lines: string[]): string[] {
  const said = lines.flatMap((line, at) => (line.trim() ? [at] : []));
  const fences = lines.flatMap((line, at) => (FENCE.test(line) ? [at] : []));
  const [start = -1, end = -1] = fences;
  const inside = lines.slice(start + 1, end);
  const isSaid = said.some((at) => at < start || at > end);
  const hasField = (some: readonly string[]): boolean => some.some((line) => /^[a-z_]+:(?: |$)/.test(line));
  if (
    fences.length === 2 &&
    isSaid &&
    hasField(inside) &&
    !hasField(lines.slice(0, start)) &&
    !hasField(lines.slice(end))
  )
    return [...inside, ""];
  const isAround = fences.length > 0 && fences.every((at) => at === said[0] || at === said.at(-1));
  return isAround ? lines.filter((_, at) => !fences.includes(at)) : lines;
}

function candidates(lines: readonly string[], fault: number, names: FieldNames): Candidate[] {
  const near = Array.from({ length: FARTHEST + 1 }, (_, step) => fault - step).filter((at) => at >= 0);
  // Some faults are noticed at the line above.
  const around = [fault, fault + 1];
  const outside = around.flatMap((at) => gatherOutside(lines, at, names));
  return [
    ...around.flatMap((at) => otherItems(lines, at)),
    ...near
      .slice(0, 4)
      .toReversed()
      .flatMap((at) => asYaml(lines, at, names)),
    ...outside.map(({ first, last, changed, moved }) => ({
      ...replaced(lines, first, last, changed.join("\n")),
      at: moved,
    })),
    ...near.slice(0, 2).flatMap((at) => misplaced(lines, at)),
    ...near.flatMap((at) => quoteOdd(lines, at)),
    ...around.flatMap((at) => moveComment(lines, at)),
    ...near.slice(0, 2).flatMap((at) => [...mendField(lines, at), ...addColon(lines, at, names), ...join(lines, at)]),
    ...[...around, fault - 1].flatMap((at) => indent(lines, at)),
    ...near.flatMap((at) => closeQuote(lines, at)),
  ];
}

/** Start several items with a dash that start with numbers or another sign. */
function otherItems(lines: readonly string[], fault: number): Candidate[] {
  const depth = indentOf(lines[fault]);
  const isPart = (line: string | undefined): boolean =>
    line !== undefined && line.trim() !== "" && indentOf(line) >= depth && !line.trimStart().startsWith("- ");
  let [first, last] = [fault, fault];
  while (first > 0 && isPart(lines[first - 1])) first -= 1;
  while (isPart(lines[last + 1])) last += 1;
  const isItem = (line: string): boolean => indentOf(line) === depth && OTHER_ITEM.test(line);
  const run = lines.slice(first, last + 1);
  if (run.filter(isItem).length < 2) return [];
  const start = first + run.findIndex(isItem);
  const changed = lines
    .slice(start, last + 1)
    .map((line) => (isItem(line) ? line.replace(OTHER_ITEM, "$1- $2") : line));
  return [replaced(lines, start, last, changed.join("\n"))];
}

/** Put a value that starts with a sign of YAML's, or holds a colon, into quotation marks. */
function quoteOdd(lines: readonly string[], at: number): Candidate[] {
  let owner = at;
  while (owner && isContinued(lines, owner)) owner -= 1;
  const line = (lines[owner] ?? "").trimEnd();
  const found = VALUE.exec(line);
  const value = found?.[2] ?? "";
  if (!found || TEXT_START.test(line) || /^ *(?:- +)?[a-z_]+:$/.test(line)) return [];
  let last = owner;
  while (last + 1 < lines.length && isContinued(lines, last + 1) && indentOf(lines[last + 1]) > indentOf(line))
    last += 1;
  const whole = [value, ...lines.slice(owner + 1, last + 1).map((one) => one.trimEnd())].join("\n");
  const isOdd = ODD_START.test(value) || (last > owner && !/^["'[{]/.test(value) && whole.includes(": "));
  if (!isOdd) return [];
  return [replaced(lines, owner, last, `${found[1]}${quoted(insideOf(whole))}`)];
}

/** A text without the quotation marks around it, or without one that only opens it. */
function insideOf(said: string): string {
  if (/^(["'])[\s\S]*\1$/.test(said)) return said.slice(1, -1);
  const isNeverClosed = /^"[^"]*\s"[\p{L}\d]/u.test(said) && said.split('"').length % 2 === 0;
  return isNeverClosed ? said.slice(1) : said;
}

/** Lines as other programs have them: checkboxes, bold names, signs that a phone changed. */
const OTHERWISE: readonly (readonly [pattern: RegExp, yaml: string])[] = [
  [/^( *(?:- +)?(?:[a-z_]+: +)?)&gt;-?$/, "$1>-"],
  [/^( *(?:- +)?title: +)(\*\*|[*`])([\p{L}\p{N}_(][^*`:#]*)\2$/u, "$1$3"],
  [/^( *)<!-- *(.*?) *-->$/u, "$1# $2"],
  [/^( *(?:- +)?[a-z_]+: +\[[^[\]{}"']*[^\s[\]{},"'])$/u, "$1]"],
  [/^( *- +)\[[ xX✓✔]?\] +(\S.*)$/u, "$1$2"],
  [/^( *(?:- +)?)(\*\*|__)([a-z_]+)(?:\2:|:\2) *(.*)$/, "$1$3: $4"],
  [/^( *(?:- +)?(?:[a-z_]+: +)?)([>|])(?: +-|[–—−]|--+)$/u, "$1$2-"],
  [/^([^["']*\[[^[\]"']*[^\s,[\]"']) *,(?: *,)+ *([^\s,].*)$/, "$1, $2"],
  [/^( *(?:- +)?(?:[a-z_]+: +)?)((["'])(?:(?!\3).)*\3) *[,;]$/, "$1$2"],
];
/** Lines that start with the name of a field. */
const NAMED: readonly (readonly [pattern: RegExp, yaml: string])[] = [
  [
    /^( *)(?:\[\d[^\]]{3,24}\] |\d[\d./-]{5,9},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)? - )[^:[\]]{1,60}: ([a-z_]+)(:(?: .*)?)$/,
    "$1$2$3",
  ],
  [/^( *(?:- +)?)<([a-z_]+)>(.*)<\/\2>$/, "$1$2: $3"],
  [/^( *)\| *([a-z_]+) *\| *(.*?) *\|$/, "$1$2: $3"],
  [/^( *(?:- +)?)([a-z_]+) *(?:->|=>|→) *(\S.*)$/, "$1$2: $3"],
  [/^( *(?:- +)?)([a-z_]+): +((?:[a-z_]+: [^:,]+, )+[a-z_]+: [^:,]+)$/, "$1$2: {$3}"],
];
/** A text as spreadsheets copy it, with each quotation mark in it twice. */
const CELL = /^( *(?:- +)?(?:[a-z_]+: +)?)"((?:[^"]|"")*)"$/;
const TWO_FIELDS = /^( *(?:- +)?)([a-z_]+): +(\S+) +([a-z_]+)(: .*)$/;

/** A line as YAML has it: the rules of macros/loading/pasted.py. */
function asYaml(lines: readonly string[], at: number, names: FieldNames): Candidate[] {
  const line = (lines[at] ?? "").trimEnd();
  const [, start = "", cell = ""] = CELL.exec(line) ?? [];
  if (/[^"]/.test(cell) && cell.includes('""'))
    return [replaced(lines, at, at, start + quoted(cell.replace(/""/g, '"')))];
  const found = OTHERWISE.find(([pattern]) => pattern.test(line));
  if (found) return [replaced(lines, at, at, line.replace(...found).trimEnd())];
  const named = NAMED.find(([pattern]) => names.all.has(pattern.exec(line)?.[2] ?? ""));
  if (named) return [replaced(lines, at, at, line.replace(...named).trimEnd())];
  const [, before = "", first = "", value = "", second = "", rest = ""] = TWO_FIELDS.exec(line) ?? [];
  if (!names.all.has(first) || !names.all.has(second)) return [];
  return [replaced(lines, at, at, `${before}${first}: ${value}\n${" ".repeat(before.length)}${second}${rest}`)];
}

function mendField(lines: readonly string[], at: number): Candidate[] {
  const line = (lines[at] ?? "").trimEnd();
  return [
    line.replace(/^( *)([a-z_]+):\s+(- \S.*)$/, "$1$2\n$1  $3").replace(/^( *[a-z_]+)(\n)/, "$1:$2"),
    line.replace(/^( *(?:- )?[a-z_]+:)(?:[：=]+ *)?([^\s/].*)$/u, "$1 $2"),
    line.replace(/^( *)-([^\s-].*)$/, "$1- $2"),
    line.replace(OTHER_ITEM, "$1- $2"),
    line.replace(/^( *(?:- )?[a-z_]+) ?：\s*/u, "$1: "),
  ]
    .filter((changed) => changed !== line)
    .map((changed) => replaced(lines, at, at, changed));
}

/** Put a - to its >, a text below its >-, and a line as YAML has it that is written as JSON is. */
function misplaced(lines: readonly string[], at: number): Candidate[] {
  const line = (lines[at] ?? "").trimEnd();
  const changed = line
    .replace(/^( *(?:- )?[a-z_]+: [>|]) -$/, "$1-")
    .replace(/^( *)([a-z_]+: [>|]-) +(\w.*)$/, "$1$2\n$1  $3")
    .replace(/^( *)["']([a-z_]+)["'] *: *(\S.*?),?$/, "$1$2: $3");
  return changed === line ? [] : [replaced(lines, at, at, changed)];
}

/** Put a colon behind the name of a field that the entry lacks. */
function addColon(lines: readonly string[], at: number, names: FieldNames): Candidate[] {
  const [, name = "", value = ""] = /^([a-z_]+)(?: (\S.*))?$/.exec((lines[at] ?? "").trimEnd()) ?? [];
  const isLacking = names.all.has(name) && !lines.some((line) => line.startsWith(`${name}:`));
  return isLacking ? [replaced(lines, at, at, `${name}: ${value}`.trimEnd())] : [];
}

/** Move a line by the one space by which it is out of place. */
function indent(lines: readonly string[], at: number): Candidate[] {
  const line = lines[at] ?? "";
  const spaces = indentOf(line);
  if (!line.trim() || spaces % 2 === 0) return [];
  return [spaces - 1, spaces + 1].map((to) => replaced(lines, at, at, " ".repeat(to) + line.trimStart()));
}

/** Close a quotation mark that opens in a line. */
function closeQuote(lines: readonly string[], at: number): Candidate[] {
  const line = (lines[at] ?? "").trimEnd();
  const [, mark = "", rest = ""] = /^ *(?:- )?(?:[a-z_]+: +)?(["'])(.*)$/.exec(line) ?? [];
  return mark && !rest.includes(mark) ? [replaced(lines, at, at, line + mark)] : [];
}

/** Move a comment at the left edge that cuts a text below >- in two above that text. */
function moveComment(lines: readonly string[], fault: number): Candidate[] {
  let end = fault - 1;
  while (end >= 0 && !(lines[end] ?? "").trim()) end -= 1;
  let start = end;
  while (start > 0 && (lines[start] ?? "").trimStart().startsWith("#")) start -= 1;
  let owner = start;
  while (owner >= 0 && (isContinued(lines, owner) || !(lines[owner] ?? "").trim())) owner -= 1;
  if (start === end || owner < 0 || !TEXT_START.test((lines[owner] ?? "").trimEnd())) return [];
  const comments = lines.slice(start + 1, end + 1).map((one) => " ".repeat(indentOf(lines[owner])) + one.trim());
  const kept = [...lines.slice(owner, start + 1), ...lines.slice(end + 1, fault)];
  return [replaced(lines, owner, fault - 1, [...comments, ...kept].join("\n"))];
}

/** Join a line to the one above, where that one ends in the middle of a sentence. */
function join(lines: readonly string[], at: number): Candidate[] {
  const words = (lines[at] ?? "").trim();
  const before = (lines[at - 1] ?? "").trimEnd();
  if (!words || !before.trim() || /^(?:- |#|[a-z_]+:(?: |$))/.test(words)) return [];
  return goesOnFrom(before, words) ? [replaced(lines, at - 1, at, `${before} ${words}`)] : [];
}

/** A file in which all items of these fields' lists start with "- ", where they start with another sign. */
export function withDashes(text: string, lists: readonly string[]): string {
  let isIn = false;
  return text
    .split("\n")
    .map((line) => {
      const name = /^ *(?:- )?([a-z_]+):\s*$/.exec(line)?.[1];
      const item = OTHER_ITEM.exec(line);
      if (name !== undefined) isIn = lists.includes(name);
      else if (isIn && item?.[1] && !item[2]?.startsWith("*")) return `${item[1]}- ${item[2]}`;
      else isIn &&= line.trim() === "" || line.trimStart().startsWith("#");
      return line;
    })
    .join("\n");
}

/** A file whose items that stand one space deeper than the one above, and so are read as part of it, stand below it. */
export function withEvenItems(text: string): string {
  let item = -1;
  let isText = false;
  return text
    .split("\n")
    .map((line) => {
      const depth = indentOf(line);
      const [, dash = "", value = ""] = /^( *- +)?(.*)$/.exec(line) ?? [];
      if (!line.trim() || (depth > item + 1 && item >= 0) || (depth > item && isText)) return line;
      if (!isText && dash && depth === item + 1 && item >= 0) return line.slice(1);
      isText = TEXT_START.test(line.trimEnd());
      item = isText ? depth : dash && !/^[a-z_]+:(?: |$)/.test(value) ? depth : -1;
      return line;
    })
    .join("\n");
}

function replaced(lines: readonly string[], first: number, last: number, changed: string): Candidate {
  return { at: first, changed: [...lines.slice(0, first), ...changed.split("\n"), ...lines.slice(last + 1)] };
}

function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replace(/'/g, "''")}'` : `"${text}"`;
}

function isContinued(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  const starts = /^ *(?:- |[a-z_]+:(?: |$))/.test(line);
  return line.trim() !== "" && indentOf(line) > 0 && !starts && (lines[at - 1] ?? "").trim() !== "";
}

function indentOf(line = ""): number {
  return line.length - line.trimStart().length;
}
