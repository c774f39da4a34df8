/**
 * Opening the file of a whole partnership: what is in it is said first; then what is new is kept, and what is here already
 * is merged against what was sent. Loaded when such a file is opened.
 */
import { element } from "../base/element";
import { loadLater } from "../base/later";
import { readFile } from "../documents/file";
import { isWhole } from "../documents/kind";
import { type Copies, merge } from "../documents/merge";
import { same } from "../documents/shape";
import { cover } from "../exchange/cover";
import type { MergeView, Merging } from "../exchange/merge-view";
import { answeredBy, type Incoming, received } from "../exchange/receive";
import { namesFor } from "../exchange/side-names";
import { type Carrier, carrierOf, titleIn } from "../partnership/along/carrier";
import { type AlongRead, readPartnershipFile } from "../partnership/along/read";
import { ownOrganization, setOwnOrganization } from "../partnership/here";
import type { Partnership } from "../partnership/model";
import { documentWords, titleOf } from "../partnership/said";
import type { Desk } from "./desk";
import { WORDS } from "./words";

const words = WORDS.along;

/** What became of a document. left: the reader did not merge it. */
type Became = "fresh" | "same" | "merged" | "left" | "full" | "tooLong";
type State = Extract<Became, "fresh" | "same"> | "changed";

/** A document that can be opened, with what is known of it here. */
interface Coming {
  carrier: Carrier;
  incoming: Incoming<object>;
  title: string;
  state: State;
}

/** One that can't. why: no tool here opens it, a newer version made it, or it is damaged. */
interface Unread {
  document: string;
  why: "unknown" | "newer" | "damaged";
}

/** Shows what the file holds; nothing is kept before the reader says so. */
export async function openAlong(desk: Desk, text: string): Promise<void> {
  desk.edited?.flush();
  const file = readPartnershipFile(text);
  if ("problem" in file) return desk.tell(words.problem[file.problem]);
  const { coming, unread } = await comingIn(desk, file);
  const { partnership, sent, lost } = file;
  const by = sent?.by.trim() ?? "";
  const leave = (): void => uncover();
  const keep = button(words.keep, "pb-button--main", () => {
    leave();
    void takeAll(desk, file, coming, unread.length + lost);
  });
  const items = [
    `${words.itself} (${words.states[stateOf(itself(desk), { value: partnership, sent })]})`,
    ...coming.map((one) => `${documentWords(one.carrier.document)}: ${one.title} (${words.states[one.state]})`),
    ...unread.map((one) => `${documentWords(one.document)} (${words.unread[one.why]})`),
  ];
  const content = element(
    "section",
    { class: "pb-prose pb-partner__came" },
    element("h1", { tabindex: "-1", dir: "auto" }, titleOf(partnership)),
    element("p", { class: "pb-lede", dir: "auto" }, words.from(by, file.audience)),
    ...(lost ? [element("p", { class: "pb-note" }, words.cut(lost))] : []),
    element("p", {}, words.first),
    element("ul", {}, ...items.map((item) => element("li", { dir: "auto" }, item))),
    element("p", { class: "pb-partner__acts" }, keep, button(WORDS.incoming.leave, "", leave)),
  );
  const uncover = cover(content);
}

async function comingIn(desk: Desk, { parts }: AlongRead): Promise<{ coming: Coming[]; unread: Unread[] }> {
  const coming: Coming[] = [];
  const unread: Unread[] = [];
  for (const { document, text } of parts) {
    const carrier = await (await desk.source(document))?.carry();
    const reading = carrier && readFile(carrier.store.kind, text);
    if (!carrier || !reading) unread.push({ document, why: "unknown" });
    else if (!("one" in reading))
      unread.push({ document, why: "problem" in reading && reading.problem === "newer" ? "newer" : "damaged" });
    else {
      const incoming = { value: reading.one, sent: reading.sent };
      const title = titleIn(carrier, reading.one).trim() || documentWords(document);
      coming.push({ carrier, incoming, title, state: stateOf(carrier, incoming) });
    }
  }
  return { coming, unread };
}

function stateOf(carrier: Carrier, incoming: Incoming<object>): State {
  const here = copiesOf(carrier, incoming);
  if (!here) return "fresh";
  return same(here.copies.mine, here.copies.theirs) ? "same" : "changed";
}

/** The copies of a document that is here, with its id; undefined if it is not. */
function copiesOf(carrier: Carrier, incoming: Incoming<object>): { id: string; copies: Copies<object> } | undefined {
  const { store } = carrier;
  const answered = answeredBy(store, incoming, idOf);
  const mine = answered && store.get(answered.id);
  if (!answered || !mine) return undefined;
  const placed = (value: object): object => store.kind.withId(value, answered.id);
  const copies = { base: answered.base && placed(answered.base), mine, theirs: placed(incoming.value) };
  return { id: answered.id, copies: carrier.withOwn?.(mine, copies) ?? copies };
}

/** What was kept of a document, and what was there before, if anything. */
interface Step {
  carrier: Carrier;
  id: string;
  before: object | undefined;
  after: object | undefined;
}

async function takeAll(desk: Desk, file: AlongRead, coming: readonly Coming[], unread: number): Promise<void> {
  const open = desk.value?.id;
  // Its editing would take what is written now for another tab's.
  desk.leave();
  const results: Became[] = [];
  const steps: Step[] = [];
  const ids = new Map<string, string>();
  for (const { carrier, incoming, title } of coming) {
    const { became, id } = await take(carrier, incoming, { title, organizations: [] }, steps);
    results.push(became);
    ids.set(idOf(incoming.value), id);
    const own = file.own[idOf(incoming.value)];
    const value = carrier.store.get(id);
    if (value && own !== undefined && became === "fresh") carrier.own?.set(value, own);
  }
  const { partnership, sent } = file;
  // A document may have got another id here.
  const belongs = partnership.belongs.map((one) => ({ ...one, id: ids.get(one.id) ?? one.id }));
  const value: Partnership = {
    ...partnership,
    belongs: belongs.filter((one, at) => belongs.findIndex(({ id }) => id === one.id) === at),
  };
  const organizations = partnership.organizations.map(({ name }) => name);
  const { became, id } = await take(
    itself(desk),
    { value, sent },
    { title: titleOf(partnership), organizations },
    steps,
  );
  const us = file.own[partnership.id];
  if (us !== undefined && ownOrganization(id) === undefined) setOwnOrganization(id, us);
  desk.open(id);
  const undo = steps.length ? (): void => takeBack(desk, steps, open) : undefined;
  desk.tell(words.said([...results, became], unread), undo);
}

/** Makes everything as it was before; what changed since stays. open: the partnership that was shown then. */
function takeBack(desk: Desk, steps: readonly Step[], open: string | undefined): void {
  desk.leave();
  let left = 0;
  for (const { carrier, id, before, after } of steps) {
    const { store } = carrier;
    const now = store.open(id);
    if (!same(now?.value, after)) left += 1;
    else if (!before) store.remove(id);
    else store.save(id, before, now?.stamp, { over: true });
  }
  desk.openAny(open);
  desk.tell(words.undone(left));
}

function itself(desk: Desk): Carrier {
  return carrierOf<Partnership>({
    document: "partnership",
    store: desk.store,
    forPartner: (value) => value,
    article: () => Promise.reject(new Error("not written")),
  });
}

interface Asked {
  title: string;
  organizations: readonly string[];
}

async function take(
  carrier: Carrier,
  incoming: Incoming<object>,
  asked: Asked,
  steps: Step[],
): Promise<{ became: Became; id: string }> {
  const { store } = carrier;
  const isBack = store.recover(idOf(incoming.value));
  const here = copiesOf(carrier, incoming);
  if (!here) {
    const value = carrier.received?.(incoming.value, incoming.sent?.by ?? "") ?? incoming.value;
    const added = store.add(idOf(value), value);
    received(store, added.id, incoming);
    steps.push({ carrier, id: added.id, before: undefined, after: store.get(added.id) });
    return { became: added.saved.saved ? "fresh" : "full", id: added.id };
  }
  const { id, copies } = here;
  const became = await mergeInto(carrier, id, copies, incoming, asked);
  if (became === "same" || became === "merged") received(store, id, incoming);
  // What was in the trash goes back there.
  if (became === "merged" || isBack)
    steps.push({ carrier, id, before: isBack ? undefined : copies.mine, after: store.get(id) });
  return { became, id };
}

async function mergeInto(
  carrier: Carrier,
  id: string,
  copies: Copies<object>,
  { sent }: Incoming<object>,
  { title, organizations }: Asked,
): Promise<Became> {
  const { store } = carrier;
  const { mine, theirs } = copies;
  if (same(mine, theirs)) return "same";
  const shape = await store.kind.shape();
  let next = carrier.join?.(mine, theirs);
  if (!next) {
    const merged = merge(shape, copies);
    next = merged.differences.some(({ asked }) => asked)
      ? await askAbout({
          shape,
          copies,
          names: namesFor(sent, organizations),
          sent,
          summary: () => words.result(title),
        })
      : merged.value;
  }
  if (!next) return "left";
  const now = store.open(id);
  // Another tab may have changed something while the two were compared.
  if (now && !same(now.value, mine)) next = merge(shape, { base: mine, mine: next, theirs: now.value }).value;
  if (!isWhole(store.kind, next)) return "tooLong";
  if (same(next, now?.value)) return "same";
  if (now) store.keepVersion(id, now.value, "replaced");
  return store.save(id, next, now?.stamp).saved ? "merged" : "full";
}

/** Lets the reader decide what both changed differently; undefined if the two are left as they are. */
async function askAbout(merging: Omit<Merging, "done" | "cancel">): Promise<object | undefined> {
  await loadLater(() => import("../exchange/merge-view"));
  const view = document.createElement("pb-merge") as MergeView;
  return new Promise((resolve) => {
    const end = (value?: object): void => {
      uncover();
      resolve(value);
    };
    view.merging = { ...merging, done: end, cancel: () => end() };
    const uncover = cover(view);
  });
}

function idOf(value: object): string {
  return String((value as { id?: unknown }).id ?? "");
}

function button(label: string, look: string, act: () => void): HTMLElement {
  const made = element("button", { type: "button", class: `pb-button ${look}` }, label);
  made.addEventListener("click", act);
  return made;
}
