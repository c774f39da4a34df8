// Bundles the styles and the widgets into overrides/assets/built/, with names that change with their content.

import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const target = path.join(root, "overrides/assets/built");

const shared = {
  write: false,
  absWorkingDir: root,
  outdir: "overrides/assets/built",
  bundle: true,
  format: "esm",
  target: ["chrome122", "firefox125", "safari16.4"],
  minify: true,
  legalComments: "none",
  logLevel: "warning",
};
/** Gives the colors once more, for browsers that do not know light-dark(), such as Safari before 17.5. */
const olderBrowsers = {
  name: "older-browsers",
  setup: ({ onLoad }) =>
    onLoad({ filter: /tokens\.css$/ }, async ({ path: file }) => {
      const css = await readFile(file, "utf8");
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
const result = await build({
  ...shared,
  plugins: [olderBrowsers],
  entryPoints: {
    playbook: "widgets/index.ts",
    "playbook-styles": "overrides/styles/playbook.css",
    // Styles of few pages, which their front matter asks for.
    "agenda-builder-styles": "overrides/styles/agenda-builder.css",
    "home-styles": "overrides/styles/home.css",
    "checklist-styles": "overrides/styles/checklist.css",
    "partnership-styles": "overrides/styles/partnership.css",
    "worksheet-styles": "overrides/styles/worksheet.css",
    "assessment-styles": "overrides/styles/assessment.css",
    "suggest-styles": "overrides/styles/suggest.css",
  },
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  splitting: true,
  metafile: true,
});

const { inputs, outputs } = result.metafile;
// What index.ts loads later, by the name of its file, which is the widget's.
const later = inputs["widgets/index.ts"].imports.filter(({ kind }) => kind === "dynamic-import");
const widgets = new Map(later.map(({ path: file }) => [file, path.basename(file, ".ts")]));
// The page template asks for a bundle by its plain name.
const manifest = {};
// What each widget that is loaded later may itself load later, and what it needs at once. Every page needs what is
// always there.
const of = {};
const always = [];
const modules = {};
for (const [file, { entryPoint }] of Object.entries(outputs)) {
  if (entryPoint === "widgets/index.ts") {
    manifest["playbook.js"] = path.basename(file);
    always.push(...names(reachable(file, "import-statement")));
  }
  if (entryPoint?.endsWith(".css")) manifest[path.basename(entryPoint)] = path.basename(file);
  const widget = widgets.get(entryPoint);
  if (!widget) continue;
  of[widget] = names(reachable(file));
  modules[widget] = names(reachable(file, "import-statement"));
}
const all = names(Object.keys(outputs));
// Pages name this file, so each knows its own parts, whichever version of the service worker there is.
const parts = JSON.stringify({ all, always, of });
manifest["parts.json"] = `parts-${createHash("sha256").update(parts).digest("hex").slice(0, 8).toUpperCase()}.json`;
const worker = await build({
  ...shared,
  entryPoints: { worker: "widgets/offline-worker/worker.ts" },
  define: { __BUNDLES__: JSON.stringify(all), "process.env.NODE_ENV": '"production"' },
});

function names(files) {
  return [...files].map((file) => path.basename(file));
}

/** A bundle and all that it imports, now or later, or only in one way. */
function reachable(file, way = undefined, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path: other, kind, external } of outputs[file].imports) {
    if (!external && (!way || kind === way)) reachable(other, way, found);
  }
  return found;
}

// Only a bundle that was made replaces the last one.
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
for (const file of [...result.outputFiles, ...worker.outputFiles]) await writeFile(file.path, file.contents);
await writeFile(path.join(target, manifest["parts.json"]), parts);
await writeFile(path.join(target, "manifest.json"), `${JSON.stringify({ files: manifest, modules }, null, 2)}\n`);
