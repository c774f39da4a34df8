/** One line of an agenda: when, how long, what, and who. */
import { lengthAt } from "./lengths";
import { type Clock, type Span, spanAt } from "./times";
import { LED_BY, namesPeople } from "./words";

export interface Line {
  title: string;
  from?: Clock;
  to?: Clock;
  minutes?: number;
  /** It says that its time or length is not exact. */
  about: boolean;
  lead: string;
}

const SPACE = /[\s,;:|/·•–—-]*/uy;
const BRACKETS = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/gu;
/** A line of the copies that the builder makes: "9:00 AM  Welcome, 10 min (Ana)". */
const OVERVIEW = /^(\S.*?) {2}(.*), (\d{1,4}) min(?: \((.*)\))?$/u;
/** A heading of theirs: "9:00 AM Welcome (10 min)". */
const HEADED = /^(.*) \((\d{1,4}) min\)$/u;

/** What a line says; what is neither a time, a length nor a lead is its title. */
export function readLine(text: string): Line {
  return ours(text) ?? theirs(text.trim());
}

/** A line that the builder or an agenda page wrote, to the letter. */
function ours(text: string): Line | undefined {
  const overview = OVERVIEW.exec(text);
  const span = overview && spanAt(overview[1] ?? "");
  if (overview && span && span.end === overview[1]?.length)
    return {
      ...timesOf(span),
      title: overview[2] ?? "",
      minutes: Number(overview[3]),
      about: false,
      lead: overview[4] ?? "",
    };
  const headed = HEADED.exec(text);
  const start = headed && spanAt(headed[1] ?? "");
  if (!headed || !start || start.to || start.about) return undefined;
  const title = (headed[1] ?? "").slice(start.end);
  if (!title.startsWith(" ")) return undefined;
  return { ...timesOf(start), title: title.trim(), minutes: Number(headed[2]), about: false, lead: "" };
}

function timesOf({ from, to }: Span): Pick<Line, "from" | "to"> {
  return { from, ...(to && { to }) };
}

function theirs(text: string): Line {
  const line: Line = { title: text, about: false, lead: "" };
  takeStart(line);
  takeBrackets(line);
  while (takeEnd(line));
  takeMiddle(line);
  takeBrackets(line, true);
  line.title = trimmed(line.title);
  return line;
}

/** Takes times and lengths from the start of the title, in brackets or not. */
function takeStart(line: Line): void {
  const open = /^[([]\s*/.exec(line.title)?.[0] ?? "";
  const clock = spanAt(line.title, open.length);
  const length = clock && !isLength(line.title, clock) ? undefined : lengthAt(line.title, open.length);
  const span = length ? undefined : clock;
  const end = span?.end ?? length?.end;
  const close = end === undefined ? null : /^\s*[)\]]/.exec(line.title.slice(end));
  if (end === undefined || Boolean(open) !== Boolean(close)) return;
  const rest = line.title.slice(end + (close?.[0].length ?? 0));
  // "10 minutes for questions" is a title, "10 min: questions" is not.
  if (
    length &&
    !close &&
    /^\s?\p{L}/u.test(rest) &&
    !/^\s{2}/.test(rest) &&
    !/['′’]$/.test(line.title.slice(0, end)) &&
    /^\s(?:for|of|to|break|für|pour|de|para)\b/iu.test(rest)
  )
    return;
  if (span) setSpan(line, span);
  if (length) setLength(line, length);
  line.title = trimmed(rest);
  if (!length && line.minutes === undefined) takeLengthAtStart(line);
}

/** "1h30" is a length, "9h30" is a time. */
function isLength(title: string, { from, to, end }: Span): boolean {
  return !to && from.minute < 6 * 60 && !from.half && /^[([]?\s*\d\s?h\s?\d{0,2}$/i.test(title.slice(0, end));
}

function takeLengthAtStart(line: Line): void {
  const open = /^[([]\s*/.exec(line.title)?.[0] ?? "";
  const length = lengthAt(line.title, open.length);
  const rest = length && line.title.slice(length.end);
  if (!length || rest === undefined || !/^\s*(?:[)\]]|[\s,;:|–—-]{1,}|$)/u.test(rest)) return;
  setLength(line, length);
  line.title = trimmed(rest.replace(/^\s*[)\]]/, ""));
}

/** Takes what is in brackets and understood; the rest of a bracket stays. */
function takeBrackets(line: Line, names = false): void {
  line.title = line.title.replace(BRACKETS, (all: string, round?: string, square?: string) => {
    const left = (round ?? square ?? "")
      .split(/\s*[,;·|]\s*|\s+[–—-]\s+/u)
      .filter((part) => !takePart(line, part.trim()));
    const rest = left.join(", ");
    if (rest && !line.lead && names && isEndOf(line, all) && namesPeople(rest)) {
      line.lead = rest;
      return " ";
    }
    return rest ? (left.length === 1 && round === rest ? all : `(${rest})`) : " ";
  });
  line.title = line.title.replace(/\s+/g, " ").trim();
}

function isEndOf({ title, from, minutes }: Line, bracket: string): boolean {
  return title.trimEnd().endsWith(bracket) && (from !== undefined || minutes !== undefined);
}

/** Whether a part of a bracket was a time, a length, or says who leads. */
function takePart(line: Line, part: string): boolean {
  const length = lengthAt(part);
  if (length?.end === part.length && line.minutes === undefined) return setLength(line, length);
  const span = spanAt(part);
  if (span?.end === part.length && line.from === undefined) return setSpan(line, span);
  const led = LED_BY.exec(part);
  if (led?.index !== 0 || line.lead) return part === "";
  line.lead = part.slice(led[0].length).trim();
  return line.lead !== "";
}

/** Takes one thing from the end of the title: who leads, a length, or a time. */
function takeEnd(line: Line): boolean {
  const title = trimmed(line.title);
  const led = LED_BY.exec(title);
  if (led && !line.lead && isApart(title, led.index) && led[0].length + led.index < title.length) {
    const lead = title.slice(led.index + led[0].length);
    line.title = title.slice(0, led.index);
    line.lead = lead
      .replace(BRACKETS, (all, inner?: string) => (takePart(line, (inner ?? "").trim()) ? "" : all))
      .trim();
    takeFrom(line);
    return true;
  }
  for (const at of startsOfParts(title)) {
    const length = line.minutes === undefined ? lengthAt(title, at) : undefined;
    if (length?.end === title.length) {
      line.title = title.slice(0, at);
      return setLength(line, length);
    }
    const span = line.from === undefined ? spanAt(title, at) : undefined;
    if (span?.end === title.length && (span.to || title.slice(at).includes(":") || span.from.half)) {
      line.title = title.slice(0, at);
      return setSpan(line, span);
    }
  }
  return false;
}

/** Takes a length or a time between two signs: "Check-in – 5 min – Ana". What follows may be who leads. */
function takeMiddle(line: Line): void {
  const parts = line.title.split(/(\s+[–—-]\s+|\s*[|;]\s+|,\s+)/u);
  const at = parts.findIndex(
    (part, place) => place > 0 && place % 2 === 0 && place < parts.length - 1 && takePart(line, part),
  );
  if (at < 0) return;
  const after = parts.slice(at + 2).join("");
  const before = parts.slice(0, at - 1).join("");
  if (!line.lead && namesPeople(after)) [line.title, line.lead] = [before, after];
  else line.title = `${before}${parts[at + 1]}${after}`;
}

/** A length behind the lead's name: "led by Ana, 10 min". */
function takeFrom(line: Line): void {
  const found = /[,;–—-]\s*(\S.*)$/u.exec(line.lead);
  if (found && takePart(line, (found[1] ?? "").trim())) line.lead = line.lead.slice(0, found.index).trim();
}

/** The places in a title where its last part may begin. */
function startsOfParts(title: string): number[] {
  const found = [...title.matchAll(/(?:[,;|/·–—-]\s*|\s{2,}|\s)(?=[~≈\d½\p{L}])/gu)];
  const starts = found.map(({ index, 0: all }) => index + all.length).slice(-6);
  // A length behind a single space is part of a sentence, unless it is all there is behind the title's words.
  return starts.filter((at) => /\d/.test(title.slice(at)) || isApart(title, at));
}

function isApart(title: string, at: number): boolean {
  return at === 0 || /[,;:|/·–—(.-]\s*$|\s{2,}$|\s$/u.test(title.slice(0, at));
}

function setSpan(line: Line, { from, to, about }: Span): true {
  line.from = from;
  if (to) line.to = to;
  line.about ||= about;
  return true;
}

function setLength(line: Line, { minutes, about }: { minutes: number; about: boolean }): true {
  line.minutes = minutes;
  line.about ||= about;
  return true;
}

/** Without the signs that parted the title from its times. */
function trimmed(title: string): string {
  SPACE.lastIndex = 0;
  const start = SPACE.exec(title)?.[0].length ?? 0;
  return title
    .slice(start)
    .replace(/(?:\s*[,;:|/·•–—]|\s-|\s)+$/u, "")
    .trim();
}
