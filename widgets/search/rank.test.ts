import { describe, expect, test } from "vitest";
import { type Finding, type Hit, nearness, rank, titleMatch } from "./rank";

const hit = (score: number, positions: number[] = [0], inTitle = false): Hit => ({ score, positions, inTitle });
const finding = (hits: Record<string, Hit>, light = false): Finding => ({ light, hits: new Map(Object.entries(hits)) });
const order = (...findings: Finding[]): string[] => rank(findings).map(({ page }) => page);

describe("rank", () => {
  test("puts pages with all words before pages with one of them", () => {
    const notes = finding({ role: hit(5), minutes: hit(9), tip: hit(4) });
    const takes = finding({ role: hit(5), other: hit(9) });
    expect(order(notes, takes)[0]).toBe("role");
    expect(
      rank([notes, takes])
        .filter(({ whole }) => whole)
        .map(({ page }) => page),
    ).toEqual(["role"]);
  });
  test("lets words that help choose, but not find", () => {
    const invite = finding({ a: hit(5), b: hit(5) });
    const meeting = finding({ b: hit(5), c: hit(50) }, true);
    expect(order(invite, meeting).slice(0, 2)).toEqual(["b", "a"]);
    expect(rank([invite, meeting])[1]?.whole).toBe(true);
  });
  test("puts rare words above frequent ones", () => {
    const rare = finding({ a: hit(5) });
    const frequent = finding(Object.fromEntries(["b", "c", "d", "e", "f", "g", "h"].map((page) => [page, hit(5)])));
    expect(order(rare, frequent)[0]).toBe("a");
  });
  test("leaves out what is far below the best", () => {
    expect(order(finding({ a: hit(1000), b: hit(1) }))).toEqual(["a"]);
  });
  test("is the same for the same scores", () => {
    expect(order(finding({ b: hit(1), a: hit(1) }))).toEqual(["a", "b"]);
  });
  test("finds nothing in nothing", () => {
    expect(rank([])).toEqual([]);
    expect(rank([finding({})])).toEqual([]);
  });
});

describe("nearness", () => {
  test("falls with the distance", () => {
    const beside = nearness(
      new Map([
        [4, 0],
        [5, 1],
      ]),
      2,
    );
    const near = nearness(
      new Map([
        [4, 0],
        [9, 1],
      ]),
      2,
    );
    expect(beside).toBe(1);
    expect(near).toBeLessThan(beside);
    expect(
      nearness(
        new Map([
          [4, 0],
          [90, 1],
        ]),
        2,
      ),
    ).toBeLessThan(near);
  });
  test("needs two words", () =>
    expect(
      nearness(
        new Map([
          [4, 0],
          [5, 0],
        ]),
        2,
      ),
    ).toBe(0));
});

describe("titleMatch", () => {
  test.each([
    ["Kickoff", "kick-off", 1],
    ["Ground rules", "ground rule", 1],
    ["Agree on ground rules", "ground rules", 0.25],
    ["Trust", "turf", 0],
    ["", "", 0],
  ])("%j for %j is %d", (title, typed, match) => expect(titleMatch(title, typed)).toBe(match));
});
