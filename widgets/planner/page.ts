/** The page of the planner: a plan that is open, or the start where one is made. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { announce } from "../base/element";
import { attempt } from "../base/failure";
import { icon } from "../base/icons";
import { loadLater } from "../base/later";
import { closeMenusElsewhere, type Menu, menu } from "../base/menu";
import { typed } from "../base/typed";
import { madeFrom } from "../exchange/received";
import type { Audience } from "../plan/for-partner";
import { store } from "../plan/here";
import type { Plan } from "../plan/model";
import { type Choice, choiceFrom } from "./choice";
import { Desk } from "./desk";
import type { Guide } from "./guide";
import { button, focusOn, iconButton } from "./parts";
import { loadIncoming, startView } from "./start-view";
import { loadFiles, loadPaper, loadSending, takeMenu } from "./take-away";
import { ACTS, CONFLICT, HEAD, STATUS } from "./words";
import { loadZoneFields } from "./zones";

type Views = typeof import("./views");

/** What shows that somebody is here, and may print it. */
const HERE = ["pointermove", "pointerdown", "keydown"] as const;

export class PlannerPage extends LitElement {
  static override properties = { menu: { state: true }, audience: { state: true } };
  /** The menu that is open. */
  declare menu: string;
  declare audience: Audience;
  guide: Guide = { plans: [], titles: {} as Guide["titles"] };
  choice: Choice = { from: "", names: [], first: "" };
  private desk: Desk | undefined;
  private paperOf: Awaited<ReturnType<typeof loadPaper>>["paperOf"] | undefined;
  private printFor: Audience = "partner";
  private region: HTMLElement | undefined;
  private views: Views | undefined;
  private coming: Promise<void> | undefined;
  /** The plan for which it was looked up whether there are answers. */
  private looked: unknown;
  /** What shows answers, where there may be some. */
  private answering: typeof import("./answers-bar") | undefined;

  constructor() {
    super();
    this.menu = "";
    this.audience = "partner";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Loads what the plan that is open needs, so that nothing moves once the page is shown. */
  async prepare(): Promise<void> {
    this.choice = choiceFrom(this.guide, new URL(location.href));
    this.desk = new Desk(
      () => this.requestUpdate(),
      (words) => this.region && announce(this.region, words),
    );
    // If that fails, it is said, and offered again.
    if (this.desk.value) await this.ready().catch(console.warn);
  }

  /** Loads what a plan that is open needs. Rejects with a LoadFailure. */
  async ready(): Promise<void> {
    await Promise.all([this.desk?.loadReckoning(), this.loadViews()]);
  }

  /** Asks once; where it fails, that is said, and the reader may try again. */
  private askForViews(): void {
    this.coming ??= attempt(() => this.loadViews());
  }

  private async loadViews(): Promise<void> {
    this.views ??= await loadLater(() => import("./views"));
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    closeMenusElsewhere(this);
    this.addEventListener("pb-draw", () => this.requestUpdate());
    addEventListener("hashchange", () => this.openAddress());
    addEventListener("beforeprint", () => this.layOutPaper());
    // A page can be shown as on paper without being printed.
    matchMedia("print").addEventListener("change", () => this.layOutPaper());
    void this.updateComplete.then(() => {
      this.region = this.querySelector<HTMLElement>(".pb-plan__region") ?? undefined;
      this.openAddress();
      void loadZoneFields().then(() => this.requestUpdate());
    });
    for (const here of HERE)
      addEventListener(here, () => void this.loadPaper().catch(console.warn), { once: true, passive: true });
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Each time that it opens, a copy is for the partner again.
    if (changed.has("menu") && this.menu) this.audience = "partner";
  }

  protected override updated(): void {
    const edited = this.desk?.edited;
    if (!edited || this.answering || edited === this.looked) return;
    this.looked = edited;
    if (madeFrom(store, edited.id) || store.common.list(edited.id).length) void this.loadAnswering();
  }

  private async loadAnswering(): Promise<void> {
    try {
      this.answering ??= await loadLater(() => import("./answers-bar"));
      this.requestUpdate();
    } catch (error) {
      // The plan itself is there.
      console.warn(error);
    }
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

  /** Until it is there, the page itself is printed. */
  private async loadPaper(): Promise<void> {
    if (this.paperOf || !this.desk?.value) return;
    this.paperOf = (await loadPaper()).paperOf;
    if (matchMedia("print").matches) this.layOutPaper();
  }

  private layOutPaper(): void {
    const { desk, paperOf, printFor, guide } = this;
    const place = this.querySelector<HTMLElement>(".pb-plan__paper");
    if (place && desk?.value && paperOf) paperOf(place, desk.value, printFor, guide);
  }

  /** Opens what the address carries after its #. */
  private openAddress(): void {
    const { desk } = this;
    const place = location.hash.slice(1);
    if (!desk || place.length < 20 || document.getElementById(place)) return;
    const forget = (): void => history.replaceState(history.state, "", location.pathname + location.search);
    void attempt(async () => (await loadIncoming()).openLink({ desk, guide: this.guide }, `#${place}`, forget));
  }

  protected override render(): TemplateResult {
    const { desk } = this;
    if (!desk) return html``;
    const { value } = desk;
    const { views } = this;
    if (value && !views) this.askForViews();
    return html`<p class="pb-hidden pb-plan__region" role="status"></p>
      ${this.unreadable(desk)}
      ${value ? (views && desk.canReckon ? this.open(desk, value, views) : html`<div class="pb-plan__coming"></div>`) : startView(desk, this)}
      ${this.told(desk)}
      <div class="pb-plan__paper"></div>`;
  }

  private open(desk: Desk, plan: Plan, views: Views): TemplateResult {
    const { dates } = desk;
    return html`${this.head(desk, plan)} ${this.trouble(desk)}
      ${this.answering?.answersBar(desk, plan, this.guide) ?? nothing}
      <div class="pb-plan__columns">
        ${views.settingsView(desk, plan, this.guide)}
        ${dates ? views.timelineView(desk, plan, dates, this.guide) : nothing}
      </div>`;
  }

  private head(desk: Desk, plan: Plan): TemplateResult {
    const setTitle = ({ target }: Event): void => {
      if (desk.value)
        desk.change(desk.reckoning.edit.changePlan(desk.value, { title: (target as HTMLInputElement).value }), "title");
    };
    return html`<header class="pb-plan__head">
      <label class="pb-field pb-plan__title"
        ><span>${HEAD.title}</span
        ><input type="text" maxlength="20000" autocomplete="off" dir="auto" @input=${setTitle} ${typed(plan.title)}
      /></label>
      <div class="pb-plan__acts">
        ${iconButton("undo", ACTS.undo, () => desk.undo(), !desk.canUndo)}
        ${iconButton("redo", ACTS.redo, () => desk.redo(), !desk.canRedo)} ${menu(this, takeMenu(this, desk))}
        ${menu(this, this.moreMenu(desk, plan))}
      </div>
      <p class="pb-plan__status">${STATUS[desk.status]}</p>
    </header>`;
  }

  private moreMenu(desk: Desk, plan: Plan): Menu {
    return {
      name: "more",
      words: ACTS.more,
      icon: "more",
      compact: true,
      choices: () => [
        {
          words: ACTS.versions,
          icon: "history",
          act: () => void attempt(async () => (await loadSending()).showVersions(desk)),
        },
        {
          words: ACTS.duplicate,
          icon: "duplicate",
          act: () => void attempt(async () => (await loadSending()).duplicate(desk, plan)),
        },
        {
          words: ACTS.another,
          icon: "add",
          act: () => {
            desk.leave();
            focusOn("#pb-plan-start");
          },
        },
        {
          words: ACTS.all,
          icon: "arrow",
          act: () => {
            desk.leave();
            focusOn(".pb-plan__yours a", "#pb-plan-start");
          },
        },
        {
          words: ACTS.remove,
          icon: "remove",
          act: () => {
            desk.remove();
            focusOn("#pb-plan-start");
          },
        },
      ],
    };
  }

  /** What is wrong with keeping it, and the ways on. */
  private trouble(desk: Desk): TemplateResult | typeof nothing {
    const { status, edited } = desk;
    if (status === "new" || status === "saving" || status === "saved") return nothing;
    const file = button({
      words: CONFLICT.file,
      press: () => void attempt(async () => desk.tell(await (await loadFiles()).saveOwn(desk, this.guide))),
    });
    const again = button({ words: CONFLICT.tryAgain, press: () => edited?.save() });
    const acts = {
      elsewhere: [
        button({
          words: CONFLICT.compare,
          press: () => void attempt(async () => (await loadIncoming()).compareTabs(desk)),
        }),
        button({ words: CONFLICT.mine, press: () => edited?.keepMine() }),
        button({ words: CONFLICT.theirs, press: () => edited?.takeTheirs() }),
      ],
      gone: [button({ words: CONFLICT.again, press: () => edited?.save() }), file],
      full: [file, again],
      blocked: [file, again],
    }[status];
    return html`<div class="pb-banner pb-banner--bad" role="alert">
      <p>${STATUS[status]}</p>
      <div class="pb-banner__acts">${acts}</div>
    </div>`;
  }

  private unreadable(desk: Desk): TemplateResult | typeof nothing {
    const found = desk.unread;
    if (!found.length) return nothing;
    const isNewer = found.every(({ why }) => why === "newer");
    return html`<div class="pb-note">
      <p>${isNewer ? HEAD.newer : HEAD.damaged}</p>
      <p class="pb-plan__acts">
        ${button({ words: HEAD.saveUnread, press: () => void attempt(async () => (await loadSending()).saveUnread(desk)) })}
        ${isNewer ? button({ words: HEAD.reload, press: () => location.reload() }) : nothing}
      </p>
    </div>`;
  }

  private told(desk: Desk): TemplateResult | typeof nothing {
    const { told } = desk;
    if (!told) return nothing;
    const { undo, door } = told;
    const close = (): void => {
      desk.dismiss();
      focusOn(".pb-plan__line > h2", "#pb-plan-start");
    };
    return html`<div class="pb-plan__told">
      <p dir="auto">${told.words}</p>
      ${door ? html`<a class="pb-button" href=${door.address}>${door.words}</a>` : nothing}
      ${
        undo
          ? button({
              icon: "undo",
              words: ACTS.undo,
              press: () => {
                undo();
                focusOn(".pb-plan__told button", ".pb-plan__line > h2");
              },
            })
          : nothing
      }
      <button type="button" class="pb-icon-button" aria-label=${ACTS.dismiss} @click=${close}>${icon("close")}</button>
    </div>`;
  }
}

customElements.define("pb-planner", PlannerPage);
