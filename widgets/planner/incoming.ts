/**
 * A plan that comes by link or file: an answer to one that is here is compared with it; anything else is shown, answered,
 * or kept when the reader says so. Loaded when something comes.
 */
import { html, nothing, render } from "lit-html";
import { ago } from "../base/ago";
import { icon } from "../base/icons";
import { siteUrl } from "../base/site";
import { fingerprint } from "../documents/common";
import { MOST_BYTES, readFile } from "../documents/file";
import { isWhole } from "../documents/kind";
import { merge } from "../documents/merge";
import { same } from "../documents/shape";
import { sayGood } from "../exchange/answering";
import { noteAnswer } from "../exchange/answers";
import { cover } from "../exchange/cover";
import { answeredBy, canAnswer, type Incoming, isOwn, received } from "../exchange/receive";
import { noteReceived, receivedBefore } from "../exchange/received";
import { showMerge } from "../exchange/show-merge";
import { namesFor } from "../exchange/side-names";
import { WORDS as EXCHANGE_WORDS } from "../exchange/words";
import { PLAN } from "../plan/document";
import { withOwn } from "../plan/for-partner";
import { store } from "../plan/here";
import type { Plan } from "../plan/model";
import { findCode } from "../share/find";
import { decode } from "../share/share";
import { planAnswers } from "./answers";
import type { Desk } from "./desk";
import type { Guide } from "./guide";
import { reading } from "./paper";
import { INCOMING as words } from "./words";

const EXCHANGE = EXCHANGE_WORDS.answer;

/** The page that opens it. */
interface Place {
  desk: Desk;
  guide: Guide;
}

export async function openFile(place: Place, file: File): Promise<void> {
  const { desk } = place;
  if (file.size > MOST_BYTES) return desk.tell(words.tooBig);
  const found = readFile<Plan>(PLAN, await file.text());
  if ("problem" in found) return desk.tell(words.problem[found.problem]);
  if ("one" in found) return receive(place, { value: found.one, sent: found.sent }, () => {});
  const { imported, kept, problem } = store.importAll(found.all);
  desk.tell(problem ? words.problem[problem] : words.imported(imported.length + kept.length));
}

/** @param ended - called when the reader is done with it. */
export async function openLink(place: Place, text: string, ended: () => void): Promise<void> {
  const { desk } = place;
  const decoded = await decode<Plan>(PLAN, text);
  if (decoded.ok) return receive(place, decoded, ended);
  if (decoded.readable)
    return show(place, { value: decoded.readable }, ended, `${words.problem[decoded.reason]} ${words.part}:`);
  ended();
  if (!decoded.opens) return desk.tell(words.problem[decoded.reason]);
  const url = siteUrl(decoded.opens);
  url.hash = findCode(text) ?? "";
  desk.tell(words.problem[decoded.reason], undefined, { words: words.openThere, address: url.href });
}

/** Shows what this tab and another one made of the plan. */
export async function compareTabs(desk: Desk): Promise<void> {
  const copies = desk.edited?.conflict();
  if (!copies) return;
  await showMerge(PLAN, {
    copies,
    names: words.tabs,
    summary,
    done: (merged) => (isWhole(PLAN, merged) ? desk.edited?.resolve(merged) : desk.tell(words.tooLong)),
  });
}

async function receive(place: Place, incoming: Incoming<Plan>, ended: () => void): Promise<void> {
  const { desk } = place;
  desk.edited?.flush();
  const { value, sent } = incoming;
  const draft = sent?.answer ? undefined : receivedBefore(store, fingerprint(value))?.draft;
  // The same link leads to what was made from it.
  if (draft !== undefined && desk.open(draft)) {
    ended();
    return desk.tell(words.again);
  }
  const answered = answeredBy(store, incoming, ({ id }) => id);
  if (answered) noteAnswer(store, answered.id, incoming);
  const isFine = sent?.answer?.says === "good" || (answered && isOwn(store, answered.id, incoming));
  const mine = answered && store.get(answered.id);
  if (!answered || !mine || isFine) return show(place, incoming, ended, "", answered?.id);
  await compare(desk, answered, mine, incoming, ended);
}

async function compare(
  desk: Desk,
  { id, base }: { id: string; base: Plan | undefined },
  mine: Plan,
  incoming: Incoming<Plan>,
  ended: () => void,
): Promise<void> {
  const { value, sent } = incoming;
  const theirs = { ...value, id };
  const sides = base ? withOwn(mine, { base: { ...base, id }, theirs }) : withOwn(mine, { theirs });
  desk.open(id);
  if (same(mine, sides.theirs)) {
    took(id, incoming);
    ended();
    return desk.tell(words.same);
  }
  const done = async (merged: Plan): Promise<void> => {
    const now = desk.value ?? mine;
    // Another tab may have changed something while the two were compared.
    const next = merge(await PLAN.shape(), { base: mine, mine: merged, theirs: now }).value;
    if (!isWhole(PLAN, next)) return desk.tell(words.tooLong);
    store.keepVersion(id, now, "replaced");
    took(id, incoming);
    desk.changeAndTell(next, words.merged);
  };
  const names = namesFor(
    sent,
    mine.organizations.map(({ name }) => name),
  );
  const copies = { base: undefined, mine, ...sides };
  await showMerge(PLAN, { copies, names, sent, summary, done: (merged) => void done(merged), ended });
}

/** Notes that what came is part of a plan from now on, and that it can be answered. */
function took(id: string, incoming: Incoming<Plan>): void {
  const { value, sent } = incoming;
  received(store, id, incoming);
  if (sent && !sent.answer && canAnswer(incoming))
    noteReceived(store, fingerprint(value), { draft: id, by: sent.by.trim() });
}

function summary({ milestones }: Plan): string {
  return words.result(milestones.length);
}

/**
 * Shows what came, of which nothing is kept yet.
 *
 * @param own - the reader's own plan that it answers, or is.
 */
async function show(
  { desk, guide }: Place,
  incoming: Incoming<Plan>,
  ended: () => void,
  problem = "",
  own?: string,
): Promise<void> {
  const { value, sent } = incoming;
  const by = sent?.by.trim() ?? "";
  const before = receivedBefore(store, fingerprint(value));
  const said = before?.answered && EXCHANGE.answered(before.answered.says, ago(before.answered.at));
  const title = sent?.answer ? EXCHANGE.cameBack[sent.answer.says](by) : words.heading;
  const page = document.createElement("section");
  page.className = "pb-prose pb-incoming";
  const keep = (): void => {
    const { id, saved } = store.add(value.id, value);
    if (!saved.saved && saved.why !== "full" && saved.why !== "blocked") return;
    if (!problem) took(id, incoming);
    leave();
    desk.open(id);
    desk.tell(saved.saved ? words.kept : words.notKept);
  };
  const toOwn = (): void => {
    leave();
    if (own !== undefined) desk.open(own);
  };
  render(
    html`<h1 tabindex="-1" dir="auto">${title}</h1>
      ${problem ? html`<p class="pb-note">${problem}</p>` : nothing}
      ${sent?.answer?.note ? html`<blockquote class="pb-answer__note" dir="auto">${sent.answer.note}</blockquote>` : nothing}
      ${own === undefined ? html`<p dir="auto">${by ? words.by(by) : words.nobody}</p>` : nothing}
      ${reading(value, guide)}
      <section class="pb-compare__foot pb-answer__bar" aria-label=${EXCHANGE.bar}>
        ${said ? html`<p>${said}</p>` : nothing}
        <div class="pb-dialog__acts">
          ${
            own === undefined
              ? html`${
                    canAnswer(incoming) && !sent?.answer && !problem
                      ? html`<button
                          type="button"
                          class="pb-button"
                          @click=${() => void sayGood(planAnswers(guide), incoming, () => {})}
                        >
                          ${icon("check")}${EXCHANGE.good}
                        </button>`
                      : nothing
                  }
                  <button type="button" class="pb-button pb-button--main" @click=${keep}>
                    ${icon("edit")}${words.keep}
                  </button>
                  <button type="button" class="pb-button" @click=${() => leave()}>${words.leave}</button>`
              : html`<button type="button" class="pb-button pb-button--main" @click=${toOwn}>
                  ${icon("arrow")}${words.toOwn}
                </button>`
          }
        </div>
      </section>`,
    page,
  );
  const uncover = cover(page);
  const leave = (): void => {
    uncover();
    ended();
  };
}
