/** The pulse check on its page: several people of each side answer, each alone, and nothing of fewer than three is shown. */
import { html, nothing, render, type TemplateResult } from "lit-html";
import { ANSWERS } from "../answers/document";
import type { Round, Sheet } from "../answers/model";
import { askedOf, blankFor, newRound, newSheet, onlySheet, withAnswer, withSheet } from "../answers/round";
import { copy } from "../base/clipboard";
import { today } from "../base/days";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import { offerText } from "../base/offer-text";
import { linkCode } from "../exchange/link-code";
import type { Form } from "./form";
import { assessmentOf, PulseRounds } from "./pulse-data";
import { facilitatorView } from "./pulse-view";
import { WORDS as words } from "./pulse-words";
import { questionList } from "./question-list";

/**
 * What is seen: the facilitator's page; a sheet to answer, from a link or in turn on this device; the thanks after it,
 * with nothing of the sheet.
 */
type Seen =
  | { is: "round" }
  | { is: "sheet"; round: Round; sheet: Sheet; isHere: boolean }
  | { is: "sent"; round: Round; sheet: Sheet }
  | { is: "thanks"; side: string };

export class PulseCheck {
  readonly rounds: PulseRounds;
  readonly assessment;
  readonly address = location.origin + location.pathname;
  round: Round | undefined;
  private seen: Seen = { is: "round" };
  private said = "";
  private isStored = true;
  private readonly place = document.createElement("div");

  /** The questions to answer by hand: on paper, as long as there is no round. */
  private readonly paper: HTMLElement | null;

  constructor(
    private readonly root: HTMLElement,
    readonly form: Form,
  ) {
    this.paper = this.root.querySelector<HTMLElement>(".pb-check__static");
    this.rounds = new PulseRounds(form);
    this.assessment = assessmentOf(form);
    this.round = this.rounds.all()[0];
  }

  start(): void {
    this.paper?.before(this.place);
    this.paper?.classList.add("pb-check__paper");
    this.draw();
    const openAddress = (): void => {
      const code = location.hash.slice(1);
      if (code && !document.getElementById(code)) void attempt(() => this.openLink(location.hash));
    };
    addEventListener("hashchange", openAddress);
    openAddress();
  }

  say(text: string): void {
    this.said = text;
    this.draw();
  }

  draw(): void {
    render(this.view(), this.place);
    if (this.paper) this.paper.hidden = this.round !== undefined || this.seen.is !== "round";
  }

  /** Goes on to what is seen next, from its top. */
  private see(seen: Seen, said = ""): void {
    this.seen = seen;
    this.said = said;
    this.draw();
    const top = this.place.querySelector<HTMLElement>("h3");
    top?.setAttribute("tabindex", "-1");
    top?.focus();
  }

  // The round

  begin(names: readonly string[]): void {
    const { id, title } = this.form;
    const asking = { ...this.assessment, id, title, answered_by: "person" as const };
    this.keep(
      newRound(
        asking,
        names.map((name) => ({ name, role: "" })),
        today(),
      ),
    );
    this.see({ is: "round" });
  }

  keep(round: Round): void {
    const { round: kept, isStored } = this.rounds.save(round);
    this.round = kept;
    this.isStored = isStored;
    this.draw();
  }

  again(): void {
    this.round = undefined;
    this.see({ is: "round" });
  }

  async copyBlank(side: string): Promise<void> {
    await this.copyLink(await this.blankLink(side));
  }

  /** The link that the people of a side get. */
  async blankLink(side: string): Promise<string> {
    return this.round ? this.linkTo(blankFor(this.round, side)) : this.address;
  }

  answerHere(side: string): void {
    if (!this.round) return;
    this.see({ is: "sheet", round: this.round, sheet: newSheet(this.round, side, this.asked()), isHere: true });
  }

  /** Puts in all sheets of a text with links; a link that is broken over lines counts as one. */
  async take(text: string): Promise<void> {
    const { decode } = await loadLater(() => import("../share/share"));
    const { collect } = await loadLater(() => import("../answers/collect"));
    let [added, known, wrong, late] = [0, 0, 0, 0];
    let round = this.round;
    for (const part of text.split(/(?=https?:\/\/)/i).filter((one) => one.includes("#"))) {
      const decoded = await decode(ANSWERS, part);
      const came = decoded.ok && decoded.value.id === round?.id ? decoded.value : undefined;
      const taken = came && round && collect(round, came);
      if (!taken || typeof taken === "string" || taken.sides.length) {
        wrong += 1;
        continue;
      }
      added += taken.added;
      known += taken.known;
      late += taken.late + taken.questions.length;
      round = taken.round;
    }
    if (round && added) this.keep(round);
    this.say([words.taken(added, known, wrong), late ? words.changed(late) : ""].filter(Boolean).join(" "));
  }

  // A sheet

  private asked() {
    return askedOf(this.assessment);
  }

  private async openLink(text: string): Promise<void> {
    const { decode } = await loadLater(() => import("../share/share"));
    const decoded = await decode(ANSWERS, text);
    // So that a reload does not open it once more, and nobody finds it in the history.
    history.replaceState(history.state, "", location.pathname + location.search);
    if (!decoded.ok || decoded.value.assessment !== this.form.id) return this.say(words.linkProblem);
    const came = decoded.value;
    if (came.sheets.length) {
      const round = this.rounds.get(came.id);
      if (!round) return this.say(words.noRound);
      this.round = round;
      this.seen = { is: "round" };
      return this.take(`${this.address}${text}`);
    }
    const [side] = came.sides;
    if (!side) return this.say(words.linkProblem);
    const before = this.rounds.draft(came.id);
    const sheet = before?.sheets.find((one) => one.side === side.id) ?? newSheet(came, side.id, this.asked());
    this.see({ is: "sheet", round: { ...came, sides: came.sides }, sheet, isHere: false });
  }

  private answer(question: string, to: number | string): void {
    if (this.seen.is !== "sheet") return;
    const { round, isHere } = this.seen;
    const sheet = withAnswer(this.seen.sheet, question, to);
    this.seen = { ...this.seen, sheet };
    // What somebody answers in turn is kept only once it is done, so that nobody finds it half done.
    if (!isHere) this.isStored = this.rounds.saveDraft(withSheet(round, sheet, this.asked()));
    this.draw();
  }

  private done(): void {
    if (this.seen.is !== "sheet") return;
    const { round, sheet, isHere } = this.seen;
    if (!Object.keys(sheet.answers).length) return this.say(words.nothing);
    if (!isHere) return this.see({ is: "sent", round, sheet });
    this.keep(withSheet(this.round ?? round, sheet, this.asked()));
    this.see({ is: "thanks", side: sheet.side });
  }

  private answersOnly(round: Round, sheet: Sheet): Round {
    return onlySheet(withSheet(round, sheet, this.asked()), sheet.id) ?? round;
  }

  /** Without who sends it and when: neither is anybody's business here. */
  private async linkTo(round: Round): Promise<string> {
    const { encode } = await loadLater(() => import("../share/share"));
    return `${this.address}#${await encode(ANSWERS, round)}`;
  }

  private async copyLink(link: string): Promise<void> {
    if (await copy({ "text/plain": link })) this.say(words.linkCopied);
    else offerText(link);
  }

  private async share(url: string): Promise<void> {
    // Whoever turns back from it has decided so.
    await navigator.share({ title: this.form.title, url }).catch(() => undefined);
  }

  // What is seen

  private view(): TemplateResult {
    const { seen } = this;
    return html`<p class="pb-check__status" role="status">${this.said}</p>
      ${this.isStored ? nothing : html`<p class="pb-check__status pb-check__status--bad">${words.notSaved}</p>`}
      ${
        seen.is === "round"
          ? facilitatorView(this)
          : seen.is === "sheet"
            ? this.sheetView(seen)
            : seen.is === "sent"
              ? this.sentView(seen)
              : this.thanksView(seen.side)
      }`;
  }

  private sheetView({ round, sheet, isHere }: Extract<Seen, { is: "sheet" }>): TemplateResult {
    const name = this.nameOf(round, sheet.side);
    return html`<h3>${words.personTitle}</h3>
      ${(isHere ? words.here(name) : words.person(name)).map((text) => html`<p>${text}</p>`)}
      ${questionList({
        form: this.form,
        answers: sheet.answers,
        role: "",
        answer: (question, to) => this.answer(question, to),
      })}
      <div class="pb-check__acts">
        <button type="button" class="pb-button pb-button--main" @click=${() => this.done()}>${words.done}</button>
      </div>`;
  }

  private sentView({ round, sheet }: Extract<Seen, { is: "sent" }>): TemplateResult {
    const link = (): Promise<string> => this.linkTo(this.answersOnly(round, sheet));
    return html`<h3>${words.sendTitle}</h3>
      <p>${words.sendHelp}</p>
      <div class="pb-check__acts">
        <button
          type="button"
          class="pb-button pb-button--main"
          @click=${() => void attempt(async () => this.copyLink(await link()))}
        >
          ${words.copyLink}
        </button>
        ${
          "share" in navigator
            ? html`<button
                type="button"
                class="pb-button"
                @click=${() => void attempt(async () => this.share(await link()))}
              >
                ${words.share}
              </button>`
            : nothing
        }
        <button type="button" class="pb-button" @click=${() => this.see({ is: "sheet", round, sheet, isHere: false })}>
          ${words.change}
        </button>
        <button
          type="button"
          class="pb-button"
          @click=${() => {
            this.rounds.forgetDraft(round.id);
            this.see({ is: "round" }, words.forgotten);
          }}
        >
          ${words.forget}
        </button>
      </div>
      ${linkCode(link)}`;
  }

  private thanksView(side: string): TemplateResult {
    const { round } = this;
    return html`<h3>${words.thanks}</h3>
      <div class="pb-check__acts">
        ${round?.sides.map(
          ({ id, name }) =>
            html`<button
              type="button"
              class=${id === side ? "pb-button pb-button--main" : "pb-button"}
              @click=${() => this.answerHere(id)}
            >
              ${words.next(name)}
            </button>`,
        )}
        <button type="button" class="pb-button" @click=${() => this.see({ is: "round" })}>${words.toRound}</button>
      </div>`;
  }

  private nameOf(round: Round, side: string): string {
    return round.sides.find(({ id }) => id === side)?.name ?? "";
  }
}
