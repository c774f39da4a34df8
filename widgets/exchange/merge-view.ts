/** Two copies of a document of any kind: what has to be decided, what is taken without a question, and one made of both. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { repeat } from "lit-html/directives/repeat.js";
import { icon } from "../base/icons";
import {
  type Choice,
  type Choices,
  type Copies,
  type Difference,
  type Merged,
  merge,
  type Side,
} from "../documents/merge";
import type { Sent } from "../documents/sent";
import type { Shape } from "../documents/shape";
import { changedPart } from "./changed-part";
import { WORDS } from "./words";

const words = WORDS.merge;

/**
 * What is merged.
 *
 * names: whose copies they are.
 * sent: who sent the other one and when, if that is known.
 * summary: what is said of the result.
 */
export interface Merging<Value extends object = object> {
  shape: Shape;
  copies: Copies<Value>;
  names: Readonly<Record<Side, string>>;
  sent?: Sent | undefined;
  summary: (merged: Value) => string;
  done: (merged: Value) => void;
  cancel: () => void;
  /** Keeps the other copy as a document of its own, if that can be. */
  keepApart?: (() => void) | undefined;
}

export class MergeView extends LitElement {
  static override properties = { merging: { attribute: false }, choices: { state: true } };

  declare merging: Merging;
  /** What is taken, by the ids of differences; the usual where nothing was chosen. */
  declare choices: Choices;

  constructor() {
    super();
    this.choices = {};
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What the bar at the lower edge covers is kept in sight.
    document.documentElement.classList.add("pb-comparing");
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.documentElement.classList.remove("pb-comparing");
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("merging")) this.choices = {};
  }

  protected override render(): TemplateResult {
    const { shape, copies } = this.merging;
    const merged = merge(shape, copies, this.choices);
    const asked = merged.differences.filter((one) => one.asked);
    const taken = merged.differences.filter((one) => !one.asked);
    return html`${this.head(merged, asked.length, taken.length)}
    ${asked.length ? this.section("pb-merge-decide", words.decide, asked, this.forAll(asked)) : nothing}
    ${taken.length ? this.takenSection(taken, !asked.length) : nothing} ${this.foot(merged)}`;
  }

  private head({ differences }: Merged<object>, asked: number, taken: number): TemplateResult {
    const { sent, copies, keepApart } = this.merging;
    const isNew = differences.some(({ by }) => by !== "mine");
    const note = !isNew ? words.nothingNew : copies.base ? words.known : words.unknown;
    const full = differences.filter((one) => one.full).length;
    return html`<header class="pb-merge__top">
      <h1 id="build" tabindex="-1">${words.name}</h1>
      ${sent ? html`<p class="pb-lede">${words.sentBy(sent.by, sent.at)}</p>` : nothing}
      ${sent?.answer?.note ? html`<blockquote class="pb-answer__note" dir="auto">${sent.answer.note}</blockquote>` : nothing}
      <p>${note}</p>
      ${differences.length ? html`<p><strong>${words.counts({ asked, taken })}</strong></p>` : nothing}
      ${keepApart ? html`<button type="button" class="pb-button" @click=${keepApart}>${words.keepApart}</button>` : nothing}
      ${full ? html`<p class="pb-note" role="alert">${words.noRoom(full)}</p>` : nothing}
    </header>`;
  }

  private section(id: string, title: string, shown: readonly Difference[], acts: unknown = nothing): TemplateResult {
    return html`<section aria-labelledby=${id}>
      <div class="pb-merge__head">
        <h2 id=${id}>${title}</h2>
        ${acts}
      </div>
      ${this.list(shown)}
    </section>`;
  }

  /** What nobody is asked about is folded away, unless there is nothing else. */
  private takenSection(taken: readonly Difference[], open: boolean): TemplateResult {
    const title = this.merging.copies.base ? words.taken : words.takenUnknown;
    return html`<details class="pb-merge__taken" ?open=${open}>
      <summary>
        <h2>${title}</h2>
        <span class="pb-count">${taken.length}</span>${icon("expand")}
      </summary>
      ${this.list(taken)}
    </details>`;
  }

  private list(shown: readonly Difference[]): TemplateResult {
    return html`<ol class="pb-compare__list">
      ${repeat(
        shown,
        (one) => one.id,
        (one) => this.row(one),
      )}
    </ol>`;
  }

  /** One press for all that has to be decided. */
  private forAll(asked: readonly Difference[]): TemplateResult {
    const take = (side: Side): void => {
      this.choices = { ...this.choices, ...Object.fromEntries(asked.map(({ id }) => [id, side])) };
    };
    return html`<div class="pb-dialog__acts">
      ${(["mine", "theirs"] as const).map(
        (side) =>
          html`<button type="button" class="pb-button" @click=${() => take(side)}>
            ${words.all(this.merging.names[side])}
          </button>`,
      )}
    </div>`;
  }

  private row(one: Difference): TemplateResult {
    const { names } = this.merging;
    const by = one.by === "unknown" ? "" : one.by === "both" ? words.bothSides : names[one.by];
    return html`<li class="pb-compare__row">
      <fieldset class="pb-merge__row">
        <legend class="pb-hidden">${words.choose} ${one.where.join(", ")}</legend>
        <div class="pb-compare__head">
          <strong>${one.where.join(" › ")}</strong>
          <span class="pb-compare__differs">${words.what[one.what](by)}</span>
        </div>
        ${one.full ? html`<p class="pb-merge__before">${words.full}</p>` : nothing}
        ${one.asked && one.before !== undefined ? html`<p class="pb-merge__before">${words.before(one.before || words.empty)}</p>` : nothing}
        <div class="pb-compare__sides">${this.side(one, "mine")} ${this.side(one, "theirs")}</div>
        ${one.options.includes("both") ? html`<div class="pb-compare__both">${this.choice(one, "both", words.both)}</div>` : nothing}
      </fieldset>
    </li>`;
  }

  private side(one: Difference, side: Side): TemplateResult {
    const said = one[side];
    const taken = (this.choices[one.id] ?? one.usual) === side;
    const classes = [taken ? "pb-compare__side--taken" : "", said === undefined ? "pb-compare__side--none" : ""];
    return html`<div class="pb-compare__side ${classes.join(" ")}">
      ${this.choice(one, side, this.takeWords(one, side))}
      <p class="pb-compare__words" dir="auto">${this.said(one, side)}</p>
    </div>`;
  }

  /** What a side says, with what the other one does not say marked. */
  private said(one: Difference, side: Side): unknown {
    const [said, other] = side === "mine" ? [one.mine, one.theirs] : [one.theirs, one.mine];
    if (said === undefined) return words.nothing;
    if (said === "") return words.empty;
    // Line ends of the text count, and those of a template would count too.
    if (other === undefined) return html`<span>${said}</span>`;
    const [start, changed, end] = changedPart(said, other);
    return html`<span>${start}${changed ? html`<mark>${changed}</mark>` : nothing}${end}</span>`;
  }

  /** What taking a side means: what it says; or for a part that only one side has, to keep it or leave it out. */
  private takeWords(one: Difference, side: Side): string {
    if (one.what !== "added" && one.what !== "removed") return this.merging.names[side];
    return one[side] === undefined ? words.leaveOut : words.keep;
  }

  private choice(one: Difference, choice: Choice, label: string): TemplateResult {
    if (!one.options.includes(choice)) return html`<span class="pb-compare__who">${label}</span>`;
    const take = (): void => {
      this.choices = { ...this.choices, [one.id]: choice };
    };
    const checked = (this.choices[one.id] ?? one.usual) === choice;
    return html`<label class="pb-compare__take"
      ><input type="radio" name="take-${one.id}" .checked=${checked} @change=${take} />${label}</label
    >`;
  }

  private foot({ value, differences }: Merged<object>): TemplateResult {
    const { summary, done, cancel } = this.merging;
    return html`<div class="pb-compare__foot">
      <p role="status">${summary(value)}</p>
      <div class="pb-dialog__acts">
        <button type="button" class="pb-button" @click=${cancel}>${words.cancel}</button>
        ${
          differences.length
            ? html`<button type="button" class="pb-button pb-button--main" @click=${() => done(value)}>
                ${icon("check")}${words.apply}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }
}

customElements.define("pb-merge", MergeView);
