// Bundles the pure modules of the suggest form and runs them: reads jobs as JSON, writes their results as JSON.
// A job: {kind, id, yaml} checks a file as it is; {kind, draft} makes a file of a draft; {kind, pasted} reads one in.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const entry = `
  export { check } from "./widgets/suggest/check";
  export { blankDraft, fileOf, idFrom, makeEntry } from "./widgets/suggest/entry";
  export { Library } from "./widgets/suggest/library";
  export { readYaml } from "./widgets/suggest/read-yaml";
  export { checkSize } from "./widgets/suggest/structure";
  export { readSchema } from "./widgets/suggest/schema";
`;

const folder = await mkdtemp(path.join(tmpdir(), "suggest-"));
const outfile = path.join(folder, "suggest.mjs");
await build({
  stdin: { contents: entry, resolveDir: root, loader: "ts" },
  outfile,
  bundle: true,
  format: "esm",
  platform: "browser",
  logLevel: "error",
});
const made = await import(outfile);
await rm(folder, { recursive: true });

const { published, jobs, today } = JSON.parse(await text(process.stdin));
const fileFor = async (name) => JSON.parse(await readFile(path.join(published, "api/v1", name), "utf-8"));
const library = new made.Library(await fileFor("index.json"));
for (const [kind, folderName] of library.folders) library.add(kind, await fileFor(`${folderName}.json`));
const schemas = {};
for (const kind of new Set(jobs.map((job) => job.kind)))
  schemas[kind] = made.readSchema(kind, await fileFor(`entry-schemas/${kind}.json`));

const results = jobs.map((job) => {
  const schema = schemas[job.kind];
  if ("value" in job) return made.check(schema, job.id, job.value, library, today);
  if ("draft" in job) {
    const draft = { ...made.blankDraft(schema), entry: job.draft };
    const { entry: value } = made.makeEntry(schema, draft, today);
    const id = made.idFrom(String(value.title ?? ""), (taken) => library.get(`${job.kind}:${taken}`) !== undefined);
    const yaml = made.fileOf(value, job.newSources ?? [], (source) => `New source: ${source}`);
    return { id, yaml, size: made.checkSize(yaml), ...made.check(schema, id, value, library, today) };
  }
  const reading = made.readYaml(schema, job.pasted);
  if (!reading.draft) return reading;
  return { ...reading, yaml: made.fileOf(made.makeEntry(schema, reading.draft, today).entry, [], String) };
});
process.stdout.write(JSON.stringify(results));
