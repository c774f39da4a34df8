/**
 * A partnership that comes by link or file: an answer to one that is here is compared with it; anything else is shown,
 * and kept when the reader says so. Loaded when something comes.
 */
import { element } from "../base/element";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import { siteUrl } from "../base/site";
import { fingerprint } from "../documents/common";
import { isAlongFile, MOST_BYTES, readFile } from "../documents/file";
import { isWhole } from "../documents/kind";
import { merge } from "../documents/merge";
import { same } from "../documents/shape";
import { noteAnswer } from "../exchange/answers";
import { cover } from "../exchange/cover";
import { answeredBy, canAnswer, type Incoming, received } from "../exchange/receive";
import { noteReceived, receivedBefore } from "../exchange/received";
import { showMerge } from "../exchange/show-merge";
import { namesFor } from "../exchange/side-names";
import { WORDS as EXCHANGE_WORDS } from "../exchange/words";
import { MOST_BYTES as MOST_ALONG } from "../partnership/along/read";
import { PARTNERSHIP } from "../partnership/document";
import type { Partnership } from "../partnership/model";
import { titleOf } from "../partnership/said";
import { findCode } from "../share/find";
import type { Desk } from "./desk";
import { loadAnswering, loadPaper } from "./take-away";
import { WORDS } from "./words";

const words = WORDS.incoming;
const EXCHANGE = EXCHANGE_WORDS.answer;

export async function openFile(desk: Desk, file: File): Promise<void> {
  if (file.size > MOST_ALONG) return desk.tell(words.tooBig);
  const text = await file.text();
  if (isAlongFile(text)) return (await loadLater(() => import("./bring-back"))).openAlong(desk, text);
  if (file.size > MOST_BYTES) return desk.tell(words.tooBig);
  const reading = readFile(PARTNERSHIP, text);
  if ("problem" in reading) return desk.tell(words.problem[reading.problem]);
  if ("one" in reading) return receive(desk, { value: reading.one, sent: reading.sent });
  const { importDocuments } = await loadLater(() => import("../documents/file"));
  const { imported, problem } = importDocuments(desk.store, reading.all);
  const [first] = desk.store.list();
  if (imported.length && first) desk.open(first.id);
  desk.tell(problem ? words.problem[problem] : imported.length ? words.kept : words.same);
}

/** @param ended - called when the reader is done with it. */
export async function openLink(desk: Desk, text: string, ended: () => void): Promise<void> {
  const { decode } = await loadLater(() => import("../share/share"));
  const decoded = await decode(PARTNERSHIP, text);
  if (decoded.ok) return receive(desk, decoded, ended);
  if (decoded.readable)
    return read(desk, { value: decoded.readable }, ended, `${words.problem[decoded.reason]} ${words.part}:`);
  ended();
  if (!decoded.opens) return desk.tell(words.problem[decoded.reason]);
  const url = siteUrl(decoded.opens);
  url.hash = findCode(text) ?? "";
  desk.tell(words.problem[decoded.reason], undefined, { words: words.openThere, address: url.href });
}

/** Shows what this tab and another one made of the partnership. */
export async function compareTabs(desk: Desk): Promise<void> {
  const copies = desk.edited?.conflict();
  if (!copies) return;
  await showMerge(PARTNERSHIP, {
    copies,
    names: words.tabs,
    summary,
    done: (merged) => (isWhole(PARTNERSHIP, merged) ? desk.edited?.resolve(merged) : desk.tell(words.tooLong)),
  });
}

async function receive(desk: Desk, incoming: Incoming<Partnership>, ended = (): void => {}): Promise<void> {
  desk.edited?.flush();
  const { store } = desk;
  const before = incoming.sent?.answer ? undefined : receivedBefore(store, fingerprint(incoming.value))?.draft;
  // The same link leads to what was made from it.
  if (before !== undefined && store.get(before)) {
    desk.open(before);
    ended();
    return desk.tell(words.again);
  }
  const answered = answeredBy(store, incoming, ({ id }) => id);
  const mine = answered && store.get(answered.id);
  if (!answered || !mine) return read(desk, incoming, ended);
  const { id, base } = answered;
  noteAnswer(store, id, incoming);
  desk.open(id);
  const theirs = { ...incoming.value, id };
  if (same(mine, theirs)) {
    took(desk, id, incoming);
    ended();
    return desk.tell(words.same);
  }
  const done = async (merged: Partnership): Promise<void> => {
    const now = desk.value ?? mine;
    // Another tab may have changed something while the two were compared.
    const next = merge(await PARTNERSHIP.shape(), { base: mine, mine: merged, theirs: now }).value;
    if (!isWhole(PARTNERSHIP, next)) return desk.tell(words.tooLong);
    store.keepVersion(id, now, "replaced");
    took(desk, id, incoming);
    desk.changeAndTell(next, words.merged);
    void desk.loadDues();
  };
  const names = namesFor(
    incoming.sent,
    mine.organizations.map(({ name }) => name),
  );
  const copies = { base: base && { ...base, id }, mine, theirs };
  const { sent } = incoming;
  await showMerge(PARTNERSHIP, { copies, names, sent, summary, done: (merged) => void done(merged), ended });
}

/** Notes that what came is part of a partnership from now on, and that it can be answered. */
function took(desk: Desk, id: string, incoming: Incoming<Partnership>): void {
  const { value, sent } = incoming;
  received(desk.store, id, incoming);
  if (sent && !sent.answer && canAnswer(incoming))
    noteReceived(desk.store, fingerprint(value), { draft: id, by: sent.by.trim() });
  desk.drafts.look(desk.value?.id);
  desk.drafts.countSoon(desk.value);
}

function summary({ promises }: Partnership): string {
  return words.result(promises.length);
}

/** Shows what came, of which nothing is kept yet. */
async function read(desk: Desk, incoming: Incoming<Partnership>, ended: () => void, problem = ""): Promise<void> {
  const { readNodes } = await loadPaper();
  const nodes = readNodes(incoming.value);
  const { value, sent } = incoming;
  const by = sent?.by.trim() ?? "";
  const keep = (): void => {
    leave();
    const id = desk.add(value);
    if (!problem) took(desk, id, incoming);
    desk.tell(words.kept);
  };
  const acts = element(
    "p",
    { class: "pb-partner__acts" },
    button(words.keep, "pb-button--main", keep),
    ...(canAnswer(incoming) && !problem ? [button(EXCHANGE.good, "", () => void good(incoming))] : []),
    button(words.leave, "", () => leave()),
  );
  const content = element(
    "section",
    { class: "pb-prose pb-partner__came" },
    element("h1", { tabindex: "-1", dir: "auto" }, titleOf(value)),
    element("p", { class: "pb-lede" }, problem || words.heading),
    element("p", { dir: "auto" }, by ? words.by(by) : words.nobody),
    acts,
    ...nodes,
  );
  const uncover = cover(content);
  const leave = (): void => {
    uncover();
    ended();
  };
}

function button(label: string, look: string, act: () => void): HTMLElement {
  const made = element("button", { type: "button", class: `pb-button ${look}` }, label);
  made.addEventListener("click", act);
  return made;
}

/** Sends back that it is fine as it came. */
function good(incoming: Incoming<Partnership>): Promise<void> {
  return attempt(async () => (await loadAnswering()).sayGood(incoming, () => undefined));
}
