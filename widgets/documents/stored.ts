/** How a document is stored, and how it is read again, whatever version of the site wrote it. */
import type { DocumentKind } from "./kind";

/** What reading a value takes. */
type Reader<Value> = Pick<DocumentKind<Value>, "parse" | "version" | "migrations">;

/** A document as it is stored. */
export interface Stored<Value> {
  version: number;
  /** Grows with each save, so that a tab notices that another one has saved. */
  revision: number;
  /** The tab that saved, since two may save at the same moment. Older sites did not say it. */
  by?: string;
  changed: number;
  /** The name that somebody gave it. */
  name?: string;
  /** When it was put in the trash. */
  removed?: number;
  value: Value;
}

export type Found<Value> = Stored<Value> | "nothing" | "damaged" | "newer";

/** Which save a stored document is of. */
export function stampOf({ revision, by = "" }: Pick<Stored<unknown>, "revision" | "by">): string {
  return `${revision} ${by}`;
}

/** Reads a value that some version wrote; undefined if it can't be read. */
export function readValue<Value>(kind: Reader<Value>, stored: unknown, version: number): Value | undefined {
  return safely(() => {
    let value = stored;
    for (let from = version; from < kind.version; from += 1) {
      const migrate = kind.migrations[from];
      if (!migrate) return undefined;
      value = migrate(value);
    }
    return kind.parse(value);
  });
}

/** Reads a document from what is stored under its key. */
export function readStored<Value>(kind: Reader<Value>, text: string | undefined): Found<Value> {
  if (text === undefined) return "nothing";
  const stored = readObject(text);
  if (!stored) return "damaged";
  const { version, revision, by, changed, name, removed } = stored;
  if (!isNumber(version)) return "damaged";
  if (version > kind.version) return "newer";
  const value = readValue(kind, stored.value, version);
  if (value === undefined || !isNumber(revision) || !isNumber(changed)) return "damaged";
  return {
    version,
    revision,
    changed,
    ...(typeof by === "string" && { by }),
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
