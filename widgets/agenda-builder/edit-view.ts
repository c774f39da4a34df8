/** The edit view: the blocks with their minutes, what is always in view above them, and the panels beside them. */
import { html, LitElement, nothing, render, type TemplateResult } from "lit";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";
import type { BlockClock } from "../agenda/block-clock";
import { type Lane, setGoal, setTitle, total, updateBlock } from "../agenda/edit";
import type { Audience } from "../agenda/for-partner";
import { findHints, type Hint } from "../agenda/hints";
import type { Agenda, Block, Prompt } from "../agenda/model";
import { isGuiding } from "../agenda/outline";
import { hasFixedStarts, sessionMinutes } from "../agenda/schedule";
import { ago } from "../base/ago";
import { textField } from "../base/fields";
import { hours } from "../base/hours";
import { icon } from "../base/icons";
import { type Choice, closeMenusElsewhere, menu } from "../base/menu";
import type { Origin } from "../documents/editing";
import { chosenHours, followHours } from "../documents/hours-choice";
import "../exchange/answer-draft";
import type { Guide } from "../guide/library";
import { AGENDA_ANSWERS } from "./answering";
import { add, addBlank, blockRow, isFull, moveTo, takingPart } from "./block-row";
import { type Placed, placements } from "./block-start";
import type { Builder, PickFor, PickTaker } from "./builder";
import { makeDraggable } from "./drag";
import type { EditedAgenda } from "./edited-agenda";
import { change, type Editor, WHO_LIST } from "./editor";
import { hintsPanel } from "./hints-panel";
import { keysHelp } from "./keys-help";
import { leftOut, taskLane } from "./lanes";
import type { PickPlace } from "./library-search";
import { Nearby } from "./nearby";
import { oddStartNote, timesNote } from "./odd-start";
import { peoplePanel } from "./people-panel";
import { sheet } from "./sheet";
import { isBad, statusBanner } from "./status-banner";
import { advice, redo, summary, undo } from "./summary";
import { takeAwayMenu } from "./take-away";
import { timePanel, times } from "./time-panel";
import { Totals } from "./totals";
import { WORDS } from "./words";
import "./explained";

const words = WORDS.edit;
const HINT_DELAY = 150;
/** So many rows are more than a screen shows, so most of them need not be drawn, and not at once. */
const LONG = 20;

export class EditView extends LitElement implements Editor, PickTaker {
  static override properties = {
    builder: { attribute: false },
    editing: { attribute: false },
    guide: { attribute: false },
    guideAgain: { attribute: false },
    open: { state: true },
    menu: { state: true },
    audience: { state: true },
    reasons: { state: true },
    zonesShown: { state: true },
    hints: { state: true },
    settled: { state: true },
  };

  declare builder: Builder;
  declare editing: EditedAgenda;
  declare guide: Guide | undefined;
  declare guideAgain: (() => void) | undefined;
  declare open: string;
  declare menu: string;
  declare audience: Audience;
  declare reasons: boolean;
  declare zonesShown: boolean;
  declare hints: readonly Hint[] | undefined;
  declare settled: Agenda;
  private settling = false;
  private hinted: unknown[] = [];
  private hintTimer: ReturnType<typeof setTimeout> | undefined;
  /** Who the next printed copy is for. */
  private printFor: Audience = "participants";
  private cleanUp: (() => void)[] = [];
  /** The agenda when something was said last, or when it was undone. */
  private toldOf: Agenda | undefined;
  private readonly totals = new Totals(() => this.querySelector("[data-totals]"));
  private readonly nearby = new Nearby(() => this.requestUpdate());

  constructor() {
    super();
    this.open = "";
    this.menu = "";
    this.audience = "participants";
    this.reasons = false;
    this.zonesShown = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const ending = new AbortController();
    const { signal } = ending;
    addEventListener("beforeprint", () => this.layOutSheet(), { signal });
    // A page can be shown as on paper without being printed.
    matchMedia("print").addEventListener("change", () => this.layOutSheet(), { signal });
    addEventListener("keydown", (event) => this.onKey(event), { signal });
    this.cleanUp = [
      closeMenusElsewhere(this),
      () => ending.abort(),
      () => this.nearby.stop(),
      () => this.totals.stop(),
      followHours(() => this.requestUpdate()),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const clean of this.cleanUp) clean();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    // Whom a copy is for is chosen anew each time, so that nothing private goes out by what was chosen before.
    if (changed.has("menu") && this.menu === "take") this.audience = "participants";
    if (!changed.has("editing")) return;
    this.reasons = this.editing.composed;
    this.settled = this.editing.agenda;
    this.toldOf = this.settled;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (this.settled !== this.editing.agenda) this.settle();
    this.totals.follow(this.editing.agenda);
    this.nearby.follow(this.querySelectorAll(".pb-rows--long > .pb-row"));
    // The list of a row near the lower edge would open out of sight.
    if (changed.has("menu") && this.menu)
      this.querySelector(".pb-row .pb-menu__list")?.scrollIntoView({ block: "nearest" });
    const { guide, editing } = this;
    if (!guide || (this.hinted[0] === editing.agenda && this.hinted[1] === guide)) return;
    // After the change itself is on the screen, and after a run of them.
    clearTimeout(this.hintTimer);
    this.hintTimer = setTimeout(
      () => {
        this.hinted = [editing.agenda, guide];
        this.hints = findHints(editing.agenda, guide.hints);
      },
      this.hints ? HINT_DELAY : 0,
    );
  }

  /** Shows a change. What another tab made is in every field before the next key is pressed. */
  follow(origin: Origin): void {
    if (origin === "elsewhere") this.settled = this.editing.agenda;
    this.requestUpdate();
  }

  /** The agenda with all that was typed. */
  private readonly latest = (): Agenda => {
    this.editing.flush();
    return this.editing.agenda;
  };

  /** Shows what may follow a frame later, once what was touched is on the screen. */
  private settle(): void {
    if (this.settling) return;
    this.settling = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.settling = false;
        this.settled = this.editing.agenda;
      }),
    );
  }

  protected override firstUpdated(): void {
    const list = this.querySelector<HTMLElement>(".pb-rows");
    if (list) this.cleanUp.push(makeDraggable(list, (id, index) => moveTo(this, id, index)));
  }

  protected override render(): TemplateResult {
    const { agenda } = this.editing;
    // Where all rows change, the total and what was pressed answer first.
    const near = changedBlocks(this.settled, agenda) > LONG ? this.settled : agenda;
    return html`<div class="pb-edit">
        ${this.top()} ${this.banners()}
        <pb-answer-draft
          .kind=${AGENDA_ANSWERS}
          .documentId=${this.editing.id}
          .value=${this.settled}
          .latest=${this.latest}
        ></pb-answer-draft>
        <div class="pb-edit__names">
          ${textField({
            label: words.title,
            value: agenda.title,
            placeholder: words.titlePlaceholder,
            rows: 1,
            class: "pb-edit__title",
            set: (title) => change(this, setTitle(this.editing.agenda, title.replace(/\s*\n\s*/g, " ")), "title"),
          })}
          ${textField({
            label: words.goal,
            value: agenda.goal,
            placeholder: words.goalPlaceholder,
            rows: 1,
            set: (goal) => change(this, setGoal(this.editing.agenda, goal), "goal"),
          })}
        </div>
        <div class="pb-edit__columns">
          <div class="pb-edit__main">
            ${summary(this)} ${advice(this, near)} ${this.lane("before")} ${this.during(near)} ${this.lane("after")}
          </div>
          <div class="pb-edit__side">
            ${guard(timesKey(agenda, this.zonesShown), () => timePanel(this))}
            ${guard([agenda.organizations], () => peoplePanel(this))}
            <pb-explained-list .agenda=${agenda}></pb-explained-list>
            ${/* Hints come and go while one types, so nothing stands below them. */ guard([this.hints, this.guideAgain, agenda.dismissed], () => hintsPanel(this))}
          </div>
        </div>
        <datalist id=${WHO_LIST}>
          ${leaders(agenda, this.guide).map((name) => html`<option value=${name}></option>`)}
        </datalist>
      </div>
      <p class="pb-hidden" role="status" data-totals></p>
      <section class="pb-print-sheet"></section>`;
  }

  private top(): TemplateResult {
    const { status } = this.editing;
    const bad = isBad(status);
    return html`<div class="pb-edit__top">
      <h1 id="build" class="pb-hidden" tabindex="-1">${this.editing.agenda.title.trim() || WORDS.untitled}</h1>
      <p class="pb-kicker">
        <a href="./" data-go>${words.all}</a>
        <span class="pb-edit__status ${bad ? "pb-edit__status--bad" : `pb-edit__status--${status}`}"
          >${icon(bad ? "stop" : status === "saved" ? "check" : "clock")}${WORDS.status[status]}</span
        >
        ${this.startButton()}
      </p>
      <div class="pb-edit__actions">
        ${this.startButton()}
        <button type="button" class="pb-button" @click=${() => this.share("participants")}>
          ${icon("share")}<span>${words.share}</span>
        </button>
        ${menu(this, takeAwayMenu(this))}
        ${menu(this, { name: "more", words: words.more, icon: "more", compact: true, choices: () => this.moreChoices() })}
      </div>
    </div>`;
  }

  /** On a phone it stands above, where the bar has no room for it. */
  private startButton(): TemplateResult {
    return html`<button
      type="button"
      class="pb-button pb-edit__start"
      title=${words.startTitle}
      @click=${() => this.builder.startSession(this.editing)}
    >
      ${icon("run")}<span>${words.start}</span>
    </button>`;
  }

  private moreChoices(): Choice[] {
    return [
      { words: words.versions, icon: "history", act: () => void this.builder.showVersions(this.editing) },
      { words: words.compare, icon: "compare", act: () => void this.builder.exchange.chooseComparison(this.editing) },
      { words: words.duplicate, icon: "duplicate", act: () => this.builder.duplicate(this.editing.agenda.id) },
    ];
  }

  private banners(): TemplateResult | typeof nothing {
    const { status, agenda } = this.editing;
    if (isBad(status)) return statusBanner(this.builder, this.editing);
    if (this.reasons)
      return html`<div class="pb-banner">
        <div>
          <p>${words.reasons}</p>
          ${asksNothing(agenda) ? html`<p>${words.noQuestions(agenda.title)}</p>` : nothing}
        </div>
        <button type="button" class="pb-button" @click=${() => (this.reasons = false)}>${words.hideReasons}</button>
      </div>`;
    const earlier = this.editing.isNew && agenda.from ? this.builder.keptFrom(agenda.from) : undefined;
    if (!earlier || earlier.id === agenda.id) return nothing;
    return html`<div class="pb-banner">
      <p>${words.haveDraft(ago(earlier.changed))}</p>
      <a class="pb-button" href="?draft=${earlier.id}" data-go>${words.openDraft}</a>
    </div>`;
  }

  private during(agenda: Agenda): TemplateResult {
    const { open, reasons, guide } = this;
    const shown = takingPart(agenda);
    const clocks = times(this.settled);
    const placed = placements(this.settled);
    return html`<section class="pb-lane">
      <div class="pb-lane__head">
        <h2 id="pb-during">${WORDS.lanes.during}</h2>
        <span class="pb-count">${WORDS.blocks(shown.length)}</span>
        ${timesNote(this.settled)}
      </div>
      ${oddStartNote(this.settled)}
      <ol class="pb-rows ${shown.length > LONG ? "pb-rows--long" : ""}">
        ${guard(
          [agenda.blocks, clocks, placed, agenda.organizations, open, this.menu, reasons, guide, this.nearby.version],
          () =>
            repeat(
              shown,
              (block) => block.id,
              (block) =>
                this.row(
                  block,
                  clocks.get(block.id),
                  placed.get(block.id),
                  shown.length <= LONG || this.nearby.has(block.id),
                ),
            ),
        )}
      </ol>
      ${shown.length ? nothing : html`<div class="pb-empty"><p>${WORDS.lanes.empty}</p></div>`}
      <div class="pb-lane__add">
        <button type="button" class="pb-button" @click=${() => this.pick({})}>
          ${icon("search")}${WORDS.lanes.add}
        </button>
        <button type="button" class="pb-button" @click=${() => addBlank(this)}>
          ${icon("add")}${WORDS.lanes.addBlank}
        </button>
      </div>
      ${keysHelp()} ${guard([agenda.blocks], () => leftOut(this, agenda))}
    </section>`;
  }

  private lane(lane: Lane): unknown {
    const { agenda } = this.editing;
    return guard([agenda[lane], agenda.organizations], () => taskLane(this, lane));
  }

  /** A row, made anew only if something that it shows has changed. */
  private row(block: Block, clock: BlockClock | undefined, placed: Placed | undefined, near: boolean): unknown {
    const { organizations } = this.editing.agenda;
    const open = this.open === block.id;
    const menu = this.menu === block.id;
    const whole = near || open || menu;
    return guard(
      [
        block,
        clock?.time,
        clock?.zone,
        clock?.elsewhere,
        ...placedKey(placed),
        open,
        menu,
        whole,
        this.reasons,
        this.guide,
        organizations,
      ],
      () => blockRow(this, block, clock, placed, whole),
    );
  }

  pick(what: PickFor): void {
    if (!("promptFor" in what) && isFull(this)) return;
    void this.builder.pick(what, this);
  }

  pickPlace(what: PickFor): PickPlace {
    const { goal, target, blocks, formats } = this.editing.agenda;
    const kind = "promptFor" in what ? blocks.find(({ id }) => id === what.promptFor)?.kind : undefined;
    return { goal, free: target - total(this.editing.agenda), kind, lacks: lackedKinds(blocks), formats };
  }

  addFromLibrary(block: Block, after?: string): void {
    add(this, block, after);
  }

  addPrompt(id: string, prompt: Prompt): void {
    const block = this.editing.agenda.blocks.find((one) => one.id === id);
    if (!block) return;
    change(this, updateBlock(this.editing.agenda, id, { prompts: [...block.prompts, prompt] }));
    this.say(words.added(prompt.text));
    this.focusOn(`#fields-${id} .pb-prompts__one:nth-of-type(${block.prompts.length + 1}) textarea`);
  }

  /** What is said of a change comes with the way to take it back. */
  say(said: string): void {
    const { agenda, canUndo } = this.editing;
    const isChange = canUndo && agenda !== this.toldOf && this.toldOf?.id === agenda.id;
    this.toldOf = agenda;
    this.builder.say(said, isChange ? () => undo(this) : undefined);
  }

  focusOn(...selectors: string[]): void {
    void this.updateComplete.then(() => {
      const found = selectors.map((selector) => this.querySelector<HTMLElement>(selector)).find(Boolean);
      found?.focus();
    });
  }

  share(audience: Audience): void {
    void this.builder.share(this.editing, audience);
  }

  /** Prints a copy. */
  print(audience: Audience): void {
    this.printFor = audience;
    this.layOutSheet();
    print();
    // An iPhone lays out the paper only after this, so the choice holds until the reader goes on.
    for (const going of ["pointerdown", "keydown"])
      addEventListener(going, () => (this.printFor = "participants"), { once: true });
  }

  private layOutSheet(): void {
    const place = this.querySelector<HTMLElement>(".pb-print-sheet");
    if (place) render(sheet(this.editing.agenda, this.guide, this.printFor), place);
  }

  private onKey(event: KeyboardEvent): void {
    const typing =
      event.target instanceof HTMLElement && event.target.matches("input:not([type=radio], [type=checkbox]), textarea");
    // A field undoes its own typing.
    if (!(event.ctrlKey || event.metaKey) || event.altKey || typing || document.querySelector("dialog[open]")) return;
    const key = event.key.toLowerCase();
    this.toldOf = undefined;
    if (key === "z" && !event.shiftKey) undo(this);
    else if (key === "y" || (key === "z" && event.shiftKey)) redo(this);
    else return;
    event.preventDefault();
  }
}

/** Who may lead or do something: the people by their names, then the roles. */
function leaders(agenda: Agenda, guide: Guide | undefined): string[] {
  const people = agenda.organizations.flatMap((one) => one.people.map(({ name }) => name.trim()));
  return [...new Set([...people.filter(Boolean), ...(guide?.roles ?? []).map(({ title }) => title)])];
}

/** How many blocks an agenda has that another one does not have, or not as they are. */
function changedBlocks(before: Agenda, after: Agenda): number {
  const known = new Set(before.blocks);
  return after.blocks.filter((block) => !known.has(block)).length;
}

function placedKey(placed: Placed | undefined): unknown[] {
  return placed ? [placed.gap, placed.before, placed.day] : [];
}

/** The kinds of blocks that a session has and that none of these is. */
function lackedKinds(blocks: readonly Block[]): Block["kind"][] {
  const kinds = ["opening", "question", "closing"] as const;
  return kinds.filter((kind) => !blocks.some((block) => block.kind === kind && !block.out));
}

/** Whether no block of an agenda has a guiding question. */
function asksNothing({ blocks }: Agenda): boolean {
  return blocks.every(({ kind, prompts }) => !isGuiding(kind) || !prompts.length);
}

/** What the panel of times shows. */
function timesKey(agenda: Agenda, zonesShown: boolean): unknown[] {
  return [
    agenda.date,
    agenda.start,
    agenda.fixed,
    agenda.formats,
    agenda.place,
    agenda.organizations,
    agenda.target,
    sessionMinutes(agenda),
    hasFixedStarts(agenda),
    zonesShown,
    hours(),
    chosenHours(),
  ];
}

customElements.define("pb-builder-edit", EditView);
