// What was promised goes into a partnership, each once, and can be taken back.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeStorage } from "../documents/storage.fake";
import { addPromise, makePartnership, store } from "../partnership/here";
import type { Session } from "./model";
import { putPromises, takePromisesBack } from "./promises";
import { begin, say } from "./run";
import { at, sessionOf } from "./testing";

beforeEach(() => {
  fakeStorage();
  vi.stubGlobal("document", {
    body: { dataset: {} },
    baseURI: "https://playbook.example/",
    addEventListener: () => {},
  });
});
afterEach(() => vi.unstubAllGlobals());

const organizations = ["River Trust", "Hill Fund"].map((name, place) => ({
  ...{ id: `o${place + 1}`, name, zone: "America/Chicago", people: [] },
}));

function held(): Session {
  const started = begin(sessionOf([{ minutes: 10 }], { organizations }), at(0));
  const promise = { kind: "promise", text: "Send the form", who: "Bo", organization: "o2", by: "2026-12-09" } as const;
  const said = say(say(started, at(1), promise), at(2), { kind: "promise", text: "Call the office" });
  return say(say(said, at(3), { kind: "decision", text: "We meet monthly." }), at(4), { kind: "note", text: "Hm." });
}

function partnership(): string {
  const made = makePartnership([{ name: "Hill Fund" }, { name: "river trust" }]);
  return "why" in made ? expect.fail(made.why) : made.id;
}

test("promises and decisions are written with who, by when and on which day", () => {
  const id = partnership();
  expect(putPromises(held(), id)).toMatchObject({ added: { length: 3 }, known: 0 });
  const { promises, decisions, organizations: sides } = store.get(id) ?? expect.fail();
  expect(promises.map(({ id: _, ...rest }) => rest)).toEqual([
    { what: "Send the form", who: "Bo", organization: sides[0]?.id, by: "2026-12-09", done: false },
    { what: "Call the office", who: "", organization: "", by: "", done: false },
  ]);
  expect(decisions.map(({ text, on }) => [text, on])).toEqual([["We meet monthly.", "2026-12-01"]]);
});

test("each once: what is there stays as it is, and only what is new comes", () => {
  const id = partnership();
  const session = held();
  putPromises(session, id);
  expect(putPromises(session, id)).toMatchObject({ added: [], known: 3 });
  const more = putPromises(say(session, at(9), { kind: "promise", text: "Write" }), id);
  expect(more).toMatchObject({ added: { length: 1 }, known: 3 });
  expect(store.get(id)?.promises.map(({ what }) => what)).toEqual(["Send the form", "Call the office", "Write"]);
});

test("taking it back takes only that", () => {
  const id = partnership();
  const put = putPromises(held(), id);
  addPromise(id, { what: "Ours" });
  if ("why" in put) expect.fail(put.why);
  else takePromisesBack(put);
  expect(store.get(id)?.promises.map(({ what }) => what)).toEqual(["Ours"]);
  expect(store.get(id)?.decisions).toEqual([]);
});

test("a partnership that is gone, or full, is said", () => {
  expect(putPromises(held(), "gone")).toEqual({ why: "missing" });
  const id = partnership();
  for (let count = 0; count < 500; count += 1) addPromise(id, { what: `Promise ${count}` });
  expect(putPromises(held(), id)).toEqual({ why: "full" });
  expect(store.get(id)?.decisions).toEqual([]);
});
