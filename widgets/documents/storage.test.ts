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
  takeOver,
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

  test("takes over what was kept under a former id, and overwrites nothing", () => {
    storage.setItem("old-name:agenda.doc.a", "{}");
    storage.setItem("old-name:theme", '"light"');
    storage.setItem("old-names:theme", "theirs");
    write("theme", "dark");
    takeOver("old-name");
    expect(storedKeys()).toEqual(["agenda.doc.a", "theme"]);
    expect([readText("agenda.doc.a"), readText("theme")]).toEqual(["{}", '"dark"']);
    expect(storage.getItem("old-name:agenda.doc.a")).toBeNull();
    expect([storage.getItem("old-name:theme"), storage.getItem("old-names:theme")]).toEqual(['"light"', "theirs"]);
  });

  test("takes over what fits only once", () => {
    storage.setItem("a-much-longer-former-name:agenda.doc.a", "x".repeat(900));
    storage.quota = 1_000;
    takeOver("a-much-longer-former-name");
    expect(readText("agenda.doc.a")).toBe("x".repeat(900));
    expect(storage.getItem("a-much-longer-former-name:agenda.doc.a")).toBeNull();
  });

  test("leaves where it is what does not fit under the longer id", () => {
    storage.setItem("old:agenda.doc.a", "x".repeat(900));
    storage.quota = 920;
    takeOver("old");
    expect(storage.getItem("old:agenda.doc.a")).toBe("x".repeat(900));
    expect(storedKeys()).toEqual([]);
  });

  test("takes over nothing where the browser keeps nothing", () => {
    storage.setItem("old-name:theme", "theirs");
    storage.forbidden = true;
    takeOver("old-name");
    storage.forbidden = false;
    expect(storage.getItem("old-name:theme")).toBe("theirs");
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
