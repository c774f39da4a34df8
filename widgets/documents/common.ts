/**
 * The versions that both sides of an exchange have had: what was sent, and what came and was taken over. What comes back
 * names the last one, so that it can be merged against it.
 */
import type { DocumentKind } from "./kind";
import { writeWithRoom } from "./room";
import { readText, remove, storedKeys, type Written } from "./storage";
import { readObject, readValue } from "./stored";

/** sent: from here. taken: it came from the other side. */
export type Way = "sent" | "taken";

export interface Common<Value> {
  fingerprint: string;
  at: number;
  way: Way;
  value: Value;
}

/** More than these are too old to come back. */
const MOST = 8;

export class CommonVersions<Value> {
  private readonly start: string;

  constructor(
    private readonly kind: DocumentKind<Value>,
    private readonly now: () => number,
  ) {
    this.start = `${kind.name}.common.`;
  }

  /** Keeps a version that both sides have from now on. */
  keep(id: string, value: Value, way: Way): Written {
    const version = { version: this.kind.version, at: this.now(), way, value };
    const written = writeWithRoom(this.key(id, fingerprint(value)), JSON.stringify(version));
    for (const { fingerprint: old } of this.list(id).slice(MOST)) remove(this.key(id, old));
    return written;
  }

  /** The versions of a document, the latest first. What can't be read is not among them. */
  list(id: string): Common<Value>[] {
    const start = this.key(id, "");
    const keys = storedKeys().filter((key) => key.startsWith(start) && !key.slice(start.length).includes("."));
    const found = keys.flatMap((key) => this.read(key.slice(start.length), readText(key) ?? ""));
    return found.sort((one, other) => other.at - one.at);
  }

  /** The latest version that something from the other side names, if it is here. */
  find(id: string, named: readonly string[]): Common<Value> | undefined {
    const here = this.list(id);
    for (const name of named) {
      const version = here.find(({ fingerprint: own }) => own === name);
      if (version) return version;
    }
    return undefined;
  }

  removeAll(id: string): void {
    for (const { fingerprint: old } of this.list(id)) remove(this.key(id, old));
  }

  private read(name: string, text: string): Common<Value>[] {
    const stored = readObject(text);
    if (!stored || !(Number(stored.version) <= this.kind.version)) return [];
    const value = readValue(this.kind, stored.value, Number(stored.version));
    if (value === undefined || (stored.way !== "sent" && stored.way !== "taken")) return [];
    return [{ fingerprint: name, at: Number(stored.at), way: stored.way, value }];
  }

  private key(id: string, name: string): string {
    return `${this.start}${id}.${name}`;
  }
}

/**
 * A short name for what a document says: equal values have equal ones, whatever the order of their fields. Not for
 * secrets: it tells versions of one document apart, of which there are a few.
 */
export function fingerprint(value: unknown): string {
  // cyrb53, a hash of 53 bits by bryc (public domain).
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const character of ordered(value)) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** The value as JSON with the fields of all its records in order. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
