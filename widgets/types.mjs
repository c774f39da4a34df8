// Writes the TypeScript types of the entries into widgets/guide/generated/, from the JSON Schemas that the data is checked with.

import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { compile } from "json-schema-to-typescript";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const schemas = path.join(root, "data/_schema");
export const target = path.join(root, "widgets/guide/generated/entries.d.ts");

/** The models of macros/kinds/entity.py that kinds build on, from the base up, and fields that their heirs have together. */
const BASES = { Entity: ["summary"], Applicable: ["levels", "stages", "themes"], Usable: ["use_when", "avoid_when"] };

/** The text that should be in widgets/guide/generated/entries.d.ts: each type once, however many kinds have it. */
export async function generate() {
  const names = (await readdir(schemas)).filter((name) => name.endsWith(".schema.json")).sort();
  const kinds = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(path.join(schemas, name), "utf8"), keepReference)),
  );
  const parts = Object.assign({}, ...kinds.map((kind) => kind.$defs));
  const types = { ...withBases(kinds), ...parts };
  return compile({ title: "Entry", anyOf: kinds.map(({ title }) => refer(title)), $defs: types }, "Entry", {
    additionalProperties: false,
    bannerComment:
      "/** Made by widgets/types.mjs from data/_schema/: change the models in macros/kinds/, then run make schema. */",
    ignoreMinAndMaxItems: true,
    style: { printWidth: 120 },
  });
}

/** A field of another type with words of its own would become a type of its own. */
function keepReference(_, value) {
  if (!value?.$ref || !value.description) return value;
  const { $ref, ...own } = value;
  return { ...own, allOf: [{ $ref }] };
}

/** The kinds without the fields that they inherit, and the models that have those, each by its title. */
function withBases(kinds) {
  const types = Object.fromEntries(kinds.map(({ $defs: _, $schema: __, ...kind }) => [kind.title, kind]));
  let base = {};
  for (const [title, marks] of Object.entries(BASES)) {
    const heirs = Object.values(types).filter(({ properties }) =>
      marks.every((mark) => Object.hasOwn(properties, mark)),
    );
    const same = (field) =>
      heirs.every(({ properties }) => isDeepStrictEqual(properties[field], heirs[0].properties[field]));
    const shared = Object.keys(heirs[0].properties).filter(same);
    const share = (heir, inherits) => ({
      properties: Object.fromEntries(
        Object.entries(heir.properties).filter(([field]) => shared.includes(field) === inherits),
      ),
      required: heir.required.filter((field) => shared.includes(field) === inherits),
    });
    for (const heir of heirs) types[heir.title] = { ...heir, ...share(heir, false), extends: refer(title) };
    types[title] = { ...base, title, type: "object", ...share(heirs[0], true) };
    base = { extends: refer(title) };
  }
  return types;
}

function refer(title) {
  return { $ref: `#/$defs/${title}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await rm(path.dirname(target), { recursive: true, force: true });
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, await generate());
}
