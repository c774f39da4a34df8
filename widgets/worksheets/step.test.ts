import { expect, test } from "vitest";
import type { Filled } from "./model";
import { stepAt } from "./step";

const cell = (by: Record<string, string>, text?: string) => ({
  heading: "What we bring",
  ...(text !== undefined && { text }),
  by: Object.fromEntries(Object.entries(by).map(([id, said]) => [id, { name: id, text: said }])),
});
const filled = (...rows: Partial<Filled["rows"][number]>[]): Filled => ({
  kind: "partnership-playbook/worksheet",
  version: 1,
  id: "one",
  worksheet: "made-up",
  sheet: "Made up",
  title: "",
  organizations: ["a", "b"].map((id) => ({ id, name: id })),
  rows: rows.map((row, at) => ({ id: `r${at}`, title: "", cells: {}, ...row })),
  agreed: [],
  notes: "",
});

test("who fills in first is apart, then has something to send, and is together once both wrote", () => {
  expect(stepAt(filled())).toBe("apart");
  expect(stepAt(filled({ cells: { what: cell({}, "Said together") } }))).toBe("apart");
  expect(stepAt(filled({ cells: { what: cell({ a: "Ours" }) } }), "a")).toBe("exchange");
  expect(stepAt(filled({ cells: { what: cell({ a: "Ours", b: "Theirs" }) } }), "a")).toBe("together");
});

test("who was sent a sheet and wrote nothing yet is apart", () => {
  expect(stepAt(filled({ cells: { what: cell({ a: "Theirs", b: "  " }) } }), "b")).toBe("apart");
  expect(stepAt(filled({ organization: "a", cells: { what: cell({}, "Theirs") } }), "b")).toBe("apart");
});
