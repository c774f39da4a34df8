/** Everything a worksheet can become: texts to copy, files to save, paper. Whom it is for is asked first. */
import { partnerOrUs } from "../base/audience-choice";
import { copy } from "../base/clipboard";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import type { Menu } from "../base/menu";
import { offerText } from "../base/offer-text";
import type { Leaving } from "./files";
import type { Tool } from "./tool";
import { WORDS } from "./words";

const AUDIENCE = { who: WORDS.audience, audiences: WORDS.audiences, notes: WORDS.audienceNotes };
const loadFiles = () => loadLater(() => import("./files"));
type Files = typeof import("./files");

export function takeMenu(tool: Tool): Menu {
  const saving = (save: (files: Files, leaving: Leaving) => Promise<string>) => (): void => {
    tool.say(WORDS.working);
    void tryTo(tool, async () => tool.say(await save(await loadFiles(), leavingOf(tool))));
  };
  return {
    name: "take",
    words: WORDS.take,
    icon: "download",
    first: () => partnerOrUs(AUDIENCE, tool),
    choices: () => [
      { words: WORDS.copyRich, icon: "copy", act: copying(tool, ["html", "txt"]) },
      { words: WORDS.copyMarkdown, icon: "copy", act: copying(tool, ["md"]) },
      { words: WORDS.word, icon: "word", act: saving((files, leaving) => files.saveWord(leaving)) },
      { words: WORDS.csv, icon: "data", act: saving((files, leaving) => files.saveTable(leaving)) },
      { words: WORDS.markdown, icon: "file", act: saving((files, leaving) => files.saveMarkdown(leaving)) },
      { words: WORDS.file, icon: "file", act: saving((files, leaving) => files.saveJson(leaving)) },
      { words: WORDS.print, icon: "print", act: () => print() },
    ],
  };
}

/** Saves all of it, for its own side, when the browser does not keep it. */
export function saveOwnFile(tool: Tool): Promise<void> {
  const leaving: Leaving = { ...leavingOf(tool), audience: "us" };
  return tryTo(tool, async () => tool.say(await (await loadFiles()).saveJson(leaving)));
}

function leavingOf({ filled, sheet, audience, own, address }: Tool): Leaving {
  return { filled, sheet, audience, own, address };
}

/** What copies it, perhaps in two formats at once; a program takes the one that it knows. */
function copying(tool: Tool, formats: readonly ("html" | "txt" | "md")[]): () => void {
  return () => {
    const texts = loadFiles().then(({ textsOf }) => textsOf(leavingOf(tool)));
    const flavors = formats.map(
      (format) => [format === "html" ? "text/html" : "text/plain", texts.then((made) => made[format]())] as const,
    );
    void tryTo(tool, async () => {
      if (await copy(Object.fromEntries(flavors))) tool.say(WORDS.copied);
      else offerText((await flavors.at(-1)?.[1]) ?? "");
    });
  };
}

async function tryTo(tool: Tool, act: () => Promise<void>): Promise<void> {
  try {
    await attempt(act);
  } catch (error) {
    console.error(error);
    tool.say(WORDS.failed);
  }
}
