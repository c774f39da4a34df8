/** The only place that touches local storage: JSON under one prefix, and no error ever leaves it. */

/** Other sites on the same host share the storage, so every key says whose it is. */
const PREFIX = "partnership-playbook:";

/** Turns what was stored into a value, or into undefined if it is not one. */
export type Parser<Value> = (stored: unknown) => Value | undefined;

type Listener = () => void;
const listeners = new Map<string, Set<Listener>>();

/** The stored value; undefined if there is none, if it is damaged, or if the browser keeps nothing. */
export function read<Value>(key: string, parse: Parser<Value>): Value | undefined {
  try {
    const stored = localStorage.getItem(PREFIX + key);
    return stored === null ? undefined : parse(JSON.parse(stored));
  } catch {
    return undefined;
  }
}

/** Stores a value. Returns false if the storage is full or blocked. */
export function write(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
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

/** Calls back whenever a key may have changed: here, in another tab, or while this page was put aside. */
export function onChange(key: string, listener: Listener): void {
  if (listeners.size === 0) {
    addEventListener("storage", (event) => {
      if (event.key === null) for (const name of listeners.keys()) notify(name);
      else if (event.key.startsWith(PREFIX)) notify(event.key.slice(PREFIX.length));
    });
    addEventListener("pageshow", (event) => {
      if (event.persisted) for (const name of listeners.keys()) notify(name);
    });
  }
  listeners.set(key, (listeners.get(key) ?? new Set()).add(listener));
}

function notify(key: string): void {
  for (const listener of listeners.get(key) ?? []) listener();
}
