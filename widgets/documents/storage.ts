/** The only place that touches local storage: JSON under one prefix, and no error ever leaves it. */
import { FORMERLY, ID } from "../base/edition";

/** Other sites on the same host share the storage, so every key says whose it is. */
const PREFIX = `${ID}:`;

/** Turns what was stored into a value, or into undefined if it is not one. */
export type Parser<Value> = (stored: unknown) => Value | undefined;

/** What became of a value: it is stored, or it is not because the storage is full, or because the browser keeps nothing. */
export type Written = "stored" | "full" | "blocked";

type Listener = () => void;
type KeyListener = (key: string) => void;
const listeners = new Map<string, Set<Listener>>();
const areaListeners = new Map<string, Set<KeyListener>>();
let listening = false;

for (const id of FORMERLY.split(" ").filter(Boolean)) takeOver(id);

/** Brings what was kept under a former id of the site to where it is kept now. What is there already stays, in both places. */
export function takeOver(id: string): void {
  try {
    for (const old of Object.keys(localStorage).filter((key) => key.startsWith(`${id}:`))) {
      const key = PREFIX + old.slice(id.length + 1);
      if (localStorage.getItem(key) !== null) continue;
      const text = localStorage.getItem(old) ?? "";
      try {
        localStorage.setItem(key, text);
        localStorage.removeItem(old);
      } catch {
        // Both together may not fit.
        localStorage.removeItem(old);
        try {
          localStorage.setItem(key, text);
        } catch {
          localStorage.setItem(old, text);
        }
      }
    }
  } catch {
    // The browser keeps nothing, or nothing more: what is there stays where it is.
  }
}

/** The stored value; undefined if there is none, if it is damaged, or if the browser keeps nothing. */
export function read<Value>(key: string, parse: Parser<Value>): Value | undefined {
  try {
    const stored = readText(key);
    return stored === undefined ? undefined : parse(JSON.parse(stored));
  } catch {
    return undefined;
  }
}

/** The stored text, whatever it is; undefined if there is none or if the browser keeps nothing. */
export function readText(key: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a value. Returns false if the storage is full or blocked. */
export function write(key: string, value: unknown): boolean {
  return writeText(key, JSON.stringify(value)) === "stored";
}

/** Stores a text as it is, and says why if it can't. */
export function writeText(key: string, text: string): Written {
  try {
    localStorage.setItem(PREFIX + key, text);
  } catch {
    return isBlocked() ? "blocked" : "full";
  }
  notify(key);
  return "stored";
}

/** Whether the browser keeps nothing at all: it forbids storage, or grants no room, as some do in private windows. */
export function isBlocked(): boolean {
  const probe = `${PREFIX}probe`;
  try {
    if (localStorage.length > 0) return false;
    localStorage.setItem(probe, "1");
    localStorage.removeItem(probe);
    return false;
  } catch {
    return true;
  }
}

/** Removes a value. Returns false if the browser keeps nothing. */
export function remove(key: string): boolean {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    return false;
  }
  notify(key);
  return true;
}

/** The keys this site stored, without their prefix, in alphabetical order. */
export function storedKeys(): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length))
      .sort();
  } catch {
    return [];
  }
}

/** Removes everything this site stored. Returns the keys that are gone, without their prefix. */
export function removeAll(): string[] {
  const keys = storedKeys();
  try {
    for (const key of keys) localStorage.removeItem(PREFIX + key);
  } catch {
    return [];
  }
  for (const key of keys) notify(key);
  return keys;
}

/**
 * Calls back whenever a key may have changed: here, in another tab, or while this page was put aside.
 *
 * @returns what ends it.
 */
export function onChange(key: string, listener: Listener): () => void {
  return subscribe(listeners, key, listener);
}

/** The same for every key that starts with some text; the listener is told which, or only that text if all may have changed. */
export function onChangeBelow(start: string, listener: KeyListener): () => void {
  return subscribe(areaListeners, start, listener);
}

function subscribe<Kind>(all: Map<string, Set<Kind>>, name: string, listener: Kind): () => void {
  listen();
  const found = all.get(name) ?? new Set<Kind>();
  all.set(name, found.add(listener));
  return () => {
    found.delete(listener);
    if (!found.size && all.get(name) === found) all.delete(name);
  };
}

function listen(): void {
  if (listening) return;
  listening = true;
  addEventListener("storage", (event) => {
    if (event.key === null) notifyAll();
    else if (event.key.startsWith(PREFIX)) notify(event.key.slice(PREFIX.length));
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) notifyAll();
  });
}

function notifyAll(): void {
  for (const key of listeners.keys()) notify(key);
  // Keys that are gone can't be named, so that whoever waits for them looks at all that it has.
  for (const [start, found] of areaListeners) for (const listener of [...found]) listener(start);
}

function notify(key: string): void {
  for (const listener of [...(listeners.get(key) ?? [])]) listener();
  for (const [start, found] of areaListeners)
    if (key.startsWith(start)) for (const listener of [...found]) listener(key);
}
