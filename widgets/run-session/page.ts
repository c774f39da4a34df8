/** The page that runs sessions: which view is shown, and what the views ask of it. */
import { html, LitElement, type TemplateResult } from "lit";
import type { Agenda } from "../agenda/model";
import { download } from "../base/download";
import { element } from "../base/element";
import { attempt, failureNotice } from "../base/failure";
import { fileName } from "../base/file-names";
import { loadLater } from "../base/later";
import { closeMenusElsewhere } from "../base/menu";
import { Told } from "../base/told";
import { ownZone } from "../base/zones";
import { Editing } from "../documents/editing";
import { fileOf } from "../documents/file";
import { followHours } from "../documents/hours-choice";
import { caughtUp, type SessionState, stateAt } from "../session/clock";
import { newSession, type Session, type Signal } from "../session/model";
import * as acts from "../session/run";
import { Awake, type AwakeState } from "./awake";
import { ClockFace } from "./clock-face";
import { actOf, type KeyAct } from "./keys";
import { liveView } from "./live-view";
import { type Meanwhile, meanwhileOf } from "./meanwhile";
import { BY_KEY } from "./moves";
import { pageHead } from "./page-head";
import { type Begun, begunIn, followPrefs, hasKeys, NOTHING_BEGUN } from "./prefs";
import { RoomChannel } from "./room-channel";
import type { Audience, Page } from "./run";
import { allowSound, flash, ring } from "./signal";
import { agendas, roomAddress, sessions, underWayOf } from "./stores";
import { Ticker } from "./ticker";
import { titleOf } from "./titles";
import { topView } from "./top-view";
import { WORDS } from "./words";

/** What is seen. */
type View =
  | { at: "list"; message: string }
  | { at: "ready"; agenda: Agenda }
  | { at: "session" }
  | { at: "room"; id: string }
  | { at: "loading" }
  | { at: "failed"; again: () => void };

const loadIncoming = () => loadLater(() => import("./incoming"));

type AfterView = typeof import("./after-view");
type Lists = typeof import("./lists");
type RoomView = typeof import("./room-view");

/** The name of the site, which ends each title. */
const SITE_NAME = document.title.split(" - ").at(-1) ?? "";
/** A block that is not longer says nothing of its last two minutes. */
const SHORT = 4;
const SOON = 2;

export class SessionPage extends LitElement implements Page {
  static override properties = {
    view: { state: true },
    menu: { state: true },
    begun: { state: true },
    audience: { state: true },
    hasRoom: { state: true },
    blockedRoom: { state: true },
    meanwhile: { state: true },
    signal: { state: true },
    auto: { state: true },
  };

  declare view: View;
  declare menu: string;
  declare begun: Begun;
  declare audience: Audience;
  declare hasRoom: boolean;
  /** The browser did not open the window for the room. */
  declare blockedRoom: boolean;
  /** The agenda, if it was changed since the session started. */
  declare meanwhile: Meanwhile | undefined;
  /** What was chosen before the session started. */
  declare signal: Signal;
  declare auto: boolean;
  editing!: Editing<Session>;
  state!: SessionState;
  private afterParts: AfterView | undefined;
  private room: RoomView | undefined;
  private lists: Lists | undefined;
  private channel: RoomChannel | undefined;
  private readonly told = new Told("pb-live__told", WORDS.undo);
  /** The record as it is printed. */
  private readonly paper = element("section", { class: "pb-live__paper pb-print-only" });
  private readonly face = new ClockFace(this);
  private readonly keepAwake = new Awake(() => this.requestUpdate());
  private readonly ticker = new Ticker(
    () => this.tick(),
    () => this.tickUnseen(),
  );
  /** Up to where what happens by itself was said: the block, and whether its time is nearly over or over. */
  private noticed = { block: "", mark: 0 };
  private cleanUp: (() => void)[] = [];

  constructor() {
    super();
    this.view = { at: "loading" };
    this.menu = "";
    this.begun = NOTHING_BEGUN;
    this.audience = "partner";
    this.hasRoom = false;
    this.blockedRoom = false;
    this.signal = "none";
    this.auto = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const ending = new AbortController();
    const { signal } = ending;
    const flush = (): void => {
      if (this.isOpen) this.editing.flush();
    };
    for (const leaving of ["pagehide", "blur"]) addEventListener(leaving, flush, { signal });
    document.addEventListener("visibilitychange", flush, { signal });
    addEventListener("popstate", () => this.route(), { signal });
    addEventListener("hashchange", () => this.route(), { signal });
    addEventListener("keydown", (event) => this.onKey(event), { signal });
    addEventListener("beforeunload", (event) => this.warn(event), { signal });
    this.addEventListener("click", (event) => this.follow(event));
    this.cleanUp = [
      () => ending.abort(),
      closeMenusElsewhere(this),
      followHours(() => this.ticker.again()),
      followPrefs(() => this.requestUpdate()),
      sessions.onChange(() => this.view.at === "list" && this.requestUpdate()),
      agendas.onChange(() => this.lookAtAgenda()),
    ];
    this.route();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leave();
    for (const clean of this.cleanUp) clean();
  }

  get session(): Session {
    return this.editing.value;
  }

  get awake(): AwakeState {
    return this.keepAwake.state;
  }

  private get isOpen(): boolean {
    return this.view.at === "session";
  }

  /** What is on this page only would be lost with it. */
  private warn(event: Event): void {
    if (this.isOpen) this.editing.flush();
    if (sessions.unsaved) event.preventDefault();
  }

  // Where the reader is

  /** Shows what the address names. */
  route(): void {
    this.leave();
    const asked = new URLSearchParams(location.search);
    const [of, session, room] = ["of", "session", "room"].map((name) => asked.get(name));
    if (room) this.openRoomView(room);
    else if (carries(location)) this.openIncoming();
    else if (session) this.openSession(session);
    else if (of) this.getReady(of);
    else this.show({ at: "list", message: "" });
  }

  /** Goes to an address below the page. */
  go(address: string, replace = false): void {
    const url = new URL(address, location.href);
    if (replace) history.replaceState(history.state, "", url);
    else history.pushState(null, "", url);
  }

  /** Follows a link within the page without loading it again. */
  private follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-go]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.told.clear();
    this.go(link.href);
    this.route();
    this.focusHeading();
  }

  focusHeading(): void {
    scrollTo(0, 0);
    void this.updateComplete.then(() =>
      requestAnimationFrame(() => this.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true })),
    );
  }

  private show(view: View): void {
    this.view = view;
    if (view.at === "list" || view.at === "ready") this.loadLists();
    this.nameView();
  }

  /** The page looks and is called as what is shown. */
  private nameView(): void {
    const { view } = this;
    const { classList } = document.documentElement;
    const isLive = view.at === "session" && this.state.phase !== "finished";
    classList.toggle("pb-running", isLive);
    classList.toggle("pb-in-room", view.at === "room");
    const name = view.at === "session" ? this.session.title : view.at === "ready" ? view.agenda.title : "";
    document.title = [name.trim(), WORDS.page, SITE_NAME].filter(Boolean).join(" - ");
  }

  /** Ends what runs in the view that is left. */
  private leave(): void {
    this.ticker.stop();
    if (this.isOpen) this.editing.end();
    this.channel?.close();
    this.channel = undefined;
    this.keepAwake.want(false);
    this.meanwhile = undefined;
    this.hasRoom = false;
    this.blockedRoom = false;
  }

  private getReady(id: string): void {
    const agenda = agendas.get(id);
    if (!agenda) return this.show({ at: "list", message: WORDS.noAgenda });
    this.show({ at: "ready", agenda });
    this.ticker.start();
  }

  private openSession(id: string): void {
    const opened = sessions.open(id);
    if (opened) this.edit(opened.value, opened.stamp);
    else this.show({ at: "list", message: WORDS.missing });
  }

  /** @param stamp - which save of it the browser keeps; undefined if it keeps none yet. */
  private edit(session: Session, stamp?: string): void {
    const editing = new Editing(sessions, session.id, session, stamp);
    this.editing = editing;
    this.state = stateAt(session, new Date());
    this.begun = begunIn(session.id);
    this.noticed = { block: this.state.block?.id ?? "", mark: markOf(this.state) };
    this.channel = new RoomChannel(session.id, (told) => {
      if (told.is !== "asked") return;
      this.hasRoom = true;
      this.channel?.show(this.session);
    });
    editing.subscribe(() => {
      if (this.editing !== editing) return;
      this.channel?.show(this.session);
      this.ticker.again();
      this.requestUpdate();
    });
    this.show({ at: "session" });
    this.lookAtAgenda();
    this.ticker.start();
  }

  private openRoomView(id: string): void {
    this.show({ at: "loading" });
    void this.loaded(async () => {
      this.room = await loadLater(() => import("./room-view"));
      this.show({ at: "room", id });
    });
  }

  /** Opens what the address carries. */
  private openIncoming(): void {
    const text = location.search + location.hash;
    this.show({ at: "list", message: "" });
    this.openSent(text);
  }

  openSent(text: string): void {
    void attempt(async () => (await loadIncoming()).openLink(this, text));
  }

  openFile(file: File): void {
    void attempt(async () => (await loadIncoming()).openFile(this, file));
  }

  /** Whoever goes on with a session needs neither. */
  private loadLists(): void {
    if (this.lists) return;
    void this.loaded(async () => {
      this.lists = await loadLater(() => import("./lists"));
      this.requestUpdate();
    });
  }

  private async loaded(load: () => Promise<void>): Promise<void> {
    try {
      await load();
    } catch (error) {
      console.warn(error);
      this.show({ at: "failed", again: () => this.route() });
    }
  }

  // Running

  /** Starts an agenda, or goes on where it was started already. */
  start(agenda: Agenda): void {
    const known = underWayOf(agenda.id);
    if (known) {
      this.go(`?session=${known.id}`, true);
      this.route();
      return this.say(WORDS.ready.elsewhere);
    }
    if (this.signal === "sound" || this.signal === "both") void allowSound();
    const session = acts.begin({ ...newSession(agenda), signal: this.signal, auto: this.auto }, new Date());
    if (!session.turns.length) return this.say(WORDS.ready.noBlocks);
    this.leave();
    this.go(`?session=${session.id}`, true);
    this.edit(session);
    this.editing.save();
    this.focusHeading();
    this.say(this.editing.status === "saved" ? WORDS.ready.started : WORDS.ready.notKept);
    void this.joinPartnership(session);
  }

  /** What belongs to a partnership has its session there too. */
  private async joinPartnership({ id, of, title }: Session): Promise<void> {
    try {
      const { partnershipOf, putInto } = await loadLater(() => import("../partnership/here"));
      const partnership = partnershipOf("agenda", of);
      if (partnership) putInto(partnership.id, { document: "session", id, title });
    } catch (error) {
      // Without a connection it can be put there later, by hand.
      console.warn(error);
    }
  }

  change(next: Session, burst?: string): boolean {
    if (next === this.session) return true;
    if (!this.editing.change(next, burst)) {
      this.say(WORDS.refused);
      return false;
    }
    if (!burst) this.editing.flush();
    return true;
  }

  move(next: Session, words: string): void {
    const before = this.session;
    if (next === before) return this.say(WORDS.acts.nothing);
    if (!this.change(next)) return;
    this.noticed = { block: this.state.block?.id ?? "", mark: markOf(this.state) };
    this.nameView();
    this.say(words, () => {
      this.takeBack(before, next);
      this.say(WORDS.undone);
    });
    // What is on now has to be in sight.
    const heading = this.querySelector("h1");
    if (heading && heading.getBoundingClientRect().top < 0) scrollTo(0, 0);
  }

  /** Takes back where the session is; what was written down since stays. */
  private takeBack(before: Session, after: Session): void {
    const { session } = this;
    if (session === after) this.editing.undo();
    else {
      const { agenda, blocks, turns, pauses, auto } = before;
      this.editing.change({ ...session, agenda, blocks, turns, pauses, auto });
    }
    this.editing.flush();
    this.noticed = { block: this.state.block?.id ?? "", mark: markOf(this.state) };
    this.nameView();
  }

  say(words: string, undo?: () => void): void {
    this.told.say(words, undo);
  }

  /** Shares out what was lost or won over the blocks that are left, and says what that does. */
  spread(): void {
    void attempt(async () => {
      const { spreadNow } = await loadLater(() => import("./spreading"));
      spreadNow(this);
    });
  }

  openRoom(): void {
    const { id } = this.session;
    this.editing.flush();
    const opened = window.open(roomAddress(id), `pb-room-${id}`, "popup,width=1000,height=640");
    this.hasRoom ||= opened !== null;
    this.blockedRoom = opened === null;
    this.say(opened ? WORDS.room.opened : WORDS.room.blockedShort);
  }

  /** What is chosen before the start; a press is what browsers ask for before a sound. */
  chooseSignal(signal: Signal): void {
    this.signal = signal;
    if (signal === "sound" || signal === "both") void allowSound();
  }

  async printRecord(audience: Audience): Promise<void> {
    const { paperOf } = await loadLater(() => import("./record-files"));
    this.paper.replaceChildren(...paperOf({ session: this.session, audience }));
    print();
    // An iPhone lays out the paper only after this, so it stays until the reader goes on.
    for (const going of ["pointerdown", "keydown"])
      addEventListener(going, () => this.paper.replaceChildren(), { once: true });
  }

  openSettings(): void {
    void attempt(async () => {
      const { showSettings } = await loadLater(() => import("./settings"));
      showSettings(this);
    });
  }

  /** The session with all that was said, as a file that this page opens again. */
  saveFile(): void {
    this.editing.flush();
    const name = fileName(sessions.kind.titleOf(this.session), "json");
    download(name, fileOf(this.session, { by: "", at: Date.now(), common: [] }), "application/json");
    this.say(WORDS.saved(name));
  }

  share(): void {
    this.editing.flush();
    void attempt(async () => {
      const { share } = await loadLater(() => import("./sending"));
      await share(this);
    });
  }

  showVersions(): void {
    this.editing.flush();
    void attempt(async () => {
      const { showVersions } = await loadLater(() => import("./sending"));
      showVersions(this);
    });
  }

  /** Looks whether the agenda is another one now than when the session started. */
  private lookAtAgenda(): void {
    if (this.view.at === "list") return this.requestUpdate();
    if (this.view.at === "ready") {
      const agenda = agendas.get(this.view.agenda.id);
      if (agenda) this.show({ at: "ready", agenda });
    }
    if (this.isOpen) this.meanwhile = this.state.phase === "finished" ? undefined : meanwhileOf(this.session);
  }

  leaveMeanwhile(): void {
    this.meanwhile?.leave();
    this.meanwhile = undefined;
  }

  takeMeanwhile(): void {
    void attempt(async () => {
      const { takeNow } = await loadLater(() => import("./spreading"));
      if (this.meanwhile && takeNow(this, this.meanwhile.agenda)) this.leaveMeanwhile();
    });
  }

  // The clock

  /** Shows the time. Gives the milliseconds until it has to be shown anew. */
  private tick(): number | undefined {
    if (this.view.at === "ready") {
      this.requestUpdate();
      return this.face.toNextMinute();
    }
    if (!this.isOpen) return undefined;
    this.read();
    return this.face.draw();
  }

  /** Nobody sees the page, yet a sound may be due, or the next block. */
  private tickUnseen(): number | undefined {
    if (!this.isOpen) return undefined;
    const { signal, auto } = this.session;
    if (signal === "none" && !auto) return undefined;
    const { phase, left, over } = this.read();
    return phase === "running" && !over ? left * 60_000 : undefined;
  }

  /** Reads where the session is now, and says what happened by itself. */
  private read(): SessionState {
    const now = new Date();
    const caught = caughtUp(this.session, now.getTime());
    if (caught !== this.session && this.editing.change(caught)) this.editing.flush();
    const before = this.state;
    this.state = stateAt(this.session, now);
    this.notice();
    const isOther = before.block?.id !== this.state.block?.id || before.phase !== this.state.phase;
    // Where all else is seen that changes by the minute.
    if (isOther || Math.floor(before.now.getTime() / 60_000) !== Math.floor(now.getTime() / 60_000))
      this.requestUpdate();
    if (isOther) this.nameView();
    return this.state;
  }

  private notice(): void {
    const { state, noticed } = this;
    const { block } = state;
    const mark = markOf(state);
    const isOther = block !== undefined && block.id !== noticed.block;
    if (!isOther && mark <= noticed.mark) return;
    this.noticed = { block: block?.id ?? "", mark };
    if (!block) return;
    if (isOther) this.say(WORDS.auto(titleOf(block), state.minutes));
    else this.say(mark === 1 ? WORDS.soon(titleOf(block)) : WORDS.up(titleOf(block)));
    if (isOther || mark === 2) this.giveSignal();
  }

  private giveSignal(): void {
    const { signal } = this.session;
    if (signal === "sound" || signal === "both") ring();
    if (signal === "flash" || signal === "both") flash();
  }

  // Keys

  private onKey(event: KeyboardEvent): void {
    if (!this.isOpen) return;
    const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !isTyping && event.key.toLowerCase() === "z") {
      event.preventDefault();
      return this.undo(event.shiftKey);
    }
    const act = hasKeys() && this.state.phase !== "finished" ? actOf(event) : undefined;
    if (!act) return;
    event.preventDefault();
    this.act(act);
  }

  undo(again = false): void {
    const done = again ? this.editing.redo() : this.editing.undo();
    if (done) this.editing.flush();
    if (done) this.noticed = { block: this.state.block?.id ?? "", mark: markOf(this.state) };
    const { undone, redone, nothingToUndo, nothingToRedo } = WORDS;
    this.say(again ? (done ? redone : nothingToRedo) : done ? undone : nothingToUndo);
    this.nameView();
  }

  private act(act: KeyAct): void {
    if (act === "spread") this.spread();
    else if (act === "write") this.querySelector<HTMLElement>("[data-text]")?.focus();
    else BY_KEY[act](this);
  }

  // What is shown

  protected override willUpdate(): void {
    if (!this.isOpen) return;
    this.state = stateAt(this.session, new Date());
    this.keepAwake.want(this.state.phase !== "finished");
    // Whom a copy is for is chosen anew each time, so that nothing private goes out by what was chosen before.
    if (this.menu !== "take") this.audience = "partner";
    if (this.state.phase !== "finished" || this.afterParts) return;
    void this.loaded(async () => {
      this.afterParts ??= await loadLater(() => import("./after-view"));
      this.requestUpdate();
    });
  }

  protected override updated(): void {
    if (this.isOpen) this.face.draw();
  }

  protected override render(): TemplateResult {
    return html`${this.shown()} ${this.paper} ${this.told.root}`;
  }

  private shown(): TemplateResult {
    const { view } = this;
    switch (view.at) {
      case "list":
        return this.lists?.listView(this, view.message) ?? loading();
      case "ready":
        return this.lists?.readyView(this, view.agenda, ownZone()) ?? loading();
      case "session":
        return html`${topView(this)}
        ${this.state.phase === "finished" ? (this.afterParts?.afterView(this) ?? loading()) : liveView(this)}`;
      case "room":
        return this.room?.roomView(view.id) ?? loading();
      case "failed":
        return html`${pageHead()}
          <div class="pb-empty">${failureNotice(view.again)}</div>`;
      default:
        return loading();
    }
  }
}

function loading(): TemplateResult {
  return html`${pageHead()}
    <div class="pb-live__loading" aria-busy="true"></div>`;
}

/** Whether the time of the block is nearly over (1), or over (2). */
function markOf({ phase, minutes, left, over }: SessionState): 0 | 1 | 2 {
  if (phase !== "running") return 0;
  if (over > 0) return 2;
  return minutes > SHORT && left <= SOON ? 1 : 0;
}

/** How a code begins. */
const CODE = /pb[B-Z][A-D][\w%-]{9}/;

/** Whether an address carries a document after its #, or in its query if the # was lost on the way. */
function carries({ hash, search }: Location): boolean {
  const place = hash.slice(1);
  return (place !== "" && !document.getElementById(place)) || CODE.test(search);
}

customElements.define("pb-session", SessionPage);
