/** A small index for tests, in the shape that `macros/publishing/search_index.py` writes. */
import { unpackMeaning } from "./meaning";
import type { LoadFile, StoredTerm } from "./search-index";
import { chunks, pieces, stem, stems } from "./stems";

export interface Page {
  url: string;
  kind: string;
  title: string;
  summary: string;
  question?: string;
  asked?: string[];
  text?: string;
  heard?: string[];
  meaning?: string;
}

const FILLERS = "a an the is are of for to do does how i it with us they that where there from come";
const isFiller = (word: string): boolean => FILLERS.split(" ").includes(word);
const KINDS = { tip: "Tip", term: "Term", prompt: "Prompt", message: "Message" };

/** The signs of two numbers, in the highest bits of a byte. */
function signsOf(meaning = ""): number {
  return unpackMeaning(meaning).reduce((bits, number, at) => bits | (number >= 0 ? 128 >> at : 0), 0);
}

/** How a page is listed of a term, after some that do not have it. */
function posting(passed: number, strength: number): string {
  return `${passed || ""}${" abcdefghijklmno"[strength] ?? ""}`;
}

/**
 * @param pages - heard: stems of what people ask that the page answers; it has none of them.
 * @param synonyms - keys as stems, with what they mean as stems.
 * @param english - words that English has beside those of the pages.
 * @param meanings - rows of stems, packed.
 */
export function makeIndex(
  pages: readonly Page[],
  synonyms: Record<string, string[]>,
  english: string[],
  meanings: Record<string, string> = {},
): LoadFile {
  const terms = new Map<string, StoredTerm>();
  const ownPages = new Map<string, number>();
  const phrases = ["puls check", ...Object.keys(synonyms), ...Object.values(synonyms).flat()].filter((one) =>
    / /.test(one),
  );
  const words = new Set<string>();
  const next = new Map<string, number>();
  pages.forEach((page, number) => {
    const strengths = new Map<string, number>();
    const count = (text: string, strength: number): void => {
      const row = stems(text);
      const closed = chunks(text).filter((chunk) => chunk.includes("-"));
      const found = [
        ...row.filter((one) => !isFiller(one)),
        ...closed.map((chunk) => stem(pieces(chunk).join(""))),
        ...phrases.filter((phrase) => ` ${row.join(" ")} `.includes(` ${phrase} `)),
      ];
      for (const term of found) strengths.set(term, Math.max(strength, strengths.get(term) ?? 0));
      for (const word of chunks(text).flatMap(pieces)) words.add(word);
    };
    count(page.title, 12);
    count([page.question ?? "", ...(page.asked ?? [])].join(" "), 9);
    count(page.summary, 6);
    count(page.text ?? "", 2);
    for (const [term, strength] of strengths) {
      const [, before] = terms.get(term) ?? ["", ""];
      const written = [...words].find((word) => stem(word) === term) ?? "";
      terms.set(term, [
        written === term ? "" : written,
        `${before}${posting(number - (next.get(term) ?? 0), strength)}`,
      ]);
      next.set(term, number + 1);
      ownPages.set(term, (ownPages.get(term) ?? 0) + 1);
    }
  });
  for (const [typed, means] of Object.entries(synonyms)) terms.set(typed, ["", terms.get(typed)?.[1] ?? "", means]);
  for (const term of new Set(pages.flatMap(({ heard = [] }) => heard))) {
    const [written, own, means] = terms.get(term) ?? ["", ""];
    const heard = pages.flatMap(({ heard }, number) => (heard?.includes(term) ? [number] : []));
    const packed = heard.map((number, place) => posting(number - (heard[place - 1] ?? -1) - 1, 1)).join("");
    terms.set(term, [written, own, means ?? [], (ownPages.get(term) ?? 0) + heard.length, packed]);
  }
  const keys = [...terms.keys()].sort();
  const used = pages.map(({ kind }) => [Object.keys(KINDS).indexOf(kind)]);
  const none = pages.map(() => []);
  const files: Record<string, unknown> = {
    "start.json": {
      version: "v",
      pagesInAFile: pages.length,
      terms: keys.slice(0, 1),
      english: ["a"],
      meant: [""],
      signs: btoa(pages.map(({ meaning }) => String.fromCharCode(signsOf(meaning))).join("")),
      facets: { kind: Object.entries(KINDS), level: [], stage: [] },
      pages: { kind: used, level: none, stage: none },
      kinds: { tip: [1, "tip"], term: [1, "term"], prompt: [1, "question"], message: [1, "email"] },
      fillers: FILLERS,
      light: "not people",
      particles: "up in",
    },
    "v/terms-0.json": Object.fromEntries(keys.map((key) => [key, terms.get(key)])),
    "v/pages-0.json": pages.map((page) => [
      page.url,
      page.title,
      page.question ?? "",
      [],
      page.asked ?? [],
      page.summary,
      page.meaning ?? "",
    ]),
    "v/text-0.json": pages.map(({ title, summary, text = "" }) => [title, summary, text].join("\n")),
    "v/words.json": [...words].filter((word) => word.length > 3),
    "v/english-0.json": english,
    "v/meaning-0.json": Object.fromEntries(Object.entries(meanings).filter(([key]) => !isFiller(key))),
    "v/meaning-fillers.json": Object.fromEntries(Object.entries(meanings).filter(([key]) => isFiller(key))),
  };
  return (path) => (path in files ? Promise.resolve(files[path]) : Promise.reject(new Error(`${path} is not there`)));
}
