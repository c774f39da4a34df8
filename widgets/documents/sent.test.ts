import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSent } from "./sent";

describe("what is said about sending", () => {
  test("is read as it was written", () => {
    const sent = { by: "North Office", at: 1_800_000_000_000, common: ["a1", "b-2_"] };
    expect(readSent(sent)).toEqual(sent);
    expect(readSent({ by: "", at: 0 })).toEqual({ by: "", at: 0, common: [] });
  });

  test("is nothing without who and when", () => {
    for (const value of [undefined, null, 1, "x", [], {}, { by: "a" }, { by: 1, at: 1 }, { by: "a", at: -1 }])
      expect(readSent(value)).toBeUndefined();
    for (const at of [Number.NaN, Number.POSITIVE_INFINITY, 1.5, 1e300, "1"])
      expect(readSent({ by: "a", at })).toBeUndefined();
  });

  test("may be an answer; what is none is left out", () => {
    const sent = { by: "Harbor Alliance", at: 1, common: [] };
    const answer = { says: "good", note: "Can we start at 10?" };
    expect(readSent({ ...sent, answer })).toEqual({ ...sent, answer });
    expect(readSent({ ...sent, answer: { says: "changed" } })?.answer).toEqual({ says: "changed", note: "" });
    expect(readSent({ ...sent, answer: { says: "good", note: "n".repeat(5_000) } })?.answer?.note).toHaveLength(1_000);
    for (const none of [undefined, null, "good", {}, { says: "bad", note: "" }, { says: 0 }, []])
      expect(readSent({ ...sent, answer: none })).toEqual(sent);
  });

  test("is never long, whatever somebody wrote", () => {
    const common = ["", "a b", 7, null, "x".repeat(41), ...Array.from({ length: 20 }, (_, place) => `v${place}`)];
    const read = readSent({ by: "n".repeat(500), at: 1, common });
    expect(read?.by).toHaveLength(200);
    expect(read?.common).toEqual(["v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7"]);
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (by, others) => {
        expect(readSent({ by, at: 1, common: others })?.common.length ?? 0).toBeLessThanOrEqual(8);
      }),
    );
  });
});
