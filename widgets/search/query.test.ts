import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corrected, kindWeight, prepare, stem, tokens } from "./query";
import { LIGHT_WORDS, SPELLINGS, STOP_WORDS, SYNONYMS } from "./vocabulary";

const typed = (query: string): string[] => prepare(query).map((concept) => concept.typed);
const lookups = (query: string): string[] =>
  prepare(query).flatMap((concept) => concept.lookups.map(({ text }) => text));

describe("tokens", () => {
  test.each([
    ["Ice-breaker!", ["ice", "breaker"]],
    ["What’s “turf”?", ["what", "turf"]],
    ["they don't", ["they", "don't"]],
    ["  ", []],
    ["60/90 minutes", ["60", "90", "minutes"]],
    ["café (Übung)", ["café", "übung"]],
  ])("parts %j", (text, words) => expect(tokens(text)).toEqual(words));
});

describe("prepare", () => {
  test("leaves out what says nothing", () => {
    expect(typed("How long should a kickoff be?")).toEqual(["long", "kickoff"]);
    expect(typed("who takes the notes")).toEqual(["takes", "notes"]);
  });
  test("never leaves out everything", () => {
    expect(typed("who is it")).toEqual(["who", "is", "it"]);
    expect(prepare("work together").every(({ light }) => !light)).toBe(true);
  });
  test("lets words that help stand back behind words that count", () => {
    expect(prepare("meeting invitation").map(({ light }) => light)).toEqual([true, false]);
  });
  test.each(["ice breaker", "Ice-Breakers", "icebreaking", "warm-up", "warm ups"])(
    "knows %j as an icebreaker",
    (query) => {
      expect(lookups(query).some((text) => text.startsWith("icebreak"))).toBe(true);
    },
  );
  test.each([
    ["MOU", "ground rules"],
    ["memorandum of understanding", "ground rules"],
    ["kick-off", "kickoff"],
    ["our funders", "funder"],
    ["a zoom meeting", "video"],
    ["minute taker", "note-taker"],
    ["they are racist? racism", "discrimination"],
  ])("knows what %j is called here", (query, word) => expect(lookups(query)).toContain(word));
  test("asks for nothing twice", () => expect(typed("trust, trust and TRUST")).toEqual(["trust"]));
  test("takes anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (query) => {
        const concepts = prepare(query);
        expect(concepts.length > 0).toBe(tokens(query).length > 0);
        expect(concepts.every((concept) => concept.lookups.length > 0)).toBe(true);
      }),
    );
  });
});

describe("corrected", () => {
  const [concept] = prepare("kikcoff");
  test("looks for the other word", () =>
    expect(concept && corrected(concept, "kickoff").lookups[0]?.text).toBe("kickoff"));
  test("counts little without one", () => expect(concept && corrected(concept, undefined).light).toBe(true));
});

describe("kindWeight", () => {
  test.each([
    ["who takes notes", "Role", true],
    ["what is turf", "Term", true],
    ["invitation email", "Message", true],
    ["turf", "Role", false],
  ])("%j asks for %s: %s", (query, kind, asked) => expect(kindWeight(query, kind) > 1).toBe(asked));
  test("puts references behind", () => {
    expect(kindWeight("turf", "Source")).toBeLessThan(1);
    expect(kindWeight("research on turf", "Source")).toBeGreaterThan(1);
  });
});

describe("stem", () => {
  test.each([
    ["kickoffs", "kickoff"],
    ["planning", "plan"],
    ["planned", "plan"],
    ["trusts", "trust"],
    ["trust", "trust"],
    ["use", "use"],
  ])("%s is %s", (word, short) => expect(stem(word)).toBe(short));
});

describe("the vocabulary", () => {
  const entries = [...Object.keys(SPELLINGS), ...Object.keys(SYNONYMS)];
  test("is written as it is looked up", () => {
    expect(entries.filter((entry) => tokens(entry).join(" ") !== entry)).toEqual([]);
    expect(entries.filter((entry) => entry.split(" ").length > 3)).toEqual([]);
  });
  test("has no word in two lists that contradict each other", () => {
    expect([...STOP_WORDS].filter((word) => LIGHT_WORDS.has(word))).toEqual([]);
    expect(Object.keys(SYNONYMS).filter((entry) => entry in SPELLINGS || STOP_WORDS.has(entry))).toEqual([]);
  });
  test("leads from no word to itself", () => {
    expect(Object.entries(SPELLINGS).filter(([entry, word]) => entry === word)).toEqual([]);
  });
});
