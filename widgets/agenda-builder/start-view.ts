/** Where an agenda begins: drafts to go on with, four answers, a blank page, a file, a link, or one of ours. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { FORMATS, type Format } from "../agenda/model";
import { FORMAT_WORDS } from "../agenda/words";
import { readWhole } from "../base/fields";
import { icon } from "../base/icons";
import { closeMenusElsewhere, type MenuHolder, menu } from "../base/menu";
import { ownZone } from "../base/zones";
import { bar } from "./bar";
import type { Builder } from "./builder";
import { type Draft, store } from "./drafts";
import { WORDS } from "./words";

const words = WORDS.start;
const LENGTHS = [60, 90, 120];

export class StartView extends LitElement implements MenuHolder {
  static override properties = {
    builder: { attribute: false },
    drafts: { attribute: false },
    message: {},
    removed: { attribute: false },
    menu: { state: true },
    busy: { state: true },
    ownGoal: { state: true },
  };

  declare builder: Builder;
  declare drafts: Draft[];
  /** What went wrong on the way here. */
  declare message: string;
  /** The draft that was just removed. */
  declare removed: { id: string; title: string } | undefined;
  declare menu: string;
  declare busy: boolean;
  /** Whether the goal is in the reader's own words. */
  declare ownGoal: boolean;
  private stopClosing?: () => void;

  constructor() {
    super();
    this.drafts = [];
    this.message = "";
    this.menu = "";
    this.busy = false;
    this.ownGoal = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopClosing = closeMenusElsewhere(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopClosing?.();
  }

  protected override render(): TemplateResult {
    return html`<header class="pb-builder__head">
        <h1 id="build" tabindex="-1">${WORDS.builder}</h1>
        <p class="pb-lede">${words.lede}</p>
      </header>
      ${this.message ? html`<div class="pb-banner pb-banner--bad" role="alert"><p>${this.message}</p></div>` : nothing}
      ${this.removed ? this.removedBanner(this.removed) : nothing} ${this.drafts.length ? this.draftList() : nothing}
      ${this.unreadable()}
      <div class="pb-start">${this.answers()} ${this.otherWays()}</div>
      ${this.builder.templates}`;
  }

  private removedBanner({ id, title }: { id: string; title: string }): TemplateResult {
    return html`<div class="pb-banner pb-start__removed">
      <p>${words.removed(title)}</p>
      <button type="button" class="pb-button" @click=${() => this.builder.recoverDraft(id)}>
        ${icon("bring-back")}${words.putBack}
      </button>
    </div>`;
  }

  /** What the browser holds but can't be read is said, and can be saved. */
  private unreadable(): TemplateResult | typeof nothing {
    const count = store.unreadable().length;
    if (!count) return nothing;
    return html`<div class="pb-banner pb-banner--bad">
      <p>${words.unreadable(count)}</p>
      <button type="button" class="pb-button" @click=${() => this.builder.saveUnreadable()}>
        ${icon("download")}${words.saveUnreadable}
      </button>
    </div>`;
  }

  private draftList(): TemplateResult {
    return html`<section class="pb-drafts" aria-labelledby="pb-drafts">
      <h2 id="pb-drafts">${words.drafts}</h2>
      <ul class="pb-drafts__list">
        ${repeat(
          this.drafts,
          (draft) => draft.id,
          (draft) => {
            const title = draft.title.trim() || WORDS.untitled;
            return html`<li class="pb-draft">
              <div>
                <a class="pb-draft__title" href="?draft=${draft.id}" data-go>${title}</a>
                <small
                  >${words.draft(draft.minutes, draft.blocks.length, draft.unsaved ? words.unsaved : WORDS.ago(draft.changed))}</small
                >
              </div>
              <div class="pb-draft__bar" aria-hidden="true">${bar(draft.blocks, draft.minutes)}</div>
              ${menu(this, {
                name: draft.id,
                words: words.more(title),
                icon: "more",
                compact: true,
                choices: () => [
                  { words: words.copy, icon: "duplicate", act: () => this.builder.copyDraft(draft.id) },
                  { words: words.remove, icon: "remove", act: () => this.builder.removeDraft(draft.id) },
                ],
              })}
            </li>`;
          },
        )}
      </ul>
      <div class="pb-drafts__foot">
        <p>${words.draftsNote}</p>
        <button type="button" class="pb-button" @click=${() => this.builder.exportAll()}>
          ${icon("download")}${words.exportAll}
        </button>
      </div>
    </section>`;
  }

  private answers(): TemplateResult {
    const { goals } = this.builder;
    return html`<section class="pb-start__answers" aria-labelledby="pb-answers">
      <h2 id="pb-answers">${words.answers}</h2>
      <p>${words.answersNote}</p>
      <form @submit=${(event: Event) => void this.compose(event)}>
        <label class="pb-field"
          ><span>${words.goal}</span
          ><select
            name="goal"
            @change=${(event: Event) => (this.ownGoal = (event.target as HTMLSelectElement).value === "")}
          >
            ${goals.map(({ id, title }, at) => html`<option value=${id} ?selected=${at === 0}>${title}</option>`)}
            <option value="">${words.ownGoal}</option>
          </select></label
        >
        ${this.ownGoal ? html`<label class="pb-field"><span>${words.ownGoalLabel}</span><input type="text" name="own" required maxlength="300" autocomplete="off" /></label>` : nothing}
        <fieldset class="pb-fieldset">
          <legend>${words.minutes}</legend>
          <div class="pb-choices">
            ${LENGTHS.map((length) => choice("minutes", String(length), `${length} min`, length === 90))}
            <input
              type="number"
              name="other"
              inputmode="numeric"
              min="15"
              max="480"
              aria-label=${words.otherMinutes}
              placeholder=${WORDS.sum.other}
            />
          </div>
        </fieldset>
        <div class="pb-fields">
          <label class="pb-field"
            ><span>${words.people}</span
            ><input type="number" name="people" inputmode="numeric" min="1" max="100" value="4" required
          /></label>
          <label class="pb-field"
            ><span>${words.organizations}</span
            ><input type="number" name="organizations" inputmode="numeric" min="2" max="12" value="2" required
          /></label>
        </div>
        <fieldset class="pb-fieldset">
          <legend>${words.format}</legend>
          <div class="pb-choices">
            ${FORMATS.map((format) => choice("format", format, FORMAT_WORDS[format], format === "video"))}
          </div>
        </fieldset>
        <button type="submit" class="pb-button pb-button--main" ?disabled=${this.busy}>
          ${icon("agenda")}${this.busy ? words.composing : words.compose}
        </button>
      </form>
    </section>`;
  }

  private otherWays(): TemplateResult {
    return html`<section class="pb-start__ways" aria-labelledby="pb-ways">
      <h2 id="pb-ways">${words.other}</h2>
      <div class="pb-start__way">
        <h3>${words.blank}</h3>
        <p>${words.blankNote}</p>
        <a class="pb-button" href="?new" data-go>${icon("add")}${words.blank}</a>
      </div>
      <div class="pb-start__way">
        <h3>${words.file}</h3>
        <p>${words.fileNote}</p>
        <label class="pb-button pb-file-button"
          >${icon("upload")}${words.file}<input
            type="file"
            accept=".json,application/json"
            @change=${(event: Event) => this.openFile(event)}
        /></label>
      </div>
      <div class="pb-start__way">
        <h3><label for="pb-open-link">${words.link}</label></h3>
        <p>${words.linkNote}</p>
        <form @submit=${(event: Event) => void this.openLink(event)}>
          <input id="pb-open-link" name="link" type="text" required autocomplete="off" />
          <button type="submit" class="pb-button">${words.linkGo}</button>
        </form>
      </div>
    </section>`;
  }

  private async compose(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? "");
    this.busy = true;
    await this.builder.compose({
      goal: text("goal") || text("own"),
      zone: ownZone(),
      minutes: readWhole(text("other"), 15, 480) ?? Number(text("minutes")),
      peoplePerOrganization: readWhole(text("people"), 1, 100) ?? 4,
      organizations: readWhole(text("organizations"), 2, 12) ?? 2,
      format: text("format") as Format,
    });
    this.busy = false;
  }

  private openFile(event: Event): void {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    if (file) void this.builder.openFile(file);
    // The same file can be chosen again.
    field.value = "";
  }

  private async openLink(event: Event): Promise<void> {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem("link") as HTMLInputElement;
    if (!(await this.builder.openLink(field.value))) this.message = words.linkNone;
  }
}

function choice(name: string, value: string, label: string, checked: boolean): TemplateResult {
  return html`<label class="pb-choice"
    ><input type="radio" name=${name} value=${value} ?checked=${checked} required /><span>${label}</span></label
  >`;
}

customElements.define("pb-builder-start", StartView);
