/** The whole builder: which view is shown, and what the views ask of it. */
import { html, LitElement, type TemplateResult } from "lit";
import { type Answers, compose } from "../agenda/compose";
import { blankAgenda, blankBlock, copyAgenda, setTitle } from "../agenda/edit";
import { fromTemplate } from "../agenda/library";
import type { Agenda } from "../agenda/model";
import { announce } from "../base/element";
import { ownZone } from "../base/zones";
import { type Guide, loadGuide, loadLibrary } from "../guide/library";
import type { Builder, Goal, PickFor, PickTaker } from "./builder";
import { type Draft, listDrafts, parseAgenda, store } from "./drafts";
import type { EditView } from "./edit-view";
import { Session } from "./session";
import { saveFile } from "./take-away";
import { WORDS } from "./words";
import "./edit-view";
import "./start-view";

type View =
  | { at: "loading" }
  | { at: "failed" }
  | { at: "start"; message: string; removed?: { id: string; title: string } }
  | { at: "edit"; session: Session }
  | { at: "shared"; shared: string | Agenda }
  | { at: "compare"; mine: Agenda; theirs: Agenda };

/** No agenda is this large; reading more would freeze a phone. */
const MOST_BYTES = 8_000_000;
/** How long what was said stays on the screen. */
const SEEN = 6_000;

export class App extends LitElement implements Builder {
  static override properties = { view: { state: true }, guide: { state: true }, drafts: { state: true } };

  declare view: View;
  declare guide: Guide | undefined;
  declare drafts: Draft[];
  /** The agendas of the guide, as the server wrote them. */
  declare templates: Element;
  declare goals: Goal[];
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
    addEventListener("popstate", () => !PLACES.has(location.hash) && void this.route());
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

  private shown(): TemplateResult {
    const { view } = this;
    switch (view.at) {
      case "start":
        return html`<pb-builder-start
          .builder=${this}
          .drafts=${this.drafts}
          .message=${view.message}
          .removed=${view.removed}
        ></pb-builder-start>`;
      case "edit":
        return html`<pb-builder-edit .builder=${this} .session=${view.session} .guide=${this.guide}></pb-builder-edit>`;
      case "shared":
        return html`<pb-builder-shared .builder=${this} .shared=${view.shared}></pb-builder-shared>`;
      case "compare":
        return html`<pb-builder-compare
          .builder=${this}
          .mine=${view.mine}
          .theirs=${view.theirs}
        ></pb-builder-compare>`;
      case "failed":
        return html`<div class="pb-empty" role="alert">
          <p>${WORDS.load.failed}</p>
          <p>
            <button type="button" class="pb-button pb-button--main" @click=${() => void this.route()}>
              ${WORDS.load.again}
            </button>
            <a href="./" data-go>${WORDS.edit.all}</a>
          </p>
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
    if (isShared(hash)) {
      await import("./shared-view");
      this.show({ at: "shared", shared: hash });
    } else if (asked.has("draft")) this.openDraft(asked.get("draft") ?? "");
    else if (asked.has("new")) this.edit(blank(), false);
    else if (asked.has("from"))
      await this.openTemplate(asked.get("from") ?? "", Number(asked.get("length")) || undefined);
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
    // What was said is about the view that is left.
    this.querySelector(".pb-toast")?.replaceChildren();
    this.go(link.href);
    void this.route().then(() => this.focusHeading());
  }

  private focusHeading(): void {
    scrollTo(0, 0);
    void this.updateComplete.then(() =>
      requestAnimationFrame(() => this.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true })),
    );
  }

  private show(view: View): void {
    if (view !== this.view) this.session?.end();
    this.view = view;
    document.documentElement.classList.toggle("pb-editing", view.at === "edit");
    document.title = `${view.at === "edit" ? view.session.agenda.title.trim() || WORDS.untitled : WORDS.builder} - ${SITE_NAME}`;
  }

  private showStart(message = ""): void {
    this.drafts = listDrafts();
    this.show({ at: "start", message });
  }

  private edit(agenda: Agenda, kept: boolean, reasons = false): Session {
    const session = new Session(agenda, kept, reasons);
    let named = false;
    session.subscribe(() => {
      // From the first change on, a reload opens what was changed. Later the address may lead elsewhere already.
      if (!named && !session.isNew) {
        named = true;
        if (new URLSearchParams(location.search).get("draft") !== session.agenda.id)
          this.go(`?draft=${session.agenda.id}`, true);
      }
      this.querySelector<EditView>("pb-builder-edit")?.requestUpdate();
    });
    this.drafts = listDrafts();
    this.show({ at: "edit", session });
    // The view is there at once; names of roles and hints come when they are loaded.
    void loadGuide().then(
      (guide) => (this.guide = guide),
      (error: unknown) => console.warn(error),
    );
    return session;
  }

  // Beginning

  private openDraft(id: string): void {
    const agenda = store.load(id);
    if (agenda) this.edit(agenda, true);
    else this.showStart(WORDS.start.missingDraft);
  }

  private async openTemplate(id: string, target?: number): Promise<void> {
    this.show({ at: "loading" });
    try {
      const library = await loadLibrary("agendas", "prompts", "roles");
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
      const agenda = compose(answers, await loadLibrary("activities", "prompts", "roles", "sources", "goals"));
      this.keepAndEdit(agenda, true);
    } catch (error) {
      console.error(error);
      this.show({ at: "failed" });
    }
  }

  /** Keeps an agenda as a draft of its own, and opens it. */
  keepAndEdit(agenda: Agenda, reasons = false): Session {
    this.go(`?draft=${agenda.id}`);
    const session = this.edit(agenda, false, reasons);
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
    const agenda = store.load(id) ?? (this.session?.agenda.id === id ? this.session.agenda : undefined);
    if (!agenda) return;
    const copy = setTitle(copyAgenda(agenda), WORDS.start.copyOf(agenda.title.trim() || WORDS.untitled));
    this.keepAndEdit(copy);
    this.say(WORDS.start.copied(agenda.title.trim() || WORDS.untitled));
  }

  removeDraft(id: string): void {
    const title = this.drafts.find((draft) => draft.id === id)?.title.trim() || WORDS.untitled;
    store.remove(id);
    this.drafts = listDrafts();
    this.show({ at: "start", message: "", removed: { id, title } });
    this.say(WORDS.start.removed(title));
    void this.updateComplete.then(() =>
      requestAnimationFrame(() => this.querySelector<HTMLElement>(".pb-start__removed button")?.focus()),
    );
  }

  recoverDraft(id: string): void {
    store.recover(id);
    this.showStart();
    this.say(WORDS.start.isBack);
  }

  async exportAll(): Promise<void> {
    const { download } = await import("../base/download");
    download("agenda-drafts.json", store.exportAll(), "application/json");
    this.say(WORDS.start.exportedAll(this.drafts.length));
  }

  /** Saves what can't be read, as it is, so that nobody loses it. */
  async saveUnreadable(): Promise<void> {
    const { download } = await import("../base/download");
    download("unreadable-drafts.json", JSON.stringify(store.unreadable(), null, 1), "application/json");
  }

  /** Opens a file: all drafts of a browser are added, one agenda is shown first. */
  async openFile(file: File): Promise<void> {
    const text = file.size > MOST_BYTES ? "" : await file.text().catch(() => "");
    const one = readAgenda(text);
    if (one) return this.preview(one);
    const { imported, kept, unreadable, full, problem } = store.importAll(text);
    this.showStart(
      problem === "newer" ? WORDS.start.newerFile : problem ? WORDS.start.notOurs : full ? WORDS.status.fullHelp : "",
    );
    if (!problem) this.say(WORDS.start.imported(imported.length, kept.length, unreadable.length));
  }

  /** Opens a link that was pasted; false if it is none of ours. */
  openLink(text: string): boolean {
    const shared = text.includes("#") ? text.slice(text.indexOf("#")).trim() : "";
    if (!isShared(shared)) return false;
    this.go(`./${shared}`);
    void this.route();
    return true;
  }

  // What the edit view asks for

  async share(session: Session): Promise<void> {
    const { showShare } = await import("./share-dialog");
    showShare(session.agenda, () => void this.saveFile(session.agenda));
  }

  async saveFile(agenda: Agenda): Promise<void> {
    await saveFile(this, agenda);
  }

  async showVersions(session: Session): Promise<void> {
    const { showVersions } = await import("./versions-dialog");
    showVersions(session, () => this.say(WORDS.versions.restored));
  }

  async pick(what: PickFor, taker: PickTaker): Promise<void> {
    try {
      const [{ showLibrary }, library] = await Promise.all([
        import("./library-dialog"),
        loadLibrary("activities", "prompts"),
      ]);
      showLibrary(library, {
        promptsOnly: "promptFor" in what,
        addBlock: (block) => taker.addFromLibrary(block, "after" in what ? what.after : undefined),
        addPrompt: (prompt) => "promptFor" in what && taker.addPrompt(what.promptFor, prompt),
      });
    } catch (error) {
      console.error(error);
      this.say(WORDS.load.failed);
    }
  }

  // Another agenda

  /** Shows an agenda from elsewhere, to be kept, compared or put in place of one's own. */
  async preview(agenda: Agenda): Promise<void> {
    await import("./shared-view");
    this.show({ at: "shared", shared: agenda });
    this.focusHeading();
  }

  async chooseComparison(session: Session): Promise<void> {
    const { chooseOther } = await import("./compare-view");
    session.flush();
    this.drafts = listDrafts();
    chooseOther(this, session.agenda);
  }

  async compareWithDraft(mine: Agenda, other: string): Promise<void> {
    const theirs = store.load(other);
    if (theirs) await this.compare(mine, theirs);
  }

  /** Shows a draft beside an agenda from elsewhere. */
  async compare(mine: Agenda, theirs: Agenda): Promise<void> {
    await import("./compare-view");
    this.show({ at: "compare", mine, theirs });
    this.focusHeading();
  }

  /** Opens a draft in which a merged or another agenda takes the place of what was there; that can be undone. */
  putInPlace(mine: Agenda, next: Agenda): void {
    this.go(`?draft=${mine.id}`);
    const session = this.edit(store.load(mine.id) ?? mine, true);
    session.change({ ...next, id: mine.id });
    session.save();
    this.focusHeading();
  }

  /** Goes back to a draft, or to the start. */
  leave(id?: string): void {
    this.go(id ? `?draft=${id}` : "./");
    void this.route().then(() => this.focusHeading());
  }

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

/** Where links on the page itself lead. */
const PLACES = new Set(["#main"]);
const SITE_NAME = document.title.split(" - ").at(-1) ?? "";

/** Three empty blocks to begin with. */
function blank(): Agenda {
  const agenda = blankAgenda(ownZone());
  return { ...agenda, blocks: [blankBlock("opening"), blankBlock("question"), blankBlock("closing")] };
}

/** The agenda in the text of a file, if there is one. */
function readAgenda(text: string): Agenda | undefined {
  try {
    return parseAgenda(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Whether an address carries something after its #, other than a place on this page. */
function isShared(hash: string): boolean {
  return hash.length > 1 && !PLACES.has(hash);
}

customElements.define("pb-agenda-builder", App);
