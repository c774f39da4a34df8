/** Where an agenda begins: drafts to go on with, and what the server drew: four answers, an agenda that one has, a blank page, a file, a link. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { repeat } from "lit-html/directives/repeat.js";
import type { Format } from "../agenda/model";
import { ago } from "../base/ago";
import { forgive, lengthIn } from "../base/asked-length";
import { icon } from "../base/icons";
import { closeMenusElsewhere, type MenuHolder, menu } from "../base/menu";
import { readWhole } from "../base/numbers";
import { ownZone } from "../base/zones";
import { type KeptAgenda, store } from "./agendas";
import { bar } from "./bar";
import type { Builder } from "./builder";
import { runAddress } from "./run-address";
import { WORDS } from "./words";

const words = WORDS.start;
/** The least and the most minutes that an agenda is made for. */
const OTHER = [15, 480] as const;

export class StartView extends LitElement implements MenuHolder {
  static override properties = {
    builder: { attribute: false },
    agendas: { attribute: false },
    message: {},
    removed: { attribute: false },
    menu: { state: true },
  };

  declare builder: Builder;
  declare agendas: KeptAgenda[];
  /** What went wrong on the way here. */
  declare message: string;
  /** The draft that was just removed. */
  declare removed: { id: string; title: string } | undefined;
  declare menu: string;
  private stopClosing?: () => void;

  constructor() {
    super();
    this.agendas = [];
    this.message = "";
    this.menu = "";
    this.addEventListener("submit", (event) => this.onSubmit(event));
    this.addEventListener("change", (event) => this.onChange(event));
    this.addEventListener("input", forgive);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopClosing = closeMenusElsewhere(this);
    // What the server drew works from now on.
    const { start } = this.builder;
    for (const control of start.querySelectorAll<HTMLInputElement>("[type=submit], [type=file]"))
      control.disabled = false;
    const goals = start.querySelector<HTMLSelectElement>("select");
    if (goals) showOwnGoal(goals);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopClosing?.();
  }

  protected override render(): TemplateResult {
    const { head, start, templates } = this.builder;
    return html`${head}
    ${this.message ? html`<div class="pb-banner pb-banner--bad" role="alert"><p>${this.message}</p></div>` : nothing}
    ${this.removed ? this.removedBanner(this.removed) : nothing} ${this.agendas.length ? this.draftList() : nothing}
    ${this.unreadable()} ${start} ${templates}`;
  }

  private removedBanner({ id, title }: { id: string; title: string }): TemplateResult {
    return html`<div class="pb-banner pb-start__removed">
      <p>${words.removed(title)}</p>
      <button type="button" class="pb-button" @click=${() => this.builder.recoverAgenda(id)}>
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
          this.agendas,
          (draft) => draft.id,
          (draft) => {
            const title = draft.title.trim() || WORDS.untitled;
            return html`<li class="pb-draft">
              <div>
                <a class="pb-draft__title" href="?draft=${draft.id}" data-go>${title}</a>
                <small
                  >${words.draft(draft.minutes, draft.blocks.length, draft.unsaved ? words.unsaved : ago(draft.changed))}</small
                >
              </div>
              <div class="pb-draft__bar" aria-hidden="true">${bar(draft.blocks, draft.minutes)}</div>
              ${menu(this, {
                name: draft.id,
                words: words.more(title),
                icon: "more",
                compact: true,
                choices: () => [
                  { words: words.run, icon: "run", act: () => location.assign(runAddress(draft.id)) },
                  { words: words.copy, icon: "duplicate", act: () => this.builder.duplicate(draft.id) },
                  { words: words.remove, icon: "remove", act: () => this.builder.removeAgenda(draft.id) },
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

  /** What the server drew asks for something. */
  private onSubmit(event: Event): void {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    if (form.dataset.start === "answers") void this.compose(form);
    else if (form.dataset.start === "bring") void this.bring(form);
    else void this.openLink(String(new FormData(form).get("link")));
  }

  private async openLink(text: string): Promise<void> {
    if (!(await this.builder.openLink(text))) this.message = words.linkNone;
  }

  private async bring(form: HTMLFormElement): Promise<void> {
    const { stop } = busy(form, words.reading);
    this.message = await this.builder.bring(String(new FormData(form).get("agenda")));
    stop();
    await this.updateComplete;
    this.querySelector("[role=alert]")?.scrollIntoView({ block: "nearest" });
  }

  private onChange({ target }: Event): void {
    if (target instanceof HTMLSelectElement) showOwnGoal(target);
    if (target instanceof HTMLInputElement && target.type === "file") this.openFile(target);
  }

  private async compose(form: HTMLFormElement): Promise<void> {
    const data = new FormData(form);
    const text = (name: string): string => String(data.get(name) ?? "");
    if (form.ariaBusy === "true") return;
    const minutes = text("other").trim()
      ? lengthIn(form.elements.namedItem("other"), ...OTHER)
      : Number(text("minutes"));
    if (minutes === undefined) return;
    const { stop } = busy(form);
    const goal = text("goal");
    const answers = {
      goal: goal || text("own"),
      zone: ownZone(),
      minutes,
      peoplePerOrganization: readWhole(text("people"), 1, 100) ?? 4,
      organizations: named([text("ours"), text("theirs")], readWhole(text("organizations"), 2, 12) ?? 2),
      format: text("format") as Format,
    };
    await this.builder.compose(answers, goal !== "");
    stop();
  }

  private openFile(field: HTMLInputElement): void {
    const file = field.files?.[0];
    if (file) void this.builder.openFile(file);
    // The same file can be chosen again.
    field.value = "";
  }
}

/** So many organizations, where the reader is for now, those first that have a name. */
function named(names: readonly string[], count: number): { name: string; zone: string }[] {
  return Array.from({ length: count }, (_, at) => ({ name: (names[at] ?? "").trim(), zone: ownZone() }));
}

/** The goal in the reader's own words is asked for where none of the playbook's is chosen. */
function showOwnGoal(goals: HTMLSelectElement): void {
  const own = goals.form?.querySelector<HTMLInputElement>("[name=own]");
  const label = own?.closest("label");
  if (!own || !label) return;
  own.disabled = label.hidden = goals.value !== "";
}

/** Says on the button of a form that it works, until that is over. */
function busy(form: HTMLFormElement, saying = words.composing): { stop: () => void } {
  const button = form.querySelector<HTMLButtonElement>("[type=submit]");
  const label = button?.querySelector("span");
  const before = label?.textContent ?? "";
  const show = (works: boolean): void => {
    // Not disabled, which would take the focus from it.
    form.ariaBusy = String(works);
    if (button) button.ariaDisabled = String(works);
    if (label) label.textContent = works ? saying : before;
  };
  show(true);
  return { stop: () => show(false) };
}

customElements.define("pb-builder-start", StartView);
