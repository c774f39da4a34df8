/** What the form says of what is missing or wrong: what to do at which field, never a place in a file or a rule's id. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { plainOf } from "./plain";
import { type KindSchema, readSchema } from "./schema";
import { checkStructure } from "./structure";

const FOLDER = path.join(import.meta.dirname, "../../data/_schema");
/** The kinds that the form is for. */
const KINDS = ["story", "tip", "prompt", "activity", "agenda"];

const schemas = await Promise.all(
  (await readdir(FOLDER))
    .filter((name) => KINDS.includes(name.split(".")[0] ?? ""))
    .map(async (name) =>
      readSchema(name.split(".")[0] ?? "", JSON.parse(await readFile(path.join(FOLDER, name), "utf8"))),
    ),
);

test("there is a schema for each kind", () => {
  expect(schemas.map(({ kind }) => kind).sort()).toEqual([...KINDS].sort());
});

test.each(schemas.map((schema) => [schema.kind, schema] as const))(
  "what is missing from a %s is asked for",
  (_, schema) => {
    for (const found of checkStructure(schema, {})) {
      const { text, hint } = plainOf(schema, found);
      expect(text, found.text).toMatch(/^(Write|Choose|Add|Name|Set) /);
      expect(text + hint).not.toMatch(/_|missing|\[|:$/);
    }
  },
);

test("a tip without a text asks what to do", () => {
  const tip = schemas.find(({ kind }) => kind === "tip");
  if (!tip) throw new Error("no tip");
  const said = (at: (string | number)[], rule: string, text: string, hint = ""): unknown =>
    plainOf(tip, { rule, severity: "error", at, text, hint, page: "" });
  expect(said(["do"], "missing-field", "do is missing")).toEqual({ text: "Write what to do.", hint: "" });
  expect(said(["title"], "plain-text", "title holds Markdown: *bold", "write plain words")).toEqual({
    text: "“Title” holds Markdown: *bold",
    hint: "Write plain words",
  });
  expect(said(["do", 1], "long-sentence", "do[2] has a sentence of 40 words: …", "make two")).toMatchObject({
    text: "“Instruction 2” has a sentence of 40 words: …",
  });
  expect(said([], "no-links", "no other entry links to tip:x, and it links to none", "add it")).toEqual({
    text: "Name an entry that a reader of this one needs next.",
    hint: "",
  });
});

test("a field in another language is told of once, with the empty field that it may be", () => {
  const tip = schemas.find(({ kind }) => kind === "tip");
  if (!tip) throw new Error("no tip");
  const entry = { Begründung: "It matters.", titel: "Ask them" };
  const found = checkStructure(tip, { ...entry, order: 1, do: ["Ask."], summary: "x".repeat(40) });
  expect(found.filter(({ rule }) => rule === "unknown-field").map(({ at, maybe }) => ({ at, maybe }))).toEqual([
    { at: ["Begründung"], maybe: undefined },
    { at: ["titel"], maybe: [["title"]] },
  ]);
  expect(found.some(({ at, rule }) => rule === "missing-field" && at[0] === "title")).toBe(false);
});

test("numbers are asked for within the range of their field", () => {
  const part = (most: number): KindSchema =>
    readSchema("level", {
      title: "Level",
      properties: { degree: { type: "integer", minimum: 1, maximum: most, "x-form": "number" } },
    });
  expect(checkStructure(part(5), { degree: [] })[0]?.hint).toMatch(/such as 2$/);
  expect(checkStructure(part(5), { degree: "about 4" })[0]?.hint).toMatch(/without quotes: 4$/);
  expect(checkStructure(part(5), { degree: "about 9" })[0]?.hint).toMatch(/from 1 to 5$/);
  expect(checkStructure(part(90), { degree: null })[0]?.hint).toMatch(/such as 15$/);
});
