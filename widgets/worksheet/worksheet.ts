/** Starts filling in a worksheet on its page: once it is asked for, or at once if the address names one that is kept. */
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import { readText, storedKeys } from "../documents/storage";
import { readName, readObject } from "../documents/stored";
import type { SheetRecord } from "../worksheets/sheet";
import { WORDS } from "./words";

const KEPT = "worksheets.doc.";
/** So many names fit into the line that says what is kept. */
const MOST_NAMED = 2;

export function startWorksheet(root: HTMLElement): void {
  const record = JSON.parse(root.dataset.sheet ?? "{}") as SheetRecord;
  const button = root.querySelector<HTMLElement>("[data-fill]");
  const paper = root.querySelector<HTMLElement>(".pb-fill__paper");
  const start = root.querySelector<HTMLElement>(".pb-fill__start");
  if (!button || !paper || !start) return;
  const kept = keptOf(record.id);
  const wanted = new URL(location.href).searchParams.get("sheet");
  sayWhatIsKept(root, button, kept, record.title);
  const open = (id: string | undefined, isMissing = false): Promise<void> =>
    attempt(async () => {
      const { openTool } = await loadLater(() => import("./app"));
      openTool({ root, start, paper, button }, record, id, isMissing);
    });
  // Seen only from now on, so that no press is lost.
  start.dataset.ready = "";
  button.addEventListener("click", () => void open(keptOf(record.id)[0]?.id));
  if (wanted) void open(kept.find(({ id }) => id === wanted)?.id, !kept.some(({ id }) => id === wanted));
}

interface Kept {
  id: string;
  name: string;
  changed: number;
}

/** The worksheets of one kind that the browser keeps, read without what reading them whole would need. */
function keptOf(worksheet: string): Kept[] {
  const found = storedKeys().flatMap((key): Kept[] => {
    if (!key.startsWith(KEPT)) return [];
    const text = readText(key) ?? "";
    const { value, changed, removed } = readObject(text) ?? {};
    const isOne = (value as { worksheet?: unknown } | undefined)?.worksheet === worksheet && removed === undefined;
    return isOne ? [{ id: key.slice(KEPT.length), name: readName(text), changed: Number(changed) }] : [];
  });
  return found.sort((one, other) => other.changed - one.changed);
}

function sayWhatIsKept(root: HTMLElement, button: HTMLElement, kept: readonly Kept[], title: string): void {
  const yours = root.querySelector<HTMLElement>(".pb-fill__yours");
  if (!kept.length || !yours) return;
  button.lastChild?.replaceWith(WORDS.goOn);
  const names = kept.slice(0, MOST_NAMED).map(({ name }) => name.trim() || title);
  yours.textContent = WORDS.yours(names, kept.length - names.length);
}
