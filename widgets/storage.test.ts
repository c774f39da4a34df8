import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const text = (stored: unknown): string | undefined => (typeof stored === "string" ? stored : undefined);

/** A local storage that lives in a Map; its keys are its own properties, as in browsers. */
function fakeStorage(entries: Record<string, string>): Storage {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(entries, key) ? entries[key] : null),
    setItem: (key: string, value: string) => void (entries[key] = value),
    removeItem: (key: string) => void delete entries[key],
  };
  return new Proxy(entries, { get: (_, key) => methods[key as keyof typeof methods] }) as unknown as Storage;
}

function blockedStorage(): Storage {
  const refuse = (): never => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  return new Proxy({}, { get: refuse, ownKeys: refuse }) as Storage;
}

describe("storage", () => {
  let entries: Record<string, string>;
  const events = new Map<string, (event: object) => void>();

  beforeEach(() => {
    vi.resetModules();
    events.clear();
    entries = { "someone-else": '"theirs"' };
    vi.stubGlobal("localStorage", fakeStorage(entries));
    vi.stubGlobal("addEventListener", (name: string, listener: (event: object) => void) => events.set(name, listener));
  });
  afterEach(() => vi.unstubAllGlobals());

  test("gives back what was written, under the prefix", async () => {
    const { read, write } = await import("./storage");
    expect(write("theme", "dark")).toBe(true);
    expect(entries["partnership-playbook:theme"]).toBe('"dark"');
    expect(read("theme", text)).toBe("dark");
  });

  test.each(["", "{", "dark", "null", "7", '["dark"]'])("takes %j for nothing", async (damaged) => {
    const { read } = await import("./storage");
    entries["partnership-playbook:theme"] = damaged;
    expect(read("theme", text)).toBeUndefined();
  });

  test("says that a full storage keeps nothing", async () => {
    const { write } = await import("./storage");
    vi.stubGlobal("localStorage", {
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    expect(write("theme", "dark")).toBe(false);
  });

  test("lives with a blocked storage", async () => {
    const { read, removeAll, storedKeys, write } = await import("./storage");
    vi.stubGlobal("localStorage", blockedStorage());
    expect(read("theme", text)).toBeUndefined();
    expect(write("theme", "dark")).toBe(false);
    expect(storedKeys()).toEqual([]);
    expect(removeAll()).toEqual([]);
  });

  test("removes its own keys and no other", async () => {
    const { removeAll, write } = await import("./storage");
    write("theme", "dark");
    write("search-keys", false);
    expect(removeAll()).toEqual(["search-keys", "theme"]);
    expect(entries).toEqual({ "someone-else": '"theirs"' });
  });

  test("tells about changes here, in other tabs, and of everything", async () => {
    const { onChange, removeAll, write } = await import("./storage");
    const changed = vi.fn();
    onChange("theme", changed);
    write("theme", "dark");
    write("search-keys", false);
    expect(changed).toHaveBeenCalledTimes(1);
    events.get("storage")?.({ key: "partnership-playbook:theme" });
    events.get("storage")?.({ key: "partnership-playbook:search-keys" });
    events.get("storage")?.({ key: "someone-else" });
    expect(changed).toHaveBeenCalledTimes(2);
    events.get("storage")?.({ key: null });
    expect(changed).toHaveBeenCalledTimes(3);
    removeAll();
    expect(changed).toHaveBeenCalledTimes(4);
    events.get("pageshow")?.({ persisted: false });
    events.get("pageshow")?.({ persisted: true });
    expect(changed).toHaveBeenCalledTimes(5);
  });
});
