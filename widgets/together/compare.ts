/**
 * What several sides answered to the same questions: what all said, and what differs, the widest difference first. It
 * knows nothing of checks or worksheets. Needs no browser.
 */
import { WORDS } from "./words";

/**
 * A question that each side answered with a number.
 *
 * talk: what to talk about where the answers differ. labels: the answers in words, by number.
 */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly talk?: string | undefined;
  readonly labels?: ReadonlyMap<number, string> | undefined;
}

/**
 * A side that answered. Its id tells it from another with the same name.
 *
 * answers: by the id of the question. notes: what is said below an answer, such as that of last time. otherEdition: how many
 * answers it gave to questions as they are no longer asked.
 */
export interface Side {
  readonly id: string;
  readonly name: string;
  readonly answers: ReadonlyMap<string, number>;
  readonly notes?: ReadonlyMap<string, string> | undefined;
  readonly otherEdition?: number | undefined;
}

/** What a side answered; name: by which it is told from all others. */
export interface Said {
  readonly side: string;
  readonly name: string;
  readonly value: number;
  readonly note?: string | undefined;
}

/**
 * A question with what was said to it, in the order of the sides.
 *
 * spread: how far the highest lies above the lowest. missing: the names of those who did not answer.
 */
export interface Compared {
  readonly question: Question;
  readonly said: readonly Said[];
  readonly spread: number;
  readonly missing: readonly string[];
}

/**
 * names: of the sides, in their order. gap: how many points lie far apart.
 * wide: differences of so much or more, the widest first; near: the others. Two answers are enough for a difference.
 * alike: what every side said. open: what too few answered to be compared.
 * otherEdition: whose answers are not compared, and how many.
 */
export interface Comparison {
  readonly names: readonly string[];
  readonly gap: number;
  readonly wide: readonly Compared[];
  readonly near: readonly Compared[];
  readonly alike: readonly Compared[];
  readonly open: readonly Compared[];
  readonly otherEdition: readonly { name: string; count: number }[];
}

/** Compares what sides answered. Their order decides only the order in which they are named. */
export function compareSides(questions: readonly Question[], sides: readonly Side[], gap: number): Comparison {
  const names = namesOf(sides);
  const all = questions.map((question): Compared => {
    const said = sides.flatMap(({ id, answers, notes }, at) => {
      const value = answers.get(question.id);
      return value === undefined ? [] : [{ side: id, name: names[at] ?? "", value, note: notes?.get(question.id) }];
    });
    const values = said.map(({ value }) => value);
    const missing = names.filter((_, at) => !sides[at]?.answers.has(question.id));
    // Tenths as whole numbers, so that a mean of 4.3 lies 2 above one of 2.3.
    const spread = values.length ? Math.round((Math.max(...values) - Math.min(...values)) * 10) / 10 : 0;
    return { question, said, spread, missing };
  });
  const apart = all.filter(({ spread }) => spread > 0).sort((one, other) => other.spread - one.spread);
  const same = all.filter(({ spread }) => spread === 0);
  return {
    names,
    gap,
    wide: apart.filter(({ spread }) => spread >= gap),
    near: apart.filter(({ spread }) => spread < gap),
    alike: same.filter(({ missing, said }) => !missing.length && said.length),
    open: same.filter(({ missing, said }) => missing.length || !said.length),
    otherEdition: sides.flatMap(({ otherEdition: count = 0 }, at) => (count ? [{ name: names[at] ?? "", count }] : [])),
  };
}

/** The names of sides, each another: those without a name are numbered, and those of one name too, by their ids. */
function namesOf(sides: readonly Side[]): string[] {
  const ranked = [...sides].sort((one, other) => (one.id < other.id ? -1 : 1));
  const numbered = (side: Side, alike: (other: Side) => boolean): number => ranked.filter(alike).indexOf(side) + 1;
  const taken = new Set<string>();
  const named = new Map<Side, string>();
  for (const side of ranked) {
    const name = side.name.trim();
    const isAlike = (other: Side): boolean => fold(other.name) === fold(name);
    let number = numbered(side, isAlike);
    const words = (): string =>
      !name ? WORDS.unnamed(number) : ranked.filter(isAlike).length > 1 ? WORDS.sameName(name, number) : name;
    // "River Trust (1)" may be what another one is called.
    while (taken.has(fold(words())) || (words() !== name && ranked.some((other) => fold(other.name) === fold(words()))))
      number += 1;
    taken.add(fold(words()));
    named.set(side, words());
  }
  return sides.map((side) => named.get(side) ?? "");
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

/** The question to talk about where answers differ. */
export function talkOf({ talk, text }: Question): string {
  return talk ?? WORDS.whatOf(text);
}

/** A difference in words: River Trust 4, Harbor Alliance 2: who may talk about what failed? */
export function sentenceOf({ question, said }: Compared): string {
  return WORDS.sentence(saidWords(said), question.talk ?? question.text);
}

/** Who said what: by name for a few sides, by answer for many. */
function saidWords(said: readonly Said[]): string {
  if (said.length <= 3) return said.map(({ name, value }) => WORDS.said(name, String(value))).join(", ");
  const values = [...new Set(said.map(({ value }) => value))].sort((one, other) => other - one);
  return values
    .map((value) =>
      WORDS.saidBy(
        String(value),
        said.filter((one) => one.value === value).map(({ name }) => name),
      ),
    )
    .join(", ");
}
