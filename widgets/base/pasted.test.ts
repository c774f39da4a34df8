import fc from "fast-check";
import { expect, test } from "vitest";
import { itemsOf, pastedItems } from "./pasted";

test.each([
  ["lines", "Book the room\nOrder lunch\nSend the invitation\n"],
  ["hyphens", "- Book the room\n- Order lunch\n\n- Send the invitation"],
  ["bullets as Word copies them", "•\tBook the room\r\no\tOrder lunch\r\n§\tSend the invitation\r\n"],
  ["bullets of a symbol font", "\uf0b7 Book the room\n\uf0a7\tOrder lunch\n\uf0fc Send the invitation"],
  ["numbers", "1. Book the room\n2. Order lunch\n3. Send the invitation"],
  ["numbers in brackets", "(1) Book the room\n(2) Order lunch\n(3) Send the invitation"],
  ["numbers that go on", "4) Book the room\n5) Order lunch\n6) Send the invitation"],
  ["letters", "a) Book the room\nb) Order lunch\nc) Send the invitation"],
  ["Roman numbers", "i. Book the room\nii. Order lunch\niii. Send the invitation"],
  ["numbers of parts", "1.1. Book the room\n1.2. Order lunch\n2.1. Send the invitation"],
  ["boxes", "- [ ] Book the room\n* [x] Order lunch\n[] Send the invitation"],
  ["numbers before boxes", "1. [ ] Book the room\n2. [ ] Order lunch\n3. [x] Send the invitation"],
  ["boxes of symbols", "☐ Book the room\n☑ Order lunch\n☒ Send the invitation"],
  ["a rule between", "Book the room\n-----\nOrder lunch\n* * *\nSend the invitation"],
  ["old line ends", "Book the room\rOrder lunch\u2028Send the invitation"],
])("%s become items", (_, text) => {
  expect(itemsOf(text)).toEqual(["Book the room", "Order lunch", "Send the invitation"]);
});

test("what only looks like a number stays", () => {
  const lines = [
    "10. November: send it",
    "A. López calls",
    "9.30 Coffee",
    "2.5 hours of work",
    "-5 degrees",
    "I - we - all",
  ];
  expect(itemsOf(lines.join("\n"))).toEqual(lines);
});

test("a single line is an ordinary paste", () => {
  expect(pastedItems("Book the room\n")).toBeUndefined();
  expect(pastedItems("\n\n")).toBeUndefined();
});

test("what stood around the paste goes with the first and the last", () => {
  expect(pastedItems("- room\n- lunch", { before: "Book the ", after: " for ten" })).toEqual([
    "Book the room",
    "lunch for ten",
  ]);
});

test("no words are lost, and items stay as they are when they are pasted again", () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{2,7}$/);
  const line = fc.tuple(
    fc.constantFrom("", "- ", "• ", "[ ] ", "* [x] ", "\t"),
    fc.array(word, { minLength: 1, maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 2, maxLength: 9 }), (lines) => {
      const items = itemsOf(lines.map(([sign, words]) => sign + words.join(" ")).join("\n"));
      expect(items).toEqual(lines.map(([, words]) => words.join(" ")));
      expect(itemsOf(items.join("\n"))).toEqual(items);
    }),
  );
});

test("any text gives items that are single lines with something in them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      for (const item of itemsOf(text)) {
        expect(item.trim()).toBe(item);
        expect(item).toMatch(/^[^\r\n\u2028\u2029]+$/u);
      }
    }),
  );
});
