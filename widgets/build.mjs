// Bundles the styles and the widgets into overrides/assets/built/, with names that change with their content.

import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundleStyles } from "esbuild";
import { rolldown } from "rolldown";
import { bundled, editionConstants, readEdition, tokens } from "./edition.mjs";
import { sayInSource, vocabularyOf } from "./vocabulary.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const target = path.join(root, "overrides/assets/built");
const browsers = ["chrome122", "firefox125", "safari16.4"];
const edition = readEdition();
const ofEdition = editionConstants();

/** Takes over the colors of the edition, and gives all once more, for browsers that do not know light-dark(), such as Safari before 17.5. */
const olderBrowsers = {
  name: "older-browsers",
  setup: ({ onLoad }) =>
    onLoad({ filter: /tokens\.css$/ }, async ({ path: file }) => {
      const css = tokens(await readFile(file, "utf8"), edition);
      const colors = [...css.matchAll(/(--[\w-]+): light-dark\((.+), (.+)\);/g)];
      const [light, dark] = [2, 3].map((which) => colors.map((color) => `${color[1]}: ${color[which]};`).join("\n"));
      const older = `@supports not (color: light-dark(#000, #fff)) {
        :root { ${light} }
        @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${dark} } }
        @media screen { :root[data-theme="dark"] { ${dark} } }
      }`;
      return { contents: css + older, loader: "css" };
    }),
};

/** Has the modules that hold words say the terms of the edition; those that read what people paste know all words. */
const say = vocabularyOf(edition);
const inOwnWords = say && {
  name: "in-own-words",
  transform: {
    filter: { id: /(?<!read\/)(?:[\w-]+-)?words\.ts$/ },
    handler: (code, id) => sayInSource(id, code, say),
  },
};

/** Styles of few pages, which their front matter asks for. */
const PAGE_STYLES = [
  "agenda-builder",
  "home",
  "levels",
  "checklist",
  "partnership",
  "plan",
  "session",
  "worksheet",
  "assessment",
  "suggest",
];
/** Styles that a widget loads once it needs them, see widgets/base/styles.ts. */
const LATER_STYLES = ["exchange", "together", "pulse"];

/** Files by name, and the names by what the page template, or a widget, asks for. */
const files = new Map();
const manifest = {};

const styles = await bundleStyles({
  absWorkingDir: root,
  bundle: true,
  entryNames: "[name]-[hash]",
  entryPoints: Object.fromEntries(
    ["playbook", ...PAGE_STYLES, ...LATER_STYLES].map((name) => [`${name}-styles`, `overrides/styles/${name}.css`]),
  ),
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  minify: true,
  outdir: "overrides/assets/built",
  plugins: [olderBrowsers],
  target: browsers,
  write: false,
});
for (const { path: file, contents } of styles.outputFiles) files.set(path.basename(file), contents);
for (const [file, { entryPoint }] of Object.entries(styles.metafile.outputs))
  manifest[path.basename(entryPoint)] = path.basename(file);
const laterStyles = Object.fromEntries(LATER_STYLES.map((name) => [name, manifest[`${name}.css`]]));

const chunks = new Map(
  (await bundle("playbook", "widgets/index.ts", { ...ofEdition, __LATER_STYLES__: JSON.stringify(laterStyles) })).map(
    (chunk) => [chunk.fileName, chunk],
  ),
);
for (const { fileName, code } of chunks.values()) files.set(fileName, code);
const index = chunkOf("widgets/index.ts");
manifest["playbook.js"] = index.fileName;
// What every page needs; and what each widget that index.ts loads later may itself load later, and what it needs at once.
const always = [...reachable(index.fileName, ["imports"])];
const of = {};
const modules = {};
for (const file of new Set(
  [...reachable(index.fileName, ["imports"])].flatMap((one) => chunks.get(one).dynamicImports),
)) {
  const widget = path.basename(chunks.get(file).facadeModuleId, ".ts");
  const all = [...reachable(file)];
  const loadsStyles = all.some((one) => chunks.get(one).moduleIds.some((id) => id.endsWith("widgets/base/styles.ts")));
  of[widget] = [...all, ...(loadsStyles ? Object.values(laterStyles) : [])];
  modules[widget] = [...reachable(file, ["imports"])];
}
// Pages name this file, so each knows its own parts, whichever version of the service worker there is.
const all = [...files.keys()];
const parts = JSON.stringify({ all, always, of });
manifest["parts.json"] = `parts-${createHash("sha256").update(parts).digest("hex").slice(0, 8)}.json`;
files.set(manifest["parts.json"], parts);
const [worker] = await bundle("worker", "widgets/offline-worker/worker.ts", {
  __BUNDLES__: JSON.stringify(all),
  "process.env.NODE_ENV": '"production"',
});
files.set("worker.js", worker.code);
files.set("manifest.json", `${JSON.stringify({ files: manifest, modules, edition: bundled(edition) }, null, 2)}\n`);

/** The chunks of a module and of all that it imports, now or later. */
async function bundle(name, module, define) {
  const bundler = await rolldown({
    cwd: root,
    input: { [name]: module },
    // What edition.yaml says is so short that each part has it by itself.
    optimization: { inlineConst: { mode: "all" } },
    platform: "browser",
    plugins: [inOwnWords],
    transform: { define, target: browsers },
  });
  const { output } = await bundler.generate({
    // What several need has no name of its own, unless it is one module.
    chunkFileNames: ({ isDynamicEntry, moduleIds }) =>
      `${isDynamicEntry || moduleIds.length === 1 ? "[name]" : "chunk"}-[hash].js`,
    comments: { legal: false },
    entryFileNames: "[name]-[hash].js",
    format: "esm",
    hashCharacters: "base36",
    minify: true,
  });
  await bundler.close();
  return output;
}

function chunkOf(module) {
  return [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
}

/** A chunk and all that it imports, now or later, or only in one of these ways. */
function reachable(file, ways = ["imports", "dynamicImports"], found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const way of ways) for (const other of chunks.get(file)[way]) reachable(other, ways, found);
  return found;
}

// Only a bundle that was made replaces the last one.
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
for (const [name, contents] of files) await writeFile(path.join(target, name), contents);
