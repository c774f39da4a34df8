// Runs the exporters, bundled by bundle.mjs: reads jobs as JSON, writes one file each.
// A job: {name, format, agenda, options} or {name, format, session, options} or {name, format: "yaml", entry} or {name, format: "csv", rows}, or, with a
// library, {name, format: "entry", agenda} and {name, format: "entry", template}, a record of the library to adapt.
// A plan: {name, format, plan: {entry, wishes, change, moves}, options}: a plan of the library, with fields of it changed
// and milestones moved.

import { writeFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";

const { bundle, out, jobs, library } = JSON.parse(await text(process.stdin));
const made = await import(bundle);
for (const job of jobs) await writeFile(path.join(out, job.name), await write(job));

async function write({ format, agenda, options, entry, rows, template, session, plan }) {
  if (plan) return writePlan(format, planOf(plan), { ...options, library });
  if (format === "yaml") return made.entryYaml(entry);
  if (format === "csv") return made.toCsv(rows);
  if (session) {
    const held = made.parse(made.sessionSchema, session);
    return written(format, made.sessionRecord(held, { ...options, now: new Date(options.now) }));
  }
  const adapted = template ? made.fromTemplate(template, library, { zone: "America/Chicago" }) : agenda;
  const checked = made.parse(made.agendaSchema, adapted);
  if (format === "entry") return made.entryYaml(made.toEntry(checked, library, new Date("2026-11-22T10:00:00Z")));
  const article = made.agendaArticle(checked, options);
  if (format !== "ics") return written(format, article);
  const result = made.agendaCalendar(checked, article, { ...options, now: new Date(options.now) });
  return result.file ?? `missing: ${result.missing}`;
}

async function written(format, article) {
  if (format === "docx") return Buffer.from(await (await made.articleDocx(article)).arrayBuffer());
  if (format === "html") return made.articleHtml(article);
  if (format === "md") return made.articleMarkdown(article);
  return made.articleText(article);
}

function planOf({ entry, wishes, change = {}, series = {}, moves = [], gone = [] }) {
  let plan = { ...made.planFromEntry(entry, wishes), id: "plan-1", ...change };
  for (const [id, changed] of Object.entries(series)) plan = made.changeSeries(plan, id, changed);
  for (const [id, to] of moves) plan = made.moveMilestone(plan, id, to).plan;
  for (const id of gone) plan = made.removeMilestone(plan, id);
  return made.parse(made.planSchema, plan);
}

function writePlan(format, plan, { library, ...options }) {
  if (format === "entry") {
    const guide = { plans: library.plans, roles: new Set(library.roles), known: new Set(library.known) };
    return made.entryYaml(made.planEntry(plan, guide, new Date(options.now)));
  }
  const about = { ...options, entries: new Map(), now: new Date(options.now) };
  if (format === "csv") return made.toCsv(made.planTable(plan, about));
  if (format !== "ics") return written(format, made.planArticle(plan, about));
  const result = made.planCalendar(plan, about);
  return result.file ?? `missing: ${result.missing}`;
}
