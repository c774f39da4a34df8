/** The whole builder: which view is shown, and what the views ask of it. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { compose, type Answers } from "../agenda/compose";
import { blankAgenda, blankBlock, copyAgenda, setTitle } from "../agenda/edit";
import { fromTemplate } from "../agenda/library";
import type { Agenda, Block } from "../agenda/model";
import { announce } from "../element";
import { drafts, type Draft } from "./drafts";
import type { EditView } from "./edit-view";
import { icon } from "./icons";
import { loadLibrary, type Library } from "./library-data";
import type { Choice } from "./menu";
import { Session } from "./session";
import { takeAwayChoices } from "./take-away";
import { WORDS } from "./words";
import { ownZone } from "./zones";
import "./edit-view";
import "./start-view";

/** A goal of the library, as the start view offers it. */
export interface Goal {
  id: string;
  title: string;
}

type View =
  | { at: "loading" }
  | { at: "failed" }
  | { at: "start"; message: string }
  | { at: "edit"; session: Session }
  | { at: "shared"; shared: string }
  | { at: "compare"; mine: Agenda; theirs: Agenda };

/** How long what was said stays on the screen. */
const SEEN = 6_000;

export class App extends LitElement {
  static override properties = { view: { state: true }, library: { state: true }, drafts: { state: true } };

  declare view: View;
  declare library: Library | undefined;
  declare drafts: Draft[];
  /** The agendas of the guide, as the server wrote them. */
  declare templates: Element;
  declare goals: Goal[];
  private unsubscribe?: () => void;
  private seen: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.view = { at: "loading" };
    this.drafts = [];
    this.goals = [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("popstate", () => void this.route());
    addEventListener("hashchange", () => void this.route());
    for (const leaving of ["pagehide", "blur"]) addEventListener(leaving, () => this.session?.flush());
    document.addEventListener("visibilitychange", () => this.session?.flush());
    this.addEventListener("click", (event) => this.follow(event));
    void this.route();
  }

  private get session(): Session | undefined {
    return this.view.at === "edit" ? this.view.session : undefined;
  }

  protected override render(): TemplateResult {
    return html`${this.shown()}
      <p class="pb-toast" role="status"></p>`;
  }

  private shown(): TemplateResult | typeof nothing {
    const { view } = this;
    switch (view.at) {
      case "start":
        return html`<pb-builder-start .app=${this} .drafts=${this.drafts} .message=${view.message}></pb-builder-start>`;
      case "edit":
        return html`<pb-builder-edit .app=${this} .session=${view.session} .library=${this.library}></pb-builder-edit>`;
      case "shared":
        return html`<pb-builder-shared .app=${this} .shared=${view.shared}></pb-builder-shared>`;
      case "compare":
        return html`<pb-builder-compare .app=${this} .mine=${view.mine} .theirs=${view.theirs}></pb-builder-compare>`;
      case "failed":
        return html`<div class="pb-empty" role="alert">
          <p>${WORDS.load.failed}</p>
          <p><button type="button" class="pb-button pb-button--main" @click=${() => void this.route()}>${WORDS.load.again}</button> <a href="./" data-go>${WORDS.edit.all}</a></p>
        </div>`;
      case "loading":
        return html`<div class="pb-empty" aria-busy="true"><p>${WORDS.load.loading}</p></div>`;
    }
  }

  // Where the reader is

  /** Shows what the address names. */
  private async route(): Promise<void> {
    this.session?.flush();
    const { hash, search } = location;
    const asked = new URLSearchParams(search);
    if (hash.length > 1 && isShared(hash)) {
      await import("./shared-view");
      this.show({ at: "shared", shared: hash });
    } else if (asked.has("draft")) this.openDraft(asked.get("draft") ?? "");
    else if (asked.has("new")) this.edit(blank(), false);
    else if (asked.has("from")) await this.openTemplate(asked.get("from") ?? "", Number(asked.get("length")) || undefined);
    else this.showStart();
  }

  /** Goes to an address below the builder. */
  private go(address: string, replace = false): void {
    const url = new URL(address, location.href);
    if (replace) history.replaceState(history.state, "", url);
    else history.pushState(null, "", url);
  }

  /** Follows a link within the builder without loading the page again. */
  private follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-go]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.go(link.href);
    void this.route().then(() => this.focusHeading());
  }

  private focusHeading(): void {
    scrollTo(0, 0);
    void this.updateComplete.then(() => requestAnimationFrame(() => this.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true })));
  }

  private show(view: View): void {
    if (this.view.at === "edit" && view.at !== "edit") this.unsubscribe?.();
    this.view = view;
    document.title = `${view.at === "edit" ? view.session.agenda.title.trim() || WORDS.untitled : WORDS.builder} - ${SITE_NAME}`;
  }

  private showStart(message = ""): void {
    this.drafts = drafts.list();
    this.show({ at: "start", message });
  }

  private edit(agenda: Agenda, kept: boolean): Session {
    this.unsubscribe?.();
    const session = new Session(agenda, kept);
    this.unsubscribe = session.subscribe(() => this.onChange(session));
    this.drafts = drafts.list();
    this.show({ at: "edit", session });
    // The view is there at once; names of roles, hints and the like come when they are loaded.
    void this.withLibrary().catch(() => undefined);
    return session;
  }

  private onChange(session: Session): void {
    // From the first change on, a reload opens what was changed.
    if (!session.isNew && new URLSearchParams(location.search).get("draft") !== session.agenda.id) this.go(`?draft=${session.agenda.id}`, true);
    this.querySelector<EditView>("pb-builder-edit")?.requestUpdate();
  }

  private async withLibrary(): Promise<Library> {
    return (this.library ??= await loadLibrary());
  }

  // Beginning

  private openDraft(id: string): void {
    const agenda = drafts.load(id);
    if (agenda) this.edit(agenda, true);
    else this.showStart(WORDS.start.missingDraft);
  }

  private async openTemplate(id: string, target?: number): Promise<void> {
    this.show({ at: "loading" });
    try {
      const library = await this.withLibrary();
      const record = library.agendas.find((one) => one.id === id);
      if (record) this.edit(fromTemplate(record, library, { zone: ownZone(), ...(target && { target }) }), false);
      else this.showStart(WORDS.start.missingTemplate(id));
    } catch (error) {
      console.error(error);
      this.show({ at: "failed" });
    }
  }

  async compose(answers: Answers): Promise<void> {
    try {
      const agenda = compose(answers, await this.withLibrary());
      this.keepAndEdit(agenda);
    } catch (error) {
      console.error(error);
      this.show({ at: "failed" });
    }
  }

  /** Keeps an agenda as a draft of its own, and opens it. */
  keepAndEdit(agenda: Agenda): Session {
    this.go(`?draft=${agenda.id}`);
    const session = this.edit(agenda, false);
    session.save();
    this.focusHeading();
    return session;
  }

  // Drafts

  draftFrom(template: string): Draft | undefined {
    return this.drafts.find((draft) => draft.from === template);
  }

  copyDraft(id: string): void {
    this.session?.flush();
    const agenda = drafts.load(id) ?? (this.session?.agenda.id === id ? this.session.agenda : undefined);
    if (!agenda) return;
    const copy = setTitle(copyAgenda(agenda), WORDS.start.copyOf(agenda.title.trim() || WORDS.untitled));
    this.keepAndEdit(copy);
    this.say(WORDS.start.copied(agenda.title.trim() || WORDS.untitled));
  }

  removeDraft(id: string): void {
    const title = this.drafts.find((draft) => draft.id === id)?.title.trim() || WORDS.untitled;
    drafts.remove(id);
    this.drafts = drafts.list();
    this.say(WORDS.start.removed(title));
    void this.updateComplete.then(() => (this.querySelector<HTMLElement>(".pb-draft__title") ?? this.querySelector("h1"))?.focus());
  }

  takeAway(view: EditView): Choice[] { return takeAwayChoices(); }
  share(session: Session): void {}
  showVersions(session: Session): void {}
  chooseComparison(session: Session): void {}
  saveFile(agenda: Agenda): void {}
  exportAll(): void {}
  openFile(file: File): void {}
  openLink(text: string): boolean { return false; }
  pick(view: EditView, what: { after?: string } | { promptFor: string }): void {}

  /** Says something, on the screen for a while and to screen readers. */
  say(words: string): void {
    const toast = this.querySelector<HTMLElement>(".pb-toast");
    if (!toast) return;
    announce(toast, words);
    toast.classList.remove("pb-toast--seen");
    clearTimeout(this.seen);
    this.seen = setTimeout(() => toast.classList.add("pb-toast--seen"), SEEN);
  }
}

const SITE_NAME = document.title.split(" - ").at(-1) ?? "";

/** Three empty blocks to begin with. */
function blank(): Agenda {
  const agenda = blankAgenda(ownZone());
  return { ...agenda, blocks: [blankBlock("opening"), blankBlock("question"), blankBlock("closing")] };
}

function isShared(hash: string): boolean {
  return hash.startsWith("#a=");
}

customElements.define("pb-agenda-builder", App);
