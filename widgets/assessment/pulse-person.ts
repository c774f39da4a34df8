/** The pages of a person who answers: the sheet, what to do with it, and the thanks, with nothing of the sheet. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Round, Sheet } from "../answers/model";
import { attempt } from "../base/failure";
import { icon } from "../base/icons";
import { linkCode } from "../exchange/link-code";
import { stepsView } from "../together/steps";
import { type Form, scoredIn } from "./form";
import { WORDS as words } from "./pulse-words";
import { questionList } from "./question-list";

/** A sheet that is answered now. isHere: in turn on the facilitator's device. */
export interface OneSheet {
  readonly round: Round;
  readonly sheet: Sheet;
  readonly isHere: boolean;
}

/** What the page of a person can do. */
export interface Person {
  readonly form: Form;
  answer(question: string, to: number | string): void;
  done(): void;
  /** Leaves a sheet that is answered in turn. */
  leave(): void;
  change(): void;
  /** Begins anew, and forgets what was begun. */
  startEmpty(): void;
  copyMine(): Promise<void>;
  shareMine(): Promise<void>;
  saveMine(): void;
  mineLink(): Promise<string>;
  forget(): void;
  answerHere(side: string): void;
  toRound(): void;
}

export function sheetView(person: Person, { round, sheet, isHere }: OneSheet): TemplateResult {
  const name = round.sides.find(({ id }) => id === sheet.side)?.name ?? "";
  return html`${stepsView("apart")}
    <section class="pb-pulse__told">
      <h3>${words.personTitle}</h3>
      ${(isHere ? words.here(name) : words.person(name)).map((text) => html`<p>${text}</p>`)}
    </section>
    ${questionList({
      form: person.form,
      answers: sheet.answers,
      role: "",
      answer: (question, to) => person.answer(question, to),
    })}
    <div class="pb-check__acts">
      <button type="button" class="pb-button pb-button--main" @click=${() => person.done()}>${words.done}</button>
      ${
        isHere
          ? html`<button type="button" class="pb-button" @click=${() => person.leave()}>${words.leave}</button>`
          : nothing
      }
    </div>`;
}

/** Where a sheet was begun on this device before, by the same person or another. */
export function foundView(person: Person): TemplateResult {
  return html`${stepsView("apart")}
    <h3>${words.foundTitle}</h3>
    <p>${words.foundHelp}</p>
    <div class="pb-check__acts">
      <button type="button" class="pb-button pb-button--main" @click=${() => person.change()}>${words.goOn}</button>
      <button type="button" class="pb-button" @click=${() => person.startEmpty()}>${words.startEmpty}</button>
    </div>`;
}

export function sentView(person: Person, { sheet }: OneSheet): TemplateResult {
  const left = scoredIn(person.form).filter(({ id }) => !Object.hasOwn(sheet.answers, id)).length;
  return html`${stepsView("exchange")}
    <h3>${words.sendTitle}</h3>
    <p>${words.sendHelp}</p>
    ${left ? html`<p class="pb-note">${words.left(left)}</p>` : nothing}
    <div class="pb-check__acts">
      <button
        type="button"
        class="pb-button pb-button--main"
        @click=${() => void attempt(async () => person.copyMine())}
      >
        ${icon("copy")}<span>${words.copyLink}</span>
      </button>
      ${
        "share" in navigator
          ? html`<button type="button" class="pb-button" @click=${() => void attempt(async () => person.shareMine())}>
              ${icon("share")}<span>${words.share}</span>
            </button>`
          : nothing
      }
      <button type="button" class="pb-button" @click=${() => person.saveMine()}>
        ${icon("download")}<span>${words.saveMine}</span>
      </button>
    </div>
    ${linkCode(() => person.mineLink())}
    <p class="pb-pulse__after">${words.sendAfter}</p>
    <div class="pb-check__acts">
      <button type="button" class="pb-button" @click=${() => person.change()}>
        ${icon("edit")}<span>${words.change}</span>
      </button>
      <button type="button" class="pb-button" @click=${() => person.forget()}>
        ${icon("remove")}<span>${words.forget}</span>
      </button>
    </div>`;
}

/** After a person answered in turn on this device. */
export function thanksView(person: Person, round: Round | undefined, side: string): TemplateResult {
  return html`${stepsView("apart")}
    <h3>${words.thanks}</h3>
    <p>${words.thanksHelp}</p>
    <div class="pb-check__acts">
      ${round?.sides.map(
        ({ id, name }) =>
          html`<button
            type="button"
            class=${id === side ? "pb-button pb-button--main" : "pb-button"}
            @click=${() => person.answerHere(id)}
          >
            ${words.next(name)}
          </button>`,
      )}
      <button type="button" class="pb-button" @click=${() => person.toRound()}>${words.toRound}</button>
    </div>`;
}

/** After a person removed what they answered. */
export function removedView(person: Person): TemplateResult {
  return html`<h3>${words.forgotten}</h3>
    <p>${words.forgottenHelp}</p>
    <div class="pb-check__acts">
      <button type="button" class="pb-button" @click=${() => person.change()}>${words.again}</button>
    </div>`;
}
