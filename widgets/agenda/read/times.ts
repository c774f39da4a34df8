/** Times of day and lengths in a line, as people write them in several languages. */

/** A time of day. minute: of the day, as it is written. half: whether it says before or after noon. */
export interface Clock {
  minute: number;
  half: "am" | "pm" | undefined;
  /** Whether it is written with a zero in front, as only clocks of 24 hours have it. */
  padded: boolean;
}

/** From when to when; `about` if it says that it is not exact. end: where it stops in the text. */
export interface Span {
  from: Clock;
  to?: Clock;
  about: boolean;
  end: number;
}

const HALF = String.raw`[ap]\.?\s?m\b\.?`;
const CLOCK = new RegExp(
  String.raw`(\d{1,2})(?:\s?(?::|\.|h)\s?([0-5]\d)(?!\d|[.,/]\d))?(?:\s?(uhr\b|h\b|hrs?\b|o'clock\b|${HALF}))?(-?ish\b)?`,
  "iy",
);
const WORD_CLOCK = /(noon|midday|mittag|midi|mediod[ií]a|midnight|mitternacht|minuit|medianoche)(?![\p{L}\p{N}])/iuy;
const ABOUT = /(?:~|≈|±|ca\.?|circa|about|approx\.?|approximately|around|gegen|etwa|vers|environ|sobre)\s*/iy;
const INTRO = /(?:at|from|um|von|ab|de|à|a las|kl\.?)\s+/iy;
const BETWEEN = /\s*(?:-|–|—|−|→|->|\bto\b|\buntil\b|\btill\b|\bbis\b|à|\bhasta\b|\ba\b)\s*/iy;
/** What says more about a time and is no part of a title: its zone, or the day after. */
const AFTER =
  /\s*(?:\(?(?:[A-Z]{1,4}T|UTC|GMT(?:[+-]\d{1,2})?|MESZ|MEZ)\)?(?![\p{L}\p{N}])|\((?:next day|\d+ days later)\))/uy;
const NOON = 12 * 60;

interface Found {
  clock: Clock;
  end: number;
  about: boolean;
  /** It is a number and nothing else. */
  bare: boolean;
}

/** The time or times that a text has at a place; undefined if there are none. */
export function spanAt(text: string, at = 0): Span | undefined {
  const intro = stickyEnd(INTRO, text, at);
  const begin = stickyEnd(ABOUT, text, intro);
  const first = clockAt(text, begin);
  if (!first) return undefined;
  const second = secondAt(text, first);
  if (first.bare && (!second || second.bare)) return undefined;
  if (second) return { ...spanOf(first, second), about: begin > intro || first.about || second.about };
  return { from: first.clock, about: begin > intro || first.about, end: withMore(text, first.end) };
}

function spanOf({ clock }: Found, second: Found & { after: number }): Omit<Span, "about"> {
  // "10:15 - 10:35 am" and "11 - 1 pm": one word for both.
  const half = clock.half ?? (second.clock.half && shared(clock, second.clock));
  return { from: { ...clock, half }, to: second.clock, end: second.after };
}

function shared(from: Clock, to: Clock): "am" | "pm" | undefined {
  const [start, end] = [from.minute % NOON, to.minute % NOON];
  if (from.minute >= NOON + 60 || from.padded) return undefined;
  return start <= end ? to.half : to.half === "pm" ? "am" : "pm";
}

function secondAt(text: string, first: Found): (Found & { after: number }) | undefined {
  const sign = stickyEnd(BETWEEN, text, withMore(text, first.end));
  const second = sign > first.end ? clockAt(text, stickyEnd(ABOUT, text, sign)) : undefined;
  if (!second) return undefined;
  // "9:00 - 10 min" and "9:00 - 3 questions" have one time.
  const tight = text.slice(first.end, sign).trim().length === sign - first.end;
  if (second.bare && !first.bare && !tight) return undefined;
  if (second.bare && /^\s?(?:min|['′’]|\d)/i.test(text.slice(second.end))) return undefined;
  return { ...second, after: withMore(text, second.end) };
}

function clockAt(text: string, at: number): Found | undefined {
  WORD_CLOCK.lastIndex = at;
  const word = WORD_CLOCK.exec(text);
  if (word) {
    const minute = /^(?:midn|mitt?ern|minu|mediano)/i.test(word[0]) ? 0 : NOON;
    return {
      clock: { minute, half: minute ? "pm" : "am", padded: true },
      end: at + word[0].length,
      about: false,
      bare: false,
    };
  }
  CLOCK.lastIndex = at;
  const found = /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") ? null : CLOCK.exec(text);
  if (!found) return undefined;
  const [all, hours = "", minutes, sign = "", ish] = found;
  const end = at + all.length;
  const half = /^[ap]/i.test(sign) ? (/^a/i.test(sign) ? "am" : "pm") : undefined;
  const hour = Number(hours);
  if (hour > 24 || (half && (hour > 12 || hour === 0)) || /^[\p{L}\p{N}]|^[.,/]\d/u.test(text.slice(end)))
    return undefined;
  const minute = (hour % 24) * 60 + Number(minutes ?? 0);
  return {
    clock: { minute, half, padded: /^0\d/.test(hours) || hour > 12 },
    end,
    about: ish !== undefined,
    bare: minutes === undefined && !sign,
  };
}

/** Other clocks that show the same moment, zones and days. */
function withMore(text: string, at: number): number {
  const end = stickyEnd(AFTER, text, at);
  const sign = /\s*\/\s*/y;
  sign.lastIndex = end;
  const other = sign.test(text) ? clockAt(text, sign.lastIndex) : undefined;
  return other && !other.bare ? withMore(text, other.end) : end;
}

function stickyEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/**
 * A run of times in the order of a day. Those that say neither am nor pm follow the one before; a morning that starts
 * before seven without a zero in front is an afternoon.
 *
 * @returns minutes from the midnight before the first; undefined where there is no time.
 */
export function inOrder(clocks: readonly (Clock | undefined)[]): (number | undefined)[] {
  let last: number | undefined;
  const says = clocks.some((clock) => clock?.half !== undefined);
  return clocks.map((clock) => {
    if (!clock) return undefined;
    const minute = onClock(clock);
    if (last === undefined) {
      const isAfternoon = !says && !clock.padded && minute >= 60 && minute < 7 * 60;
      last = isAfternoon ? minute + NOON : minute;
    } else last = following(minute, clock, last);
    return last;
  });
}

/** The minute of the day, by what is written. */
function onClock({ minute, half }: Clock): number {
  const inHalf = half ? minute % NOON : minute;
  return half === "pm" ? inHalf + NOON : inHalf;
}

/** The first such time that is not before another. */
function following(minute: number, { half, padded }: Clock, last: number): number {
  const step = half || padded || minute >= NOON + 60 ? 2 * NOON : NOON;
  let found = minute;
  // A little back is a slip or a room beside, and not the next day.
  while (found < last - 3 * 60) found += step;
  if (found >= last || step === 2 * NOON) return found;
  return found + NOON - last < 5 * 60 ? found + NOON : found;
}
