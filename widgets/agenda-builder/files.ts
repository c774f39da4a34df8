/** The texts and files of an agenda. Loaded when one is asked for; each that saves one gives what to say about it. */
import { html } from "lit-html";
import { AGENDA } from "../agenda/document";
import { type Audience, forAudience, forPartner } from "../agenda/for-partner";
import type { Agenda } from "../agenda/model";
import { openDialog } from "../base/dialog";
import { download } from "../base/download";
import { fileName } from "../base/file-names";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import { siteUrl } from "../base/site";
import { linkOf, outgoingFile } from "../exchange/send";
import type { Article } from "../export/article";
import { articleHtml } from "../export/html";
import { articleMarkdown } from "../export/markdown";
import { articleText } from "../export/plain";
import { type Guide, loadLibrary, roleTitles } from "../guide/library";
import { store } from "./agendas";
import { WORDS } from "./words";

const words = WORDS.take;

/** An agenda that leaves the browser, and for whom: with what is one's own, or without it. */
export interface Leaving {
  agenda: Agenda;
  audience: Audience;
  guide: Guide | undefined;
}

/** The agenda as text, in each format to copy. */
export async function textsOf(leaving: Leaving): Promise<Texts> {
  const article = await articleOf(leaving);
  return { html: () => articleHtml(article), md: () => articleMarkdown(article), txt: () => articleText(article) };
}

async function articleOf({ agenda, audience, guide }: Leaving): Promise<Article> {
  const write = await AGENDA.article();
  return write(agenda, { audience, siteUrl: siteUrl("").href, roles: roleTitles(guide) });
}

export async function saveWord(leaving: Leaving): Promise<string> {
  const { articleDocx } = await loadLater(() => import("../export/docx"));
  return save(leaving, "docx", await articleDocx(await articleOf(leaving)));
}

export async function saveCalendar(leaving: Leaving): Promise<string> {
  const { agendaCalendar } = await loadLater(() => import("../agenda/calendar"));
  const agenda = forAudience(leaving.agenda, leaving.audience);
  const options = { now: new Date(), events: "session", ...(await addressOf(leaving)) } as const;
  const made = agendaCalendar(agenda, await articleOf(leaving), options);
  return "missing" in made ? words.calendarFailed : save(leaving, "ics", made.file, "text/calendar");
}

/** Where the agenda can be read: the partner gets its link; one's own draft is where it was made. */
async function addressOf({ agenda, audience }: Leaving): Promise<{ address?: string }> {
  if (audience === "facilitator") return { address: siteUrl(`build/?draft=${agenda.id}`).href };
  const value = forPartner(agenda, store.common.list(agenda.id)[0]?.value);
  const address = await linkOf({ store, id: agenda.id, value });
  return address ? { address } : {};
}

/** The agenda as an entry for the playbook. */
export async function saveEntry({ agenda, audience }: Leaving): Promise<string> {
  const { yaml, problems } = await entryOf(forAudience(agenda, audience));
  const said = save({ agenda }, "yaml", yaml, "application/yaml");
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

/** Opens the agenda in the form that sends entries to the playbook; it says there what is missing. */
export async function suggestEntry({ agenda, audience }: Leaving): Promise<string> {
  const [{ yaml }, { handOver }] = await Promise.all([
    entryOf(forAudience(agenda, audience)),
    loadLater(() => import("../documents/hand-over")),
  ]);
  // A browser that keeps nothing cannot hand it over; the form opens the file instead.
  if (!handOver("agenda", yaml)) return save({ agenda }, "yaml", yaml, "application/yaml");
  location.assign(siteUrl("contribute/suggest/?kind=agenda"));
  return "";
}

/** An agenda in the shape of an entry of the playbook, and what its author has to complete first. */
async function entryOf(agenda: Agenda): Promise<{ yaml: string; problems: { text: string }[] }> {
  const [{ entryYaml }, { problemsForEntry, toEntry }] = await Promise.all([
    loadLater(() => import("../export/entry-yaml")),
    loadLater(() => import("../agenda/entry")),
  ]);
  const library = await loadLibrary("agendas", "activities", "prompts", "roles", "sources", "goals");
  return { yaml: entryYaml(toEntry(agenda, library)), problems: problemsForEntry(agenda, library) };
}

/** The agenda as a file that the builder reads back; what of it, whoever saves it has decided. */
export async function saveJson(agenda: Agenda): Promise<string> {
  return save({ agenda }, "json", outgoingFile({ store, id: agenda.id, value: agenda }), "application/json");
}

/** Saves a file; the name of a facilitator's copy says so, so that nobody attaches it to a mail for the partner. */
function save(
  { agenda, audience }: Partial<Leaving> & Pick<Leaving, "agenda">,
  extension: string,
  content: Blob | string,
  type?: string,
): string {
  const part = [agenda.date, audience === "facilitator" ? words.ownFile : ""].filter(Boolean).join(" ");
  const name = fileName(agenda.title, extension, part);
  download(name, content, type);
  return words.saved(name);
}
