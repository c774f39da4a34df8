/** Rules about each text: macros/checks/markup.py, wording.py and the links of links.py, in the same words. */

import { excerpt, type Finding, spell, words } from "./finding";
import { garbled, LIGATURES } from "./garbled";
import { ESCAPED_SIGN, ITEM_MARK, MARK_OF_A_CHATBOT, straySign, withoutMarksAround } from "./listed";
import { sentencesOf, type Text } from "./texts";

/** A finding without its place, which is the text's. */
type Said = [rule: string, text: string, hint: string, severity?: "advice"];

/** Everything that is wrong with one text. */
export function checkText(text: Text): Finding[] {
  return [
    noHtml,
    noTemplate,
    allowedMarkdown,
    listsStandApart,
    noStraySign,
    noMarksOfPrograms,
    wordsAreWhole,
    titlesArePlain,
    plainText,
    linkTargets,
    linksHoldTogether,
    noLeftovers,
    wholeLetters,
    lookAlikes,
    summaryIsSentences,
    sentencesAreShort,
    saysWhoDoesIt,
  ].flatMap((rule) =>
    rule(text, spell(text.at)).map(([id, said, hint, severity]) => ({
      rule: id,
      severity: severity ?? "error",
      at: text.at,
      text: said,
      hint,
      page: `rules#${id}`,
    })),
  );
}

const HTML = /<[A-Za-z/!?][^>\n]{0,20}>?|&(?:#[\p{L}\p{N}_]{1,8}|[A-Za-z]{2,30}\p{Nd}{0,2});/gu;
const TEMPLATE = /\{[{%#]|[}%#]\}|\{:[^}\n]{0,20}/gu;
const FORBIDDEN: readonly (readonly [RegExp, string, string])[] = [
  [/^ {0,3}#{1,6}(?=[ \n])[^\n]{0,20}/mu, "a heading", "write it as a sentence, or in **bold**"],
  [/\n *(?:=+|-{2,}) *$|^ {0,3}(?:[-*_] ?){3,}$/mu, "a heading or a line across", "leave the signs out"],
  [/!\[/u, "an image", "say in words what it shows"],
  [/~~[^~\n]{1,20}~~/mu, "words that are crossed out", "delete them, or the ~~ around them"],
  [/`[^`\n]{0,20}|^~~~/mu, "code", 'put it in "quotation marks"'],
  [/^ {4,}\S[^\n]{0,20}/mu, "an indented line, which becomes code", "indent all lines of the text alike"],
  [/^ *\|[^\n]{0,20}|\|\s*:?-{2,}/mu, "a table", 'write a list with "- " instead'],
  [
    /\]\[[^\]\n]{0,30}\]?|^ {0,3}\[[^\]\n]+\]: *\S{1,200}(?: +["'(][^\n]{0,99})? *$/mu,
    "a reference link",
    "write [words](address)",
  ],
  [/^ {0,3}>[^\n]{0,20}/mu, "a quotation block", "write the words in a sentence"],
  [/^ {0,3}\p{Nd}{1,3}[.)] [^\n]{0,20}/mu, "a numbered list", 'start each line with "- " instead'],
  [/^ {0,3}[*+] [^\n]{0,20}/mu, "a list with * or +", 'start each line with "- " instead'],
  [/^ {0,3}(?:!!!|\?\?\?)[^\n]{0,20}/mu, "a note box", "write it as a paragraph"],
];
const LIST_OR_PARAGRAPHS = /\n\s*\n|^- [^\n]{0,20}/mu;
const ANY_MARKDOWN = /\*\*?[^\s*][^*\n]{0,20}|(?<![\p{L}\p{N}_])_[^\s_][^_\n]{0,20}_|\]\([^)\s]{0,20}/u;

const LOOK_ALIKE = /(?<=[A-Za-z])[\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f](?=[A-Za-z])/u;

function lookAlikes({ value }: Text, at: string): Said[] {
  const [found] = LOOK_ALIKE.exec(value) ?? [];
  if (!found) return [];
  return [
    [
      "look-alike",
      `${at} holds ${found}, which stands among Latin letters and only looks like one of them`,
      "type the word again",
      "advice",
    ],
  ];
}

function noHtml({ value }: Text, at: string): Said[] {
  const hint = "write plain words; put a space after a < that means less than";
  return firstOf(value, HTML).map((found) => ["no-html", `${at} holds HTML: ${found}`, hint]);
}

function noTemplate({ value }: Text, at: string): Said[] {
  const hint = "blanks to fill in are written in [square brackets]";
  return firstOf(value, TEMPLATE).map((found) => ["no-template", `${at} holds template code: ${found}`, hint]);
}

/** The first place that fits, and how many more there are: they are one mistake, such as the tags of a pasted page. */
function firstOf(value: string, pattern: RegExp): string[] {
  const found = [...value.matchAll(pattern)].map(([one]) => one);
  return found.slice(0, 1).map((first) => first + andMore(found));
}

function andMore({ length }: readonly unknown[]): string {
  return length > 1 ? `, and ${length - 1} more like it` : "";
}

function wholeLetters({ value }: Text, at: string): Said[] {
  const found = garbled(value);
  return found
    .slice(0, 1)
    .map(([broken, meant]) => [
      "garbled",
      `${at} holds ${broken}, which was ${meant} before ${LIGATURES.has(broken) ? "a PDF made one sign of it" : "it was saved in another encoding"}${andMore(found)}`,
      `write ${meant}${found.length > 1 ? "; mend the others alike" : ""}`,
    ]);
}

function allowedMarkdown(text: Text, at: string): Said[] {
  const { field } = text;
  const mark = text.isItem ? ITEM_MARK.exec(text.value)?.[0] : undefined;
  const value = text.value.slice(mark?.length ?? 0);
  const found = FORBIDDEN.flatMap(([pattern, what, hint]): Said[] => {
    const match = pattern.exec(value);
    return match ? [["allowed-markdown", `${at} holds ${what}: ${match[0].trim()}`, hint]] : [];
  });
  if (field.form !== "prose" && LIST_OR_PARAGRAPHS.test(value)) {
    const text = `${at} is one line or sentence, but holds a list or several paragraphs`;
    found.push(["allowed-markdown", text, "write it as one sentence, or as several items"]);
  }
  return found;
}

function listsStandApart({ value, field }: Text, at: string): Said[] {
  if (field.form !== "prose") return [];
  let isList: boolean | undefined;
  for (const line of value.split("\n")) {
    const starts = line.startsWith("- ");
    if (!line.trim()) isList = undefined;
    else if (starts && isList === false) {
      const shown = [...line].slice(0, 20).join("");
      const hint = "leave a line free above the list; two lines if the text stands below >-";
      return [["list-gap", `${at} has a list right below a sentence: ${shown}`, hint]];
    } else isList ??= starts;
  }
  return [];
}

function noStraySign({ value, isItem }: Text, at: string): Said[] {
  const { sign } = straySign(value, isItem) ?? {};
  return sign ? [["stray-sign", `${at} starts with ${sign}`, `delete the ${sign} before its words`]] : [];
}

const FOOTNOTE = /(?<=[\p{L}\p{N}_.,;:!?”"])\[\p{Nd}{1,3}\](?!\()/u;
const BROKEN_WORD =
  /(?<![\p{L}\p{N}_])([a-z]{2,})-\s+(?!(?:and|or|nor|to|but|as|und|oder|y|o)(?![\p{L}\p{N}_]))([a-z]{2,})(?![\p{L}\p{N}_])/u;
const EMOJI = /[\u2600-\u27bf\u2b00-\u2bff\u{1f000}-\u{1faff}]/u;
const LOUD = /!{2,}/;
/** A title of fewer words in capital letters may be an abbreviation. */
const MANY_WORDS = 3;

function noMarksOfPrograms({ value }: Text, at: string): Said[] {
  const [mark] = MARK_OF_A_CHATBOT.exec(value) ?? FOOTNOTE.exec(value) ?? [];
  if (mark !== undefined) {
    const hint = "delete it; what the text draws on is named in sources";
    return [["copied-mark", `${at} holds ${mark.trim()}, a mark from where it was copied`, hint]];
  }
  const [sign] = ESCAPED_SIGN.exec(value) ?? [];
  const text = `${at} holds ${sign}, with a backslash from where it was copied`;
  return sign === undefined ? [] : [["copied-mark", text, "delete the backslash"]];
}

function wordsAreWhole({ value }: Text, at: string): Said[] {
  const [found, one, other] = BROKEN_WORD.exec(value) ?? [];
  if (found === undefined) return [];
  const hint = `write "${one}${other}", or "${one}-${other}" if it has a hyphen`;
  return [["broken-word", `${at} holds ${excerpt(found)}, a word cut in two`, hint, "advice"]];
}

function titlesArePlain({ value, field }: Text, at: string): Said[] {
  if (field.form !== "title") return [];
  const bare = withoutMarksAround(value);
  if (bare) return [["plain-title", `${at} is in quotation marks`, `write ${bare}, without them`, "advice"]];
  const [emoji] = EMOJI.exec(value) ?? [];
  if (emoji) return [["plain-title", `${at} holds ${emoji}`, "delete it, or say it in words", "advice"]];
  const isUpper = value === value.toUpperCase() && value !== value.toLowerCase();
  if (isUpper && (value.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).length >= MANY_WORDS) {
    const quiet = value.charAt(0) + value.slice(1).toLowerCase().replace(/!+$/, "");
    return [
      ["plain-title", `${at} is all in capital letters`, `write it in small letters, such as: ${quiet}`, "advice"],
    ];
  }
  const [loud] = LOUD.exec(value) ?? [];
  return loud ? [["plain-title", `${at} shouts: ${loud}`, `delete the ${loud}`, "advice"]] : [];
}

function plainText({ value, field }: Text, at: string): Said[] {
  if (field.form !== "title" && field.form !== "summary" && !field.plain) return [];
  const found = ANY_MARKDOWN.exec(value);
  return found
    ? [["plain-text", `${at} holds Markdown: ${found[0]}`, "write plain words without **, *, _ and links"]]
    : [];
}

/** The target of a Markdown link. */
const TEXT_LINK = /\]\(([^)\s]*)\)?/gu;
const ENTRY_LINK = /^[a-z]+:[a-z0-9-]+$/u;
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}_\-]*[\p{L}\p{N}])?`;
const HTTPS = String.raw`https:\/\/${LABEL}(?:\.${LABEL})+(?::\p{Nd}{1,5})?(?:[\/?#][^\s<>"']*)?`;
/** A web or mail address, as macros/kinds/text.py has it. */
export const WEB_ADDRESS = new RegExp(String.raw`^(?:${HTTPS}|mailto:[^\s<>"'@]+@[^\s<>"'@]+)$`, "u");

/** The targets of a text's links. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(TEXT_LINK)].map((found) => found[1] ?? "");
}

/** Whether a link's target has the form kind:id. */
export function isEntryLink(target: string): boolean {
  return ENTRY_LINK.test(target);
}

function linkTargets({ value }: Text, at: string): Said[] {
  const hint = "write [words](https://...), [words](mailto:...) or [words](kind:id), such as term:shop-talk";
  return [...value.matchAll(TEXT_LINK)].flatMap((found): Said[] => {
    const [whole, target = ""] = found;
    if (!whole.endsWith(")") && /^\s/.test(value.slice(found.index + whole.length)))
      return [
        [
          "link-target",
          `${at} has a link whose address is broken by a space: ${excerpt(target)}`,
          "write the address without spaces, all of it on one line",
        ],
      ];
    if (isEntryLink(target) || WEB_ADDRESS.test(target)) return [];
    return [["link-target", `${at} links to ${excerpt(target)}`, hint]];
  });
}

const APART =
  /\[[^\]\n]+\]\s+\((?:[a-z]+:[a-z0-9-]+|https?:\/\/[^\s)]+)\)|\([^)\n]+\)\[(?:[a-z]+:[a-z0-9-]+|https?:\/\/[^\s\]]+)\]|\[\[[^[\]\n]+\]\]/u;

function linksHoldTogether({ value }: Text, at: string): Said[] {
  const [found] = APART.exec(value) ?? [];
  if (found === undefined) return [];
  const words = found.split(/\s*[[\]()]+\s*/).filter(Boolean);
  const meant = words.length > 1 ? `[${words[0]}](${words[1]})` : "[words](kind:id)";
  return [["no-link", `${at} holds ${excerpt(found)}, which is no link`, `write ${meant}`]];
}

const LEFTOVER =
  /(?<![\p{L}\p{N}_])(?:TODO|TBD|TBC|FIXME|XXX)(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])lorem ipsum(?![\p{L}\p{N}_])|\?\?\?/giu;

const NOTE = /(?:^|(?<=\s))\/\/\s+\S[^\n]*/u;

/** What people type into a field that they have nothing for. */
const NOTHING =
  /^(?:n\.? ?\/? ?a\.?|none|nil|nothing|not applicable|unknown|k\. ?a\.|keine?|ninguno|see above|[-–—.?x]+)$/iu;

function noLeftovers({ value, field }: Text, at: string): Said[] {
  const said = value.trim();
  if (field.name === "editorial" && /^(?:yes|no|true|false|y|ja|nein|ok|ours?|own)[.!]?$/iu.test(said))
    return [["leftover", `${at} says only ${said}`, "write what is this project's own, such as: All of it is ours"]];
  if (value.length <= 20 && NOTHING.test(said)) {
    const hint = "delete the field if it is optional; otherwise write what it asks for";
    return [["leftover", `${at} says only ${said}`, hint]];
  }
  const [note] = NOTE.exec(value) ?? [];
  if (note) {
    const hint = "delete it; a note for whoever works on the file stands on a line of its own that starts with #";
    return [["leftover", `${at} holds a note: ${excerpt(note)}`, hint]];
  }
  return firstOf(value, LEFTOVER).map((found) => [
    "leftover",
    `${at} holds a leftover: ${found}`,
    "write what is missing",
  ]);
}

function summaryIsSentences({ value, field }: Text, at: string): Said[] {
  // The rule no-html says that tags go.
  if (field.form !== "summary" || /[.?]["'”’)]*(?:<\/\w+>\s*)*$/u.test(value)) return [];
  return [["summary-sentence", `${at} does not end with a period`, "make it a full sentence"]];
}

const LONG_SENTENCE = 30;

function sentencesAreShort({ value, field }: Text, at: string): Said[] {
  if (value.length < LONG_SENTENCE * 2 || field.name === "cite") return [];
  return sentencesOf(value)
    .filter(([, found]) => found.length > LONG_SENTENCE)
    .map(([sentence, found]) => [
      "long-sentence",
      `${at} has a sentence of ${found.length} words: ${excerpt(sentence)}`,
      "make two sentences of it",
      "advice",
    ]);
}

const SHOULD_BE =
  /(?<!\bwho )(?<!\bwhat )(?<!\bwhich )\bshould\s+(?:not\s+|also\s+|always\s+|never\s+)?be\s+(?:[a-z]{3,}ed|done|given|held|kept|made|put|said|sent|set|shown|taken|told|written)\b/gu;

function saysWhoDoesIt({ value, field }: Text, at: string): Said[] {
  if (field.name === "cite") return [];
  return [...value.matchAll(SHOULD_BE)].map(([found]) => [
    "should-be",
    `${at} says what ${words(found).join(" ")}, but not who does it`,
    "tell the reader what to do, or name who does it",
    "advice",
  ]);
}
