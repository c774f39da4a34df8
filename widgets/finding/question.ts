/** Takes apart what a reader typed. Pure. */
import { fold, pieces, stem, written } from "./stems";

/** A word of a question: as it was typed, in small letters without accents and apostrophes, and as it is compared. */
export interface AskedWord {
  typed: string;
  word: string;
  stem: string;
}

/**
 * A question.
 *
 * words: what is looked for, in order.
 * together: words between quotation marks, which have to stand together.
 * without: words with a minus before them, which no page may have.
 * isOpen: the last word may not be finished.
 * isBlank: nothing was typed.
 * isCut: there was more than is looked at.
 */
export interface Question {
  words: readonly AskedWord[];
  together: readonly (readonly AskedWord[])[];
  without: readonly AskedWord[];
  isOpen: boolean;
  isBlank: boolean;
  isCut: boolean;
}

/** Of a longer question only the beginning is looked at. */
const MOST_WORDS = 40;
const MOST_CHARACTERS = 2_000;

export function readQuestion(query: string): Question {
  const text = query.slice(0, MOST_CHARACTERS);
  const together: AskedWord[][] = [];
  const without: AskedWord[] = [];
  const rest = text
    .replace(/["“”„«»]([^"“”„«»]+)["“”«»]/g, (_, inside: string) => {
      const words = wordsOf(inside);
      if (words.length > 1) together.push(words);
      return ` ${inside} `;
    })
    .replace(/(^|\s)[-−]([\p{L}\p{N}][^\s]*)/gu, (_, before: string, word: string) => {
      without.push(...wordsOf(word));
      return before;
    });
  const words = wordsOf(rest);
  return {
    words: words.slice(0, MOST_WORDS),
    together,
    without,
    isBlank: !query.trim(),
    isOpen: /[\p{L}\p{N}]$/u.test(query),
    isCut: words.length > MOST_WORDS || query.length > MOST_CHARACTERS,
  };
}

function wordsOf(text: string): AskedWord[] {
  return written(text).flatMap((typed) => {
    const parts = pieces(fold(typed));
    return parts.map((word) => ({ typed: parts.length === 1 ? typed : word, word, stem: stem(word) }));
  });
}

/** How else English spells a word, such as "organization" for "organisation": what may be tried, not what is right. */
export function otherSpellings(word: string): string[] {
  return SPELLINGS.flatMap(([ending, other]) => (ending.test(word) ? [word.replace(ending, other)] : []));
}

// British endings, each with the American one.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations|ational)$/, "iz$1"],
  [/ys(e|ed|es|er|ers|ing)$/, "yz$1"],
  [/our(s|ed|ing|able|ite|ites|al|ful|hood|hoods|ly|er|ers)?$/, "or$1"],
  [/tre(s|d)?$/, "ter$1"],
  [/ogue(s)?$/, "og$1"],
  [/([aeiou])ll(ed|ing|er|ers|or|ors)$/, "$1l$2"],
  [/([aeiou])l(ment|ments|ful|fully|s)?$/, "$1ll$2"],
  [/ence(s)?$/, "ense$1"],
  [/ise(s|d)?$/, "ice$1"],
  [/amme(s)?$/, "am$1"],
  [/dgement(s)?$/, "dgment$1"],
  [/^grey/, "gray"],
  [/cheque/, "check"],
  [/^enquir/, "inquir"],
];
