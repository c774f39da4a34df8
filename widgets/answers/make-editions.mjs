// Writes what the playbook's assessments ask, so that a link that carries the same questions is short.
//
// Links are read with it for ever: a table that was published is never changed. When the assessments have moved on so far
// that links grow long, write the next one, and let pack.ts use it for new links under a mark of its own:
//
//     node widgets/answers/make-editions.mjs widgets/answers/editions-2.json
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../data/assessments");
const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
const line = (text) => text.replace(/\s+/g, " ").trim();

const editions = [];
for (const name of names) {
  const { title, sections, scale = [] } = parse(await readFile(path.join(folder, name), "utf8"));
  const questions = sections
    .flatMap((section) => section.questions)
    .map(({ id, text, type, answers = [] }) => ({
      id,
      text: line(text),
      scores: (type === "scale" ? scale : type === "choice" ? answers : []).map(({ score }) => score),
    }));
  editions.push({ assessment: name.slice(0, -5), title: line(title), questions });
}
await writeFile(process.argv[2], `${JSON.stringify(editions, null, 1)}\n`);
