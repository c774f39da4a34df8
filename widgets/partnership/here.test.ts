// What other tools write into a partnership of this browser, and take from it.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type FakeStorage, fakeStorage } from "../documents/storage.fake";
import {
  addDecision,
  addPromise,
  agreeOnLevel,
  forgetOwnOfGone,
  makePartnership,
  namedPartnerships,
  namesFrom,
  ownOrganization,
  partnershipAddress,
  partnershipOf,
  partnershipsHere,
  putInto,
  setOwnOrganization,
  store,
  type Written,
} from "./here";

let storage: FakeStorage;

beforeEach(() => {
  storage = fakeStorage();
  vi.stubGlobal("document", {
    body: { dataset: {} },
    baseURI: "https://playbook.example/",
    addEventListener: () => {},
  });
});
afterEach(() => vi.unstubAllGlobals());

const NAMED = [
  { name: "River Trust", zone: "America/Chicago", people: [{ name: "Ana", job: "policy" }] },
  { name: "Harbor Alliance" },
];

function idOf(written: Written): string {
  if ("why" in written) throw new Error(written.why);
  return written.id;
}

test("a partnership of names is kept, and what belongs to it leads back to it", () => {
  const id = idOf(makePartnership(NAMED, [{ document: "agenda", id: "a-1", title: "First call" }]));
  expect(partnershipsHere()).toMatchObject([{ id, title: "River Trust and Harbor Alliance" }]);
  expect(partnershipOf("agenda", "a-1")?.id).toBe(id);
  expect(partnershipOf("checklists", "a-1")).toBeUndefined();
  putInto(id, { document: "checklists", id: "c-1", title: "June" });
  putInto(id, { document: "checklists", id: "c-1", title: "July" });
  expect(store.get(id)?.belongs).toHaveLength(2);
  expect(partnershipOf("checklists", "c-1")?.id).toBe(id);
  expect(partnershipAddress(id)).toBe(`https://playbook.example/partnership/?with=${id}`);
});

test("promises, decisions and the level are written, and the state before is a version", () => {
  const id = idOf(makePartnership(NAMED));
  expect(addPromise(id, { what: "Send the survey", who: "Ana" })).toMatchObject({ id });
  addDecision(id, { text: "We meet monthly", on: "2027-03-31" });
  agreeOnLevel(id, { id: "cooperation", title: "Cooperation", on: "2027-03-31" });
  expect(store.get(id)).toMatchObject({
    promises: [{ what: "Send the survey", who: "Ana", done: false }],
    decisions: [{ text: "We meet monthly" }],
    level: { id: "cooperation" },
  });
  expect(store.versions(id).length).toBeGreaterThan(0);
});

test("one's own organization comes first, and stands in nothing that is sent", () => {
  const id = idOf(makePartnership(NAMED));
  const before = store.get(id);
  const harbor = namesFrom(id)[1]?.id ?? "";
  expect(ownOrganization(id)).toBeUndefined();
  expect(setOwnOrganization(id, harbor)).toBe(true);
  expect(ownOrganization(id)).toBe(harbor);
  expect(namesFrom(id).map(({ name }) => name)).toEqual(["Harbor Alliance", "River Trust"]);
  expect(store.get(id)).toEqual(before);
});

test("which organization is one's own is forgotten with a partnership that left the trash, and not before", () => {
  const id = idOf(makePartnership(NAMED));
  setOwnOrganization(id, namesFrom(id)[1]?.id ?? "");
  const kept = (): number => Object.keys(storage).filter((key) => key.includes("partnership.us.")).length;
  store.remove(id);
  forgetOwnOfGone();
  expect(kept()).toBe(1);
  for (let count = 0; count < 12; count += 1) store.remove(idOf(makePartnership(NAMED)));
  forgetOwnOfGone();
  expect(kept()).toBe(0);
});

test("names are taken from partnerships with two of them or more", () => {
  const id = idOf(makePartnership(NAMED));
  makePartnership([{ name: "Alone" }]);
  expect(namedPartnerships(5)).toEqual([
    { id, title: "River Trust and Harbor Alliance", names: ["River Trust", "Harbor Alliance"] },
  ]);
  expect(namedPartnerships(0)).toEqual([]);
});

test("what can't be written is said, and nothing has changed", () => {
  expect(addPromise("nobody", { what: "x" })).toEqual({ why: "missing" });
  const id = idOf(makePartnership(NAMED));
  const before = store.get(id);
  expect(addPromise(id, { what: "x".repeat(30_000) })).toEqual({ why: "refused" });
  storage.quota = 0;
  expect(addPromise(id, { what: "Send the survey" })).toEqual({ why: "full" });
  expect(makePartnership(NAMED)).toEqual({ why: "full" });
  expect(store.get(id)).toEqual(before);
  storage.forbidden = true;
  expect(makePartnership(NAMED)).toEqual({ why: "blocked" });
});
