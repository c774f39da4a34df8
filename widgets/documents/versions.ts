/** The earlier states of documents: the last twenty of each, a few minutes apart. */
import type { DocumentKind } from "./kind";
import { writeWithRoom } from "./room";
import { readText, remove, storedKeys, type Written, writeText } from "./storage";
import { readObject, readValue } from "./stored";

/** auto: taken while working. replaced: what stood there before. conflict: what another tab kept from being saved. added: what it was before another page put something into it. */
export type Reason = "auto" | "replaced" | "conflict" | "added";

export interface Version<Value> {
  at: number;
  reason: Reason;
  value: Value;
}

const MOST = 20;
const APART = 5 * 60_000;

export class Versions<Value> {
  private readonly start: string;

  constructor(
    private readonly kind: DocumentKind<Value>,
    private readonly now: () => number,
  ) {
    this.start = `${kind.name}.version.`;
  }

  /** Keeps a state, unless one was kept a short while ago, or there is no room for what is only convenient. */
  takeNowAndThen(id: string, value: Value): void {
    const latest = Math.max(0, ...this.keys(id).map(timeOf));
    if (this.now() - latest >= APART) this.write(id, this.freeTime(id), value, "auto", writeText);
  }

  /** Keeps a state. */
  take(id: string, value: Value, reason: Reason): Written {
    return this.write(id, this.freeTime(id), value, reason);
  }

  /** Keeps what a tab could not save, in place of what that tab could not save before. */
  rescue(id: string, value: Value, tab: string): Written {
    return this.put(id, `mine-${tab}`, { at: this.now(), reason: "conflict", value }, writeWithRoom);
  }

  /** Removes what a tab could not save if it is saved now; if something else is, it stays as a version. */
  settle(id: string, saved: Value, tab: string): void {
    const key = this.key(id, `mine-${tab}`);
    const [rescued] = this.read(readText(key) ?? "");
    if (
      rescued &&
      JSON.stringify(rescued.value) !== JSON.stringify(saved) &&
      this.take(id, rescued.value, "conflict") !== "stored"
    )
      return;
    remove(key);
  }

  /** The states that were kept, newest first. */
  list(id: string): Version<Value>[] {
    const found = this.keys(id).flatMap((key) => this.read(readText(key) ?? ""));
    return found.sort((one, other) => other.at - one.at);
  }

  removeAll(id: string): void {
    this.keys(id).forEach(remove);
  }

  private freeTime(id: string): number {
    const taken = this.keys(id).map(timeOf);
    let at = this.now();
    while (taken.includes(at)) at += 1;
    return at;
  }

  private write(id: string, at: number, value: Value, reason: Reason, by = writeWithRoom): Written {
    const written = this.put(id, String(at), { at, reason, value }, by);
    const byAge = this.keys(id)
      .filter(timeOf)
      .sort((one, other) => timeOf(one) - timeOf(other));
    byAge.slice(0, -MOST).forEach(remove);
    return written;
  }

  private read(text: string): Version<Value>[] {
    const stored = readObject(text);
    if (!stored || !(Number(stored.version) <= this.kind.version)) return [];
    const value = readValue(this.kind, stored.value, Number(stored.version));
    return value === undefined ? [] : [{ at: Number(stored.at), reason: stored.reason as Reason, value }];
  }

  private put(id: string, name: string, version: Version<Value>, by: (key: string, text: string) => Written): Written {
    return by(this.key(id, name), JSON.stringify({ version: this.kind.version, ...version }));
  }

  private keys(id: string): string[] {
    const start = this.key(id, "");
    // One id may begin with another one and a dot; what follows the right one has none.
    return storedKeys().filter((key) => key.startsWith(start) && !key.slice(start.length).includes("."));
  }

  private key(id: string, name: string): string {
    return `${this.start}${id}.${name}`;
  }
}

/** The time in a version's key; 0 for a rescued one. */
function timeOf(key: string): number {
  return Number(key.slice(key.lastIndexOf(".") + 1)) || 0;
}
