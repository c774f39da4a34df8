/** Everything an agenda can become: texts to copy, files to save, paper, slides. Each is loaded when it is asked for. */
import type { Agenda } from "../agenda/model";
import { copy } from "../base/clipboard";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import type { Choice } from "../base/menu";
import { offerText } from "../base/offer-text";
import type { Guide } from "../guide/library";
import type { EditedAgenda } from "./edited-agenda";
import { WORDS } from "./words";

const words = WORDS.take;

/** The view whose agenda is taken away. */
interface View extends Teller {
  readonly editing: EditedAgenda;
  readonly guide: Guide | undefined;
  print(copy: "facilitator" | "participant"): void;
}

interface Teller {
  say(words: string): void;
}

/** All ways out, in the order of the menu. */
export function takeAwayChoices(view: View): Choice[] {
  const { editing, guide } = view;
  const { agenda } = editing;
  const questions = agenda.blocks.some((block) => !block.out && block.prompts.some(({ text }) => text.trim()));
  const copied = (done: string, ...formats: (keyof Texts)[]) => {
    return () => void copyAs(view, done, formats);
  };
  const saved = (save: (files: typeof import("./files")) => Promise<string>) => {
    return () => void trySaving(view, save);
  };
  return [
    { words: words.copy, icon: "copy", act: copied(words.copied, "html", "txt") },
    { words: words.markdown, icon: "copy", act: copied(words.copiedMarkdown, "md") },
    { words: words.plain, icon: "copy", act: copied(words.copiedPlain, "txt") },
    {
      words: words.word,
      icon: "word",
      act: () => {
        view.say(words.working);
        void trySaving(view, (files) => files.saveWord(agenda, guide));
      },
    },
    {
      words: words.calendar,
      icon: "calendar",
      act: saved((files) => files.saveCalendar(agenda, guide)),
      not: agenda.date && agenda.start ? undefined : words.calendarNeeds,
    },
    { words: words.printFacilitator, icon: "print", act: () => view.print("facilitator") },
    { words: words.printParticipant, icon: "print", act: () => view.print("participant") },
    {
      words: words.slides,
      icon: "slides",
      act: () => void tryTo(view, async () => (await loadLater(() => import("./slides"))).showSlides(agenda)),
      not: questions ? undefined : words.noSlides,
    },
    { words: words.yaml, icon: "data", act: saved((files) => files.saveEntry(agenda)) },
    { words: words.suggest, icon: "share", act: saved((files) => files.suggestEntry(agenda)) },
    { words: words.file, icon: "file", act: () => void saveFile(view, agenda) },
  ];
}

/** The agenda as a file that the builder reads back. */
export function saveFile(teller: Teller, agenda: Agenda): Promise<void> {
  return trySaving(teller, (files) => files.saveJson(agenda));
}

const loadFiles = () => loadLater(() => import("./files"));

/** Saves a file and says what was done. */
function trySaving(teller: Teller, save: (files: typeof import("./files")) => Promise<string>): Promise<void> {
  return tryTo(teller, async () => {
    const done = await save(await loadFiles());
    if (done) teller.say(done);
  });
}

/** Copies the agenda, perhaps in two formats at once; a program takes the one that it knows. */
async function copyAs(view: View, done: string, formats: readonly (keyof Texts)[]): Promise<void> {
  const { editing, guide } = view;
  const { agenda } = editing;
  await tryTo(view, async () => {
    const texts = loadFiles().then(({ textsOf }) => textsOf(agenda, guide));
    const flavors = formats.map(
      (format) => [format === "html" ? "text/html" : "text/plain", texts.then((made) => made[format]())] as const,
    );
    if (await copy(Object.fromEntries(flavors))) view.say(done);
    else offerText((await flavors.at(-1)?.[1]) ?? "");
  });
}

async function tryTo(teller: Teller, act: () => Promise<void>): Promise<void> {
  try {
    await attempt(act);
  } catch (error) {
    console.error(error);
    teller.say(words.failed);
  }
}
