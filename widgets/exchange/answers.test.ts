import { beforeEach, describe, expect, test } from "vitest";
import { AGENDA } from "../agenda/document";
import { agendaOf } from "../agenda/testing";
import { fingerprint } from "../documents/common";
import { fakeStorage } from "../documents/storage.fake";
import { DocumentStore } from "../documents/store";
import { answersTo, noteAnswer } from "./answers";
import { guessOwnSide } from "./own-side";
import { madeFrom, noteReceived, receivedBefore } from "./received";

const SENT = agendaOf({ id: "a", title: "Joint session" });
const GOOD = { says: "good", note: "Can we start at 10?" } as const;

let store: DocumentStore<typeof SENT>;
let storage: ReturnType<typeof fakeStorage>;
beforeEach(() => {
  storage = fakeStorage();
  store = new DocumentStore(AGENDA);
  store.save("a", SENT, undefined);
});

describe("an answer that came", () => {
  test("is kept once, the latest first", () => {
    for (const at of [1, 2, 1])
      noteAnswer(store, "a", { value: SENT, sent: { by: "Harbor Alliance", at, common: [], answer: GOOD } });
    expect(answersTo(store, "a")).toEqual(
      [2, 1].map((at) => ({ by: "Harbor Alliance", at, answer: GOOD, to: fingerprint(SENT) })),
    );
  });

  test("is nothing where nothing was answered", () => {
    noteAnswer(store, "a", { value: SENT, sent: { by: "Harbor Alliance", at: 1, common: [] } });
    noteAnswer(store, "a", { value: SENT });
    expect(answersTo(store, "a")).toEqual([]);
  });

  test("stays as long as its document, the trash included", () => {
    const sent = { by: "", at: 1, common: [], answer: GOOD };
    store.save("b", { ...SENT, id: "b" }, undefined);
    noteAnswer(store, "a", { value: SENT, sent });
    store.remove("a");
    noteAnswer(store, "b", { value: SENT, sent });
    expect(answersTo(store, "a")).toHaveLength(1);
    storage.removeItem("partnership-playbook:agenda.doc.a");
    noteAnswer(store, "b", { value: SENT, sent: { ...sent, at: 2 } });
    expect(answersTo(store, "a")).toEqual([]);
    expect(answersTo(store, "b")).toHaveLength(2);
  });

  test("that can't be read is none", () => {
    storage.setItem("partnership-playbook:agenda.answers.a", '{"answers":[1,{"by":"x","at":1,"answer":{"says":"?"}}]}');
    expect(answersTo(store, "a")).toEqual([]);
  });
});

describe("what was sent here", () => {
  test("keeps the answer in the making and the draft that was made from it", () => {
    expect(receivedBefore(store, "f1")).toBeUndefined();
    noteReceived(store, "f1", { by: "River Trust", note: "Can we" }, 1);
    noteReceived(store, "f1", { draft: "a" }, 2);
    expect(receivedBefore(store, "f1")).toEqual({ by: "River Trust", note: "Can we", draft: "a", seen: 2 });
    noteReceived(store, "f1", { answered: { says: "changed", at: 3 } }, 3);
    expect(madeFrom(store, "a")).toMatchObject({ fingerprint: "f1", answered: { says: "changed", at: 3 } });
    expect(madeFrom(store, "b")).toBeUndefined();
  });

  test("is forgotten only after many others, the oldest first", () => {
    for (let at = 1; at <= 70; at += 1) noteReceived(store, `f${at}`, { note: String(at) }, at);
    expect(receivedBefore(store, "f10")).toBeUndefined();
    expect(receivedBefore(store, "f11")).toMatchObject({ note: "11" });
  });

  test("stays on the page where the browser has no room for it", () => {
    storage.quota = 0;
    noteReceived(store, "full", { note: "Can we", draft: "b" }, 1);
    expect(receivedBefore(store, "full")).toMatchObject({ note: "Can we" });
    expect(madeFrom(store, "b")).toMatchObject({ fingerprint: "full" });
    storage.quota = Infinity;
    noteReceived(store, "full", { note: "Can we start" }, 2);
    expect(storage.getItem("partnership-playbook:agenda.received.full")).toContain("Can we start");
  });

  test("that can't be read is as if it were new", () => {
    storage.setItem("partnership-playbook:agenda.received.f1", '{"seen":"x"}');
    expect(receivedBefore(store, "f1")).toBeUndefined();
  });
});

describe("whom the reader answers for", () => {
  const names = ["River Trust", "Harbor Alliance"];
  test("is as the browser keeps it", () => {
    expect(guessOwnSide(names, "River Trust", "Harbor Alliance")).toEqual({ name: "Harbor Alliance", typed: false });
    expect(guessOwnSide(names, "River Trust", "Harbor (West)")).toEqual({ name: "Harbor (West)", typed: true });
  });

  test("is else the only one that did not send it", () => {
    expect(guessOwnSide(names, "River Trust", "")).toEqual({ name: "Harbor Alliance", typed: false });
    expect(guessOwnSide(names, "River Trust", "River Trust")).toEqual({ name: "Harbor Alliance", typed: false });
    for (const [known, sender] of [
      [names, ""],
      [names, "Somebody"],
      [[...names, "Third"], "River Trust"],
      [[], "River Trust"],
    ] as const)
      expect(guessOwnSide(known, sender, "")).toEqual({ name: "", typed: false });
  });
});
