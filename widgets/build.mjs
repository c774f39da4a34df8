// Bundles the styles and the widgets into overrides/assets/built/, with names that change with their content.
import { build } from "esbuild";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const target = path.join(root, "overrides/assets/built");

const result = await build({
  write: false,
  absWorkingDir: root,
  entryPoints: {
    playbook: "widgets/index.ts",
    "playbook-styles": "overrides/styles/playbook.css",
    // Styles of few pages, which their front matter asks for.
    "agenda-builder-styles": "overrides/styles/agenda-builder.css",
    "checklist-styles": "overrides/styles/checklist.css",
    "suggest-styles": "overrides/styles/suggest.css",
  },
  outdir: "overrides/assets/built",
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: ["chrome122", "firefox125", "safari17.5"],
  minify: true,
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
});

// The page template asks for a bundle by its plain name.
const manifest = {};
for (const [file, { entryPoint }] of Object.entries(result.metafile.outputs)) {
  if (entryPoint === "widgets/index.ts") manifest["playbook.js"] = path.basename(file);
  if (entryPoint?.endsWith(".css")) manifest[path.basename(entryPoint)] = path.basename(file);
}
// Only a bundle that was made replaces the last one.
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
for (const file of result.outputFiles) await writeFile(file.path, file.contents);
await writeFile(path.join(target, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
