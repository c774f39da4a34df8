// Writes what the playbook's worksheets say, so that a link that says the same is short.
//
// Links are read with it for ever: a table that was published is never changed. When the worksheets have moved on so far
// that links grow long, write the next one, and let pack.ts use it for new links under a mark of its own:
//
//     node widgets/worksheets/make-phrases.mjs widgets/worksheets/phrases-2.json
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../data/worksheets");
const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
const line = (text) => text.replace(/\s+/g, " ").trim();

const phrases = [];
for (const name of names) {
  const { title, columns, rows = [] } = parse(await readFile(path.join(folder, name), "utf8"));
  phrases.push(...columns.flatMap(({ id, title: heading }) => [id, line(heading)]));
  phrases.push(...rows.flatMap(({ id, title: about }) => [id, line(about)]), name.slice(0, -5), line(title));
}
await writeFile(process.argv[2], `${JSON.stringify(phrases, null, 1)}\n`);
