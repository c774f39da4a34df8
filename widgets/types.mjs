// Writes the TypeScript types of the entries into widgets/generated/, from the JSON Schemas that the data is checked with.
import { compile } from "json-schema-to-typescript";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const schemas = path.join(root, "data/_schema");
export const target = path.join(root, "widgets/generated");
const ENDING = ".schema.json";

/** The files that should be in widgets/generated/, each with its text. */
export async function generate() {
  const files = new Map();
  for (const name of (await readdir(schemas)).filter((file) => file.endsWith(ENDING)).sort()) {
    const schema = JSON.parse(await readFile(path.join(schemas, name), "utf8"));
    const text = await compile(schema, schema.title, {
      additionalProperties: false,
      bannerComment: `/** Made by widgets/types.mjs from data/_schema/${name}: change the model in macros/kinds/, then run make schema. */`,
      ignoreMinAndMaxItems: true,
      style: { printWidth: 120 },
    });
    files.set(`${name.slice(0, -ENDING.length)}.d.ts`, text);
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await generate();
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const [name, text] of files) await writeFile(path.join(target, name), text);
}
