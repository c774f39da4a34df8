/** An agenda that came by link or file: to be read, then answered, changed, compared, or put in place of one's own. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { withOwn } from "../agenda/for-partner";
import { goingBack } from "../agenda/going-back";
import type { Agenda } from "../agenda/model";
import { ago } from "../base/ago";
import { icon } from "../base/icons";
import { siteUrl } from "../base/site";
import { fingerprint } from "../documents/common";
import type { Sent } from "../documents/sent";
import { sayGood } from "../exchange/answering";
import { canAnswer, type Incoming, received } from "../exchange/receive";
import { receivedBefore } from "../exchange/received";
import { WORDS as EXCHANGE } from "../exchange/words";
import type { Decoded } from "../share/share";
import { type KeptAgenda, listAgendas, store } from "./agendas";
import { AGENDA_ANSWERS } from "./answering";
import type { Builder } from "./builder";
import { reading } from "./reading";
import { runAddress } from "./run-address";
import { WORDS } from "./words";

const words = WORDS.shared;
const { answer } = EXCHANGE;

export class SharedView extends LitElement {
  static override properties = {
    builder: { attribute: false },
    decoded: { attribute: false },
    code: { attribute: false },
    own: { attribute: false },
    chosen: { state: true },
  };

  declare builder: Builder;
  declare decoded: Decoded<Agenda>;
  /** The code of a link that another page opens. */
  declare code: string;
  /** The draft that it was sent from, or that it answers. */
  declare own: string | undefined;
  /** The draft to compare with, or to replace. */
  declare chosen: string;
  /** The drafts of this browser. */
  private drafts: KeptAgenda[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has("decoded")) return;
    this.drafts = listAgendas();
    const { decoded } = this;
    // The draft that it may have grown from: one with the same title.
    const agenda = decoded.ok ? decoded.value : decoded.readable;
    this.chosen = (this.drafts.find(({ title }) => title === agenda?.title) ?? this.drafts[0])?.id ?? "";
  }

  protected override render(): TemplateResult {
    const { decoded, own } = this;
    if (!decoded.ok) return this.damaged(decoded);
    if (decoded.sent?.answer) return this.answer(decoded, decoded.sent);
    return own === undefined ? this.toRead(decoded) : this.ownLink(decoded, own);
  }

  /** What came, to be read first. The answer is one press away, and changing it is another one. */
  private toRead(incoming: Incoming<Agenda>): TemplateResult {
    const { value, sent } = incoming;
    const keep = (): void => this.builder.exchange.keepApart(incoming);
    return html`${this.whole(value, sent?.by.trim() ? words.nameBy(sent.by.trim()) : words.name)}
      <section class="pb-compare__foot pb-answer__bar" aria-label=${answer.bar}>
        ${
          canAnswer(incoming)
            ? this.answers(incoming, keep)
            : html`<button type="button" class="pb-button pb-button--main" @click=${keep}>
                ${icon("add")}${words.keep}
              </button>`
        }
      </section>
      ${this.more(incoming)}`;
  }

  /** The two answers: that it is fine, and the way to change it. What was said or begun before is told. */
  private answers(incoming: Incoming<Agenda>, change: () => void): TemplateResult {
    const before = receivedBefore(store, fingerprint(incoming.value));
    const said = before?.answered && answer.answered(before.answered.says, ago(before.answered.at));
    const status = said ?? (before?.note ? answer.noteKept : "");
    const good = (): void => void sayGood(AGENDA_ANSWERS, incoming, () => this.requestUpdate());
    return html`${status ? html`<p>${status}</p>` : nothing}
      <div class="pb-dialog__acts">
        <button type="button" class="pb-button pb-button--main" @click=${good}>${icon("check")}${answer.good}</button>
        <button type="button" class="pb-button" @click=${change}>${icon("edit")}${answer.change}</button>
      </div>`;
  }

  /** One's own link, as the other side sees it. */
  private ownLink({ value }: Incoming<Agenda>, own: string): TemplateResult {
    return html`<div class="pb-banner">
        <p>${words.yourLink}</p>
        <div class="pb-banner__acts">
          ${this.toDraft(own)}
          <a class="pb-button" href=${runAddress(own).href}>${icon("run")}${WORDS.edit.start}</a>
        </div>
      </div>
      ${this.whole(value, "")}`;
  }

  /** What somebody says to one's own agenda, or to one that is not in this browser. */
  private answer(incoming: Incoming<Agenda>, { by, at, answer: said }: Sent): TemplateResult {
    const { value } = incoming;
    const own = this.own === undefined ? undefined : store.get(this.own);
    const isNow = own && fingerprint(goingBack(own, value)) === fingerprint(value);
    const status = own ? (isNow ? answer.seesThis : answer.seesEarlier) : answer.notHere;
    return html`<header class="pb-read__top">
        <h1 id="build" tabindex="-1">
          <span class="pb-read__kicker">${answer.about(value.title.trim() || WORDS.untitled)}</span>
          <span>${answer.cameBack[said?.says ?? "good"](by.trim())}</span>
        </h1>
        ${said?.note ? html`<blockquote class="pb-answer__note" dir="auto">${said.note}</blockquote>` : nothing}
        <p>${answer.sees(at)} ${status}</p>
        <div class="pb-banner__acts">
          ${
            this.own === undefined
              ? html`<button
                  type="button"
                  class="pb-button pb-button--main"
                  @click=${() => this.builder.exchange.keepApart(incoming)}
                >
                  ${icon("add")}${words.keep}
                </button>`
              : this.toDraft(this.own)
          }
        </div>
      </header>
      <section class="pb-shared__card pb-read">
        <h2 dir="auto">${value.title.trim() || WORDS.untitled}</h2>
        ${value.goal.trim() ? html`<p class="pb-lede" dir="auto">${value.goal}</p>` : nothing} ${reading(value)}
      </section>`;
  }

  private toDraft(id: string): TemplateResult {
    return html`<a class="pb-button pb-button--main" href="?draft=${id}" data-go>${icon("arrow")}${words.toDraft}</a>`;
  }

  private whole(agenda: Agenda, kicker: string): TemplateResult {
    return html`<header class="pb-read__top">
        <h1 id="build" tabindex="-1">
          ${kicker ? html`<span class="pb-read__kicker">${kicker}</span>` : nothing}
          <span dir="auto">${agenda.title.trim() || WORDS.untitled}</span>
        </h1>
        ${agenda.goal.trim() ? html`<p class="pb-lede" dir="auto">${agenda.goal}</p>` : nothing}
      </header>
      <div class="pb-shared__card pb-read">${reading(agenda)}</div>`;
  }

  /** What else can be done with it, for those who have drafts of their own. */
  private more(incoming: Incoming<Agenda>): TemplateResult {
    return html`<details class="pb-shared__more">
      <summary>${words.more}${icon("expand")}</summary>
      <div class="pb-shared__acts">
        ${this.drafts.length ? this.withOwn(incoming) : nothing}
        <a class="pb-button" href="./" data-go>${words.dismiss}</a>
        ${this.drafts.length ? html`<p id="pb-replace-note" class="pb-panel__note">${words.replaceNote}</p>` : nothing}
      </div>
    </details>`;
  }

  private withOwn(incoming: Incoming<Agenda>): TemplateResult {
    const choose = (event: Event): void => {
      this.chosen = (event.target as HTMLSelectElement).value;
    };
    const compare = (): void => void this.builder.exchange.compare({ id: this.chosen, base: undefined }, incoming);
    return html`<label class="pb-field"
        ><span>${words.which}</span
        ><select @change=${choose}>
          ${this.drafts.map(
            ({ id, title }) =>
              html`<option value=${id} ?selected=${id === this.chosen}>${title.trim() || WORDS.untitled}</option>`,
          )}
        </select></label
      >
      <button type="button" class="pb-button" @click=${compare}>${icon("compare")}${words.compare}</button>
      <button type="button" class="pb-button" aria-describedby="pb-replace-note" @click=${() => this.replace(incoming)}>
        ${words.replace}
      </button>`;
  }

  /** Says what is wrong with the link, and shows what could be read, which is never taken for the whole. */
  private damaged({ reason, readable, opens }: Extract<Decoded<Agenda>, { ok: false }>): TemplateResult {
    return html`<header class="pb-builder__head">
        <h1 id="build" tabindex="-1">${words.problem[reason].title}</h1>
        <p class="pb-lede">${words.problem[reason].note}</p>
      </header>
      <div class="pb-shared__acts">
        ${opens ? html`<a class="pb-button pb-button--main" href=${this.addressOn(opens)}>${words.openThere}</a>` : nothing}
        <a class="pb-button ${readable || opens ? "" : "pb-button--main"}" href="./" data-go>${words.toStart}</a>
        ${readable ? this.keepPart(readable) : nothing}
      </div>
      ${readable ? this.couldRead(readable) : opens ? nothing : html`<p>${words.nothingRead}</p>`}`;
  }

  private keepPart(readable: Agenda): TemplateResult {
    return html`<button
      type="button"
      class="pb-button"
      @click=${() => this.builder.exchange.keepApart({ value: readable })}
    >
      ${icon("add")}${words.keepPart}
    </button>`;
  }

  private couldRead(readable: Agenda): TemplateResult {
    return html`<h2>${words.couldRead}</h2>
      <section class="pb-shared__card pb-read pb-damaged">
        <h3 dir="auto">${readable.title.trim() || WORDS.untitled}</h3>
        ${readable.goal.trim() ? html`<p class="pb-lede" dir="auto">${readable.goal}</p>` : nothing}
        ${reading(readable)}
      </section>`;
  }

  /** The same link on the page that opens it. */
  private addressOn(page: string): string {
    const url = siteUrl(page);
    url.hash = this.code;
    return url.href;
  }

  private replace(incoming: Incoming<Agenda>): void {
    const mine = store.get(this.chosen);
    const { title } = mine ?? incoming.value;
    // Notes that were never sent stay with their blocks.
    const { next } = mine ? withOwn(mine, { next: incoming.value }) : { next: incoming.value };
    if (!this.builder.exchange.putInPlace(this.chosen, next)) return;
    received(store, this.chosen, incoming);
    this.builder.say(words.replaced(title.trim() || WORDS.untitled));
  }
}

customElements.define("pb-builder-shared", SharedView);
