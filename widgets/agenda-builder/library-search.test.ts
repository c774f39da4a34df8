import { describe, expect, test } from "vitest";
import { type Offered, rankOffers } from "./library-search";

const offer = (id: string, kind: Offered["kind"], least = 5): Offered => ({
  id,
  url: `activities/${id}/`,
  title: id,
  summary: "",
  kind,
  least,
});
const all = [
  offer("names", "icebreaker"),
  offer("talk", "question", 20),
  offer("dots", "decision"),
  offer("bye", "closing"),
];
const none = new Map<string, number>();
const ids = (
  ...given: Parameters<typeof rankOffers<Offered>> extends [unknown, ...infer Rest] ? Rest : never
): string[] => rankOffers(all, ...given).map(({ id }) => id);

describe("what the library offers", () => {
  test("is all of a kind that is asked for by its name, after what answers better", () => {
    for (const query of ["icebreaker", "ice breaker", "Ice-breakers"])
      expect(ids(query, { goal: "", free: 0 }, none, none)).toEqual(["names"]);
    expect(ids("icebreaker", { goal: "", free: 0 }, new Map([["activities/bye/", 4]]), none)).toEqual(["bye", "names"]);
    expect(ids("paint", { goal: "", free: 0 }, none, none)).toEqual([]);
  });

  test("stands by the goal, the kind that is picked for, what is lacked, and the minutes that are free", () => {
    const goal = new Map([
      ["activities/dots/", 4],
      ["activities/bye/", 1],
    ]);
    expect(ids("", { goal: "x", free: 0 }, undefined, goal).slice(0, 2)).toEqual(["dots", "bye"]);
    expect(ids("", { goal: "", free: 0, kind: "closing" }, undefined, none)[0]).toBe("bye");
    expect(ids("", { goal: "", free: 0, lacks: ["closing"] }, undefined, none)[0]).toBe("bye");
    expect(ids("", { goal: "", free: 10 }, undefined, none).at(-1)).toBe("talk");
  });
});
