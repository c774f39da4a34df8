import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeStorage } from "../documents/storage.fake";
import { putRow, store, worksheetsHere } from "./put";

const RECORD = {
  id: "made-up",
  title: "Made up",
  columns: [
    { id: "rule", title: "Our *rule*", help: "x", type: "text", by: "anyone" },
    { id: "when", title: "When", help: "x", type: "date", by: "anyone" },
  ],
};

beforeEach(() => {
  fakeStorage();
  vi.stubGlobal("document", {
    body: { dataset: {} },
    baseURI: "https://playbook.example/",
    addEventListener: () => {},
  });
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ entries: [RECORD] })));
});
afterEach(() => vi.unstubAllGlobals());

test("a row goes into a new worksheet, and another one into the same", async () => {
  const organizations = [
    { id: "trust", name: "River Trust" },
    { id: "harbor", name: "Harbor Alliance" },
  ];
  const put = await putRow({ worksheet: "made-up", organizations, row: "Who may talk about what failed?" });
  if ("why" in put) throw new Error(put.why);
  expect(put.title).toBe("Made up: River Trust and Harbor Alliance");
  expect(put.address).toBe(`https://playbook.example/worksheets/made-up/?sheet=${put.id}`);
  await putRow({ into: put.id, worksheet: "made-up", row: { cells: { when: "2027-03-31" } } });
  expect(store.get(put.id)?.rows.map(({ cells }) => cells)).toEqual([
    { rule: { heading: "Our rule", text: "Who may talk about what failed?", by: {} } },
    { when: { heading: "When", text: "2027-03-31", by: {} } },
  ]);
  expect(worksheetsHere()).toEqual([{ id: put.id, worksheet: "made-up", title: put.title }]);
  expect(store.versions(put.id)).toHaveLength(1);
});

test("what is not there says so", async () => {
  expect(await putRow({ worksheet: "gone", row: "x" })).toEqual({ why: "missing" });
  expect(await putRow({ into: "gone", worksheet: "made-up", row: "x" })).toEqual({ why: "missing" });
});
