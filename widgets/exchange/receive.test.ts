import { beforeEach, describe, expect, test } from "vitest";
import { AGENDA } from "../agenda/document";
import type { Agenda } from "../agenda/model";
import { agendaShape } from "../agenda/shape";
import { agendaOf } from "../agenda/testing";
import { readFile } from "../documents/file";
import { merge } from "../documents/merge";
import { fakeStorage } from "../documents/storage.fake";
import { DocumentStore } from "../documents/store";
import { answeredBy, received } from "./receive";
import { outgoingFile, sending } from "./send";

const START = agendaOf({ id: "a", title: "One", goal: "Goal", blocks: [{ title: "Talk" }, { title: "Close" }] });
const idOf = ({ id }: Agenda): string => id;

/** A browser of one of the two sides. */
function side(): { use: () => void; store: DocumentStore<Agenda> } {
  const storage = fakeStorage();
  let now = 1;
  const store = new DocumentStore(AGENDA, () => (now += 1));
  return {
    store,
    use: () => Object.defineProperty(globalThis, "localStorage", { configurable: true, value: storage }),
  };
}

let [here, there] = [side(), side()];
beforeEach(() => {
  [here, there] = [side(), side()];
});

function set(who: typeof here, agenda: Agenda): void {
  who.use();
  who.store.save("a", agenda, who.store.open("a")?.stamp);
}

function held(who: typeof here): Agenda {
  who.use();
  return who.store.get("a") as Agenda;
}

/** What one side sends, as it arrives. */
function send(who: typeof here): { value: Agenda; sent: ReturnType<typeof sending> } {
  const value = held(who);
  return { value: structuredClone(value), sent: sending({ store: who.store, id: "a", value }) };
}

/** Opens what came and merges it. Returns how much had to be decided. */
function take(who: typeof here, incoming: ReturnType<typeof send>): number {
  who.use();
  const answered = answeredBy(who.store, incoming, idOf);
  if (!answered) {
    who.store.add("a", incoming.value);
    received(who.store, "a", incoming);
    return 0;
  }
  const mine = who.store.get(answered.id) as Agenda;
  const { value, differences } = merge(agendaShape, { base: answered.base, mine, theirs: incoming.value });
  set(who, value);
  received(who.store, answered.id, incoming);
  return differences.filter(({ asked }) => asked).length;
}

describe("an exchange", () => {
  test("asks nothing as long as the two change different things, three times in both directions", () => {
    set(here, START);
    take(there, send(here));
    for (const round of [1, 2, 3]) {
      set(there, { ...held(there), goal: `Goal ${round}` });
      set(here, { ...held(here), title: `Title ${round}` });
      expect(take(here, send(there))).toBe(0);
      expect(take(there, send(here))).toBe(0);
      for (const who of [here, there]) {
        who.use();
        expect(who.store.get("a")).toMatchObject({ title: `Title ${round}`, goal: `Goal ${round}` });
      }
    }
  });

  test("asks where both changed the same thing", () => {
    set(here, START);
    take(there, send(here));
    set(there, { ...START, title: "Theirs" });
    set(here, { ...START, title: "Mine" });
    expect(take(here, send(there))).toBe(1);
  });

  test("links that cross merge against what both had before", () => {
    set(here, START);
    take(there, send(here));
    set(there, { ...START, goal: "Theirs" });
    set(here, { ...START, title: "Mine" });
    const [mine, theirs] = [send(here), send(there)];
    expect([take(here, theirs), take(there, mine)]).toEqual([0, 0]);
    there.use();
    expect(there.store.get("a")).toMatchObject({ title: "Mine", goal: "Theirs" });
  });

  test("finds the document though its id was taken", () => {
    set(here, START);
    const incoming = send(here);
    there.use();
    const { id } = there.store.add("other", incoming.value);
    received(there.store, id, incoming);
    expect(answeredBy(there.store, incoming, idOf)).toMatchObject({ id: "other", base: { title: "One" } });
  });

  test("without the common version, or with a damaged one, everything that differs is shown", () => {
    set(here, START);
    take(there, send(here));
    set(there, { ...START, title: "Theirs" });
    here.use();
    for (const key of Object.keys(localStorage).filter((one) => one.includes(".common.")))
      localStorage.setItem(key, "{");
    const incoming = send(there);
    here.use();
    expect(answeredBy(here.store, incoming, idOf)).toEqual({ id: "a", base: undefined });
    expect(take(here, incoming)).toBe(1);
  });

  test("a file carries the same", () => {
    set(here, START);
    const text = outgoingFile({ store: here.store, id: "a", value: START });
    const read = readFile(AGENDA, `\uFEFF${text}`);
    expect(read).toEqual({ one: START, sent: { by: "", at: expect.any(Number), common: [] } });
    expect(answeredBy(here.store, { value: START }, idOf)).toMatchObject({ id: "a", base: START });
  });
});

describe("files", () => {
  test.each([
    ["{", "not-ours"],
    [JSON.stringify({ kind: "something" }), "not-ours"],
    [JSON.stringify({ ...START, version: 99 }), "newer"],
    [JSON.stringify({ ...START, blocks: 5 }), "damaged"],
    [JSON.stringify({ kind: "partnership-playbook/checklists", version: 1 }), "other-kind"],
    [JSON.stringify({ kind: "partnership-playbook/documents", store: "checklists" }), "other-kind"],
  ])("%s is told as what it is", (text, problem) => {
    expect(readFile(AGENDA, text)).toEqual({ problem });
  });
});
