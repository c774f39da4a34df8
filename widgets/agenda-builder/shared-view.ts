/** An agenda that came by link or file: look at it, then keep it, compare it, or put it in place of one's own. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { withOwn } from "../agenda/for-partner";
import type { Agenda } from "../agenda/model";
import { icon } from "../base/icons";
import { siteUrl } from "../base/site";
import { type Incoming, received } from "../exchange/receive";
import type { Decoded } from "../share/share";
import { type KeptAgenda, listAgendas, store } from "./agendas";
import type { Builder } from "./builder";
import { preview } from "./preview";
import { WORDS } from "./words";

const words = WORDS.shared;

export class SharedView extends LitElement {
  static override properties = {
    builder: { attribute: false },
    decoded: { attribute: false },
    code: { attribute: false },
    chosen: { state: true },
  };

  declare builder: Builder;
  declare decoded: Decoded<Agenda>;
  /** The code of a link that another page opens. */
  declare code: string;
  /** The draft to compare with, or to replace. */
  declare chosen: string;
  private own: KeptAgenda[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has("decoded")) return;
    this.own = listAgendas();
    const { decoded } = this;
    // The draft that it may have grown from: one with the same title.
    const agenda = decoded.ok ? decoded.value : decoded.readable;
    this.chosen = (this.own.find(({ title }) => title === agenda?.title) ?? this.own[0])?.id ?? "";
  }

  protected override render(): TemplateResult {
    const { decoded } = this;
    return decoded.ok ? this.whole(decoded) : this.damaged(decoded);
  }

  private whole(incoming: Incoming<Agenda>): TemplateResult {
    const { value, sent } = incoming;
    return html`<header class="pb-builder__head">
        <h1 id="build" tabindex="-1">${sent?.by ? words.nameBy(sent.by) : words.name}</h1>
        <p class="pb-lede">${words.note}</p>
      </header>
      <div class="pb-shared__acts">
        <button
          type="button"
          class="pb-button pb-button--main"
          @click=${() => this.builder.exchange.keepApart(incoming)}
        >
          ${icon("add")}${words.keep}
        </button>
        ${this.own.length ? this.withOwn(incoming) : nothing}
        <a class="pb-button" href="./" data-go>${words.dismiss}</a>
        ${this.own.length ? html`<p id="pb-replace-note" class="pb-panel__note">${words.replaceNote}</p>` : nothing}
      </div>
      <section class="pb-shared__card">${preview(value)}</section>`;
  }

  private withOwn(incoming: Incoming<Agenda>): TemplateResult {
    const choose = (event: Event): void => {
      this.chosen = (event.target as HTMLSelectElement).value;
    };
    const compare = (): void => void this.builder.exchange.compare({ id: this.chosen, base: undefined }, incoming);
    return html`<label class="pb-field"
        ><span>${words.which}</span
        ><select @change=${choose}>
          ${this.own.map(
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
      <section class="pb-shared__card pb-damaged">${preview(readable)}</section>`;
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
