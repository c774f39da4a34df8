/**
 * Worksheets that come by link or file: read first, then answered, kept, or merged with one's own. Loaded when something
 * comes.
 */
import { html, nothing, render, type TemplateResult } from "lit-html";
import { ago } from "../base/ago";
import { icon, takeInIcons } from "../base/icons";
import { newId } from "../base/ids";
import { siteUrl } from "../base/site";
import { fingerprint } from "../documents/common";
import { MOST_BYTES, readFile } from "../documents/file";
import { isWhole } from "../documents/kind";
import type { Copies } from "../documents/merge";
import { sayGood } from "../exchange/answering";
import { noteAnswer } from "../exchange/answers";
import { type Answered, answeredBy, canAnswer, type Incoming, isOwn, received } from "../exchange/receive";
import { noteReceived, receivedBefore } from "../exchange/received";
import { showMerge } from "../exchange/show-merge";
import { namesFor } from "../exchange/side-names";
import { WORDS as EXCHANGE } from "../exchange/words";
import { findCode } from "../share/find";
import { decode } from "../share/share";
import { WORKSHEETS } from "../worksheets/document";
import type { Filled } from "../worksheets/model";
import { loadSheets, sheetAddress, store } from "../worksheets/put";
import { type Sheet, sheetOf } from "../worksheets/sheet";
import { worksheetAnswers } from "./answers";
import { cover } from "./cover";
import { mergedWords } from "./merged";
import { showNotKept } from "./not-kept";
import { guessOwn, ownOf } from "./own";
import { reading } from "./reading";
import { WORDS } from "./words";

const words = WORDS.incoming;
const { answer } = EXCHANGE;

/** What the page that opens worksheets does. say: says something there. */
export interface Place {
  say: (words: string) => void;
}

/** Opens a file that was saved here or sent. */
export async function openFile(place: Place, file: File): Promise<void> {
  if (file.size > MOST_BYTES) return place.say(words.tooBig);
  const found = readFile<Filled>(WORKSHEETS, await file.text());
  if ("problem" in found) return place.say(words.noFile[found.problem]);
  if ("one" in found) return receive({ value: found.one, sent: found.sent }, () => {});
  const { imported, kept, problem } = store.importAll(found.all);
  place.say(problem ? words.noFile[problem] : words.imported(imported.length + kept.length));
}

/** Opens what a link holds. ended: called when the reader is done with it. */
export async function openLink(text: string, ended: () => void): Promise<void> {
  const decoded = await decode<Filled>(WORKSHEETS, text);
  if (decoded.ok) return receive(decoded, ended);
  const sheet = decoded.readable && (await sheetFor(decoded.readable));
  const { readable, opens } = decoded;
  const url = siteUrl(opens ?? "");
  url.hash = findCode(text) ?? "";
  showPage(
    (leave) =>
      html`<h1 tabindex="-1">${words.problem.title}</h1>
        <p class="pb-lede">${words.problem.note}</p>
        <div class="pb-dialog__acts">
          ${opens ? html`<a class="pb-button pb-button--main" href=${url.href}>${words.problem.openThere}</a>` : nothing}
          <button type="button" class="pb-button" @click=${leave}>${words.back}</button>
          ${readable ? html`<button type="button" class="pb-button" @click=${() => keep({ value: readable })}>${icon("add")}${words.problem.keepPart}</button>` : nothing}
        </div>
        ${
          readable && sheet
            ? html`<h2>${words.problem.couldRead}</h2>
                ${reading(sheet, readable, { own: undefined, only: "all" })}`
            : nothing
        }`,
    ended,
  );
}

async function receive(incoming: Incoming<Filled>, ended: () => void): Promise<void> {
  const { value, sent } = incoming;
  const draft = sent?.answer ? undefined : receivedBefore(store, fingerprint(value))?.draft;
  if (draft !== undefined && store.get(draft)) return go(store.get(draft) as Filled);
  const answered = answeredBy(store, incoming, ({ id }) => id);
  if (answered) noteAnswer(store, answered.id, incoming);
  const isFine = sent?.answer?.says === "good";
  if (answered && !isFine && !isOwn(store, answered.id, incoming)) return compare(answered, incoming, ended);
  await showToRead(incoming, answered?.id, ended);
}

async function showToRead(incoming: Incoming<Filled>, own: string | undefined, ended: () => void): Promise<void> {
  const { value, sent } = incoming;
  void takeInIcons().catch(console.warn);
  const sheet = await sheetFor(value);
  const by = sent?.by.trim() ?? "";
  guessOwn(value, by);
  const mine = own === undefined ? undefined : store.get(own);
  const before = receivedBefore(store, fingerprint(value));
  const said = before?.answered && answer.answered(before.answered.says, ago(before.answered.at));
  const kicker = sent?.answer ? answer.cameBack[sent.answer.says](by) : mine ? words.yourLink : words.sentBy(by);
  showPage(
    (leave) =>
      html`<button type="button" class="pb-button pb-incoming__back" @click=${leave}>${words.back}</button>
        <h1 tabindex="-1" dir="auto">${kicker}</h1>
        ${sent?.answer?.note ? html`<blockquote class="pb-answer__note" dir="auto">${sent.answer.note}</blockquote>` : nothing}
        <p>${sheet.title}</p>
        ${reading(sheet, value, { own: ownOf(value), only: "all" })}
        <section class="pb-compare__foot pb-answer__bar" aria-label=${answer.bar}>
          ${said ? html`<p>${said}</p>` : nothing}
          <div class="pb-dialog__acts">
            ${
              mine
                ? html`<a class="pb-button pb-button--main" href=${sheetAddress(mine.worksheet, mine.id)}
                    >${icon("arrow")}${words.toOwn}</a
                  >`
                : html`${
                      canAnswer(incoming) && !sent?.answer
                        ? html`<button
                            type="button"
                            class="pb-button"
                            @click=${() => void sayGood(worksheetAnswers(sheet), incoming, () => {})}
                          >
                            ${icon("check")}${answer.good}
                          </button>`
                        : nothing
                    }
                    <button type="button" class="pb-button pb-button--main" @click=${() => keep(incoming)}>
                      ${icon("edit")}${words.keep}
                    </button>`
            }
          </div>
        </section>`,
    ended,
  );
}

/** Keeps a worksheet that came as one's own to go on with; what can't be stored stays on the screen. */
function keep(incoming: Incoming<Filled>, under?: string): void {
  const { value, sent } = incoming;
  const { id, saved } =
    under === undefined
      ? store.add(store.get(value.id) ? newId() : value.id, value)
      : { id: under, saved: store.save(under, { ...value, id: under }, undefined, { over: true }) };
  const kept = { ...value, id };
  if (!saved.saved) return showNotKept(kept, () => keep(incoming, id));
  guessOwn(kept, sent?.by.trim() ?? "");
  received(store, id, incoming);
  noteReceived(store, fingerprint(value), { draft: id, ...(sent && { by: sent.by }) });
  go(kept);
}

function go({ worksheet, id }: Filled): void {
  location.assign(sheetAddress(worksheet, id));
}

async function compare({ id, base }: Answered<Filled>, incoming: Incoming<Filled>, ended: () => void): Promise<void> {
  const mine = store.get(id);
  if (!mine) return;
  const placed = (filled: Filled): Filled => WORKSHEETS.withId(filled, id);
  // Notes are never sent, so what came says nothing about them.
  const copies: Copies<Filled> = {
    base: base && { ...placed(base), notes: mine.notes },
    mine,
    theirs: { ...placed(incoming.value), notes: mine.notes },
  };
  const opened = store.open(id);
  const take = (merged: Filled): boolean => {
    if (opened) store.keepVersion(id, opened.value, "replaced");
    if (!store.save(id, merged, opened?.stamp, { over: true }).saved) {
      showNotKept(merged, () => take(merged));
      return false;
    }
    received(store, id, incoming);
    go(merged);
    return true;
  };
  const names = namesFor(
    incoming.sent,
    mine.organizations.map(({ name }) => name),
  );
  await showMerge(WORKSHEETS, {
    copies,
    names,
    sent: incoming.sent,
    summary: mergedWords,
    takes: (merged) => isWhole(WORKSHEETS, merged) && take(merged),
    ended,
    keepApart: () => keep(incoming),
  });
}

/** The playbook's worksheet that a filled-in one is of; one of its own headings, if the playbook has it no more. */
async function sheetFor(filled: Filled): Promise<Sheet> {
  const known = (await loadSheets()).get(filled.worksheet);
  return known ?? sheetOf({ id: filled.worksheet, title: filled.sheet, columns: [] });
}

function showPage(content: (leave: () => void) => TemplateResult, ended: () => void): void {
  const page = document.createElement("section");
  page.className = "pb-prose pb-incoming";
  let uncover = (): void => {};
  render(
    content(() => {
      uncover();
      ended();
    }),
    page,
  );
  uncover = cover(page);
}
