/** Lengths of time as people write them: 90, 1:30, 1 h 30, 1.5 hours, ½ h, 90 min. Needs no browser. */

/** Units as the languages of many readers have them, as they are after `plain`; each means one thing only. */
const HOUR = "h|hr|hrs|hour|hours|std|stunde|stunden|heure|heures|hora|horas|ora|ore|uur|uren|ч|час|часа|часов";
const MINUTE = "m|mn|min|mins|minute|minutes|minuten|minuto|minutos|minut|minuti|мин|минут|минуты|хв|'";

const FRACTIONS: Record<string, string> = { "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3" };

/** Lengths in words, and what to read instead, in order. */
const PHRASES: readonly (readonly [said: RegExp, means: string])[] = [
  [/^(?:eine? |une |a )?(?:dreiviertelstunde|three[ -]quarters of an hour|trois quarts d'heure)$/, "45 m"],
  [/^(?:eine |un |a )?(?:viertelstunde|quarter(?: of an)?[ -]hour|quart d'heure|cuarto de hora)$/, "15 m"],
  [/^(?:eine |une |a |one )?(?:halbe stunde|half(?: an| of an)?[ -]hour|demi[ -]heure|media hora)$/, "30 m"],
  [/^(?:anderthalb|eineinhalb) stunden$/, "90 m"],
  [/(hours?|heures?|horas?),? (?:and a half|et demie?|y media)$/, "$1 30 m"],
  [/ and a half hours$/, " 1/2 h"],
  [/^(?:an?|one|eine|une|una) (?=hour|stunde|heure|hora|minute|minuto)/, "1 "],
  [/^two (?=hours|1\/2)/, "2 "],
  [/^three (?=hours|1\/2)/, "3 "],
  [/^one (?=1\/2)/, "1 "],
];

const CLOCK = new RegExp(`^(\\d{0,2}):([0-5]\\d)(?::00)?(?: ?(?:${HOUR}))?$`);
const BARE = /^\d{1,5}$/;
const MINUTES = new RegExp(`^(\\d{1,5})[ -]?(?:${MINUTE})$`);
/** Hours, whole or in part; then perhaps minutes, which may do without a unit where the hours are whole. */
const HOURS = new RegExp(
  `^(?:(\\d{1,3})|(\\d{0,2}[.,]\\d{1,2})|(?:(\\d{1,2}) )?([1-3])/([2-4]))[ -]?(?:${HOUR})` +
    `(?:(?: |,|and|und|et|y)*(?:(\\d{1,4}) ?(?:${MINUTE})|(\\d{1,2})))?$`,
);

/**
 * The minutes that a length means; undefined for what is no length. A number by itself is minutes. Parts of an hour are
 * taken to the nearest minute. What could mean two things, such as 1.30, means none.
 */
export function readLength(text: string): number | undefined {
  const said = PHRASES.reduce((sum, [phrase, means]) => sum.replace(phrase, means), plain(text));
  const [, hour, minute] = CLOCK.exec(said) ?? [];
  if (minute !== undefined) return Number(hour) * 60 + Number(minute);
  const only = BARE.exec(said)?.[0] ?? MINUTES.exec(said)?.[1];
  return only === undefined ? readHours(said) : Number(only);
}

function readHours(said: string): number | undefined {
  const found = HOURS.exec(said);
  if (!found) return undefined;
  const [, whole, part, before = 0, over = 0, under = 1, minutes, rest] = found;
  if (rest !== undefined && (whole === undefined || Number(rest) > 59)) return undefined;
  const hours = Number(whole ?? part?.replace(",", ".") ?? Number(before) + Number(over) / Number(under));
  return Math.round(hours * 60) + Number(minutes ?? rest ?? 0);
}

/** A text in one spelling: small letters, plain digits, quotes and spaces, no dots of shortened words. */
function plain(text: string): string {
  // Nobody writes a length in more; what is pasted may be a book.
  if (text.length > 60) return "";
  return text
    .replace(/(\d?)\s*([½¼¾⅓⅔])/g, (_, before, sign) => (before ? `${before} ` : "") + FRACTIONS[sign])
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/[\u2032\u2018\u2019´`]/g, "'")
    .replace(/\u2236/g, ":")
    .replace(/(?<=\p{L})\.(?!\d)/gu, "")
    .replace(/^pt(?=\d)/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** What a digit of any script is worth: those of a script stand in a row, from 0 on. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}

/** A length as a person says it: 45 min, 1 h 30 min. */
export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (!hours) return `${rest} min`;
  return rest ? `${hours} h ${rest} min` : `${hours} h`;
}
