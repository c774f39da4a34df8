import { beforeEach, describe, expect, test } from "vitest";
import {
  isBlocked,
  onChange,
  onChangeBelow,
  read,
  readText,
  remove,
  removeAll,
  storedKeys,
  write,
  writeText,
} from "./storage";
import { cameBack, type FakeStorage, fakeStorage, otherTabStored } from "./storage.fake";

const text = (stored: unknown): string | undefined => (typeof stored === "string" ? stored : undefined);
let storage: FakeStorage;
beforeEach(() => {
  storage = fakeStorage();
});

describe("storage", () => {
  test("keeps values under its own prefix, and leaves others alone", () => {
    storage.setItem("other-site:key", "theirs");
    expect(write("theme", "dark")).toBe(true);
    expect([read("theme", text), readText("theme"), storedKeys()]).toEqual(["dark", '"dark"', ["theme"]]);
    expect(removeAll()).toEqual(["theme"]);
    expect(storage.getItem("other-site:key")).toBe("theirs");
  });

  test("gives nothing for what is damaged, of another sort, or not there", () => {
    storage.setItem("partnership-playbook:damaged", "{");
    write("number", 1);
    expect([
      read("damaged", text),
      read("number", text),
      read("gone", text),
      readText("damaged"),
      readText("gone"),
    ]).toEqual([undefined, undefined, undefined, "{", undefined]);
    expect([remove("number"), storedKeys()]).toEqual([true, ["damaged"]]);
  });

  test("says whether it is full or blocked", () => {
    write("a", "x");
    storage.quota = 60;
    expect([writeText("b", "y".repeat(100)), isBlocked()]).toEqual(["full", false]);
    storage.forbidden = true;
    expect([
      writeText("b", "y"),
      isBlocked(),
      write("b", 1),
      remove("a"),
      storedKeys(),
      readText("a"),
      removeAll(),
    ]).toEqual(["blocked", true, false, false, [], undefined, []]);
  });

  test("without room for anything is blocked", () => {
    storage.quota = 0;
    expect([writeText("a", "x"), isBlocked()]).toEqual(["blocked", true]);
  });

  test("tells of changes here, in another tab, and while the page was put aside", () => {
    const told: string[] = [];
    const end = onChange("theme", () => told.push("theme"));
    const endBelow = onChangeBelow("agendas.", (key) => told.push(key));
    write("theme", "dark");
    write("agendas.doc.1", {});
    otherTabStored("partnership-playbook:agendas.doc.2");
    otherTabStored("other-site:theme");
    expect(told).toEqual(["theme", "agendas.doc.1", "agendas.doc.2"]);
    cameBack();
    otherTabStored(null);
    // What is gone can't be named, so the whole area is.
    expect(told.slice(3)).toEqual(["theme", "agendas.", "theme", "agendas."]);
    end();
    endBelow();
    write("theme", "light");
    remove("agendas.doc.1");
    expect(told.length).toBe(7);
  });
});
