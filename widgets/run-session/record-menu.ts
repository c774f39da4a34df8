/** The record of a session, to copy, to save and to print. Whom it is for is asked first. */
import { partnerOrUs } from "../base/audience-choice";
import { copyTexts } from "../base/copy-texts";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import type { Menu } from "../base/menu";
import { LATER_WORDS } from "./later-words";
import type { Run } from "./run";
import { WORDS } from "./words";

const words = LATER_WORDS.record;
type Files = typeof import("./record-files");
type Leaving = Parameters<Files["textsOf"]>[0];

const loadFiles = () => loadLater(() => import("./record-files"));

export function recordMenu(run: Run): Menu {
  const { audience } = run;
  const leaving = (): Leaving => ({ session: run.session, audience });
  const saving = (save: (files: Files, leaving: Leaving) => Promise<string> | string) => (): void => {
    run.say(WORDS.working);
    void tryTo(run, async () => run.say(await save(await loadFiles(), leaving())));
  };
  const copying = (formats: readonly (keyof Texts)[]) => (): void => {
    const texts = loadFiles().then((files) => files.textsOf(leaving()));
    void tryTo(run, async () => {
      if (await copyTexts(texts, formats)) run.say(WORDS.copied);
    });
  };
  return {
    name: "take",
    words: words.name,
    icon: "download",
    first: () => partnerOrUs(words, run),
    choices: () => [
      { words: words.copy, icon: "copy", act: copying(["html", "txt"]) },
      { words: words.copyMarkdown, icon: "copy", act: copying(["md"]) },
      { words: words.word, icon: "word", act: saving((files, one) => files.saveWord(one)) },
      { words: words.markdown, icon: "file", act: saving((files, one) => files.saveMarkdown(one)) },
      { words: words.print, icon: "print", act: () => void tryTo(run, () => run.printRecord(audience)) },
    ],
  };
}

async function tryTo(run: Run, act: () => Promise<void>): Promise<void> {
  try {
    await attempt(act);
  } catch (error) {
    console.error(error);
    run.say(WORDS.failed);
  }
}
