// Says the terms of an edition in the place of the playbook's, in what the widgets show. Pages and entries are said alike
// (macros/edition/vocabulary.py); the vectors in tests/unit/vocabulary-vectors.json hold for both.
import { parseSync } from "oxc-parser";

const LIKE_A_CONSONANT = /^(?:uni|use|usa|eu|one\b|once)/i;
const LIKE_A_VOWEL = /^(?:hour|honest|honor|heir)/i;

function manyOf(words) {
  if (/[^aeiou]y$/.test(words)) return `${words.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(words) ? `${words}es` : `${words}s`;
}

/** A pattern for any of some texts, the longest first; blanks and hyphens between words are alike. */
function anyOf(texts) {
  const ordered = [...texts].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  const patterns = ordered.map((text) =>
    text
      .split(/[\s-]+/)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
      .join("[\\s-]+"),
  );
  return `(?<![\\p{L}\\p{N}_/:#@.<&-])(?:${patterns.join("|")})(?![\\p{L}\\p{N}_/@]|\\.[\\p{L}\\p{N}_])`;
}

function cased(own, term) {
  if (term.length > 1 && term === term.toUpperCase() && term !== term.toLowerCase()) return own.toUpperCase();
  const isCapital = (word) => /^\p{Lu}/u.test(word);
  const words = term.split(/[\s-]+/);
  if (words.length > 1 && words.every(isCapital))
    return own.replace(/(^|[\s-])([\p{L}\p{N}_])/gu, (_, before, first) => before + first.toUpperCase());
  return isCapital(term) ? own.charAt(0).toUpperCase() + own.slice(1) : own;
}

function articleBefore(article, said) {
  const vowel = LIKE_A_VOWEL.test(said) || (/^[aeiou]/i.test(said) && !LIKE_A_CONSONANT.test(said));
  return `${article.charAt(0)}${vowel ? "n" : ""}${article.replace(/^[an]+/i, "")}`;
}

/** What says a text in the words of an edition; undefined if it has none of its own. */
export function vocabularyOf({ vocabulary = [], name = "", short_name = "", named = "" }) {
  if (!vocabulary.length) return undefined;
  const pairs = new Map(
    vocabulary.flatMap((word) => {
      const core = word.instead_of.toLowerCase();
      return [
        [core, word.say],
        [(word.instead_of_many ?? manyOf(core)).toLowerCase(), word.say_many ?? manyOf(word.say)],
      ];
    }),
  );
  const core = new RegExp(anyOf(pairs.keys()), "iu");
  const stay = [...new Set([...[name, short_name, named].filter((one) => core.test(one)), ...pairs.values()])];
  const pattern = new RegExp(`(?<stays>${anyOf(stay)})|(?<article>\\ban?\\s+)?(?<term>${anyOf(pairs.keys())})`, "giu");
  return (text) =>
    text.replace(pattern, (...found) => {
      const { stays, article, term } = found.at(-1);
      if (stays) return found[0];
      const known = term.replace(/[\s-]+/g, " ").toLowerCase();
      const own = pairs.get(known);
      const said = cased(term.includes("-") && known.includes(" ") ? own.replaceAll(" ", "-") : own, term);
      return article ? articleBefore(article, said) + said : said;
    });
}

/** A word alone in small letters may be a name for programs. */
const isShown = (text) => /\s|^\p{Lu}/u.test(text);

/**
 * The source of a module that holds words, with its texts in the words of an edition.
 *
 * @param file - its name.
 */
export function sayInSource(file, source, say) {
  const { program } = parseSync(file, source);
  const changes = [];
  visit(program, (node) => {
    if (node.type === "Literal" && typeof node.value === "string" && isShown(node.value))
      changes.push([node.start, node.end, JSON.stringify(say(node.value))]);
    if (node.type === "TemplateElement") changes.push([node.start, node.end, say(source.slice(node.start, node.end))]);
  });
  return changes
    .sort(([one], [other]) => other - one)
    .reduce((text, [start, end, said]) => text.slice(0, start) + said + text.slice(end), source);
}

/** Visits all parts of a program that may hold words for readers: no keys, no modules, no types. */
function visit(node, seen) {
  if (Array.isArray(node)) for (const one of node) visit(one, seen);
  else if (node && typeof node === "object" && typeof node.type === "string") {
    if (/^(?:Import|Export(?:All|Named).*Source|TS(?!AsExpression|SatisfiesExpression|NonNull))/.test(node.type))
      return;
    seen(node);
    for (const [name, inner] of Object.entries(node))
      if (!(name === "key" && !node.computed) && name !== "source") visit(inner, seen);
  }
}
