// Bundles what the tests of exported files run, as the site does: the exporters, and the pure modules of the suggest form.
// Takes the folder to write to, since a test run bundles once.

import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { editionConstants } from "../../widgets/edition.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const exporters = `
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
  export { sessionSchema } from "./widgets/session/model";
  export { sessionRecord } from "./widgets/session/record";
  export { planEntry } from "./widgets/plan/as-entry";
  export { planArticle } from "./widgets/plan/article";
  export { planTable } from "./widgets/plan/as-table";
  export { planCalendar } from "./widgets/plan/calendar";
  export { changeSeries, moveMilestone, removeMilestone } from "./widgets/plan/edit";
  export { planFromEntry } from "./widgets/plan/from-entry";
  export { planSchema } from "./widgets/plan/model";
  export { parse } from "valibot";
`;
const suggest = `
  export { check } from "./widgets/suggest/check";
  export { blankDraft, fileOf, idFrom, makeEntry } from "./widgets/suggest/entry";
  export { preview } from "./widgets/suggest/preview";
  export { Library } from "./widgets/suggest/library";
  export { readYaml } from "./widgets/suggest/read-yaml";
  export { checkSize } from "./widgets/suggest/structure";
  export { readSchema } from "./widgets/suggest/schema";
`;

for (const [name, contents] of Object.entries({ exporters, suggest }))
  await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    outfile: path.join(process.argv[2], `${name}.mjs`),
    bundle: true,
    format: "esm",
    platform: "browser",
    logLevel: "error",
    define: editionConstants(),
  });
