/** Opens a saved file. What is in it comes in beside what is here and overwrites nothing. */
import { element } from "../base/element";
import { newId } from "../base/ids";
import { MOST_BYTES, readFile, toAdd } from "./file";
import type { Shelf } from "./shelf";
import { WORDS } from "./words";

/** Asks for a file and opens it. Returns what to say about it; undefined if no file was chosen. */
export async function openFile(shelf: Shelf): Promise<string | undefined> {
  const file = await chooseFile();
  if (!file) return undefined;
  if (file.size > MOST_BYTES) return WORDS.open.tooBig;
  return openText(await file.text(), shelf);
}

function openText(text: string, shelf: Shelf): string {
  const reading = readFile(text);
  if ("refusal" in reading) {
    return { "not-json": WORDS.open.notJson, foreign: WORDS.open.foreign, newer: WORDS.open.newer }[reading.refusal];
  }
  const opened: string[] = [];
  const same: string[] = [];
  const unread = [...reading.unread];
  for (const part of reading.documents) {
    const result = toAdd(part.document, shelf.documents, newId, WORDS.open.copyName);
    if ("same" in result) {
      shelf.choose(result.same.id);
      same.push(result.same.name);
    } else {
      shelf.keep(result.add);
      opened.push(result.add.name);
      unread.push(...part.unread);
    }
  }
  return [
    ...(opened.length ? [WORDS.open.done(opened)] : []),
    ...same.map(WORDS.open.again),
    ...(unread.length ? [WORDS.open.unread(unread)] : []),
  ].join(" ");
}

function chooseFile(): Promise<File | undefined> {
  const input = element("input", { type: "file", accept: ".json,application/json", hidden: true });
  document.body.append(input);
  return new Promise<File | undefined>((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0]));
    input.addEventListener("cancel", () => resolve(undefined));
    input.click();
  }).finally(() => input.remove());
}
