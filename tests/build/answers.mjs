// Asks the search of a built site, with the engine that its pages load: reads {site, questions} as JSON, writes for each
// question the addresses of its first three results.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { build } from "esbuild";
import { editionConstants } from "../../widgets/edition.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const folder = await mkdtemp(path.join(tmpdir(), "engine-"));
const outfile = path.join(folder, "engine.mjs");
const entryPoints = [path.join(root, "widgets/finding/engine.ts")];
const define = editionConstants();
await build({ entryPoints, outfile, bundle: true, format: "esm", platform: "browser", logLevel: "error", define });
const { Engine } = await import(outfile);
await rm(folder, { recursive: true });

const { site, questions } = JSON.parse(await text(process.stdin));
const engine = await Engine.start(async (file) =>
  JSON.parse(await readFile(path.join(site, "search-index", file), "utf8")),
);
const answers = [];
for (const question of questions) {
  const found = await (await engine.search(question)).page(0, 3);
  answers.push(found.map(({ url }) => url));
}
console.log(JSON.stringify(answers));
