/** Answers on their way: sent, opened, handed over, copied and saved. Loaded when something of it is asked for. */
import { html } from "lit-html";
import { collect } from "../answers/collect";
import { ANSWERS } from "../answers/document";
import type { Round } from "../answers/model";
import { onlySheet, sheetOf } from "../answers/round";
import { chooseFile } from "../base/choose-file";
import { copy } from "../base/clipboard";
import { openDialog } from "../base/dialog";
import { download } from "../base/download";
import { fileName } from "../base/file-names";
import { loadLater } from "../base/later";
import { offerText } from "../base/offer-text";
import { siteUrl } from "../base/site";
import { MOST_BYTES, readFile } from "../documents/file";
import { ownName, setOwnName } from "../exchange/names";
import { outgoingFile } from "../exchange/send";
import { showShare } from "../exchange/share-dialog";
import { showVersions } from "../exchange/versions-dialog";
import { toCsv } from "../export/csv";
import { articleHtml } from "../export/html";
import { articleMarkdown } from "../export/markdown";
import { findCode } from "../share/find";
import { answersArticle, answersTable } from "./article";
import { EXCHANGE_WORDS as words } from "./exchange-words";
import type { Place } from "./place";
import { WORDS } from "./words";

/** Sends one's own answers, and nobody else's. */
export async function send(check: Place): Promise<void> {
  const { rounds } = check;
  rounds.flush();
  const { round, side, store } = rounds;
  if (side.name && !ownName()) setOwnName(side.name);
  const value = ownAnswers(check);
  if (!value) return;
  await showShare({
    store,
    id: round.id,
    value,
    title: WORDS.send,
    names: [side.name].filter(Boolean),
    says: words.sending,
    saveFile: () => saveFile(check),
  });
}

/** The round with one's own sheet, and nothing of anybody else. */
function ownAnswers({ rounds: { round, side } }: Place): Round | undefined {
  return onlySheet(round, sheetOf(round, side.id)?.id ?? "");
}

export function saveFile(check: Place): void {
  const { rounds, form } = check;
  rounds.flush();
  const { round, side, store } = rounds;
  const name = fileName(form.id, "json", side.name);
  const value = ownAnswers(check);
  if (!value) return;
  download(name, outgoingFile({ store, id: round.id, value }), "application/json");
  check.say(words.fileSaved(name));
}

export async function openFile(check: Place): Promise<void> {
  const file = await chooseFile(".json,.html,application/json,text/html");
  if (!file) return;
  if (file.size > MOST_BYTES) return check.say(words.tooBig);
  const reading = readFile(ANSWERS, await file.text());
  if ("one" in reading) return receive(check, reading.one);
  check.say("all" in reading ? words.linkProblem["not-ours"] : words.linkProblem[reading.problem]);
}

export async function openLink(check: Place, text: string): Promise<void> {
  const { decode } = await loadLater(() => import("../share/share"));
  const decoded = await decode(ANSWERS, text);
  // So that a reload does not open it once more.
  if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
  if (decoded.ok) return receive(check, decoded.value);
  if (decoded.opens) {
    const url = siteUrl(decoded.opens);
    url.hash = findCode(text) ?? "";
    location.assign(url);
    return;
  }
  check.say(words.linkProblem[decoded.reason]);
}

function receive(check: Place, came: Round): void {
  if (came.assessment !== check.form.id) return check.say(words.notTaken["other-assessment"]);
  const received = check.rounds.receive(came, collect);
  check.say("why" in received ? words.notTaken[received.why] : words.came(received.from));
  if (!("why" in received) || received.why === "known") check.lead();
}

/** Asks whom to hand the device over to. */
export function handOver(check: Place): void {
  let name = "";
  openDialog(
    words.handOverTitle,
    (dialog) =>
      html`<p>${words.handOverHelp}</p>
        <label class="pb-field"
          ><span>${words.otherName}</span
          ><input
            type="text"
            maxlength="200"
            autofocus
            @input=${(event: Event) => {
              name = (event.target as HTMLInputElement).value;
            }}
        /></label>
        <div class="pb-dialog__acts">
          <button
            type="button"
            class="pb-button pb-button--main"
            @click=${() => {
              dialog.close();
              check.rounds.handOver(name.trim());
              document.querySelector<HTMLElement>(".pb-check__head input")?.focus();
            }}
          >
            ${words.handOverDo}
          </button>
        </div>`,
  );
}

export function showEarlier(check: Place): void {
  const { rounds } = check;
  rounds.flush();
  const count = (round: Round): number => Object.keys(sheetOf(round, rounds.side.id)?.answers ?? {}).length;
  const about = (round: Round): string => words.versionOf(count(round));
  // What was sent lacks the other side's sheets: only one's own answers go back.
  showVersions(rounds.store, rounds.round.id, about, (round, isCommon) => {
    if (!isCommon) return rounds.take(round);
    const own = sheetOf(round, rounds.side.id);
    if (!own) return;
    const sheets = rounds.round.sheets.map((one) => (one.side === own.side ? { ...own, id: one.id } : one));
    rounds.take({ ...rounds.round, asked: { ...rounds.round.asked, ...round.asked }, sheets });
  });
}

/** Copies what is seen now. Nothing of the other side is in it before both are shown together. */
export async function copyOut(check: Place): Promise<void> {
  const article = articleOf(check);
  const text = articleMarkdown(article);
  if (await copy({ "text/html": articleHtml(article), "text/plain": text })) check.say(words.copied);
  else offerText(text);
}

export async function saveWord(check: Place): Promise<void> {
  const { articleDocx } = await loadLater(() => import("../export/docx"));
  const name = fileName(check.form.id, "docx", check.rounds.side.name);
  download(name, await articleDocx(articleOf(check)));
  check.say(words.fileSaved(name));
}

export function saveTable(check: Place): void {
  const name = fileName(check.form.id, "csv", check.rounds.side.name);
  download(name, toCsv(answersTable(check.form, check.shown())), "text/csv");
  check.say(words.fileSaved(name));
}

function articleOf(check: Place) {
  return answersArticle(check.form, check.shown(), location.origin + location.pathname);
}
