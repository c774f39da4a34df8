/** A worksheet being filled in, in the place of the empty one on its page. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { attempt } from "../base/failure";
import { growing } from "../base/growing";
import { icon, takeInIcons } from "../base/icons";
import { newPartId } from "../base/ids";
import { loadLater } from "../base/later";
import { closeMenusElsewhere, type Menu, menu } from "../base/menu";
import { Told } from "../base/told";
import { typed } from "../base/typed";
import { Editing } from "../documents/editing";
import "../exchange/answer-draft";
import type { Answerable } from "../exchange/answering";
import { stepsView } from "../together/steps";
import { columnsFor, fieldsOf, organizationNames, type Shown } from "../worksheets/columns";
import { explained, explanations, falseFriends } from "../worksheets/dictionary";
import * as edit from "../worksheets/edit";
import type { Filled } from "../worksheets/model";
import { MOST_ROWS } from "../worksheets/model";
import { store } from "../worksheets/put";
import { rowsFor, type ShownRow } from "../worksheets/rows";
import { rowName } from "../worksheets/said";
import { hasSides, type Sheet, type SheetRecord, sheetOf } from "../worksheets/sheet";
import { stepAt } from "../worksheets/step";
import { agreementPanel } from "./agreement";
import { worksheetAnswers } from "./answers";
import { grid } from "./grid";
import type { KnownNames, NameSet } from "./kept-names";
import { ownOf, setOwn } from "./own";
import { paper } from "./paper";
import { knownNames } from "./people";
import { reading } from "./reading";
import { sidesPanel } from "./sides";
import { statusBanner } from "./status";
import { takeMenu } from "./take-away";
import type { Tool } from "./tool";
import { WORDS } from "./words";

/** The places of the page: what starts it, and what is shown instead. */
interface Page {
  root: HTMLElement;
  start: HTMLElement;
  paper: HTMLElement;
  button: HTMLElement;
}

/** @param id - the worksheet to go on with; a new one, if there is none. isMissing: whether one was asked for that is gone. */
export function openTool(page: Page, record: SheetRecord, id: string | undefined, isMissing: boolean): void {
  void takeInIcons().catch(console.warn);
  const tool = new WorksheetTool();
  tool.page = page;
  tool.sheet = sheetOf(record);
  tool.answers = worksheetAnswers(tool.sheet);
  tool.open(id);
  page.start.hidden = true;
  page.paper.hidden = true;
  document.documentElement.classList.add("pb-filling");
  page.root.append(tool);
  if (isMissing) tool.say(WORDS.missing);
  void tool.updateComplete.then(() => tool.querySelector<HTMLElement>("h3")?.focus({ preventScroll: true }));
}

/** So many empty rows stand below those that are filled in. */
const SPARE = { first: 3, later: 1 };

/** An empty row below the others. whose: the organization that it is for, where each row belongs to one. */
interface SpareRow {
  id: string;
  whose: string | undefined;
}

class WorksheetTool extends LitElement implements Tool {
  static override properties = {
    menu: { state: true },
    hasExample: { state: true },
    view: { state: true },
    audience: { state: true },
    known: { state: true },
  };

  declare menu: string;
  declare hasExample: boolean;
  /** Filling in, or a clean page to read: all of it, or what was agreed on. */
  declare view: "edit" | "read" | "adopt";
  declare audience: "us" | "partner";
  /** Names of people and organizations from what this browser keeps. */
  declare known: KnownNames | undefined;
  page!: Page;
  sheet!: Sheet;
  answers!: Answerable<Filled>;
  editing!: Editing<Filled>;
  private readonly said = new Told("pb-fill__said", WORDS.undo);
  private spare: SpareRow[] = [];
  private stopMenus: (() => void) | undefined;

  constructor() {
    super();
    this.menu = "";
    this.hasExample = false;
    this.view = "edit";
    this.audience = "partner";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopMenus = closeMenusElsewhere(this);
    for (const leaving of ["pagehide", "blur"]) addEventListener(leaving, this.flush);
    document.addEventListener("visibilitychange", this.flush);
    addEventListener("beforeunload", this.warn);
    void knownNames().then((known) => (this.known = known));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopMenus?.();
    for (const leaving of ["pagehide", "blur"]) removeEventListener(leaving, this.flush);
    document.removeEventListener("visibilitychange", this.flush);
    removeEventListener("beforeunload", this.warn);
  }

  /** The worksheet with all that was typed. */
  private readonly latest = (): Filled => {
    this.editing.flush();
    return this.filled;
  };

  private readonly flush = (): void => this.editing.flush();

  /** What is on this page only would be lost with it. */
  private readonly warn = (event: Event): void => {
    this.editing.flush();
    if (store.unsaved) event.preventDefault();
  };

  /** Opens a worksheet that is kept, or a new one. */
  open(id: string | undefined): void {
    (this.editing as Editing<Filled> | undefined)?.end();
    const opened = id === undefined ? undefined : store.open(id);
    const value = opened?.value ?? edit.newFilled(this.sheet);
    this.editing = new Editing(store, value.id, value, opened?.stamp);
    this.spare = [];
    this.editing.subscribe(() => {
      this.nameInAddress();
      this.requestUpdate();
    });
    this.nameInAddress();
    this.requestUpdate();
  }

  /** From the first change on, a reload opens what was changed. */
  private nameInAddress(): void {
    const address = new URL(location.href);
    const id = this.editing.isNew ? undefined : this.editing.id;
    if (id === (address.searchParams.get("sheet") ?? undefined)) return;
    if (id === undefined) address.searchParams.delete("sheet");
    else address.searchParams.set("sheet", id);
    history.replaceState(history.state, "", address);
  }

  get filled(): Filled {
    return this.editing.value;
  }

  get own(): string | undefined {
    return ownOf(this.filled);
  }

  get address(): string {
    return new URL(this.page.root.dataset.address ?? "", document.baseURI).href;
  }

  say(words: string, undo?: () => void): void {
    this.said.say(words, undo);
  }

  change(next: Filled, burst?: string): void {
    if (!this.editing.change(next, burst)) this.say(WORDS.refused);
    else if (!burst) this.editing.flush();
  }

  /** Takes the names of a partnership, which the worksheet then belongs to, or of an agenda. */
  private takeNames({ organizations, partnership }: NameSet): void {
    this.change(edit.takeOrganizations(this.filled, organizations));
    if (partnership === undefined) return;
    void attempt(async () => {
      const { ownOrganization, putInto } = await loadLater(() => import("../partnership/here"));
      const own = ownOrganization(partnership);
      if (own !== undefined) setOwn(this.filled, own);
      putInto(partnership, { document: "worksheets", id: this.editing.id, title: store.kind.titleOf(this.filled) });
      this.requestUpdate();
    });
  }

  /** Makes a partnership of the organizations, which the worksheet then belongs to. */
  private makePartnership(): void {
    void attempt(async () => {
      const { makePartnership, partnershipsHere, putInto } = await loadLater(() => import("../partnership/here"));
      this.editing.flush();
      const title = store.kind.titleOf(this.filled);
      const sheet = { document: "worksheets", id: this.editing.id, title } as const;
      const named = this.filled.organizations.map(({ name }) => ({ name: name.trim() }));
      const known = partnershipsHere().find(({ organizations }) =>
        named.every(({ name }) => organizations.some((one) => one.name.trim() === name)),
      );
      const kept = known ? putInto(known.id, sheet) : makePartnership(named, [sheet]);
      this.say("why" in kept ? WORDS.partnershipNotKept : WORDS.partnershipMade(kept.title));
      this.known = await knownNames();
    });
  }

  // Rows

  private get columns(): Shown[] {
    return columnsFor(this.sheet, this.filled, this.own);
  }

  /** The rows with empty ones below, which come to be when somebody types there. */
  private get rows(): ShownRow[] {
    const rows = rowsFor(this.sheet, this.filled);
    const kept = new Set(this.filled.rows.map(({ id }) => id));
    const sides = this.rowSides();
    this.spare = this.spare.filter(({ id, whose }) => !kept.has(id) && (whose === undefined || sides.includes(whose)));
    const wanted = Math.max(rows.length || !this.editing.isNew ? SPARE.later : SPARE.first, sides.length);
    while (this.spare.length < wanted && kept.size + this.spare.length < MOST_ROWS)
      this.spare.push({ id: newPartId(), whose: this.sideWithoutRow(sides) });
    return [
      ...rows,
      ...this.spare.map(({ id, whose }): ShownRow => ({
        ref: { id, ...(whose && { whose }) },
        title: "",
        help: "",
        isGiven: false,
        isGone: false,
        row: undefined,
      })),
    ];
  }

  /** The organizations that each have rows of their own; none where rows belong to nobody. */
  private rowSides(): string[] {
    return this.sheet.rowsForEach ? this.filled.organizations.map(({ id }) => id) : [];
  }

  /** Whose the next empty row is: of the organization that has the fewest, so that each finds one. */
  private sideWithoutRow(sides: readonly string[]): string | undefined {
    const count = (side: string): number => this.spare.filter(({ whose }) => whose === side).length;
    const [first] = [...sides].sort((one, other) => count(one) - count(other));
    return first;
  }

  private addRow(): void {
    if (this.filled.rows.length + this.spare.length >= MOST_ROWS) return this.say(WORDS.full);
    const id = newPartId();
    this.spare.push({ id, whose: this.sheet.rowsForEach ? this.own : undefined });
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"] .pb-cell`)?.focus(),
    );
  }

  private removeRow({ ref, row }: ShownRow): void {
    const before = this.filled;
    const next = this.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(ref.id)}"] + tr .pb-cell`);
    this.change(edit.removeRow(before, ref.id));
    next?.focus();
    this.say(WORDS.removed(row ? rowName(row) : ""), () => this.change(edit.restoreRow(this.filled, before, ref.id)));
  }

  private pasted(
    event: ClipboardEvent,
    at: { row: number; field: number },
    shown: { rows: ShownRow[]; columns: Shown[] },
  ): void {
    const cells = edit.pastedCells(event.clipboardData?.getData("text/plain") ?? "");
    const row = shown.rows[at.row];
    // Lines in a given row are the lines of one text.
    if (!cells || (row?.isGiven && cells.every((one) => one.length === 1))) return;
    event.preventDefault();
    const before = this.filled;
    const rows = shown.rows.map(({ ref }) => ref);
    this.change(edit.paste(before, this.sheet, { rows, fields: fieldsOf(shown.columns), ...at }, cells));
    this.say(WORDS.pasted(cells.length), () => this.change(before));
  }

  // What is shown

  protected override render(): TemplateResult {
    const { sheet, filled } = this;
    return html`<section class="pb-tool" aria-labelledby="pb-tool-name">
      <h3 id="pb-tool-name" class="pb-hidden" tabindex="-1">${WORDS.tool(sheet.title)}</h3>
      ${statusBanner(this)} ${hasSides(sheet) ? stepsView(stepAt(filled, this.own)) : nothing} ${this.head()}
      <pb-answer-draft
        class="pb-screen-only"
        .kind=${this.answers}
        .documentId=${this.editing.id}
        .value=${filled}
        .latest=${this.latest}
      ></pb-answer-draft>
      ${
        this.view === "edit"
          ? this.editView()
          : html`${reading(sheet, filled, { own: this.own, only: this.view === "adopt" ? "agreed" : "all" })}
              <p class="pb-screen-only">
                <button type="button" class="pb-button" @click=${() => this.show("edit")}>
                  ${icon("edit")}${WORDS.edit}
                </button>
                <button type="button" class="pb-button" @click=${() => print()}>${icon("print")}${WORDS.print}</button>
              </p>`
      }
      ${this.said.root} ${this.view === "edit" ? paper(sheet, filled, this.own) : nothing}
    </section>`;
  }

  private head(): TemplateResult {
    const { editing, filled } = this;
    const setTitle = (event: Event): void =>
      this.change(edit.setTitle(filled, (event.target as HTMLInputElement).value), "title");
    const tool = (words: string, name: string, can: boolean, act: () => void): TemplateResult =>
      html`<button
        type="button"
        class="pb-icon-button"
        aria-label=${words}
        title=${words}
        aria-disabled=${can ? nothing : "true"}
        @click=${() => can && act()}
      >
        ${icon(name)}
      </button>`;
    return html`<header class="pb-tool__head pb-screen-only">
      <label class="pb-field pb-tool__title"
        ><span>${WORDS.title}</span
        ><input
          type="text"
          maxlength="20000"
          autocomplete="off"
          dir="auto"
          placeholder=${WORDS.titlePlaceholder}
          @input=${setTitle}
          ${typed(filled.title)}
      /></label>
      <div class="pb-tool__bar">
        ${tool(WORDS.undo, "undo", editing.canUndo, () => editing.undo() && editing.flush())}
        ${tool(WORDS.redo, "redo", editing.canRedo, () => editing.redo() && editing.flush())}
        <button type="button" class="pb-button" @click=${() => void this.share()}>
          ${icon("share")}${WORDS.share}
        </button>
        ${menu(this, takeMenu(this))} ${menu(this, this.moreMenu())}
      </div>
      <p class="pb-tool__status">${WORDS.status[editing.status]}</p>
    </header>`;
  }

  private editView(): TemplateResult {
    const { sheet, filled, own } = this;
    const [columns, rows] = [this.columns, this.rows];
    const lists = new Map(columns.map((column) => [column.key, this.listFor(column)]));
    const friends = explanations(filled).filter(({ isFalseFriend }) => isFalseFriend);
    return html`<div class="pb-screen-only">
      ${
        hasSides(sheet) || sheet.agreement || sheet.columns.some(({ type }) => type === "organization")
          ? sidesPanel({
              filled,
              own,
              known: this.known,
              change: (next, burst) => this.change(next, burst),
              take: (set) => this.takeNames(set),
              make: () => this.makePartnership(),
              choose: (id) => {
                setOwn(filled, id);
                this.requestUpdate();
              },
            })
          : nothing
      }
      ${
        friends.length
          ? html`<section class="pb-tool__friends" aria-labelledby="pb-friends">
              <h4 id="pb-friends">${WORDS.falseFriends}</h4>
              <ul>
                ${friends.map((one) => html`<li dir="auto">${explained(one)}</li>`)}
              </ul>
            </section>`
          : nothing
      }
      ${
        sheet.example.length
          ? html`<button
              type="button"
              class="pb-button pb-tool__example"
              aria-pressed=${this.hasExample ? "true" : "false"}
              @click=${() => (this.hasExample = !this.hasExample)}
            >
              ${this.hasExample ? WORDS.hideExample : WORDS.showExample}
            </button>`
          : nothing
      }
      ${grid(
        {
          sheet,
          columns,
          rows,
          organizations: filled.organizations,
          names: organizationNames(filled.organizations, own),
          hasExample: this.hasExample,
          listFor: ({ key }) => lists.get(key)?.id,
          marked: falseFriends(filled),
          setText: ({ ref }, field, text) =>
            this.change(
              edit.setText(this.filled, sheet, ref, field, text),
              `${ref.id} ${field.column.id} ${field.organization?.id ?? ""}`,
            ),
          setTitle: ({ ref }, title) =>
            this.change(edit.setRowTitle(this.filled, sheet, ref, title), `${ref.id} title`),
          setWhose: ({ ref }, id) => this.change(edit.setRowOrganization(this.filled, sheet, ref, id)),
          pasted: (event, row, field) => this.pasted(event, { row, field }, { rows, columns }),
          move: ({ ref }, by) => this.change(edit.moveRow(this.filled, ref.id, by)),
          remove: (row) => this.removeRow(row),
        },
        this,
      )}
      ${[...lists.values()].map((list) => (list ? html`<datalist id=${list.id}>${list.names.map((name) => html`<option value=${name}></option>`)}</datalist>` : nothing))}
      <p class="pb-tool__add">
        <button type="button" class="pb-button" @click=${() => this.addRow()}>${icon("add")}${WORDS.addRow}</button>
        <small>${WORDS.keys}</small>
      </p>
      ${sheet.agreement ? agreementPanel(this, sheet.agreement) : nothing}
      <details class="pb-tool__notes" ?open=${filled.notes !== ""}>
        <summary>${WORDS.notes}${icon("expand")}</summary>
        <label class="pb-field"
          ><span class="pb-hidden">${WORDS.notes}</span
          ><textarea
            rows="3"
            maxlength="20000"
            dir="auto"
            aria-describedby="pb-notes-help"
            @input=${(event: Event) => this.change(edit.setNotes(this.filled, (event.target as HTMLTextAreaElement).value), "notes")}
            ${typed(filled.notes)}
            ${growing(filled.notes)}
          ></textarea
          ><small id="pb-notes-help">${WORDS.notesHelp}</small></label
        >
      </details>
    </div>`;
  }

  /** The names that a column offers: people of whose column it is, and organizations. */
  private listFor({ key, type, fields }: Shown): { id: string; names: string[] } | undefined {
    if (type !== "person" && type !== "organization") return undefined;
    const { filled, known } = this;
    const whose = fields[0]?.organization?.name.trim().toLowerCase();
    const people = (known?.people ?? []).filter(({ organization }) => !whose || organization.toLowerCase() === whose);
    const names =
      type === "person"
        ? people.map(({ name }) => name)
        : [...filled.organizations.map(({ name }) => name.trim()), ...(known?.organizations ?? [])];
    return { id: `pb-list-${key.replace(/[^\w-]/g, "-")}`, names: [...new Set(names.filter(Boolean))] };
  }

  private moreMenu(): Menu {
    const { filled } = this;
    return {
      name: "more",
      words: WORDS.more,
      icon: "more",
      choices: () => [
        this.view === "edit"
          ? { words: WORDS.read, icon: "file", act: () => this.show("read") }
          : { words: WORDS.edit, icon: "edit", act: () => this.show("edit") },
        ...(this.sheet.agreement ? [{ words: WORDS.adopt, icon: "decision", act: () => this.show("adopt") }] : []),
        { words: WORDS.versions, icon: "history", act: () => void this.showVersions() },
        { words: WORDS.another, icon: "add", act: () => this.open(undefined) },
        {
          words: WORDS.all,
          icon: "arrow",
          act: () => location.assign(new URL("../#yours", location.href.split(/[?#]/)[0])),
        },
        {
          words: WORDS.trash,
          icon: "remove",
          act: () => this.trash(),
          not: this.editing.isNew ? WORDS.status.new : undefined,
        },
        { words: WORDS.close, icon: "close", act: () => this.close(), not: filled ? undefined : "" },
      ],
    };
  }

  private show(view: WorksheetTool["view"]): void {
    this.view = view;
    void this.updateComplete.then(() => {
      const head = this.querySelector<HTMLElement>(view === "edit" ? "#pb-tool-name" : ".pb-sheet-read h3");
      head?.focus();
      head?.scrollIntoView({ block: "nearest" });
    });
  }

  private trash(): void {
    const { id } = this.editing;
    const title = store.kind.titleOf(this.filled);
    this.editing.flush();
    store.remove(id);
    this.open(undefined);
    this.say(WORDS.trashed(title), () => {
      if (store.recover(id)) this.open(id);
    });
  }

  /** Shows the empty worksheet again, as it was before. */
  private close(): void {
    this.editing.end();
    document.documentElement.classList.remove("pb-filling");
    this.page.start.hidden = false;
    this.page.paper.hidden = false;
    if (!this.editing.isNew) this.page.button.lastChild?.replaceWith(WORDS.goOn);
    this.remove();
    this.page.button.focus();
  }

  private showVersions(): Promise<void> {
    return attempt(async () => {
      const { showVersions } = await loadLater(() => import("../exchange/versions-dialog"));
      this.editing.flush();
      showVersions(
        store,
        this.editing.id,
        (version) => WORDS.versionAbout(version.rows.length),
        (version, isCommon) => {
          // What was sent has no notes, and they are not to be lost by going back to it.
          const notes = isCommon ? { notes: version.notes || this.filled.notes } : {};
          this.change({ ...version, ...notes, id: this.editing.id });
          this.say(WORDS.restored);
        },
      );
    });
  }

  share(): Promise<void> {
    return attempt(async () => {
      const { share } = await loadLater(() => import("./share"));
      if (this.editing.isNew) this.editing.save();
      else this.editing.flush();
      await share(this.filled, this.audience, (words) => this.say(words));
    });
  }
}

customElements.define("pb-worksheet", WorksheetTool);
