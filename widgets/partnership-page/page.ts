/** The page of a partnership: one that is open, or the start where one is made. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit-html/directives/repeat.js";
import { announce } from "../base/element";
import { attempt } from "../base/failure";
import { textField } from "../base/fields";
import { icon } from "../base/icons";
import { closeMenusElsewhere, menu } from "../base/menu";
import type { Audience } from "../partnership/along/carrier";
import type { Named } from "../partnership/edit";
import { rename } from "../partnership/edit";
import { partnershipAddress } from "../partnership/here";
import type { Partnership } from "../partnership/model";
import { titleOf } from "../partnership/said";
import type { LaterSource } from "../partnership/source";
import { agreedSection, type GuideLevel } from "./agreed-view";
import { Desk } from "./desk";
import { documentsSection } from "./documents-view";
import { namedIn } from "./next";
import { bringForm, loadIncoming, loadSending, otherSection } from "./other-view";
import { focusOn } from "./parts";
import { peopleSection } from "./people-view";
import { nextSection, promisesSection } from "./promises-view";
import { loadPaper, takeMenu } from "./take-away";
import { WORDS } from "./words";

/** What shows that somebody is here, and may print it. */
const HERE = ["pointermove", "pointerdown", "keydown"] as const;

export class PartnershipPage extends LitElement {
  static override properties = { menu: { state: true }, audience: { state: true } };
  /** The menu that is open. */
  declare menu: string;
  declare audience: Audience;
  sources: readonly LaterSource[] = [];
  levels: readonly GuideLevel[] = [];
  private desk: Desk | undefined;
  private paperOf: Awaited<ReturnType<typeof loadPaper>>["paperOf"] | undefined;
  private printFor: Audience = "partner";
  private region: HTMLElement | undefined;

  constructor() {
    super();
    this.menu = "";
    this.audience = "partner";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Loads what the documents that are kept here need, so that nothing moves once the page is shown. */
  prepare(): Promise<void> {
    this.desk = new Desk(
      this.sources,
      () => this.requestUpdate(),
      (words) => this.region && announce(this.region, words),
    );
    return this.desk.loadHere();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", () => this.openAddress());
    closeMenusElsewhere(this);
    addEventListener("beforeprint", () => this.layOutPaper());
    // A page can be shown as on paper without being printed.
    matchMedia("print").addEventListener("change", () => this.layOutPaper());
    void this.updateComplete.then(() => {
      this.region = this.querySelector<HTMLElement>(".pb-partner__said") ?? undefined;
      this.openAddress();
    });
    for (const here of HERE)
      addEventListener(here, () => void this.loadPaper().catch(console.warn), { once: true, passive: true });
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Each time that it opens, a copy is for the partner again.
    if (changed.has("menu") && this.menu) this.audience = "partner";
  }

  /** Prints it for whom the menu says. Rejects with a LoadFailure. */
  async print(): Promise<void> {
    const { audience } = this;
    await this.loadPaper();
    this.printFor = audience;
    this.layOutPaper();
    print();
    // An iPhone lays out the paper only after this, so the choice holds until the reader goes on.
    for (const going of ["pointerdown", "keydown"])
      addEventListener(going, () => (this.printFor = "partner"), { once: true });
  }

  /** Until it is there, the fields themselves are printed. */
  private async loadPaper(): Promise<void> {
    if (this.paperOf) return;
    this.paperOf = (await loadPaper()).paperOf;
    if (matchMedia("print").matches) this.layOutPaper();
  }

  private layOutPaper(): void {
    const { desk, paperOf, printFor } = this;
    const value = desk?.value;
    const nodes = desk && value && paperOf ? paperOf({ desk, value, audience: printFor }) : [];
    this.querySelector(".pb-partner__paper")?.replaceChildren(...nodes);
  }

  /** Opens what the address carries after its #. */
  private openAddress(): void {
    const { desk } = this;
    const place = location.hash.slice(1);
    if (!desk || place.length < 20 || document.getElementById(place)) return;
    const forget = (): void => history.replaceState(history.state, "", location.pathname + location.search);
    void attempt(async () => (await loadIncoming()).openLink(desk, `#${place}`, forget));
  }

  protected override render(): TemplateResult {
    const { desk } = this;
    if (!desk) return html``;
    const { value } = desk;
    return html`<p class="pb-hidden pb-partner__said" role="status"></p>
      ${this.unreadable(desk)} ${this.chooser(desk)} ${value ? this.open(desk, value) : this.start(desk)}
      ${this.told(desk)}
      <div class="pb-print-only pb-partner__paper"></div>`;
  }

  private open(desk: Desk, value: Partnership): TemplateResult {
    return html`<header class="pb-partner__head">
        <h2 dir="auto" class="pb-partner__title" tabindex="-1">${titleOf(value)}</h2>
        ${this.status(desk)}
        <div class="pb-partner__acts">${menu(this, takeMenu(this, desk))}</div>
      </header>
      ${nextSection(desk, value)} ${promisesSection(desk, value)} ${agreedSection(desk, value, this.levels)}
      ${documentsSection(desk, value)} ${otherSection(desk, value)} ${peopleSection(desk, value)}
      <section class="pb-partner__section pb-partner__foot">
        ${textField({
          label: WORDS.name,
          value: value.name,
          placeholder: titleOf({ ...value, name: "" }),
          set: (name) => desk.value && desk.change(rename(desk.value, name), "name"),
        })}
        ${this.acts(desk)}
      </section>`;
  }

  private acts(desk: Desk): TemplateResult {
    const words = WORDS.acts;
    const act = (name: string, label: string, press: () => void, off = false): TemplateResult =>
      html`<button type="button" class="pb-button" aria-disabled=${off ? "true" : nothing} @click=${press}>
        ${icon(name)}${label}
      </button>`;
    return html`<p class="pb-partner__acts">
      ${act("undo", words.undo, () => desk.undo(), !desk.canUndo)}
      ${act("redo", words.redo, () => desk.redo(), !desk.canRedo)}
      ${act("history", words.versions, () => void attempt(async () => (await loadSending()).showVersions(desk)))}
      ${act("add", words.another, () => {
        desk.leave();
        focusOn(".pb-partner__start input");
      })}
      ${act("remove", words.remove, () => {
        desk.remove();
        focusOn(".pb-partner__title", ".pb-partner__start h2");
      })}
    </p>`;
  }

  private status(desk: Desk): TemplateResult {
    const { status, edited } = desk;
    const words = WORDS.conflict;
    const act = (label: string, press: () => void): TemplateResult =>
      html`<button type="button" class="pb-button" @click=${press}>${label}</button>`;
    const compare = (): void => void attempt(async () => (await loadIncoming()).compareTabs(desk));
    const isTrouble = ["full", "blocked", "elsewhere", "gone"].includes(status);
    return html`<div class=${isTrouble ? "pb-note" : "pb-partner__status"} role=${isTrouble ? "alert" : nothing}>
      <p>${WORDS.status[status]}</p>
      ${
        status === "elsewhere"
          ? html`<p class="pb-partner__acts">
              ${act(words.compare, compare)} ${act(words.mine, () => edited?.keepMine())}
              ${act(words.theirs, () => edited?.takeTheirs())}
            </p>`
          : status === "gone"
            ? html`<p>${act(words.again, () => edited?.save())}</p>`
            : nothing
      }
    </div>`;
  }

  /** The way to the other partnerships. */
  private chooser(desk: Desk): TemplateResult | typeof nothing {
    const all = desk.store.list();
    const open = desk.value?.id;
    if (!all.length || (all.length === 1 && open)) return nothing;
    const choose = (event: MouseEvent, id: string): void => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !desk.open(id)) return;
      event.preventDefault();
      focusOn(".pb-partner__title");
    };
    return html`<nav class="pb-partner__choose" aria-label=${WORDS.all}>
      <ul>
        ${repeat(
          all,
          ({ id }) => id,
          ({ id, name }) =>
            html`<li>
              <a
                dir="auto"
                href=${partnershipAddress(id)}
                aria-current=${id === open ? "page" : nothing}
                @click=${(event: MouseEvent) => choose(event, id)}
                >${name}</a
              >
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  private start(desk: Desk): TemplateResult {
    const words = WORDS.empty;
    const make = (named: readonly Named[], own: boolean): void => {
      desk.make(named, own);
      focusOn(".pb-partner__title");
    };
    const submit = (event: Event): void => {
      event.preventDefault();
      const data = new FormData(event.currentTarget as HTMLFormElement);
      make(
        ["ours", "theirs"].map((name) => ({ name: String(data.get(name) ?? "") })),
        true,
      );
    };
    const offers = namedIn(desk.sources.flatMap((source) => source.here()));
    const trash = desk.store.trash();
    return html`<section class="pb-partner__section pb-partner__start" aria-labelledby="start-title">
      <h2 id="start-title" tabindex="-1">${words.title}</h2>
      <p>${words.note}</p>
      <form class="pb-partner__fields" @submit=${submit}>
        <label class="pb-field"
          ><span>${words.first}</span><input type="text" name="ours" maxlength="300" autocomplete="organization"
        /></label>
        <label class="pb-field"
          ><span>${words.second}</span><input type="text" name="theirs" maxlength="300" autocomplete="off"
        /></label>
        <button type="submit" class="pb-button pb-button--main">${words.make}</button>
      </form>
      ${
        offers.length
          ? html`<h3>${words.fromTitle}</h3>
              <p class="pb-partner__acts">
                ${offers
                  .slice(0, 6)
                  .map(
                    ({ names, organizations }) =>
                      html`<button type="button" class="pb-button" @click=${() => make(organizations, false)}>
                        ${icon("people")}${words.from(names)}
                      </button>`,
                  )}
              </p>`
          : nothing
      }
      <h3>${words.bring}</h3>
      ${bringForm(desk)}
      ${
        trash.length
          ? html`<h3>${WORDS.acts.trash}</h3>
              <p class="pb-partner__acts">
                ${trash.map(
                  ({ id, name }) =>
                    html`<button
                      type="button"
                      class="pb-button"
                      @click=${() => {
                        desk.recover(id);
                        focusOn(".pb-partner__title");
                      }}
                    >
                      ${icon("bring-back")}${WORDS.acts.recover(name)}
                    </button>`,
                )}
              </p>`
          : nothing
      }
    </section>`;
  }

  private unreadable(desk: Desk): TemplateResult | typeof nothing {
    const found = desk.store.unreadable();
    if (!found.length) return nothing;
    const words = WORDS.unreadable;
    const isNewer = found.every(({ why }) => why === "newer");
    const save = (): void => void attempt(async () => (await loadSending()).saveUnread(desk));
    return html`<div class="pb-note">
      <p>${isNewer ? words.newer : words.damaged}</p>
      <p class="pb-partner__acts">
        <button type="button" class="pb-button" @click=${save}>${words.save}</button>
        ${isNewer ? html`<button type="button" class="pb-button" @click=${() => location.reload()}>${words.reload}</button>` : nothing}
      </p>
    </div>`;
  }

  private told(desk: Desk): TemplateResult | typeof nothing {
    const { told } = desk;
    if (!told) return nothing;
    const { undo, door } = told;
    const close = (): void => {
      desk.dismiss();
      focusOn(".pb-partner__title", ".pb-partner__start h2");
    };
    return html`<div class="pb-partner__told">
      <p dir="auto">${told.words}</p>
      ${door ? html`<a class="pb-button" href=${door.address}>${door.words}</a>` : nothing}
      ${
        undo
          ? html`<button
              type="button"
              class="pb-button"
              @click=${() => {
                undo();
                focusOn(".pb-partner__told button", ".pb-partner__title");
              }}
            >
              ${icon("undo")}${WORDS.acts.undo}
            </button>`
          : nothing
      }
      <button type="button" class="pb-icon-button" aria-label=${WORDS.acts.dismiss} @click=${close}>
        ${icon("close")}
      </button>
    </div>`;
  }
}

customElements.define("pb-partnership", PartnershipPage);
