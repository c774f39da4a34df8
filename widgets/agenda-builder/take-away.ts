/** Everything an agenda can become: texts to copy, files to save, paper, slides. Each is loaded when it is asked for. */
import { html } from "lit";
import type { Agenda } from "../agenda/model";
import { copy } from "../base/clipboard";
import { openDialog } from "../base/dialog";
import { download } from "../base/download";
import { attempt } from "../base/failure";
import { fileName } from "../base/file-names";
import { loadLater } from "../base/later";
import type { Choice } from "../base/menu";
import { siteUrl } from "../base/site";
import { outgoingFile } from "../exchange/send";
import type { ExportOptions } from "../export/content";
import type { Guide } from "../guide/library";
import { loadLibrary } from "../guide/library";
import { store } from "./drafts";
import type { Session } from "./session";
import { WORDS } from "./words";

const words = WORDS.take;

export function takeAwayChoices(view: View): Choice[] {
  const { agenda } = view.session;
  const questions = agenda.blocks.some((block) => !block.out && block.prompts.some(({ text }) => text.trim()));
  return [
    { words: words.copy, icon: "copy", act: () => void copyFormatted(view) },
    {
      words: words.markdown,
      icon: "copy",
      act: () =>
        void copyText(view, words.copiedMarkdown, async () => {
          const { agendaMarkdown } = await loadLater(() => import("../export/markdown"));
          return agendaMarkdown;
        }),
    },
    {
      words: words.plain,
      icon: "copy",
      act: () => void copyText(view, words.copiedPlain, async () => (await loadPlain()).agendaText),
    },
    { words: words.word, icon: "word", act: () => void saveWord(view) },
    {
      words: words.calendar,
      icon: "calendar",
      act: () => void saveCalendar(view),
      not: agenda.date && agenda.start ? undefined : words.calendarNeeds,
    },
    { words: words.printFacilitator, icon: "print", act: () => view.print("facilitator") },
    { words: words.printParticipant, icon: "print", act: () => view.print("participant") },
    {
      words: words.slides,
      icon: "slides",
      act: () => void showSlides(view),
      not: questions ? undefined : words.noSlides,
    },
    { words: words.yaml, icon: "data", act: () => void saveEntry(view) },
    { words: words.suggest, icon: "share", act: () => void suggestEntry(view) },
    { words: words.file, icon: "file", act: () => void saveFile(view, agenda) },
  ];
}

/** The view whose agenda is taken away. */
interface View extends Teller {
  readonly session: Session;
  readonly guide: Guide | undefined;
  print(copy: "facilitator" | "participant"): void;
}

interface Teller {
  say(words: string): void;
}

function optionsOf(view: View): ExportOptions {
  const roles = Object.fromEntries((view.guide?.roles ?? []).map(({ id, title }) => [id, title]));
  return { audience: "facilitator", siteUrl: siteUrl("").href, roles };
}

const loadPlain = () => loadLater(() => import("../export/plain"));

async function copyFormatted(view: View): Promise<void> {
  const { agenda } = view.session;
  await tryTo(view, async () => {
    const rich = loadLater(() => import("../export/html"));
    const text = loadPlain().then(({ agendaText }) => agendaText(agenda, optionsOf(view)));
    const done = await copy({
      "text/html": rich.then(({ agendaHtml }) => agendaHtml(agenda, optionsOf(view))),
      "text/plain": text,
    });
    if (done) view.say(words.copied);
    else offerText(await text);
  });
}

async function copyText(
  view: View,
  done: string,
  load: () => Promise<(agenda: Agenda, options: ExportOptions) => string>,
): Promise<void> {
  await tryTo(view, async () => {
    const text = load().then((write) => write(view.session.agenda, optionsOf(view)));
    if (await copy({ "text/plain": text })) view.say(done);
    else offerText(await text);
  });
}

async function saveWord(view: View): Promise<void> {
  const { agenda } = view.session;
  view.say(words.working);
  await save(view, agenda, "docx", async () => {
    const { agendaDocx } = await loadLater(() => import("../export/docx"));
    return agendaDocx(agenda, optionsOf(view));
  });
}

async function saveCalendar(view: View): Promise<void> {
  const { agenda } = view.session;
  await tryTo(view, async () => {
    const { agendaCalendar } = await loadLater(() => import("../export/calendar"));
    const made = agendaCalendar(agenda, { ...optionsOf(view), now: new Date(), events: "session" });
    if ("missing" in made) view.say(words.calendarFailed);
    else await save(view, agenda, "ics", () => made.file, "text/calendar");
  });
}

async function saveEntry(view: View): Promise<void> {
  const { agenda } = view.session;
  await tryTo(view, async () => {
    const { yaml, problems } = await entryOf(agenda);
    await save(view, agenda, "yaml", () => yaml, "application/yaml");
    if (problems.length)
      openDialog(
        words.yamlProblems,
        () =>
          html`<p>${words.yamlProblemsNote}</p>
            <ul>
              ${problems.map((problem) => html`<li>${problem.text}</li>`)}
            </ul>`,
      );
  });
}

/** Opens the agenda in the form that sends entries to the guide; it says there what is missing. */
async function suggestEntry(view: View): Promise<void> {
  const { agenda } = view.session;
  await tryTo(view, async () => {
    const [{ yaml }, { handOver }] = await Promise.all([
      entryOf(agenda),
      loadLater(() => import("../documents/hand-over")),
    ]);
    if (handOver("agenda", yaml)) location.assign(siteUrl("contribute/suggest/?kind=agenda"));
    // A browser that keeps nothing cannot hand it over; the form opens the file instead.
    else await save(view, agenda, "yaml", () => yaml, "application/yaml");
  });
}

/** An agenda in the shape of an entry of the guide, and what its author has to complete first. */
async function entryOf(agenda: Agenda): Promise<{ yaml: string; problems: { text: string }[] }> {
  const [{ entryYaml }, { problemsForEntry, toEntry }] = await loadLater(() =>
    Promise.all([import("../export/entry-yaml"), import("../agenda/entry")]),
  );
  const library = await loadLibrary("agendas", "activities", "prompts", "roles", "sources", "goals");
  return { yaml: entryYaml(toEntry(agenda, library)), problems: problemsForEntry(agenda, library) };
}

/** The agenda as a file that the builder reads back. */
export async function saveFile(teller: Teller, agenda: Agenda): Promise<void> {
  await save(teller, agenda, "json", () => outgoingFile({ store, id: agenda.id, value: agenda }), "application/json");
}

async function save(
  teller: Teller,
  agenda: Agenda,
  extension: string,
  make: () => Blob | string | Promise<Blob>,
  type?: string,
): Promise<void> {
  await tryTo(teller, async () => {
    const name = fileName(agenda.title, extension, agenda.date);
    download(name, await make(), type);
    teller.say(words.saved(name));
  });
}

async function showSlides(view: View): Promise<void> {
  await tryTo(view, async () => (await loadLater(() => import("./slides"))).showSlides(view.session.agenda));
}

async function tryTo(teller: Teller, act: () => Promise<void>): Promise<void> {
  try {
    await attempt(act);
  } catch (error) {
    console.error(error);
    teller.say(words.failed);
  }
}

/** The last way out where the browser does not allow copying: the text, selected. */
function offerText(text: string): void {
  openDialog(
    words.copyYourself,
    () =>
      html`<p>${words.copyYourselfHelp}</p>
        <textarea
          readonly
          rows="12"
          autofocus
          aria-label=${words.copyText}
          .value=${text}
          @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
        ></textarea>`,
  );
}
