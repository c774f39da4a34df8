// Bundles the exporters as the site does and runs them: reads jobs as JSON, writes one file each.
// A job: {name, format, agenda, options} or {name, format: "yaml", entry} or {name, format: "csv", rows}, or, with a
// library, {name, format: "entry", agenda} and {name, format: "entry", template}, a record of the library to adapt.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const entry = `
  export { fromTemplate, toEntry } from "./widgets/agenda/library";
  export { agendaSchema } from "./widgets/agenda/model";
  export { agendaArticle } from "./widgets/agenda/article";
  export { agendaCalendar } from "./widgets/agenda/calendar";
  export { articleDocx } from "./widgets/export/docx";
  export { articleHtml } from "./widgets/export/html";
  export { articleMarkdown } from "./widgets/export/markdown";
  export { articleText } from "./widgets/export/plain";
  export { toCsv } from "./widgets/export/csv";
  export { entryYaml } from "./widgets/export/entry-yaml";
  export { parse } from "valibot";
`;

async function load() {
  const folder = await mkdtemp(path.join(tmpdir(), "exports-"));
  const outfile = path.join(folder, "exports.mjs");
  const stdin = { contents: entry, resolveDir: root, loader: "ts" };
  await build({ stdin, outfile, bundle: true, format: "esm", platform: "browser", logLevel: "error" });
  try {
    return await import(outfile);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const made = await load();
const { out, jobs, library } = JSON.parse(await text(process.stdin));
for (const job of jobs) await writeFile(path.join(out, job.name), await write(job));

async function write({ format, agenda, options, entry, rows, template }) {
  if (format === "yaml") return made.entryYaml(entry);
  if (format === "csv") return made.toCsv(rows);
  const adapted = template ? made.fromTemplate(template, library, { zone: "America/Chicago" }) : agenda;
  const checked = made.parse(made.agendaSchema, adapted);
  if (format === "entry") return made.entryYaml(made.toEntry(checked, library, new Date("2026-11-22T10:00:00Z")));
  const article = made.agendaArticle(checked, options);
  if (format === "docx") return Buffer.from(await (await made.articleDocx(article)).arrayBuffer());
  if (format === "html") return made.articleHtml(article);
  if (format === "md") return made.articleMarkdown(article);
  if (format === "txt") return made.articleText(article);
  const result = made.agendaCalendar(checked, article, { ...options, now: new Date(options.now) });
  return result.file ?? `missing: ${result.missing}`;
}
