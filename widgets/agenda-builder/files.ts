/** The texts and files of an agenda. Loaded when one is asked for; each that saves one gives what to say about it. */
import { html } from "lit";
import { AGENDA } from "../agenda/document";
import type { Agenda } from "../agenda/model";
import { openDialog } from "../base/dialog";
import { download } from "../base/download";
import { fileName } from "../base/file-names";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import { siteUrl } from "../base/site";
import { outgoingFile } from "../exchange/send";
import type { Article } from "../export/article";
import { articleHtml } from "../export/html";
import { articleMarkdown } from "../export/markdown";
import { articleText } from "../export/plain";
import { type Guide, loadLibrary } from "../guide/library";
import { store } from "./agendas";
import { WORDS } from "./words";

const words = WORDS.take;

/** The agenda as text, in each format to copy. */
export async function textsOf(agenda: Agenda, guide: Guide | undefined): Promise<Texts> {
  const article = await articleOf(agenda, guide);
  return { html: () => articleHtml(article), md: () => articleMarkdown(article), txt: () => articleText(article) };
}

async function articleOf(agenda: Agenda, guide: Guide | undefined): Promise<Article> {
  const roles = Object.fromEntries((guide?.roles ?? []).map(({ id, title }) => [id, title]));
  const write = await AGENDA.article();
  return write(agenda, { audience: "facilitator", siteUrl: siteUrl("").href, roles });
}

export async function saveWord(agenda: Agenda, guide: Guide | undefined): Promise<string> {
  const { articleDocx } = await loadLater(() => import("../export/docx"));
  return save(agenda, "docx", await articleDocx(await articleOf(agenda, guide)));
}

export async function saveCalendar(agenda: Agenda, guide: Guide | undefined): Promise<string> {
  const { agendaCalendar } = await loadLater(() => import("../agenda/calendar"));
  const made = agendaCalendar(agenda, await articleOf(agenda, guide), { now: new Date(), events: "session" });
  return "missing" in made ? words.calendarFailed : save(agenda, "ics", made.file, "text/calendar");
}

/** The agenda as an entry for the guide. */
export async function saveEntry(agenda: Agenda): Promise<string> {
  const { yaml, problems } = await entryOf(agenda);
  const said = save(agenda, "yaml", yaml, "application/yaml");
  if (problems.length)
    openDialog(
      words.yamlProblems,
      () =>
        html`<p>${words.yamlProblemsNote}</p>
          <ul>
            ${problems.map((problem) => html`<li>${problem.text}</li>`)}
          </ul>`,
    );
  return said;
}

/** Opens the agenda in the form that sends entries to the guide; it says there what is missing. */
export async function suggestEntry(agenda: Agenda): Promise<string> {
  const [{ yaml }, { handOver }] = await Promise.all([
    entryOf(agenda),
    loadLater(() => import("../documents/hand-over")),
  ]);
  // A browser that keeps nothing cannot hand it over; the form opens the file instead.
  if (!handOver("agenda", yaml)) return save(agenda, "yaml", yaml, "application/yaml");
  location.assign(siteUrl("contribute/suggest/?kind=agenda"));
  return "";
}

/** An agenda in the shape of an entry of the guide, and what its author has to complete first. */
async function entryOf(agenda: Agenda): Promise<{ yaml: string; problems: { text: string }[] }> {
  const [{ entryYaml }, { problemsForEntry, toEntry }] = await Promise.all([
    loadLater(() => import("../export/entry-yaml")),
    loadLater(() => import("../agenda/entry")),
  ]);
  const library = await loadLibrary("agendas", "activities", "prompts", "roles", "sources", "goals");
  return { yaml: entryYaml(toEntry(agenda, library)), problems: problemsForEntry(agenda, library) };
}

/** The agenda as a file that the builder reads back. */
export async function saveJson(agenda: Agenda): Promise<string> {
  return save(agenda, "json", outgoingFile({ store, id: agenda.id, value: agenda }), "application/json");
}

function save(agenda: Agenda, extension: string, content: Blob | string, type?: string): string {
  const name = fileName(agenda.title, extension, agenda.date);
  download(name, content, type);
  return words.saved(name);
}
