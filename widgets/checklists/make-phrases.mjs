// Writes a table of the playbook's checklists, so that a link names them and their items by number.
//
// Links hold numbers for ever: a table that was published is never changed. When the playbook's checklists have moved on so
// far that links grow long (a test says so), write the next table, phrases-2.json, and let pack.ts use it for new links
// under a mark of its own, while it still reads the old ones:
//
//     node widgets/checklists/make-phrases.mjs widgets/checklists/phrases-2.json
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../data/checklists");
const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
const line = (text) => text.replace(/\s+/g, " ").trim();

const table = [];
for (const name of names) {
  const { title, event, sections } = parse(await readFile(path.join(folder, name), "utf8"));
  const items = sections.flatMap((section) => section.items.map(({ id, text }) => [id, line(text)]));
  table.push([name.slice(0, -5), line(title), line(event), items]);
}
await writeFile(process.argv[2], `${JSON.stringify(table).replaceAll('],["', '],\n["')}\n`);
const hash = createHash("sha256").update(JSON.stringify(table)).digest("hex");
console.log(`${table.length} checklists. For pack.test.ts: ${hash}`);
