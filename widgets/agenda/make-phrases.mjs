// Writes a table of the texts that agendas take over from the guide, so that a link names them by number.
//
// Links hold numbers for ever: a table that was published is never changed. When the playbook's texts have moved on so far
// that links of templates grow long (a test says so), write the next table, of what the earlier ones do not have, and
// add it at the end in phrases.ts. Older sites don't know its numbers, so links get the next version (share/kind-of.ts):
//
//     node widgets/agenda/make-phrases.mjs widgets/agenda/phrases-3.json
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { parse } from "yaml";
import { editionConstants } from "../edition.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

async function records(folder) {
  const names = (await readdir(path.join(root, "data", folder))).filter((name) => name.endsWith(".yaml")).sort();
  return Promise.all(
    names.map(async (name) => ({
      id: name.slice(0, -5),
      ...parse(await readFile(path.join(root, "data", folder, name), "utf8")),
    })),
  );
}

/** The modules that make agendas, as the browser runs them. */
async function modules() {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export * from "./agenda/library"; export * from "./agenda/words"; export * from "./agenda/compose";',
      resolveDir: path.join(root, "widgets"),
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    define: editionConstants(),
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const folders = ["agendas", "activities", "prompts", "roles", "sources", "goals"];
const library = Object.fromEntries(await Promise.all(folders.map(async (folder) => [folder, await records(folder)])));
const { fromTemplate, blockFromActivity, blockFromPrompts, BLANK, TASKS } = await modules();

const found = new Map();
/** Counts the texts of a value; ids of its parts are new in each agenda. */
function visit(value, name = "") {
  if (typeof value === "string" && name !== "id" && value.length > 2) found.set(value, (found.get(value) ?? 0) + 1);
  else if (Array.isArray(value)) for (const item of value) visit(item);
  else if (typeof value === "object" && value !== null)
    for (const [field, inner] of Object.entries(value)) visit(inner, field);
}

for (const record of library.agendas) visit(fromTemplate(record, library, { zone: "America/New_York" }));
for (const record of library.activities) visit(blockFromActivity(record));
for (const record of library.prompts) visit(blockFromPrompts([record]));
for (const record of library.roles) visit([record.id, record.title]);
for (const record of library.goals) visit([record.title, record.success]);
visit(Object.values(BLANK));
visit(Object.values(TASKS).flat());
// The time zones of the Americas come first in the lists of the builder.
const zones = [
  "America/Chicago",
  "America/Denver",
  "America/Phoenix",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Honolulu",
];
visit([...zones, "America/Puerto_Rico", "Europe/London", "Europe/Berlin", "UTC"]);

const tables = (await readdir(path.join(root, "widgets/agenda"))).filter((name) => /^phrases-\d+\.json$/.test(name));
const earlier = tables.filter((name) => name !== path.basename(process.argv[2]));
const known = await Promise.all(
  earlier.map(async (name) => JSON.parse(await readFile(path.join(root, "widgets/agenda", name), "utf8"))),
);
for (const text of known.flat()) found.delete(text);

// The most frequent texts get the shortest numbers; those that stand together in an agenda get neighbors.
const texts = [...found].sort(([, often], [, oftener]) => oftener - often).map(([text]) => text);
await writeFile(process.argv[2], `${JSON.stringify(texts, null, 0).replaceAll('","', '",\n"')}\n`);
const hash = createHash("sha256").update(JSON.stringify(texts)).digest("hex");
console.log(`${texts.length} texts, ${texts.join("").length} characters. For pack.test.ts: ${hash}`);
