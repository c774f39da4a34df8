/** An agenda that came by link or file: look at it, then keep it, compare it, or put it in place of one's own. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { copyAgenda } from "../agenda/edit";
import type { Agenda } from "../agenda/model";
import { icon } from "../base/icons";
import { type Decoded, decode } from "../share/share";
import type { Builder } from "./builder";
import { type Draft, listDrafts, store } from "./drafts";
import { preview } from "./preview";
import { WORDS } from "./words";

const words = WORDS.shared;

export class SharedView extends LitElement {
  static override properties = {
    builder: { attribute: false },
    shared: { attribute: false },
    decoded: { state: true },
    chosen: { state: true },
  };

  declare builder: Builder;
  /** What stands after the # of a link, or the agenda of a file. */
  declare shared: string | Agenda;
  declare decoded: Decoded | undefined;
  /** The draft to compare with, or to replace. */
  declare chosen: string;
  private own: Draft[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has("shared")) return;
    this.own = listDrafts();
    this.decoded = undefined;
    const { shared } = this;
    if (typeof shared !== "string") this.take({ ok: true, value: shared });
    else void decode(shared).then((decoded) => shared === this.shared && this.take(decoded));
  }

  private take(decoded: Decoded): void {
    this.decoded = decoded;
    // The draft that it most likely grew from: the same agenda, else one with the same title.
    const agenda = decoded.ok ? decoded.value : decoded.readable;
    this.chosen =
      (
        this.own.find(({ id }) => id === agenda?.id) ??
        this.own.find(({ title }) => title === agenda?.title) ??
        this.own[0]
      )?.id ?? "";
  }

  protected override render(): TemplateResult {
    const { decoded } = this;
    if (!decoded) return html`<div class="pb-empty" aria-busy="true"><p>${WORDS.load.loading}</p></div>`;
    return decoded.ok ? this.whole(decoded.value) : this.damaged(decoded);
  }

  private whole(agenda: Agenda): TemplateResult {
    return html`<header class="pb-builder__head">
        <h1 id="build" tabindex="-1">${words.name}</h1>
        <p class="pb-lede">${words.note}</p>
      </header>
      <div class="pb-shared__acts">
        <button type="button" class="pb-button pb-button--main" @click=${() => this.keep(agenda)}>
          ${icon("add")}${words.keep}
        </button>
        ${
          this.own.length
            ? html`<label class="pb-field"
                  ><span>${words.which}</span
                  ><select @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>
                    ${this.own.map(({ id, title }) => html`<option value=${id} ?selected=${id === this.chosen}>${title.trim() || WORDS.untitled}</option>`)}
                  </select></label
                >
                <button
                  type="button"
                  class="pb-button"
                  @click=${() => this.withChosen((mine) => void this.builder.compare(mine, agenda))}
                >
                  ${icon("compare")}${words.compare}
                </button>
                <button
                  type="button"
                  class="pb-button"
                  aria-describedby="pb-replace-note"
                  @click=${() => this.withChosen((mine) => this.replace(mine, agenda))}
                >
                  ${words.replace}
                </button>`
            : nothing
        }
        <a class="pb-button" href="./" data-go>${words.dismiss}</a>
        ${this.own.length ? html`<p id="pb-replace-note" class="pb-panel__note">${words.replaceNote}</p>` : nothing}
      </div>
      <section class="pb-shared__card">${preview(agenda)}</section>`;
  }

  /** Says what is wrong with the link, and shows what could be read, which is never taken for the whole. */
  private damaged({ reason, readable }: Extract<Decoded, { ok: false }>): TemplateResult {
    return html`<header class="pb-builder__head">
        <h1 id="build" tabindex="-1">${words.problem[reason].title}</h1>
        <p class="pb-lede">${words.problem[reason].note}</p>
      </header>
      <div class="pb-shared__acts">
        <a class="pb-button ${readable ? "" : "pb-button--main"}" href="./" data-go>${words.toStart}</a>
        ${readable ? html`<button type="button" class="pb-button" @click=${() => this.keep(readable)}>${icon("add")}${words.keepPart}</button>` : nothing}
      </div>
      ${
        readable
          ? html`<h2>${words.couldRead}</h2>
              <section class="pb-shared__card pb-damaged">${preview(readable)}</section>`
          : html`<p>${words.nothingRead}</p>`
      }`;
  }

  private keep(agenda: Agenda): void {
    // One that is here already keeps its place; the new one gets its own.
    const kept = this.own.some(({ id }) => id === agenda.id) ? copyAgenda(agenda) : agenda;
    this.builder.keepAndEdit(kept);
    this.builder.say(words.kept(agenda.title.trim() || WORDS.untitled));
  }

  private replace(mine: Agenda, theirs: Agenda): void {
    this.builder.putInPlace(mine, theirs);
    this.builder.say(words.replaced(mine.title.trim() || WORDS.untitled));
  }

  private withChosen(act: (mine: Agenda) => void): void {
    const mine = store.load(this.chosen);
    if (mine) act(mine);
  }
}

customElements.define("pb-builder-shared", SharedView);
