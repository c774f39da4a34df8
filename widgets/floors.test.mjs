// Who may import whom among the widgets, as the table in docs/contribute/design.md says, kept over the syntax trees.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parseSync } from "oxc-parser";
import { expect, test } from "vitest";

const here = import.meta.dirname;
const root = path.dirname(here);

/** The folders below the features, each with those that it may import from. A feature may import from all of them. */
const FLOORS = {
  base: [],
  documents: ["base", "export"],
  share: ["base", "documents"],
  exchange: ["base", "documents", "share"],
  guide: ["base"],
  export: ["base"],
  finding: ["base", "guide"],
  answers: ["base", "documents", "guide", "export"],
  agenda: ["base", "documents", "guide", "export"],
  worksheets: ["base", "documents", "guide", "export"],
  checklists: ["base", "documents", "guide", "export"],
  partnership: ["base", "documents", "guide", "export"],
  plan: ["base", "documents", "guide", "export", "agenda"],
  session: ["base", "documents", "guide", "export", "agenda", "partnership"],
  together: ["base", "documents", "guide", "agenda", "checklists", "partnership", "worksheets"],
  messages: ["base", "documents", "exchange", "guide", "export", "agenda", "partnership", "plan", "session"],
};

const files = (await readdir(here, { recursive: true })).filter((file) => file.endsWith(".ts"));
/** Each module with the modules that it imports, now or later, values or types, as paths below widgets/. */
const imports = new Map(await Promise.all(files.map(async (file) => [file, importsOf(file, await text(file))])));

function text(file) {
  return readFile(path.join(here, file), "utf8");
}

function importsOf(file, source) {
  const { errors, module } = parseSync(file, source);
  expect(errors, file).toEqual([]);
  const later = module.dynamicImports.map(({ moduleRequest: { start, end } }) => source.slice(start + 1, end - 1));
  const from = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => moduleRequest ?? []),
  );
  const named = [...module.staticImports.map(({ moduleRequest }) => moduleRequest), ...from].map(({ value }) => value);
  return [...named, ...later]
    .filter((name) => name.startsWith("."))
    .map((name) => path.posix.join(path.posix.dirname(file), name));
}

/** The folder of a module; nothing for one right below widgets/. */
function folderOf(file) {
  return file.includes("/") ? file.split("/")[0] : "";
}

const isTest = (file) =>
  /\.(test|fake|samples)\.ts$/.test(file) ||
  ["agenda/testing.ts", "checklists/sample.ts", "export/samples.ts", "session/testing.ts"].includes(file);
const folders = [...new Set(files.map(folderOf))].filter(Boolean);

test.each(folders)("%s imports only from the floors below it", (folder) => {
  const allowed = FLOORS[folder] ?? Object.keys(FLOORS);
  const wrong = [...imports]
    .filter(([file]) => folderOf(file) === folder && !isTest(file))
    .flatMap(([file, targets]) =>
      targets
        .filter((target) => folderOf(target) !== folder && !allowed.includes(folderOf(target)))
        .map((target) => `${file}: ${target}`),
    );
  expect(wrong).toEqual([]);
});

test("no module imports itself, by way of others either", () => {
  const done = new Set();
  const circles = [];
  const visit = (file, way) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(" > "));
    if (done.has(file) || way.includes(file)) return;
    for (const target of imports.get(file) ?? []) visit(`${target}.ts`, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test("what only draws imports lit-html: lit brings the base of all elements along", async () => {
  const wrong = [];
  for (const file of files) {
    const source = await text(file);
    if (/from "lit(\/[^"]*)?"/.test(source) && !source.includes("LitElement")) wrong.push(file);
  }
  expect(wrong).toEqual([]);
});

test("the design page has the same table", async () => {
  const page = await readFile(path.join(root, "docs/contribute/design.md"), "utf8");
  const rows = [...page.matchAll(/^\| `widgets\/(\w+)\/` \|[^|]*\| (.*) \|$/gm)];
  const table = Object.fromEntries(
    rows.map(([, folder, names]) => [folder, [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name)]),
  );
  expect(table).toEqual(FLOORS);
});

test("the syntax trees are seen to be read", () => {
  expect(imports.get("index.ts")).toContain("checklist/checklist");
  expect(imports.get("agenda/pack.ts")).toContain("agenda/phrases");
});
