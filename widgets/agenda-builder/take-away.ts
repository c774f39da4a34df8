/** Everything an agenda can become: texts to copy, files to save, paper, slides. Each is loaded when it is asked for. */
import { type Audience, forAudience, forPartner } from "../agenda/for-partner";
import type { Agenda } from "../agenda/model";
import { audienceChoice } from "../base/audience-choice";
import { copyTexts } from "../base/copy-texts";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import type { Choice, Group, Menu } from "../base/menu";
import type { Sharing } from "../exchange/share-dialog";
import type { Guide } from "../guide/library";
import { store } from "./agendas";
import type { EditedAgenda } from "./edited-agenda";
import type { Leaving } from "./files";
import { messageChoices } from "./messages";
import { WORDS } from "./words";

const words = WORDS.take;
const AUDIENCES = ["participants", "facilitator"] as const;

/** The view whose agenda goes out. */
interface View extends Teller {
  readonly editing: EditedAgenda;
  readonly guide: Guide | undefined;
  /** Whom the next copy is for. It is the partner again each time that the menu opens. */
  audience: Audience;
  share(audience: Audience): void;
  print(audience: Audience): void;
}

interface Teller {
  say(words: string): void;
}

/** The menu of all ways out: whom it is for comes first. */
export function takeAwayMenu(view: View): Menu {
  return {
    name: "take",
    words: words.name,
    icon: "download",
    first: () =>
      audienceChoice({
        words: words.audience,
        audiences: AUDIENCES.map((one) => [one, words.audiences[one]] as const),
        audience: view.audience,
        note: words.audienceNotes[view.audience],
        choose: (one) => {
          view.audience = one;
          view.say(words.audienceNotes[one]);
        },
      }),
    choices: () => groups(view),
  };
}

/** All ways out, by what people want to do. */
function groups(view: View): Group[] {
  const { audience } = view;
  return [
    { words: words.groups.send[audience], choices: sending(view) },
    { words: words.groups.room, choices: forTheRoom(view) },
    { words: words.groups.keep, choices: keeping(view) },
    { words: words.groups.guide, choices: contributing(view) },
  ];
}

function sending(view: View): Choice[] {
  const { audience } = view;
  const { agenda } = view.editing;
  return [
    { words: words.link, icon: "share", act: () => view.share(audience) },
    { words: words.copy, icon: "copy", act: copying(view, words.copied, ["html", "txt"]) },
    { words: words.plain, icon: "copy", act: copying(view, words.copiedPlain, ["txt"]) },
    {
      words: words.word,
      icon: "word",
      act: () => {
        view.say(words.working);
        saving(view, (files, leaving) => files.saveWord(leaving))();
      },
    },
    {
      words: words.calendar,
      icon: "calendar",
      act: saving(view, (files, leaving) => files.saveCalendar(leaving)),
      not: agenda.date && agenda.start ? undefined : words.calendarNeeds,
    },
    { words: words.file, icon: "file", act: () => void saveFile(view, sentVersion(agenda, audience)) },
    ...(audience === "participants" ? messageChoices(agenda, (act) => tryTo(view, act)) : []),
  ];
}

function forTheRoom(view: View): Choice[] {
  const { audience } = view;
  const { agenda } = view.editing;
  const questions = agenda.blocks.some((block) => !block.out && block.prompts.some(({ text }) => text.trim()));
  const show = async (): Promise<void> => {
    const { showSlides } = await loadLater(() => import("./slides"));
    showSlides(forAudience(agenda, audience));
  };
  return [
    { words: words.print[audience], icon: "print", act: () => view.print(audience) },
    {
      words: words.slides[audience],
      icon: "slides",
      act: () => void tryTo(view, show),
      not: questions ? undefined : words.noSlides,
    },
  ];
}

/** What is kept is one's own, and whole, whomever other copies are for. */
function keeping(view: View): Choice[] {
  return [
    { words: words.markdown, icon: "copy", act: copying(view, words.copiedMarkdown, ["md"]) },
    { words: words.backup, icon: "download", act: () => void saveFile(view, view.editing.agenda) },
  ];
}

function contributing(view: View): Choice[] {
  return [
    { words: words.yaml, icon: "data", act: saving(view, (files, leaving) => files.saveEntry(leaving)) },
    { words: words.suggest, icon: "share", act: saving(view, (files, leaving) => files.suggestEntry(leaving)) },
  ];
}

/** What of an agenda is sent; the partner may know blocks that were left out since. */
function sentVersion(agenda: Agenda, audience: Audience): Agenda {
  return audience === "facilitator" ? agenda : forPartner(agenda, store.common.list(agenda.id)[0]?.value);
}

/** What may be sent by link: the open version first, and all of it. */
export function waysToShare(agenda: Agenda, audience: Audience): Pick<Sharing<Agenda>, "value" | "ways"> {
  const values = { participants: sentVersion(agenda, "participants"), facilitator: agenda };
  const ways = AUDIENCES.map((one) => ({ ...WORDS.share.ways[one], value: values[one] }));
  return { value: values[audience], ways: { words: WORDS.share.what, of: ways } };
}

/** The agenda as a file that the builder reads back. */
export function saveFile(teller: Teller, agenda: Agenda): Promise<void> {
  return trySaving(teller, (files) => files.saveJson(agenda));
}

const loadFiles = () => loadLater(() => import("./files"));
type Files = typeof import("./files");

function leavingOf({ editing, audience, guide }: View): Leaving {
  return { agenda: editing.agenda, audience, guide };
}

/** What saves a file. */
function saving(view: View, save: (files: Files, leaving: Leaving) => Promise<string>): () => void {
  const leaving = leavingOf(view);
  return () => void trySaving(view, (files) => save(files, leaving));
}

/** Saves a file and says what was done. */
function trySaving(teller: Teller, save: (files: Files) => Promise<string>): Promise<void> {
  return tryTo(teller, async () => {
    const done = await save(await loadFiles());
    if (done) teller.say(done);
  });
}

/** What copies the agenda, perhaps in two formats at once; a program takes the one that it knows. */
function copying(view: View, done: Readonly<Record<Audience, string>>, formats: readonly (keyof Texts)[]): () => void {
  const leaving = leavingOf(view);
  const copyNow = async (): Promise<void> => {
    const texts = loadFiles().then(({ textsOf }) => textsOf(leaving));
    if (await copyTexts(texts, formats)) view.say(done[leaving.audience]);
  };
  return () => void tryTo(view, copyNow);
}

async function tryTo(teller: Teller, act: () => Promise<void>): Promise<void> {
  try {
    await attempt(act);
  } catch (error) {
    console.error(error);
    teller.say(words.failed);
  }
}
