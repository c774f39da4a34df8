import { expect, test } from "vitest";
import { entryText } from "../base/text";
import { idFrom, makeEntry } from "./entry";
import { excerpt } from "./finding";
import { readSchema } from "./schema";

const schema = readSchema("tip", {
  title: "Tip",
  properties: {
    title: { type: "string", "x-form": "title" },
    levels: { type: "array", items: { enum: ["networking", "cooperation"], type: "string" }, "x-form": "word" },
    do: { type: "array", items: { type: "string" }, "x-form": "sentence" },
  },
  required: ["title"],
});

test("an id follows the title and is free", () => {
  expect(idFrom("Let’s Café & go!", () => false)).toBe("lets-cafe-go");
  expect(idFrom("A b", (id) => id === "a-b" || id === "a-b-2")).toBe("a-b-3");
  expect(idFrom("العربية", () => false)).toBe("");
  expect(idFrom("word ".repeat(50), () => false).length).toBeLessThanOrEqual(55);
});

test("empty items are left out, and findings lead back to where they stand in the draft", () => {
  const draft = {
    entry: { do: ["", "One.", " ", "Two."], levels: ["cooperation", "networking"], colour: "red" },
    id: "",
    newSources: [],
  };
  const { entry, origin } = makeEntry(schema, draft, "2026-11-22");
  expect(entry).toEqual({
    levels: ["networking", "cooperation"],
    do: ["One.", "Two."],
    colour: "red",
    added: "2026-11-22",
    reviewed: "2026-11-22",
  });
  expect(origin(["do", 1])).toEqual(["do", 3]);
});

test("texts are cleaned as their file holds them", () => {
  expect(entryText(" a\t\u202eb \r\n c\u200b\u00ad ")).toBe("a b\nc");
});

test("a long value is cut in a message", () => {
  expect(excerpt("x".repeat(61))).toBe(`"${"x".repeat(59)}…"`);
});
