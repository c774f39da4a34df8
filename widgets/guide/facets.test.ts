import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Choice, countOptions, fits, loosen, readChoice, type Values, without, writeChoice } from "./facets";

const CARDS: Values[] = [
  { level: ["networking", "coordination"], format: ["video"] },
  { level: ["networking"], format: ["in-person"] },
  { level: ["cooperation"], format: ["video", "in-person"] },
  { level: [] },
];
const FACETS = { level: ["networking", "coordination", "cooperation"], format: ["in-person", "video"] };

describe("fits", () => {
  test("needs every choice", () => {
    expect(CARDS.map((card) => fits(card, { level: "networking", format: "video" }))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
  test("lets everything through without a choice", () => {
    expect(CARDS.every((card) => fits(card, {}))).toBe(true);
  });
});

describe("countOptions", () => {
  test("counts what a value would leave beside the other choices", () => {
    expect([...countOptions(CARDS, { format: "video" }, "level")]).toEqual([
      ["networking", 1],
      ["coordination", 1],
      ["cooperation", 1],
    ]);
    expect([...countOptions(CARDS, { level: "networking" }, "level")]).toEqual([
      ["networking", 2],
      ["coordination", 1],
      ["cooperation", 1],
    ]);
  });

  test("promises exactly what choosing the value gives", () => {
    const value = fc.constantFrom("a", "b", "c");
    const card = fc.record({ x: fc.uniqueArray(value), y: fc.uniqueArray(value), z: fc.uniqueArray(value) });
    const choice = fc.record({ x: value, y: value, z: value }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(card), choice, fc.constantFrom("x", "y", "z"), value, (cards, chosen, facet, wanted) => {
        const promised = countOptions(cards, chosen, facet).get(wanted) ?? 0;
        expect(cards.filter((one) => fits(one, { ...chosen, [facet]: wanted })).length).toBe(promised);
      }),
    );
  });
});

describe("loosen", () => {
  test("offers to take back each choice that helps, the most helpful first", () => {
    expect(loosen(CARDS, { level: "coordination", format: "in-person" })).toEqual([
      { facet: "level", count: 2 },
      { facet: "format", count: 1 },
    ]);
  });
  test("does not offer what helps nothing", () => {
    expect(loosen(CARDS, { level: "none", format: "none" })).toEqual([]);
  });
});

describe("the address", () => {
  test("gives the choice and names what it does not know", () => {
    const address = "https://example.org/agendas/?level=networking&format=telegraph&color=red";
    expect(readChoice(address, FACETS)).toEqual({
      choice: { level: "networking" },
      unknown: [["format", "telegraph"]],
    });
  });
  test("keeps what belongs to others", () => {
    const address = "https://example.org/agendas/?format=video&color=red#a";
    expect(writeChoice(address, FACETS, { level: "networking" })).toBe(
      "https://example.org/agendas/?color=red&level=networking#a",
    );
  });
  test("gives back every choice that was written", () => {
    const choice = fc.record(
      { level: fc.constantFrom(...FACETS.level), format: fc.constantFrom(...FACETS.format) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(choice, (chosen: Choice) => {
        expect(readChoice(writeChoice("https://example.org/?a=b", FACETS, chosen), FACETS)).toEqual({
          choice: chosen,
          unknown: [],
        });
      }),
    );
  });
});

test("without leaves the other choices", () => {
  expect(without({ level: "a", format: "b" }, "level")).toEqual({ format: "b" });
});
