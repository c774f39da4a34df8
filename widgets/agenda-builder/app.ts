/** The whole builder: which view is shown, and what the views ask of it. */
import { html, LitElement, type TemplateResult } from "lit";
import { type Asked, readAsked } from "../agenda/asked";
import type { Answers } from "../agenda/compose";
import { AGENDA } from "../agenda/document";
import { copyAgenda, setTitle } from "../agenda/edit";
import { type Audience, isOpen, withOwn } from "../agenda/for-partner";
import type { Agenda } from "../agenda/model";
import { threeBlocks } from "../agenda/put";
import { download } from "../base/download";
import { attempt, failureNotice } from "../base/failure";
import { loadLater } from "../base/later";
import { ownZone } from "../base/zones";
import { MOST_BYTES, readFile } from "../documents/file";
import { setOwnName } from "../exchange/names";
import { type Guide, loadGuide, loadOffers } from "../guide/library";
import { type KeptAgenda, listAgendas, store } from "./agendas";
import type { Brought } from "./bring";
import type { Host, PickFor, PickTaker, View } from "./builder";
import type { EditView } from "./edit-view";
import { EditedAgenda } from "./edited-agenda";
import { Exchange } from "./exchange";
import { pageTitle } from "./page-title";
import { runAddress } from "./run-address";
import { saveFile, waysToShare } from "./take-away";
import { Toast } from "./toast";
import { WORDS } from "./words";
import "./start-view";

export class App extends LitElement implements Host {
  static override properties = {
    view: { state: true },
    guide: { state: true },
    guideAgain: { state: true },
    agendas: { state: true },
  };

  declare view: View;
  declare guide: Guide | undefined;
  /** Tries again to load it, after a failure. */
  declare guideAgain: (() => void) | undefined;
  declare agendas: KeptAgenda[];
  declare head: Element;
  declare start: Element;
  declare templates: Element;
  readonly exchange = new Exchange(this);
  private readonly toast = new Toast();

  constructor() {
    super();
    this.view = { at: "loading" };
    this.agendas = [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("popstate", () => !PLACES.has(location.hash) && void this.route());
    for (const leaving of ["pagehide", "blur"]) addEventListener(leaving, () => this.editing?.flush());
    document.addEventListener("visibilitychange", () => this.editing?.flush());
    this.addEventListener("click", (event) => this.follow(event));
    // What is on this page only would be lost with it.
    addEventListener("beforeunload", (event) => {
      this.editing?.flush();
      if (store.unsaved) event.preventDefault();
    });
    // Who comes near to a way to begin takes it next.
    for (const near of ["pointerover", "focusin"])
      this.addEventListener(near, () => void loadEditor().catch(console.warn), { once: true });
    void this.route();
  }

  private get editing(): EditedAgenda | undefined {
    return this.view.at === "edit" ? this.view.editing : undefined;
  }

  protected override render(): TemplateResult {
    return html`${this.shown()} ${this.toast.root}`;
  }

  private shown(): TemplateResult {
    const { view } = this;
    switch (view.at) {
      case "start":
        return html`<pb-builder-start
          .builder=${this}
          .agendas=${this.agendas}
          .message=${view.message}
          .removed=${view.removed}
        ></pb-builder-start>`;
      case "edit":
        return html`<pb-builder-edit
          .builder=${this}
          .editing=${view.editing}
          .guide=${this.guide}
          .guideAgain=${this.guideAgain}
        ></pb-builder-edit>`;
      case "shared":
        return html`<pb-builder-shared
          .builder=${this}
          .decoded=${view.decoded}
          .code=${view.code}
          .own=${view.own}
        ></pb-builder-shared>`;
      case "brought":
        return html`<pb-builder-brought .builder=${this} .brought=${view.brought}></pb-builder-brought>`;
      case "merge":
        return html`<pb-merge .merging=${view.merging}></pb-merge>`;
      case "failed":
        return html`${HEADING}
          <div class="pb-empty">
            ${failureNotice(() => void this.route())}
            <p><a href="./" data-go>${WORDS.edit.all}</a></p>
          </div>`;
      case "loading":
        return html`${HEADING}
          <div class="pb-empty" aria-busy="true"><p>${WORDS.load.loading}</p></div>`;
    }
  }

  // Where the reader is

  /** Shows what the address names. */
  private async route(): Promise<void> {
    this.editing?.flush();
    const { hash, search } = location;
    const asked = new URLSearchParams(search);
    const wanted = readAsked(hash);
    if (wanted) await this.make(wanted);
    else if (isShared(hash)) await this.openShared(search + hash);
    else if (asked.has("draft")) this.openAgenda(asked.get("draft") ?? "", asked.get("put"));
    else if (asked.has("new")) this.edit(threeBlocks(ownZone()));
    else if (asked.has("from"))
      await this.openTemplate(asked.get("from") ?? "", Number(asked.get("length")) || undefined, asked.has("run"));
    else if (CARRIES.test(search)) await this.openShared(search);
    else this.showStart();
  }

  /** Shows what a link has after its page. */
  private async openShared(text: string): Promise<void> {
    this.show({ at: "loading" });
    try {
      const [{ decode }, { findCode }] = await Promise.all([
        loadLater(() => import("../share/share")),
        loadLater(() => import("../share/find")),
        loadLater(() => import("./shared-view")),
      ]);
      const decoded = await decode(AGENDA, text);
      if (decoded.ok) await this.exchange.receive(decoded);
      else this.show({ at: "shared", decoded, code: findCode(text) ?? "" });
    } catch (error) {
      console.error(error);
      this.show({ at: "failed" });
    }
  }

  /** Goes to an address below the builder. */
  go(address: string, replace = false): void {
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
    this.toast.clear();
    this.go(link.href);
    void this.route().then(() => this.focusHeading());
  }

  focusHeading(): void {
    scrollTo(0, 0);
    const shown = this.view.at === "edit" ? customElements.whenDefined("pb-builder-edit") : undefined;
    void Promise.all([this.updateComplete, shown]).then(() =>
      requestAnimationFrame(() => this.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true })),
    );
  }

  show(view: View): void {
    if (view !== this.view) this.editing?.end();
    if (view.at !== "loading") this.exchange.forget();
    this.view = view;
    document.documentElement.classList.toggle("pb-editing", view.at === "edit");
    document.title = pageTitle(view, SITE_NAME);
  }

  private showStart(message = ""): void {
    this.agendas = listAgendas();
    this.show({ at: "start", message });
  }

  /**
   * @param stamp - which save of it the browser keeps; undefined if it keeps none yet.
   * @param before - a state to undo to.
   */
  edit(agenda: Agenda, stamp?: string, reasons = false, before?: Agenda): EditedAgenda {
    const editing = new EditedAgenda(agenda, stamp, reasons, before);
    let named = false;
    editing.subscribe((origin) => {
      // From the first change on, a reload opens what was changed. Later the address may lead elsewhere already.
      if (!named && !editing.isNew) {
        named = true;
        if (new URLSearchParams(location.search).get("draft") !== editing.agenda.id)
          this.go(`?draft=${editing.agenda.id}`, true);
      }
      if (this.editing === editing) document.title = pageTitle(this.view, SITE_NAME);
      this.querySelector<EditView>("pb-builder-edit:defined")?.follow(origin);
    });
    this.agendas = listAgendas();
    this.show({ at: "edit", editing });
    void loadEditor().catch((error: unknown) => {
      console.error(error);
      this.show({ at: "failed" });
    });
    // The view is there at once; names of roles and hints come when they are loaded.
    void this.loadGuide();
    return editing;
  }

  private async loadGuide(): Promise<void> {
    this.guideAgain = undefined;
    try {
      this.guide = await loadGuide();
    } catch (error) {
      console.warn(error);
      this.guideAgain = () => void this.loadGuide();
    }
  }

  // Beginning

  /** @param put - the save in which another page put something into it; that can be undone here as long as it is the last. */
  private openAgenda(id: string, put: string | null): void {
    const opened = store.open(id);
    const isPut = opened !== undefined && opened.stamp === put;
    const before = isPut ? store.versions(id).find(({ reason }) => reason === "added")?.value : undefined;
    if (opened) this.edit(opened.value, opened.stamp, false, before);
    else this.showStart(WORDS.start.missingDraft);
  }

  /** @param runs - whether it is to be run at once: then it is kept as a draft, and its session is opened. */
  private async openTemplate(id: string, target: number | undefined, runs: boolean): Promise<void> {
    this.show({ at: "loading" });
    try {
      const { adapt } = await loadLater(() => import("./from-guide"));
      const isKnown = this.templates.querySelector(`[data-agenda="${CSS.escape(id)}"]`) !== null;
      const agenda = isKnown ? await adapt(id, target) : undefined;
      if (agenda && runs) this.startSession(this.edit(agenda), true);
      else if (agenda) this.edit(agenda);
      else this.showStart(WORDS.start.missingTemplate(id));
    } catch (error) {
      console.error(error);
      this.show({ at: "failed" });
    }
  }

  compose(answers: Answers, isKnownGoal: boolean): Promise<void> {
    return attempt(async () => {
      rememberOwnName(answers);
      const { composeFrom } = await loadLater(() => import("./from-guide"));
      this.keepAndEdit(await composeFrom(answers, isKnownGoal), true);
    });
  }

  /** Makes what the home page asked for; its address gives way to that of the draft, so that a reload makes no other. */
  private async make({ goal, isKnownGoal, minutes, names, with: partnership }: Asked): Promise<void> {
    this.show({ at: "loading" });
    try {
      const { composeFrom } = await loadLater(() => import("./from-guide"));
      const zone = ownZone();
      const organizations = [...names, "", ""].slice(0, Math.max(2, names.length)).map((name) => ({ name, zone }));
      const answers: Answers = { goal, minutes, organizations, zone, peoplePerOrganization: 4, format: "video" };
      rememberOwnName(answers);
      const agenda = await composeFrom(answers, isKnownGoal);
      this.keepAndEdit(partnership ? await forPartnership(agenda, partnership) : agenda, true, true);
    } catch (error) {
      console.error(error);
      this.show({ at: "failed" });
    }
  }

  /**
   * Keeps an agenda as a draft of its own, and opens it.
   *
   * @param inPlace - whether its address takes the place of the one that led to it.
   */
  keepAndEdit(agenda: Agenda, reasons = false, inPlace = false): EditedAgenda {
    this.go(`?draft=${agenda.id}`, inPlace);
    const editing = this.edit(agenda, undefined, reasons);
    editing.save();
    this.focusHeading();
    return editing;
  }

  // Drafts

  keptFrom(template: string): KeptAgenda | undefined {
    return this.agendas.find((draft) => draft.from === template);
  }

  duplicate(id: string): void {
    this.editing?.flush();
    const agenda = store.get(id) ?? (this.editing?.agenda.id === id ? this.editing.agenda : undefined);
    if (!agenda) return;
    const copy = setTitle(copyAgenda(agenda), WORDS.start.copyOf(agenda.title.trim() || WORDS.untitled));
    this.keepAndEdit(copy);
    this.say(WORDS.start.copied(agenda.title.trim() || WORDS.untitled));
  }

  removeAgenda(id: string): void {
    const title = this.agendas.find((draft) => draft.id === id)?.title.trim() || WORDS.untitled;
    store.remove(id);
    this.agendas = listAgendas();
    this.show({ at: "start", message: "", removed: { id, title } });
    this.say(WORDS.start.removed(title));
    this.focusSoon(".pb-start__removed button");
  }

  /** Puts the focus on a part of the next view. */
  private focusSoon(selector: string): void {
    void this.updateComplete.then(() =>
      requestAnimationFrame(() => this.querySelector<HTMLElement>(selector)?.focus()),
    );
  }

  recoverAgenda(id: string): void {
    store.recover(id);
    this.showStart();
    this.say(WORDS.start.isBack);
    this.focusSoon(`.pb-draft a[href="?draft=${CSS.escape(id)}"]`);
  }

  exportAll(): void {
    download("agenda-drafts.json", store.exportAll(), "application/json");
    this.say(WORDS.start.exportedAll(this.agendas.length));
  }

  /** Saves what can't be read, as it is, so that nobody loses it. */
  saveUnreadable(): void {
    download("unreadable-drafts.json", JSON.stringify(store.unreadable(), null, 1), "application/json");
  }

  /** Opens a file: all agendas of a browser are added, one agenda is shown first, of whatever format it is. */
  async openFile(file: File): Promise<void> {
    if (/\.json$/i.test(file.name)) return this.openOurs(file);
    await attempt(async () => {
      const { bringFile } = await loadLater(() => import("./bring"));
      const read = await bringFile(file);
      if ("json" in read) await this.openOurs(file);
      else if ("problem" in read) this.showStart(read.problem);
      else await this.showBrought(read.brought);
    });
  }

  async bring(text: string): Promise<string> {
    let problem = "";
    await attempt(async () => {
      const { bringText } = await loadLater(() => import("./bring"));
      const read = await bringText(text);
      if ("json" in read) await this.openOurs(new Blob([text]));
      else if ("problem" in read) problem = read.problem;
      else await this.showBrought(read.brought);
    });
    return problem;
  }

  private async showBrought(brought: Brought): Promise<void> {
    await loadLater(() => import("./brought-view"));
    this.show({ at: "brought", brought });
    this.focusHeading();
  }

  /** Opens what the builder wrote itself. */
  private async openOurs(file: Blob): Promise<void> {
    if (file.size > MOST_BYTES) return this.showStart(WORDS.start.largeFile);
    const reading = readFile(AGENDA, await file.text().catch(() => ""));
    if ("one" in reading) {
      const { one, sent } = reading;
      return attempt(() => this.exchange.receive({ value: one, sent }));
    }
    if ("problem" in reading) return this.showStart(WORDS.start.noFile[reading.problem]);
    const { imported, kept, unreadable, full, problem } = store.importAll(reading.all);
    this.showStart(problem ? WORDS.start.noFile[problem] : full ? WORDS.status.fullHelp : "");
    if (!problem) this.say(WORDS.start.imported(imported.length, kept.length, unreadable.length));
  }

  /** Opens a link that was pasted; false if it is none of ours. */
  async openLink(text: string): Promise<boolean> {
    let isOurs = true;
    await attempt(async () => {
      const { findCode } = await loadLater(() => import("../share/find"));
      const hash = `#${findCode(text) ?? text.split("#").at(1)?.trim() ?? ""}`;
      isOurs = isShared(hash);
      if (!isOurs) return;
      this.go(`./${hash}`);
      await this.route();
    });
    return isOurs;
  }

  // What the edit view asks for

  startSession(editing: EditedAgenda, inPlace = false): void {
    if (editing.isNew) editing.save();
    else editing.flush();
    // Another page can only open what the browser keeps.
    if (editing.status !== "saved") return this.say(WORDS.edit.notStarted);
    const address = runAddress(editing.id);
    if (inPlace) location.replace(address);
    else location.assign(address);
  }

  share(editing: EditedAgenda, audience: Audience): Promise<void> {
    return attempt(async () => {
      const { showShare } = await loadLater(() => import("../exchange/share-dialog"));
      // The answer is compared with what is kept here.
      if (editing.isNew) editing.save();
      else editing.flush();
      const { agenda } = editing;
      const names = agenda.organizations.map(({ name }) => name.trim()).filter(Boolean);
      await showShare({
        store,
        id: agenda.id,
        title: WORDS.share.name,
        names,
        isOpen,
        ...waysToShare(agenda, audience),
        saveFile: (value) => void this.saveFile(value),
      });
    });
  }

  async saveFile(agenda: Agenda): Promise<void> {
    await saveFile(this, agenda);
  }

  showVersions(editing: EditedAgenda): Promise<void> {
    return attempt(async () => {
      const { showVersions } = await loadLater(() => import("../exchange/versions-dialog"));
      editing.flush();
      showVersions(store, editing.id, WORDS.versions.about, (version, isCommon) => {
        // What was sent has no notes, and they are not to be lost by going back to it.
        const { next } = isCommon ? withOwn(editing.agenda, { next: version }) : { next: version };
        editing.change({ ...next, id: editing.id });
        this.say(WORDS.versions.restored);
      });
    });
  }

  pick(what: PickFor, taker: PickTaker): Promise<void> {
    return attempt(async () => {
      const [{ showLibrary }, offers] = await Promise.all([loadLater(() => import("./library-dialog")), loadOffers()]);
      showLibrary(offers, {
        promptsOnly: "promptFor" in what,
        place: taker.pickPlace(what),
        addBlock: (block) => taker.addFromLibrary(block, "after" in what ? what.after : undefined),
        addPrompt: (prompt) => "promptFor" in what && taker.addPrompt(what.promptFor, prompt),
      });
    });
  }

  /** Goes back to a draft, or to the start. */
  leave(id?: string): void {
    this.go(id ? `?draft=${id}` : "./");
    void this.route().then(() => this.focusHeading());
  }

  /** Says something, on the screen for a while and to screen readers, perhaps with the way to take it back. */
  say(words: string, undo?: () => void): void {
    this.toast.say(words, undo);
  }
}

/** Loads the edit view, which is large: most who come look at the start first. */
export function loadEditor(): Promise<unknown> {
  return loadLater(() => import("./edit-view"));
}

/** The name of the page, while no view is there that has one of its own. */
const HEADING = html`<h1 id="build" tabindex="-1">${WORDS.builder}</h1>`;
/** Where links on the page itself lead. */
const PLACES = new Set(["#main"]);
/** What an address has in its query if its # was lost on the way and a code came with it. */
const CARRIES = /pb[B-Z][A-D][\w%-]{9}/;
const SITE_NAME = document.title.split(" - ").at(-1) ?? "";

async function forPartnership(agenda: Agenda, partnership: string): Promise<Agenda> {
  return (await loadLater(() => import("./for-partnership"))).forPartnership(agenda, partnership);
}

/** What the reader's own organization is called, which is asked first, stands on what goes out. */
function rememberOwnName({ organizations }: Answers): void {
  const name = typeof organizations === "number" ? "" : organizations[0]?.name.trim();
  if (name) setOwnName(name);
}

/** Whether an address carries something after its #, other than a place on this page. */
function isShared(hash: string): boolean {
  return hash.length > 1 && !PLACES.has(hash);
}

customElements.define("pb-agenda-builder", App);
