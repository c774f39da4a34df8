import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { mendYaml } from "./mend-yaml";
import { readYaml } from "./read-yaml";
import { readSchema } from "./schema";

interface Vector {
  name: string;
  bad: string[];
  good: string[];
}

const vectors = JSON.parse(
  readFileSync(new URL("../../tests/unit/mending-files.json", import.meta.url), "utf-8"),
) as Vector[];

function faultOf(text: string): number | undefined {
  const [fault] = parseDocument(text, { schema: "failsafe" }).errors;
  return fault?.linePos ? fault.linePos[0].line - 1 : undefined;
}

const names = {
  all: new Set(["order", "do", "related", "how", "reason", "why", "asked_as", "added"]),
  lists: new Set(["do", "related", "asked_as"]),
  inner: new Set<string>(),
  texts: new Set(["why"]),
};

test.each(vectors)("$name", ({ bad, good }) => {
  expect(mendYaml(bad.join("\n"), faultOf, names)?.text.split("\n")).toEqual(good);
  expect(mendYaml(good.join("\n"), faultOf, names)).toEqual({ text: good.join("\n"), lines: [] });
});

test("what may be a greeting below the last text is left to the reader", () => {
  expect(mendYaml("why: >-\n  All gain.\n\nThank you, Ann", faultOf, names)).toBe(undefined);
});

test("a line that starts with #1 or ## stays in its text, and is told of", () => {
  const text = "why: >-\n  All gain.\n#1 is trust.\n# A comment.\ntitle: Ask them\n";
  expect(readYaml(lists, text)).toMatchObject({
    draft: { entry: { why: "All gain. #1 is trust.", title: "Ask them" } },
    mended: [3],
  });
  expect(readYaml(lists, "why: >-\n  All gain.\n# A comment.\n")).toMatchObject({ mended: [] });
});

const schema = readSchema("tip", {
  title: "Tip",
  properties: {
    title: { type: "string", "x-form": "title" },
    do: { type: "array", items: { type: "string" }, "x-form": "sentence" },
  },
});

test("a file that could not be read comes in mended, and says which lines", () => {
  const reading = readYaml(schema, "title: Ask: them\ndo:\n  - [Now] Ask.\n");
  expect(reading).toMatchObject({ draft: { entry: { title: "Ask: them", do: ["[Now] Ask."] } }, mended: [1, 3] });
});

const lists = readSchema("tip", {
  title: "Tip",
  required: ["title", "do"],
  properties: {
    title: { type: "string", "x-form": "title" },
    do: { type: "array", items: { type: "string" }, "x-form": "sentence" },
    why: { type: "string", "x-form": "prose" },
    steps: { type: "array", items: { type: "object" }, "x-form": "sentence" },
  },
});

test.each([
  ["items that start with another sign", "do:\n  – Ask.\n  • Listen.\n", { do: ["Ask.", "Listen."] }],
  ["items a space too deep", "do:\n  - Ask\n    them.\n   - Go.\n   - Stay.\n", { do: ["Ask them.", "Go.", "Stay."] }],
  ["items in a text stay", "why: |-\n  - Ask.\n   - Go.\n", { why: "- Ask.\n - Go." }],
  ["signs in a text stay", "why:\n  – Ask.\n", { why: "– Ask." }],
  ["the name of a field that is mistyped", "Titel: Ask them\n", { title: "Ask them" }],
  ["a # that belongs to the text", "do:\n  - Write to #general.\n", { do: ["Write to #general."] }],
  ["a comment is none of it", "title: Ask them # why?\n", { title: "Ask them" }],
  ["a colon in an item", "do:\n  - Step 1: Ask.\n", { do: ["Step 1: Ask."] }],
  ["a sign the wrong way round", "why: ->\n  All gain.\n", { why: "All gain." }],
  ["an arrow that a program made of it", "why: →\n  All gain.\n", { why: "All gain." }],
  ["a quotation mark that a program made of it", "why: »-\n  All gain.\n", { why: "All gain." }],
  ["a sign as pages write it", "why: &gt;-\n  All gain.\n", { why: "All gain." }],
  ["a path in double quotes", 'why: "It\'s in C:\\new\\projects."\n', { why: "It's in C:\\new\\projects." }],
  ["a line break in double quotes", 'why: "Take plan B:\\nCall them."\n', { why: "Take plan B:\nCall them." }],
  ["tabs for colons", "title\tAsk them\nwhy\t\tAll gain.\n", { title: "Ask them", why: "All gain." }],
  ["marks around the file", "---\ntitle: Ask them\n---\n", { title: "Ask them" }],
  ["a number for a text", "title: 2026\n", { title: "2026" }],
  ["one value for a list", "do: Ask.\n", { do: ["Ask."] }],
  [
    "minutes of steps",
    "steps:\n  - Ask them (4 min)\n  - 5 min. Listen.\n",
    { steps: ["minutes: 4\ntext: Ask them", "minutes: 5\ntext: Listen."] },
  ],
])("%s, as check --fix has it", (_, text, entry) => {
  expect(readYaml(lists, text)).toMatchObject({ draft: { entry } });
});

/**
 * What check --fix mends and a form cannot have: the order of fields and quotation marks, which the form writes itself;
 * ids of pieces (milestones, columns, questions), which no kind of the form has; line ends and encodings, which the
 * browser reads; a file name, since the form makes it; indentation of the whole file, which YAML reads.
 */
test("a file that is indented as a whole and has other line ends is read as it is", () => {
  expect(readYaml(lists, "\ufeff  title: Ask them\r\n  do: [Ask.]\r\n")).toMatchObject({
    draft: { entry: { title: "Ask them", do: ["Ask."] } },
    mended: [],
  });
});

test("what nothing helps is refused at its line", () => {
  expect(readYaml(schema, "title: a\n{{{")).toEqual({ refusal: "not-yaml", line: 2 });
  expect(readYaml(schema, "{".repeat(9_000))).toMatchObject({ refusal: "not-yaml" });
});
