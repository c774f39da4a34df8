/** The next step: a press turns differences into an agenda, blocks of one, or a promise. Each can be undone. */
import { html, nothing, type TemplateResult } from "lit-html";
import { forgive, lengthIn } from "../base/asked-length";
import { type Dialog, openDialog } from "../base/dialog";
import { attempt } from "../base/failure";
import { lengthWords } from "../base/length";
import { showProblem } from "../base/problem";
import { checklistsHere, type LinePlace, loadChecklists } from "../checklists/here";
import { partnershipsHere } from "../partnership/here";
import { loadSheets, worksheetsHere } from "../worksheets/put";
import { sentenceOf } from "./compare";
import {
  agendas,
  type Chosen,
  type Kept,
  keepLines,
  keepPromise,
  keepRows,
  keepTalk,
  keepTalkIn,
  partnershipOfChosen,
  type RowPlace,
  textsOf,
} from "./keep";
import { fewestMinutes } from "./talk";
import { WORDS as ALL } from "./words";

const WORDS = ALL.act;
const MOST_MINUTES = 24 * 60;

/** What was done last in a dialog. */
interface State {
  kept?: Exclude<Kept, { why: string }> | undefined;
}

/** Asks how long it may take, and makes an agenda about what was chosen. */
export function talkAbout(chosen: Chosen): void {
  const state: State = {};
  openDialog(WORDS.talkTitle, (dialog) =>
    state.kept ? told(dialog, state, WORDS.openAgenda) : asked(chosen, dialog, state),
  );
}

function asked(chosen: Chosen, dialog: Dialog, state: State): TemplateResult {
  const blocks = chosen.isShared ? 1 : chosen.differences.length;
  const least = fewestMinutes(blocks);
  const make = (event: SubmitEvent): void => {
    event.preventDefault();
    const minutes = lengthIn((event.target as HTMLFormElement).elements.namedItem("minutes"), least, MOST_MINUTES);
    if (minutes !== undefined) keep(dialog, state, keepTalk(chosen, minutes), WORDS.madeAgenda);
  };
  const drafts = agendas.list();
  return html`${listed(chosen)}
    <p>${chosen.isShared ? WORDS.sharedBlock : WORDS.blocks(blocks)}</p>
    <form class="pb-next" novalidate @submit=${make} @input=${forgive}>
      <div class="pb-field pb-checked">
        <label
          ><span>${WORDS.minutes}</span
          ><input
            name="minutes"
            type="text"
            maxlength="60"
            autocomplete="off"
            value=${lengthWords(Math.max(60, least))}
            autofocus
        /></label>
        <p class="pb-problem" role="alert"></p>
      </div>
      <button class="pb-button pb-button--main">${WORDS.make}</button>
    </form>
    ${
      drafts.length
        ? html`<details class="pb-next__drafts">
            <summary>${WORDS.into}</summary>
            <ul role="list">
              ${drafts.map(
                ({ id, name }) =>
                  html`<li>
                    <button
                      type="button"
                      class="pb-button"
                      @click=${() => keep(dialog, state, keepTalkIn(id, chosen), WORDS.putAgenda)}
                    >
                      <span dir="auto">${name.trim() || WORDS.untitled}</span>
                    </button>
                  </li>`,
              )}
            </ul>
          </details>`
        : nothing
    }`;
}

/** Asks what is promised, and writes it into a partnership. */
export function promiseAbout(chosen: Chosen): void {
  const state: State = {};
  openDialog(WORDS.promiseTitle, (dialog) =>
    state.kept ? told(dialog, state, WORDS.openPartnership) : promising(chosen, dialog, state),
  );
}

function promising(chosen: Chosen, dialog: Dialog, state: State): TemplateResult {
  const own = partnershipOfChosen(chosen);
  const here = own ? [own] : partnershipsHere();
  const names = own ? own.organizations.map(({ name }) => name) : chosen.names;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string): string => String(data.get(name) ?? "").trim();
    const field = form.elements.namedItem("what");
    if (!text("what")) {
      if (field instanceof HTMLInputElement) {
        showProblem(field, WORDS.nothingPromised);
        field.focus();
      }
      return;
    }
    const said = { what: text("what"), who: text("who"), organization: text("organization"), by: text("by") };
    keep(dialog, state, keepPromise(chosen, { ...said, into: text("into") || undefined }), WORDS.kept);
  };
  return html`${chosen.isShared ? listed(chosen) : chosen.differences.map((one) => html`<p>${sentenceOf(one)}</p>`)}
    <form class="pb-next" novalidate @submit=${submit} @input=${forgive}>
      <div class="pb-field pb-checked">
        <label
          ><span>${WORDS.what}</span><input name="what" type="text" maxlength="2000" autocomplete="off" autofocus
        /></label>
        <p class="pb-problem" role="alert"></p>
      </div>
      <label class="pb-field"
        ><span>${WORDS.who}</span><input name="who" type="text" maxlength="2000" autocomplete="off"
      /></label>
      <label class="pb-field"
        ><span>${WORDS.organization}</span
        ><select name="organization">
          <option value="">${WORDS.none}</option>
          ${names.map((name) => html`<option>${name}</option>`)}
        </select></label
      >
      <label class="pb-field"><span>${WORDS.by}</span><input name="by" type="date" /></label>
      <label class="pb-field"
        ><span>${WORDS.where}</span
        ><select name="into">
          ${here.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}
          ${own ? nothing : html`<option value="">${WORDS.newPartnership}</option>`}
        </select></label
      >
      <button class="pb-button pb-button--main">${WORDS.keep}</button>
    </form>`;
}

/** Asks for a worksheet, and makes a row of it about what was chosen. Rejects with a LoadFailure. */
export async function rowAbout(chosen: Chosen): Promise<void> {
  const sheets = [...(await loadSheets()).values()];
  const state: State = {};
  openDialog(WORDS.rowTitle, (dialog) => {
    if (state.kept) return told(dialog, state, WORDS.openSheet);
    const choose = (place: RowPlace): Promise<void> =>
      attempt(async () => keep(dialog, state, await keepRows(chosen, place), WORDS.keptRow));
    const titles = new Map(sheets.map(({ id, title }) => [id, title]));
    const here = worksheetsHere().filter(({ worksheet }) => titles.has(worksheet));
    return html`${listed(chosen)}
      <p>${WORDS.rowHelp}</p>
      ${
        here.length
          ? html`<h3>${WORDS.sheetsHere}</h3>
              ${choices(
                here.map(({ id, worksheet, title }) => ({
                  place: { into: id, worksheet },
                  title: title.trim() || (titles.get(worksheet) ?? worksheet),
                })),
                choose,
              )}`
          : nothing
      }
      <h3>${WORDS.newSheets}</h3>
      ${choices(
        sheets.map(({ id, title }) => ({ place: { worksheet: id }, title })),
        choose,
      )}`;
  });
}

/** Asks for a checklist, and puts a line on it for what was chosen. Rejects with a LoadFailure. */
export async function lineAbout(chosen: Chosen): Promise<void> {
  const lists = await loadChecklists();
  const state: State = {};
  openDialog(WORDS.lineTitle, (dialog) => {
    if (state.kept) return told(dialog, state, WORDS.openChecklist);
    const choose = (place: LinePlace): Promise<void> =>
      attempt(async () => keep(dialog, state, await keepLines(chosen, place), WORDS.keptLine));
    const here = checklistsHere().flatMap(({ name, ...place }) => {
      const title = lists.get(place.checklist)?.title;
      return title ? { place, title: [name.trim(), title].filter(Boolean).join(" · ") } : [];
    });
    return html`${listed(chosen)}
      <p>${WORDS.lineHelp}</p>
      ${
        here.length
          ? html`<h3>${WORDS.checklistsHere}</h3>
              ${choices(here, choose)}`
          : nothing
      }
      <h3>${WORDS.newChecklists}</h3>
      ${choices(
        [...lists.values()].map(({ id, title }) => ({ place: { checklist: id }, title })),
        choose,
      )}`;
  });
}

function listed(chosen: Chosen): TemplateResult {
  return html`<ul>
    ${textsOf(chosen).map((text) => html`<li>${text}</li>`)}
  </ul>`;
}

function choices<Place>(
  places: readonly { place: Place; title: string }[],
  choose: (place: Place) => Promise<void>,
): TemplateResult {
  return html`<ul class="pb-next__choices" role="list">
    ${places.map(
      ({ place, title }, at) =>
        html`<li>
          <button type="button" class="pb-button" ?autofocus=${at === 0} @click=${() => void choose(place)}>
            <span dir="auto">${title}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

/** Says what became of it: where it is, or why it was not kept. */
function keep(dialog: Dialog, state: State, kept: Kept, words: (title: string) => string): void {
  if ("why" in kept) return dialog.say(kept.why === "too-many" ? WORDS.tooMany : WORDS.not[kept.why]);
  state.kept = kept;
  dialog.say([words(kept.title), kept.partnership && WORDS.alsoIn(kept.partnership)].filter(Boolean).join(" "));
  document.querySelector<HTMLElement>("dialog[open] [data-open]")?.focus();
}

function told(dialog: Dialog, state: State, open: string): TemplateResult {
  const undo = (): void => {
    const isUndone = state.kept?.undo();
    if (isUndone) state.kept = undefined;
    dialog.say(isUndone ? WORDS.undone : WORDS.notUndone);
    document.querySelector<HTMLElement>("dialog[open] [autofocus]")?.focus();
  };
  return html`<div class="pb-dialog__acts">
    <a class="pb-button pb-button--main" data-open href=${state.kept?.address ?? nothing}>${open}</a>
    <button type="button" class="pb-button" @click=${undo}>${WORDS.undo}</button>
  </div>`;
}
