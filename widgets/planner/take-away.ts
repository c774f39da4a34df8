/** Everything that a plan can become: a calendar, texts to copy, files, paper, a link. Whom it is for is asked first. */
import { partnerOrUs } from "../base/audience-choice";
import { copyTexts } from "../base/copy-texts";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import type { Choice, Group, Menu } from "../base/menu";
import type { Audience } from "../plan/for-partner";
import type { Desk } from "./desk";
import type { Guide } from "./guide";
import { TAKE as words } from "./words";

type Files = typeof import("./files");

export const loadPaper = () => loadLater(() => import("./paper"));
export const loadFiles = () => loadLater(() => import("./files"));
export const loadSending = () => loadLater(() => import("./sending"));

/** The page whose plan goes out. audience: whom the next copy is for. */
interface Page {
  audience: Audience;
  guide: Guide;
  print(): Promise<void>;
}

export function takeMenu(page: Page, desk: Desk): Menu {
  const { audience, guide } = page;
  const saving =
    (save: (files: Files, leaving: { desk: Desk; audience: Audience; guide: Guide }) => Promise<string>) =>
    (): void => {
      desk.tell(words.working);
      void tryTo(desk, async () => desk.tell(await save(await loadFiles(), { desk, audience, guide })));
    };
  const send: Choice[] = [
    {
      words: words.link,
      icon: "link",
      act: () => void tryTo(desk, async () => (await loadSending()).share(desk, audience)),
    },
    { words: words.file, icon: "file", act: saving((files, leaving) => files.saveJson(leaving)) },
  ];
  const save: Choice[] = [
    { words: words.calendar, icon: "calendar", act: saving((files, leaving) => files.saveCalendar(leaving)) },
    { words: words.copy, icon: "copy", act: () => copy(page, desk, ["html", "txt"]) },
    { words: words.copyMarkdown, icon: "copy", act: () => copy(page, desk, ["md"]) },
    { words: words.word, icon: "word", act: saving((files, leaving) => files.saveWord(leaving)) },
    { words: words.markdown, icon: "file", act: saving((files, leaving) => files.saveMarkdown(leaving)) },
    { words: words.csv, icon: "data", act: saving((files, leaving) => files.saveTable(leaving)) },
    { words: words.yaml, icon: "data", act: saving((files, leaving) => files.saveEntry(leaving)) },
    { words: words.print, icon: "print", act: () => void tryTo(desk, () => page.print()) },
  ];
  return {
    name: "take",
    words: words.name,
    icon: "download",
    first: () => partnerOrUs(words, page),
    choices: () => [
      { words: words.send, choices: send } satisfies Group,
      { words: words.save, choices: save } satisfies Group,
    ],
  };
}

function copy({ audience, guide }: Page, desk: Desk, formats: readonly (keyof Texts)[]): void {
  const texts = loadFiles().then(({ textsOf }) => textsOf({ desk, audience, guide }));
  void tryTo(desk, async () => {
    if (await copyTexts(texts, formats)) desk.tell(words.copied);
  });
}

async function tryTo(desk: Desk, act: () => Promise<void>): Promise<void> {
  try {
    await attempt(act);
  } catch (error) {
    console.error(error);
    desk.tell(words.failed);
  }
}
