/** An assessment on its page: answer, see the result, exchange answers with the other side, and see both together. */
import { html, nothing, render, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { sheetOf } from "../answers/round";
import { type Answers, answerTo } from "../answers/scoring";
import { today } from "../base/days";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import { loadStyles } from "../base/styles";
import { typed } from "../base/typed";
import { storedKeys } from "../documents/storage";
import { ownName } from "../exchange/names";
import type { ConditionRecord } from "../guide/records";
import { stepsView } from "../together/steps";
import type { SideAnswers } from "./compare";
import { type Form, readForm, scoredIn } from "./form";
import type { Place } from "./place";
import { questionList } from "./question-list";
import { Rounds } from "./rounds";
import { WORDS as words } from "./words";

export function startAssessment(root: HTMLElement): void {
  new Check(root, readForm(root.dataset.form ?? "{}")).start();
}

type Together = typeof import("./together-view");
type Exchange = typeof import("./exchange");
/** What shows a result. */
interface Result {
  view: typeof import("./result-view");
  conditions: readonly ConditionRecord[];
}

class Check implements Place {
  readonly rounds: Rounds;
  private trial: Record<string, number | string> | undefined;
  private together: Together | undefined;
  private result: Result | undefined;
  /** What is being loaded. */
  private readonly coming = new Map<string, Promise<void>>();
  /** What was loaded, or asked for, without being needed. */
  private readonly tried = new Set<string>();
  private said = "";
  /** Whether both sides are shown although one's own answers are not complete. */
  private shows = false;
  /** What may be done with the level, once it is loaded. */
  private agreeing: ((check: Place) => TemplateResult | typeof nothing) | undefined;
  /** The names of partnerships, for readers who have one. */
  private names: ((check: Place) => TemplateResult | typeof nothing) | undefined;
  private readonly place = document.createElement("div");

  constructor(
    private readonly root: HTMLElement,
    readonly form: Form,
  ) {
    this.rounds = new Rounds(form, new URLSearchParams(location.search).get("for") ?? undefined);
  }

  start(): void {
    this.root.querySelector(".pb-check__static")?.replaceWith(this.place);
    this.rounds.subscribe(() => this.draw());
    this.draw();
    const openAddress = (): void => {
      const code = location.hash.slice(1);
      if (code && !document.getElementById(code)) void this.exchange(({ openLink }) => openLink(this, location.hash));
    };
    addEventListener("hashchange", openAddress);
    openAddress();
    if (storedKeys().some((key) => key.startsWith("partnership.doc."))) void this.loadNames();
  }

  /** Says something, to be seen and read out. */
  say(text: string): void {
    this.said = text;
    this.draw();
  }

  /** The sides whose answers are seen now. */
  shown(): SideAnswers[] {
    const all = this.rounds.named();
    return this.showsBoth() ? all : all.slice(0, 1);
  }

  private showsBoth(): boolean {
    const { rounds } = this;
    const { answers } = rounds.answersOf(rounds.side.id);
    if (!rounds.others().length || !Object.keys(answers).length || rounds.isHandedOver) return false;
    return this.shows || this.missing(answers).length === 0;
  }

  /** The questions that still have to be answered for a result. */
  private missing(answers: Answers) {
    return scoredIn(this.form).filter((question) => !answerTo(this.form, question, answers));
  }

  focus(id: string): void {
    this.place.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  draw(): void {
    render(this.view(), this.place);
  }

  private view(): TemplateResult {
    const { form, rounds } = this;
    const { side } = rounds;
    const { answers, odd } = rounds.answersOf(side.id);
    const others = rounds.others();
    const missing = this.missing(answers).length;
    const isWhole = missing === 0;
    const hasResult = form.rule && missing < scoredIn(form).length;
    const canCompare = others.length > 0 && Object.keys(answers).length > 0 && !rounds.isHandedOver;
    const shows = this.showsBoth();
    if (shows && !this.together) void this.loadTogether();
    if (hasResult && !this.result) void this.loadResult();
    if (isWhole && form.rule?.result === "smallest") void this.loadAgreeing();
    return html`${stepsView(shows ? "together" : isWhole ? "exchange" : "apart")} ${this.head(answers)}
    ${others.length && !shows ? this.waiting(others, canCompare) : nothing}
    ${odd ? html`<p class="pb-check__waiting">${words.odd(odd)}</p>` : nothing}
    ${questionList({ form, answers, role: side.role, answer: (question, to, typing) => this.answer(question, to, typing) })}
    ${hasResult ? this.resultView(answers, missing) : nothing} ${this.twice()}
    ${shows && this.together ? this.together.togetherView(this) : nothing} ${this.acts()}`;
  }

  private resultView(answers: Answers, missing: number): TemplateResult | typeof nothing {
    const { form, rounds, trial } = this;
    const { name, role } = rounds.side;
    return (
      this.result?.view.resultView({
        conditions: this.result.conditions,
        form,
        answers,
        name,
        role,
        missing,
        trial,
        tryAnswer: (question: string, score: number) => {
          this.trial = { ...(this.trial ?? answers), [question]: score };
          this.draw();
        },
        endTrial: () => {
          this.trial = undefined;
          this.draw();
        },
        acts: this.agreeing?.(this) ?? nothing,
      }) ?? nothing
    );
  }

  private head(answers: Answers): TemplateResult {
    const { form, rounds } = this;
    const { round, side } = rounds;
    const all = scoredIn(form).length;
    const missing = this.missing(answers);
    const listed = rounds.listed();
    return html`<div class="pb-check__head">
      ${rounds.isHandedOver ? html`<p class="pb-check__waiting">${words.answersNow(side.name)}</p>` : nothing}
      ${
        listed.length > 1
          ? html`<label class="pb-field"
              ><span>${words.round}</span
              ><select
                .value=${live(round.id)}
                @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}
              >
                ${listed.map(
                  (one) =>
                    html`<option value=${one.id} ?selected=${one.id === round.id}>
                      ${words.roundOf(
                        one.title,
                        one.on,
                        one.sides
                          .map(({ name }) => name)
                          .filter(Boolean)
                          .join(", "),
                      )}
                    </option>`,
                )}
              </select></label
            >`
          : nothing
      }
      <label class="pb-field"
        ><span>${words.name}</span
        ><input
          type="text"
          maxlength="200"
          autocomplete="organization"
          aria-describedby="pb-check-name"
          @input=${(event: Event) => rounds.rename((event.target as HTMLInputElement).value)}
          ${typed(side.name)}
        /><small id="pb-check-name">${words.nameHelp}</small></label
      >
      ${rounds.isHandedOver ? nothing : (this.names?.(this) ?? nothing)}
      ${form.sides.length ? this.parts(side.role) : nothing}
      <div class="pb-check__progress">
        <strong>${words.progress(all - missing.length, all)}</strong>
        <progress max=${all} value=${all - missing.length} aria-hidden="true"></progress>
        <button
          type="button"
          class="pb-button"
          aria-disabled=${missing.length ? nothing : "true"}
          @click=${() => this.goTo(missing[0]?.id)}
        >
          ${words.next}
        </button>
      </div>
      <p
        class="pb-check__status ${["full", "blocked", "elsewhere", "gone"].includes(rounds.status) ? "pb-check__status--bad" : ""}"
      >
        ${words.notSaved[rounds.status]}
      </p>
      ${
        rounds.status === "elsewhere"
          ? html`<div class="pb-check__acts">
              ${button(words.keepThis, () => rounds.keepMine())} ${button(words.takeOther, () => rounds.takeTheirs())}
            </div>`
          : nothing
      }
    </div>`;
  }

  private parts(role: string): TemplateResult {
    return html`<fieldset>
      <legend>${words.part}</legend>
      <div class="pb-check__answers">
        ${this.form.sides.map(
          ({ id, title }) =>
            html`<label class="pb-check__answer"
              ><input
                type="radio"
                name="pb-check-part"
                .checked=${live(role === id)}
                @change=${() => this.rounds.play(id)}
              /><span>${title}</span></label
            >`,
        )}
      </div>
      <small>${words.partHelp}</small>
    </fieldset>`;
  }

  private waiting(others: readonly { name: string }[], canCompare: boolean): TemplateResult {
    return html`<div class="pb-check__waiting" id="pb-check-waiting" tabindex="-1">
      <p>${others.map(({ name }) => words.waiting(name)).join(" ")} ${words.answerFirst}</p>
      ${canCompare ? button(words.showAnyway, () => this.showBoth()) : nothing}
    </div>`;
  }

  private twice(): unknown {
    return this.rounds.twice.map(
      (one) =>
        html`<div class="pb-check__waiting">
          <p>${words.twice(one.name)}</p>
          <div class="pb-check__acts">
            ${button(words.keepMine, () => this.settle(one, one.theirs))}
            ${button(words.keepTheirs, () => this.settle(one, one.mine))}
            ${button(words.keepBoth, () => this.settle(one))}
          </div>
        </div>`,
    );
  }

  private acts(): TemplateResult {
    const { rounds } = this;
    const has = sheetOf(rounds.round, rounds.side.id) !== undefined;
    const needs = (act: (exchange: Exchange) => unknown) => () =>
      has ? void this.exchange(act) : this.say(words.sendNothing);
    return html`<div class="pb-check__acts">
        ${
          rounds.isHandedOver
            ? button(words.handBack, () => this.handBack(), true)
            : html`${button(
                words.send,
                needs(({ send }) => send(this)),
                true,
              )}
              ${button(
                words.handOver,
                needs(({ handOver }) => handOver(this)),
              )}`
        }
        ${button(words.open_, () => void this.exchange(({ openFile }) => openFile(this)))}
      </div>
      <details class="pb-check__more">
        <summary>${words.more}</summary>
        <div class="pb-check__acts">
          ${button(words.undo, () => this.say(rounds.undo() ? words.undone : ""), false, !rounds.canUndo)}
          ${button(words.newRound, () => this.begin())}
          ${button(
            words.copy,
            needs(({ copyOut }) => copyOut(this)),
          )}
          ${button(
            words.word,
            needs(({ saveWord }) => saveWord(this)),
          )}
          ${button(
            words.csv,
            needs(({ saveTable }) => saveTable(this)),
          )}
          ${button(
            words.file,
            needs(({ saveFile }) => saveFile(this)),
          )}
          ${button(words.print, () => print())}
          ${button(
            words.versions,
            needs(({ showEarlier }) => showEarlier(this)),
          )}
          ${rounds.others().map((side) => button(words.takeOut(side.name), () => this.takeOut(side.id, side.name)))}
          ${button(words.remove, () => this.remove(), false, !has)}
        </div>
      </details>
      <p class="pb-check__status" role="status">${this.said}</p>`;
  }

  // What the buttons do

  private answer(question: string, to: number | string, typing: boolean): void {
    this.trial = undefined;
    if (!this.rounds.side.name && !this.rounds.isHandedOver && ownName()) this.rounds.rename(ownName());
    this.rounds.answer(question, to, typing);
  }

  private goTo(question: string | undefined): void {
    if (question === undefined) return;
    const item = this.place.querySelector<HTMLElement>(`[data-item="${CSS.escape(question)}"]`);
    item?.scrollIntoView({ block: "start" });
    item?.querySelector<HTMLElement>("input, textarea")?.focus({ preventScroll: true });
  }

  private choose(id: string): void {
    this.trial = undefined;
    this.shows = false;
    this.rounds.choose(id);
  }

  private begin(): void {
    this.trial = undefined;
    this.shows = false;
    this.rounds.begin(today());
    this.say(words.newRoundSaid);
    this.place.querySelector<HTMLElement>(".pb-check__head input")?.focus();
  }

  private remove(): void {
    this.rounds.remove();
    this.trial = undefined;
    this.say(words.removed);
    this.place.querySelector<HTMLElement>(".pb-check__head input")?.focus();
  }

  private takeOut(side: string, name: string): void {
    this.rounds.takeOut(side);
    this.say(words.takenOut(name));
  }

  lead(): void {
    if (this.showsBoth()) void this.loadTogether().then(() => this.focus("pb-check-together"));
    else this.focus("pb-check-waiting");
  }

  private showBoth(): void {
    this.shows = true;
    this.lead();
  }

  private handBack(): void {
    this.rounds.handBack();
    this.shows = true;
    this.lead();
  }

  private settle(one: { mine: string; theirs: string; name: string }, drop?: string): void {
    this.rounds.settle(one, drop);
    this.focus("pb-check-together");
  }

  private async loadTogether(): Promise<void> {
    if (this.together) return this.draw();
    await this.once("together", async () => {
      const view = loadLater(() => import("./together-view"));
      await Promise.all([view, loadStyles("exchange", "together")]);
      this.together = await view;
    });
  }

  private async loadResult(): Promise<void> {
    await this.once("result", async () => {
      const [view, conditions] = await Promise.all([
        loadLater(() => import("./result-view")),
        this.form.sections.some(({ about }) => about?.startsWith("condition:")) ? conditionsOfGuide() : [],
      ]);
      this.result = { view, conditions };
    });
  }

  /** Loads a part and draws it. If it does not come, that is said once, and the next answer tries again. */
  private once(part: string, load: () => Promise<void>): Promise<void> {
    const coming =
      this.coming.get(part) ??
      attempt(async () => {
        await load();
        this.draw();
      }).finally(() => this.coming.delete(part));
    this.coming.set(part, coming);
    return coming;
  }

  private loadAgreeing(): Promise<void> {
    return this.quietly("agree", async () => {
      this.agreeing ??= (await loadLater(() => import("./agree"))).agreeActs;
    });
  }

  private loadNames(): Promise<void> {
    return this.quietly("names", async () => {
      this.names = (await loadLater(() => import("./names"))).namesView;
    });
  }

  /** Loads what nobody asked for; if it does not come, nothing is missing. */
  private async quietly(part: string, load: () => Promise<void>): Promise<void> {
    if (this.tried.has(part)) return;
    this.tried.add(part);
    try {
      await load();
      this.draw();
    } catch (error) {
      console.warn(error);
    }
  }

  private exchange(act: (exchange: Exchange) => unknown): Promise<void> {
    return attempt(async () => {
      const [exchange] = await Promise.all([loadLater(() => import("./exchange")), loadStyles("exchange")]);
      await act(exchange);
    });
  }
}

async function conditionsOfGuide(): Promise<readonly ConditionRecord[]> {
  return (await loadLater(() => import("../guide/library"))).loadConditions();
}

function button(label: string, act: () => void, isMain = false, isOff = false): TemplateResult {
  return html`<button
    type="button"
    class="pb-button ${isMain ? "pb-button--main" : ""}"
    aria-disabled=${isOff ? "true" : nothing}
    @click=${() => !isOff && act()}
  >
    ${label}
  </button>`;
}
