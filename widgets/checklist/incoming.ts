/**
 * Checklists that come by link or file: what is an answer to a document of this browser is compared with it first, and
 * all else is kept beside what is here. Loaded when something comes.
 */
import { newId } from "../base/ids";
import { loadLater } from "../base/later";
import { replaceWith } from "../checklists/changes";
import type { ChecklistDocument } from "../checklists/checklist-document";
import { CHECKLISTS, unreadParts } from "../checklists/document";
import { OPEN, INCOMING as words } from "../checklists/exchange-words";
import { readAll, toAdd } from "../checklists/file";
import { MOST_BYTES, readFile } from "../documents/file";
import { isWhole } from "../documents/kind";
import { merge } from "../documents/merge";
import { type Answered, answeredBy, type Incoming, received } from "../exchange/receive";
import { showMerge } from "../exchange/show-merge";
import { namesFor } from "../exchange/side-names";
import type { Place } from "./place";
import { doneIn, nameOf } from "./status";

/** Opens a file that was saved here or sent. */
export async function openFile(place: Place, file: File): Promise<void> {
  if (file.size > MOST_BYTES) return place.notice.tell(OPEN.tooBig);
  const reading = readFile(CHECKLISTS, await file.text());
  if ("problem" in reading) return place.notice.tell(OPEN.noFile[reading.problem]);
  if ("one" in reading) return receive(place, { value: reading.one, sent: reading.sent });
  place.notice.tell(openAll(place, reading.all));
}

/**
 * Opens what a link holds.
 *
 * @param text - the link, with whatever it was pasted with.
 * @param ended - called when the reader is done with it.
 */
export async function openLink(place: Place, text: string, ended: () => void): Promise<void> {
  const { decode } = await loadLater(() => import("../share/share"));
  const decoded = await decode(CHECKLISTS, text);
  if (decoded.ok) return receive(place, decoded, ended);
  const { showProblem } = await loadLater(() => import("./link-problem"));
  const keepPart = (value: ChecklistDocument): void => keepBeside(place, { value });
  showProblem(decoded, text, keepPart, ended);
}

/** Shows what this tab and another one made of a document. */
export async function compareTabs({ documents, notice }: Place, id: string): Promise<void> {
  const editing = documents.edit(id);
  const copies = editing?.conflict();
  if (!editing || !copies) return;
  const done = (merged: ChecklistDocument): void => {
    if (!isWhole(CHECKLISTS, merged)) return notice.tell(words.tooLong);
    editing.resolve(merged);
    notice.tell(words.merged(nameOf(merged)));
  };
  await showMerge(CHECKLISTS, { copies, names: words.tabs, summary, done });
}

async function receive(place: Place, incoming: Incoming<ChecklistDocument>, ended = (): void => {}): Promise<void> {
  const { documents } = place;
  documents.flush();
  const answered = answeredBy(documents.store, incoming, ({ id }) => id);
  const isKnown = "same" in toAdd(incoming.value, documents.all, newId, OPEN.copyName);
  if (answered && !isKnown) return compare(place, answered, incoming, ended);
  keepBeside(place, incoming);
  ended();
}

/** Keeps a document beside what is here; one that is here already, just like that, is shown. */
function keepBeside({ documents, notice }: Place, incoming: Incoming<ChecklistDocument>): void {
  const { store } = documents;
  const result = toAdd(incoming.value, documents.all, newId, OPEN.copyName);
  if ("same" in result) {
    const { id, name } = result.same;
    documents.choose(id);
    received(store, id, incoming);
    return notice.tell(OPEN.again(name));
  }
  const { id, name } = result.add;
  documents.keep(result.add);
  received(store, id, incoming);
  const unread = [...unreadParts(incoming.value)];
  const said = incoming.sent ? words.kept(name, incoming.sent.by.trim()) : OPEN.done([name]);
  notice.tellWithUndo([said, ...(unread.length ? [OPEN.unread(unread)] : [])].join(" "), () => documents.remove(id));
}

/** Adds all documents of a file to those that are here. Returns what to say about it. */
function openAll({ documents }: Place, text: string): string {
  const file = readAll(text);
  if (!file.documents.length) return OPEN.noFile[file.isNewer ? "newer" : "not-ours"];
  const opened: string[] = [];
  const same: string[] = [];
  const unread = [...file.unread];
  for (const part of file.documents) {
    const result = toAdd(part.document, documents.all, newId, OPEN.copyName);
    if ("same" in result) {
      documents.choose(result.same.id);
      same.push(result.same.name);
    } else {
      documents.keep(result.add);
      opened.push(result.add.name);
      unread.push(...part.unread);
    }
  }
  return [
    ...(opened.length ? [OPEN.done(opened)] : []),
    ...same.map(OPEN.again),
    ...(unread.length ? [OPEN.unread(unread)] : []),
  ].join(" ");
}

async function compare(
  place: Place,
  { id, base }: Answered<ChecklistDocument>,
  incoming: Incoming<ChecklistDocument>,
  ended: () => void,
): Promise<void> {
  const { documents } = place;
  const mine = documents.edit(id)?.value;
  if (!mine) return;
  const placed = (document: ChecklistDocument): ChecklistDocument => CHECKLISTS.withId(document, id);
  const copies = { base: base && placed(base), mine, theirs: placed(incoming.value) };
  const done = (merged: ChecklistDocument): void => void takeMerged(place, { before: mine, merged }, incoming);
  const keepApart = (): void => keepBeside(place, incoming);
  const { sent } = incoming;
  await showMerge(CHECKLISTS, { copies, names: namesFor(sent), sent, summary, done, keepApart, ended });
}

async function takeMerged(
  { documents, notice }: Place,
  { before, merged }: { before: ChecklistDocument; merged: ChecklistDocument },
  incoming: Incoming<ChecklistDocument>,
): Promise<void> {
  const { store } = documents;
  const { id } = before;
  const now = documents.edit(id)?.value ?? before;
  // Another tab may have changed something while the two were compared.
  const next =
    now === before ? merged : merge(await CHECKLISTS.shape(), { base: before, mine: merged, theirs: now }).value;
  if (!isWhole(CHECKLISTS, next)) return notice.tell(words.tooLong);
  store.keepVersion(id, now, "replaced");
  documents.change(now, replaceWith(next));
  received(store, id, incoming);
  documents.choose(id);
  notice.tellWithUndo(words.merged(nameOf(next)), () => documents.change(next, replaceWith(now)));
}

function summary(merged: ChecklistDocument): string {
  return words.result(doneIn(merged));
}
