import { beforeEach, expect, test, vi } from "vitest";
import { type FakeStorage, fakeStorage } from "../documents/storage.fake";

const KEY = "partnership-playbook:messages.typed";
let storage: FakeStorage;

beforeEach(() => {
  storage = fakeStorage();
  vi.resetModules();
});

/** The module as a page has it that was just opened. */
const opened = (): Promise<typeof import("./typed")> => import("./typed");

test("what is typed is there after a reload, for its agenda alone", async () => {
  const { setTyped } = await opened();
  setTyped("one", "your name", "Ana");
  setTyped("one", "day", "Monday");
  setTyped("one", "day", "");
  vi.resetModules();
  const { typedFor } = await opened();
  expect([...typedFor("one")]).toEqual([["your name", "Ana"]]);
  expect([...typedFor("two")]).toEqual([]);
});

test("older agendas give way", async () => {
  const { setTyped, typedFor } = await opened();
  for (let number = 0; number <= 20; number += 1) setTyped(`agenda-${number}`, "your name", "Ana");
  expect([typedFor("agenda-0").size, typedFor("agenda-1").size, typedFor("agenda-20").size]).toEqual([0, 1, 1]);
});

test.each(["", "null", "7", "[7]", '[["one"]]', '[["one",{"a":7}]]', "{", '[["__proto__",{"__proto__":"x"}]]'])(
  "%s in the storage is nothing",
  async (text) => {
    storage.setItem(KEY, text);
    const { typedFor } = await opened();
    expect(typedFor("one").size).toBe(0);
  },
);
