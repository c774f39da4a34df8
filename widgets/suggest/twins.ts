/** Rules about text that stands in two entries: macros/checks/twins.py, for one new entry against all others. */
import { finding } from "./entry-rules";
import { type Entry, excerpt, type Finding, isRecord, type Loc, spell, words } from "./finding";
import type { Known, Library } from "./library";
import type { KindSchema } from "./schema";
import { sentencesOf, textsOf } from "./texts";

/** Shorter sentences may well be alike by chance. */
const REPEATED_WORDS = 12;
/** Of all different words in two sentences, how many they share if one is a twin of the other. */
const SAME_WORDS = 0.75;
/** The same for each three words in a row: a twin has kept the order too. */
const SAME_TURNS = 0.5;
const HINT = "say it in one place and link there, or say what is different here";

/** A long sentence, and where it stands. */
interface Said {
  at: Loc;
  sentence: string;
  key: string;
  words: ReadonlySet<string>;
  turns: ReadonlySet<string>;
  isSummary: boolean;
  whole: string;
}

interface SaidBefore extends Said {
  known: Known;
}

export function checkTwins(library: Library, schema: KindSchema, id: string, entry: Entry): Finding[] {
  const here = `${schema.kind}:${id}`;
  const own = [...textsOf(schema, entry)].flatMap(({ at, value, field }) =>
    longSentences(at, value, field.form === "summary"),
  );
  const guide = saidIn(library);
  const repeated = new Map<Known, [Said, SaidBefore][]>();
  const near = new Map<Known, [Said, SaidBefore][]>();
  for (const said of own) {
    const first = guide.byKey.get(said.key)?.find(({ known }) => known.ref !== here);
    if (first && !isWholeSummary(said, first)) put(repeated, first.known, [said, first]);
  }
  const seen = new Set<string>();
  for (const said of own) {
    if (seen.has(said.key) || guide.byKey.has(said.key)) continue;
    seen.add(said.key);
    for (const [first] of guide.byKey.values())
      if (first && first.known.ref !== here && areAlike(said, first)) put(near, first.known, [said, first]);
  }
  const nearOnly = [...near].filter(([known]) => !repeated.has(known));
  return [
    ...[...repeated.values()].map((pairs) => echo("repeated-text", "error", "repeats", pairs)),
    ...nearOnly.map(([, pairs]) => echo("near-twin", "advice", "says nearly the same as", pairs)),
  ];
}

function echo(
  rule: string,
  severity: Finding["severity"],
  verb: string,
  pairs: readonly [Said, SaidBefore][],
): Finding {
  const [said, other] = pairs[0] as [Said, SaidBefore];
  const more = pairs.length - 1;
  const rest = !more ? "" : more === 1 ? " (and one sentence more)" : ` (and ${more} sentences more)`;
  return finding(
    rule,
    said.at,
    `${spell(said.at)} ${verb} ${spell(other.at)} of ${other.known.path}: ${excerpt(said.sentence)}${rest}`,
    HINT,
    severity,
  );
}

function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function isWholeSummary(one: Said, other: Said): boolean {
  return one.isSummary && other.isSummary && one.whole === other.whole;
}

function areAlike(one: Said, other: Said): boolean {
  const [few, many] = one.words.size < other.words.size ? [one.words, other.words] : [other.words, one.words];
  if (few.size < SAME_WORDS * many.size) return false;
  return share(one.words, other.words) >= SAME_WORDS && share(one.turns, other.turns) >= SAME_TURNS;
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of one) if (other.has(item)) shared += 1;
  return shared / (one.size + other.size - shared);
}

function longSentences(at: Loc, value: string, isSummary: boolean): Said[] {
  return sentencesOf(value)
    .filter(([, found]) => found.length >= REPEATED_WORDS)
    .map(([sentence, found]) => ({
      at,
      sentence,
      key: found.join(" "),
      words: new Set(found),
      turns: new Set(found.slice(2).map((word, place) => `${found[place]} ${found[place + 1]} ${word}`)),
      isSummary,
      whole: isSummary ? words(value.toLowerCase()).join(" ") : "",
    }));
}

interface Guide {
  size: number;
  byKey: Map<string, SaidBefore[]>;
}

const guides = new WeakMap<Library, Guide>();

/** The long sentences of the playbook, made once as long as no entries are added. */
function saidIn(library: Library): Guide {
  const all = [...library.all()];
  const made = guides.get(library);
  if (made?.size === all.length) return made;
  const byKey = new Map<string, SaidBefore[]>();
  for (const known of all)
    for (const said of recordTexts(known.fields).flatMap(([at, value]) =>
      longSentences(at, value, at.join() === "summary"),
    )) {
      put(byKey, said.key, { ...said, known });
    }
  const guide = { size: all.length, byKey };
  guides.set(library, guide);
  return guide;
}

/** The texts of a published entry in the order of its fields: those of a part first, then those of the parts in it. */
function recordTexts(value: Record<string, unknown>, at: Loc = []): [Loc, string][] {
  const found: [Loc, string][] = [];
  const inside: [Loc, Record<string, unknown>][] = [];
  for (const [name, field] of Object.entries(value)) {
    if (typeof field === "string") found.push([[...at, name], field]);
    else if (isRecord(field)) inside.push([[...at, name], field]);
    else if (Array.isArray(field))
      for (const [place, item] of field.entries()) {
        if (typeof item === "string") found.push([[...at, name, place], item]);
        else if (isRecord(item)) inside.push([[...at, name, place], item]);
      }
  }
  return [...found, ...inside.flatMap(([place, part]) => recordTexts(part, place))];
}
