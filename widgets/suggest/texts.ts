/** The texts for readers in an entry, and its parts, each with the way to it: the walks of macros/fields.py. */
import { isRecord, type Loc } from "./finding";
import { type Field, type Part, WRITTEN } from "./schema";

export interface Text {
  at: Loc;
  field: Field;
  value: string;
  /** Whether it is an item of a list, or names one. */
  isItem: boolean;
}

/** An entry and all parts inside it that are what they should be. */
export function* partsOf(part: Part, value: unknown, at: Loc = []): Generator<[Loc, Part, Record<string, unknown>]> {
  if (!isRecord(value)) return;
  yield [at, part, value];
  for (const { name, part: inner, many } of part.fields) {
    if (!inner) continue;
    const found = value[name];
    if (!many) yield* partsOf(inner, found, [...at, name]);
    else if (Array.isArray(found))
      for (const [place, item] of found.entries()) yield* partsOf(inner, item, [...at, name, place]);
  }
}

/** All texts for readers in an entry. */
export function* textsOf(part: Part, value: unknown): Generator<Text> {
  for (const [at, one, inside] of partsOf(part, value))
    for (const field of one.fields) {
      if (!WRITTEN.has(field.form)) continue;
      const found = inside[field.name];
      if (typeof found === "string")
        yield {
          at: [...at, field.name],
          field,
          value: found,
          isItem: typeof at.at(-1) === "number" && field === namingOf(one),
        };
      else if (field.many && Array.isArray(found))
        for (const [place, item] of found.entries())
          if (typeof item === "string") yield { at: [...at, field.name, place], field, value: item, isItem: true };
    }
}

/** The field with the words of a part, such as a step's text: the first one for readers that it needs. */
export function namingOf(part: Part): Field | undefined {
  return part.fields.find(({ required, form }) => required && WRITTEN.has(form));
}

const SENTENCE_END = /(?<=[.!?])["'”’)*_]*\s+|\n\s*\n|\n\s*- /u;
const LINK = /\]\([^)\s]*\)/gu;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** The sentences of a text, each with its words in small letters. */
export function sentencesOf(text: string): [sentence: string, words: string[]][] {
  return text
    .replace(LINK, "]")
    .split(SENTENCE_END)
    .map((sentence) => [sentence.trim(), sentence.toLowerCase().match(WORD) ?? []]);
}
