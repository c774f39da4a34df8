/** How a document is stored, and how it is read again, whatever version of the site wrote it. */
import type { Parser } from "./storage";

export interface Shape<Value> {
  /** Reads a value of the current version; undefined if it is not one. */
  parse: Parser<Value>;
  /** The version of the shape of the values. */
  version: number;
  /** Turns a value of an older version into one of the current version. */
  migrate?: (stored: unknown, version: number) => unknown;
}

/** A document as it is stored. */
export interface Stored<Value> {
  version: number;
  /** Grows with each save, so that a tab notices that another one has saved. */
  revision: number;
  changed: number;
  /** The name that somebody gave it. */
  name?: string;
  /** When it was put in the trash. */
  removed?: number;
  value: Value;
}

export type Found<Value> = Stored<Value> | "nothing" | "damaged" | "newer";

/** Reads a value that some version wrote; undefined if it can't be read. */
export function readValue<Value>(shape: Shape<Value>, stored: unknown, version: number): Value | undefined {
  return safely(() => shape.parse(version < shape.version && shape.migrate ? shape.migrate(stored, version) : stored));
}

/** Reads a document from what is stored under its key. */
export function readStored<Value>(shape: Shape<Value>, text: string | undefined): Found<Value> {
  if (text === undefined) return "nothing";
  const stored = readObject(text);
  if (!stored) return "damaged";
  const { version, revision, changed, name, removed } = stored;
  if (!isNumber(version)) return "damaged";
  if (version > shape.version) return "newer";
  const value = readValue(shape, stored.value, version);
  if (value === undefined || !isNumber(revision) || !isNumber(changed)) return "damaged";
  return {
    version,
    revision,
    changed,
    ...(typeof name === "string" && { name }),
    ...(isNumber(removed) && { removed }),
    value,
  };
}

/** What a text that can't be read says about its name, if anything. */
export function readName(text: string): string {
  const stored = readObject(text);
  const title = (stored?.value as { title?: unknown } | null | undefined)?.title;
  return [stored?.name, title].find((name) => typeof name === "string") ?? "";
}

/** An object from its text; undefined if the text is not one. */
export function readObject(text: string): Record<string, unknown> | undefined {
  const read = safely(() => JSON.parse(text) as unknown);
  return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function safely<Value>(get: () => Value): Value | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}
