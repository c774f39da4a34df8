/** Everything that a partnership can become: texts to copy, files, paper. Whom it is for is asked first. */
import { partnerOrUs } from "../base/audience-choice";
import { copyTexts } from "../base/copy-texts";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import type { Menu } from "../base/menu";
import type { Audience } from "../partnership/along/carrier";
import type { Desk } from "./desk";
import type { Leaving } from "./paper";
import { WORDS } from "./words";

const words = WORDS.take;
type Files = typeof import("./files");

export const loadPaper = () => loadLater(() => import("./paper"));
const loadFiles = () => loadLater(() => import("./files"));
export const loadAnswering = () => loadLater(() => import("./answering"));
export const loadAlong = () => loadLater(() => import("./take-along"));

/** The page whose partnership goes out. audience: whom the next copy is for. */
interface Page {
  audience: Audience;
  print(): Promise<void>;
}

export function takeMenu(page: Page, desk: Desk): Menu {
  const { audience } = page;
  const saving = (save: (files: Files, leaving: Leaving) => Promise<string> | string) => (): void => {
    const leaving = leavingOf(desk, audience);
    if (!leaving) return;
    desk.tell(words.working);
    void tryTo(desk, async () => {
      await desk.knowsDues();
      desk.tell(await save(await loadFiles(), leaving));
    });
  };
  return {
    name: "take",
    words: words.name,
    icon: "download",
    first: () => partnerOrUs(words, page),
    choices: () => [
      { words: words.copy, icon: "copy", act: () => copy(desk, audience, ["html", "txt"]) },
      { words: words.copyMarkdown, icon: "copy", act: () => copy(desk, audience, ["md"]) },
      { words: words.word, icon: "word", act: saving((files, leaving) => files.saveWord(leaving)) },
      { words: words.markdown, icon: "file", act: saving((files, leaving) => files.saveMarkdown(leaving)) },
      {
        words: words.along,
        icon: "file",
        act: () => void tryTo(desk, async () => (await loadAlong()).takeAlong(desk, audience)),
      },
      { words: words.print, icon: "print", act: () => void tryTo(desk, () => page.print()) },
    ],
  };
}

function copy(desk: Desk, audience: Audience, formats: readonly (keyof Texts)[]): void {
  const leaving = leavingOf(desk, audience);
  if (!leaving) return;
  const texts = Promise.all([loadFiles(), desk.knowsDues()]).then(([{ textsOf }]) => textsOf(leaving));
  void tryTo(desk, async () => {
    if (await copyTexts(texts, formats)) desk.tell(words.copied);
  });
}

function leavingOf(desk: Desk, audience: Audience): Leaving | undefined {
  return desk.value && { desk, value: desk.value, audience };
}

async function tryTo(desk: Desk, act: () => Promise<void>): Promise<void> {
  try {
    await attempt(act);
  } catch (error) {
    console.error(error);
    desk.tell(words.failed);
  }
}
