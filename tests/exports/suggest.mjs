// Runs the pure modules of the suggest form, bundled by bundle.mjs: reads jobs as JSON, writes their results as JSON.
// A job: {kind, id, yaml} checks a file as it is; {kind, draft} makes a file of a draft; {kind, pasted} reads one in;
// {kind, previewed} draws the page of an entry, as HTML.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";

const { bundle, published, jobs, today } = JSON.parse(await text(process.stdin));
const made = await import(bundle);
const fileFor = async (name) => JSON.parse(await readFile(path.join(published, "api/v1", name), "utf-8"));
const library = new made.Library(await fileFor("index.json"));
for (const [kind, folderName] of library.folders) library.add(kind, await fileFor(`${folderName}.json`));
const schemas = {};
for (const kind of new Set(jobs.map((job) => job.kind)))
  schemas[kind] = made.readSchema(kind, await fileFor(`entry-schemas/${kind}.json`));

// As much of a document as the preview needs.
const escaped = (text) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
function elementNamed(name) {
  const attributes = new Map();
  const children = [];
  return {
    setAttribute: (attribute, value) => attributes.set(attribute, String(value)),
    append: (...more) => children.push(...more),
    html: () => {
      const said = [...attributes].map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`).join("");
      const inside = children.map((child) => (typeof child === "string" ? escaped(child) : child.html()));
      return `<${name}${said}>${inside.join("")}</${name}>`;
    },
  };
}
globalThis.document = {
  createElement: elementNamed,
  createElementNS: (_, name) => elementNamed(name),
  body: { dataset: { base: "../../" } },
  baseURI: "https://playbook.example/contribute/suggest/",
};

const results = jobs.map((job) => {
  const schema = schemas[job.kind];
  if ("value" in job) return made.check(schema, job.id, job.value, library, today);
  if ("previewed" in job) return { html: made.preview(job.kind, job.previewed, [], library).html() };
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
