/** What the reader typed for blanks of messages, apart for each agenda: a name typed once fills in every message. */
import { read, write } from "../documents/storage";

const KEY = "messages.typed";
/** What was typed for older agendas is given up. */
const MOST_AGENDAS = 20;

type Typed = readonly (readonly [agenda: string, blanks: Readonly<Record<string, string>>])[];

/** As it is stored; what a browser that keeps nothing has stays here until the page is left. */
let known: Typed | undefined;

/** What was typed for an agenda, by the names of the blanks. */
export function typedFor(agenda: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(all().find(([id]) => id === agenda)?.[1] ?? {}));
}

export function setTyped(agenda: string, blank: string, value: string): void {
  const others = all().filter(([id]) => id !== agenda);
  const blanks = Object.fromEntries([...new Map(typedFor(agenda)).set(blank, value)].filter(([, text]) => text));
  known = [[agenda, blanks] as const, ...others].slice(0, MOST_AGENDAS);
  write(KEY, known);
}

function all(): Typed {
  known ??= read(KEY, parse) ?? [];
  return known;
}

function parse(stored: unknown): Typed {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown) => {
    const [agenda, blanks] = Array.isArray(one) ? one : [];
    if (typeof agenda !== "string" || typeof blanks !== "object" || blanks === null) return [];
    const texts = Object.entries(blanks).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    return [[agenda, Object.fromEntries(texts)] as const];
  });
}
