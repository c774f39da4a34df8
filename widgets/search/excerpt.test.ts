import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt, type Run } from "./excerpt";

const shown = (runs: Run[]): string => runs.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => `w${at}`);

describe("excerpt", () => {
  test("marks words without the punctuation around them", () => {
    const words = "What is “turf,” and who owns it?".split(" ");
    expect(shown(excerpt(words, new Map([[2, 0]]), 20))).toBe("What is “[turf],” and who owns it?");
  });
  test("joins marked neighbors", () => {
    expect(
      shown(
        excerpt(
          ["a", "peer", "assist", "here"],
          new Map([
            [1, 0],
            [2, 1],
          ]),
          20,
        ),
      ),
    ).toBe("a [peer assist] here");
  });
  test("begins where the text begins if that shows as much", () => {
    expect(
      shown(
        excerpt(
          numbered(40),
          new Map([
            [1, 0],
            [30, 0],
          ]),
          5,
        ),
      ),
    ).toBe("w0 [w1] w2 w3 w4 …");
  });
  test("goes where most of the words stand together", () => {
    expect(
      shown(
        excerpt(
          numbered(40),
          new Map([
            [1, 0],
            [30, 0],
            [31, 1],
          ]),
          8,
        ),
      ),
    ).toBe("… w25 w26 w27 w28 w29 [w30 w31] w32 …");
  });
  test("does not repeat the title", () => {
    expect(shown(excerpt(numbered(6), new Map([[0, 0]]), 3, 2))).toBe("w2 w3 w4 …");
  });
  test("never loses, adds or orders words, whatever it is given", () => {
    const words = fc.array(fc.stringMatching(/^[a-z.,"<>&]{1,6}$/), { maxLength: 60 });
    const hits = fc.array(fc.tuple(fc.nat(59), fc.nat(3)));
    fc.assert(
      fc.property(words, hits, fc.integer({ min: 1, max: 30 }), (text, found, length) => {
        const made = excerpt(text, new Map(found), length)
          .map((run) => run.text)
          .join("")
          .replace(/^… | …$/g, "");
        expect(text.join(" ")).toContain(made);
        expect(made.split(" ").length).toBeLessThanOrEqual(Math.max(1, length));
      }),
    );
  });
});
