/** What the reader typed for blanks of messages, apart for each document: a name typed once fills in every message. */
import { read, write } from "../documents/storage";

const KEY = "messages.typed";
/** What was typed for older documents is given up. */
const MOST_DOCUMENTS = 20;
/** More blanks than all messages have; older ones are of texts that have changed since. */
const MOST_BLANKS = 120;

type Typed = readonly (readonly [document: string, blanks: Readonly<Record<string, string>>])[];

/** As it is stored; what a browser that keeps nothing has stays here until the page is left. */
let known: Typed | undefined;

/** What was typed for a document, by the names of the blanks (`typedName`). */
export function typedFor(document: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(all().find(([id]) => id === document)?.[1] ?? {}));
}

export function setTyped(document: string, blank: string, value: string): void {
  const others = all().filter(([id]) => id !== document);
  const kept = [...typedFor(document)].filter(([name]) => name !== blank);
  const blanks = Object.fromEntries([...kept, [blank, value] as const].filter(([, text]) => text).slice(-MOST_BLANKS));
  known = [[document, blanks] as const, ...others].slice(0, MOST_DOCUMENTS);
  write(KEY, known);
}

function all(): Typed {
  known ??= read(KEY, parse) ?? [];
  return known;
}

function parse(stored: unknown): Typed {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown) => {
    const [document, blanks] = Array.isArray(one) ? one : [];
    if (typeof document !== "string" || typeof blanks !== "object" || blanks === null) return [];
    const texts = Object.entries(blanks).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    return [[document, Object.fromEntries(texts)] as const];
  });
}
