/** The plan that is open on the page: its editing, its dates, and what is said about it. */

import { today } from "../base/days";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import { Editing, type Status } from "../documents/editing";
import { partnershipOf, putInto } from "../partnership/here";
import type { Move } from "../plan/edit";
import { planAddress, store } from "../plan/here";
import type { Milestone, Plan } from "../plan/model";
import { milestoneTitle } from "../plan/said";
import type { Scheduled, ScheduledMilestone } from "../plan/schedule";
import type { MadeHere, MadeThings } from "./made";
import { ACTS, MILESTONE, TIMELINE } from "./words";

/** So many that moved along are named. */
const MOST_NAMED = 4;

/** What is said, what takes it back, and where it leads. */
export interface Told {
  words: string;
  undo?: (() => void) | undefined;
  door?: { words: string; address: string } | undefined;
}

type Reckoning = typeof import("./reckoning");

export class Desk {
  readonly store = store;
  told: Told | undefined;
  /** What is stored and can't be read. Looked up once: to know it, all that is stored is read. */
  unread: ReturnType<typeof store.unreadable> = [];
  /** The milestones whose fields are shown, by their ids. */
  readonly opened = new Set<string>();
  /** What reckons dates, once it is loaded. */
  private reckons: Reckoning | undefined;
  private editing: Editing<Plan> | undefined;
  private reckoned: { plan: Plan; dates: Scheduled } | undefined;
  private belongsTo: ReturnType<typeof partnershipOf>;
  /** What was made for milestones, once it is loaded; only then there is something. */
  private things: MadeThings | undefined;
  private readonly today = today();

  constructor(
    private readonly draw: () => void,
    private readonly say: (words: string) => void,
  ) {
    const { searchParams } = new URL(location.href);
    const wanted = searchParams.get("plan");
    // Who asks for a new one does not get the last one.
    if (!searchParams.has("from") && !searchParams.has("new")) this.openAny(wanted ?? "");
    if (wanted && this.value?.id !== wanted) this.told = { words: ACTS.missing };
    this.unread = store.unreadable();
    store.onChange((id) => {
      if (id === this.editing?.id) return;
      this.unread = store.unreadable();
      draw();
    });
    for (const leaving of ["pagehide", "blur"]) addEventListener(leaving, () => this.editing?.flush());
    document.addEventListener("visibilitychange", () => this.editing?.flush());
    addEventListener("beforeunload", (event) => {
      this.editing?.flush();
      if (store.unsaved) event.preventDefault();
    });
  }

  get value(): Plan | undefined {
    return this.editing?.value;
  }

  /** The dates of the plan, reckoned once for each state of it. */
  get dates(): Scheduled | undefined {
    const { value } = this;
    if (value && this.reckoned?.plan !== value)
      this.reckoned = { plan: value, dates: this.reckoning.scheduleOf(value, this.today) };
    return value && this.reckoned?.dates;
  }

  /** What reckons dates. Nothing asks for any before it is there. */
  get reckoning(): Reckoning {
    if (!this.reckons) throw new Error("dates were asked for before they can be reckoned");
    return this.reckons;
  }

  get canReckon(): boolean {
    return this.reckons !== undefined;
  }

  /** Loads what a plan that is open needs. Rejects with a LoadFailure. */
  async loadReckoning(): Promise<void> {
    this.reckons ??= await loadLater(() => import("./reckoning"));
    void this.loadMade();
    this.draw();
  }

  get status(): Status {
    return this.editing?.status ?? "new";
  }

  get canUndo(): boolean {
    return this.editing?.canUndo ?? false;
  }

  get canRedo(): boolean {
    return this.editing?.canRedo ?? false;
  }

  get edited(): Editing<Plan> | undefined {
    return this.editing;
  }

  /** Changes what is open. `burst` names a run of typing that is undone as one; everything else is kept at once. */
  change(next: Plan, burst?: string): boolean {
    // What is offered to be undone is not the last change any more.
    this.told = undefined;
    const isTaken = this.editing?.change(next, burst) ?? false;
    if (!isTaken) this.tell(ACTS.refused);
    else if (!burst) this.editing?.flush();
    return isTaken;
  }

  tell(words: string, undo?: () => void, door?: Told["door"]): void {
    this.told = { words, undo, door };
    this.say(words);
    this.draw();
  }

  /** Changes something and offers to take it back. */
  changeAndTell(next: Plan, words: string): void {
    if (this.change(next)) this.tell(words, () => this.undo());
  }

  dismiss(): void {
    this.told = undefined;
    this.draw();
  }

  undo(): void {
    const words = this.editing?.undo() ? ACTS.undone : ACTS.nothingToUndo;
    this.editing?.flush();
    this.tell([words, this.follow()].filter(Boolean).join(" "));
  }

  redo(): void {
    if (!this.editing?.redo()) return;
    this.editing.flush();
    this.tell([ACTS.redone, this.follow()].filter(Boolean).join(" "));
  }

  redraw(): void {
    this.draw();
  }

  // Dates

  /** Moves a milestone to a day; undefined lets the plan choose it again. */
  move(id: string, day: string | undefined): void {
    const { value } = this;
    if (!value) return;
    const move = this.reckoning.edit.moveMilestone(value, id, { day });
    const milestone = value.milestones.find((one) => one.id === id);
    if (!milestone || !this.change(move.plan)) return;
    const title = milestoneTitle(milestone);
    const there = this.dates?.byId.get(id)?.day;
    const said = there ? MILESTONE.moved(title, this.reckoning.dayInWords(there)) : MILESTONE.undated(title);
    this.tellMove(move, said);
  }

  /** Moves a milestone to the next day that nothing speaks against. */
  mend(id: string): void {
    const day = this.value && this.reckoning.nextThatSuits(this.value, id, this.today);
    if (day) this.move(id, day);
    else this.tell(TIMELINE.noneSuits);
  }

  moveFirst(first: string | undefined): void {
    const { value } = this;
    if (!value) return;
    const move = this.reckoning.edit.setFirst(value, first);
    if (this.change(move.plan))
      this.tellMove(move, first ? MILESTONE.firstMoved(this.reckoning.dayInWords(first)) : MILESTONE.noFirst);
  }

  /** Changes something that dates come from, and says what has another date by it. */
  changeDates(next: Plan, said = ""): void {
    const { value } = this;
    if (!value || next === value) return;
    const move = this.reckoning.edit.moveOf(value, next);
    if (this.change(next) && (said || move.moved.length)) this.tellMove(move, said);
  }

  private tellMove({ plan, moved, stays }: Move, said: string): void {
    const titles = new Map(plan.milestones.map((one) => [one.id, milestoneTitle(one)]));
    const days = moved.filter(({ from, to }) => from.day !== to.day);
    const named = days
      .slice(0, MOST_NAMED)
      .map(({ id, to }) =>
        MILESTONE.shift(titles.get(id) ?? "", to.day ? this.reckoning.dayInWords(to.day) : MILESTONE.noDate),
      );
    const more = days.length - named.length;
    const others = [...named, ...(more > 0 ? [MILESTONE.movedMore(more)] : [])];
    const times = moved.length - days.length;
    const words = [
      said,
      others.length ? MILESTONE.movedOthers(others) : "",
      times ? MILESTONE.newTimes(times) : "",
      stays.length ? MILESTONE.stays(stays.map((id) => titles.get(id) ?? "")) : "",
      this.follow(),
    ];
    this.tell(words.filter(Boolean).join(" "), () => {
      this.undo();
    });
  }

  // What was made for milestones

  /** What of it is kept here. */
  made(milestone: Milestone): readonly MadeHere[] {
    return milestone.made.length ? (this.things?.of(milestone) ?? []) : [];
  }

  /** Changes whenever something in it may have. */
  get madeState(): unknown {
    return this.things?.state;
  }

  /** What has another date than its milestone, with what sets it. */
  differing(one: ScheduledMilestone): { title: string; day: string | undefined; set: () => void }[] {
    const day = one.day;
    if (!day) return [];
    return this.made(one.milestone)
      .filter((made) => made.dated && made.day !== day)
      .map((made) => ({
        title: made.title,
        day: made.day,
        set: () => {
          this.things?.setDay(made, one);
          this.tell(MILESTONE.follows([made.title]));
        },
      }));
  }

  /** Loads what is needed to know what was made, where something was. */
  async loadMade(): Promise<void> {
    if (this.things || !this.reckons || !this.value?.milestones.some(({ made }) => made.length)) return;
    await attempt(async () => {
      const { MadeThings } = await loadLater(() => import("./made"));
      this.things ??= new MadeThings(this.draw);
      if (this.dates) this.things.know(this.dates);
    });
    this.draw();
  }

  /** Lets what was made take the new dates of its milestones; says which did. */
  private follow(): string {
    const titles = this.reckons && this.dates ? (this.things?.follow(this.dates) ?? []) : [];
    return titles.length ? MILESTONE.follows(titles) : "";
  }

  open(id: string): boolean {
    const found = store.open(id);
    if (!found) return false;
    this.begin(new Editing(store, id, found.value, found.stamp));
    return true;
  }

  /** Keeps a plan under its id, or another one if that is taken, and opens it. */
  add(value: Plan, partnership?: string): string {
    const { id } = store.add(value.id, value);
    this.open(id);
    if (partnership !== undefined) this.belong(partnership);
    return id;
  }

  /** Puts the plan that is open into a partnership; says so if that is not possible. */
  belong(partnership: string): void {
    const { value } = this;
    if (!value) return;
    const put = putInto(partnership, { document: "plan", id: value.id, title: store.kind.titleOf(value) });
    if ("why" in put) this.tell(ACTS.notPut);
    else this.lookForPartnership();
  }

  /** The partnership that the plan belongs to. */
  get partnership(): ReturnType<typeof partnershipOf> {
    return this.belongsTo;
  }

  lookForPartnership(): void {
    this.belongsTo = this.value && partnershipOf("plan", this.value.id);
    this.draw();
  }

  remove(): void {
    const { value } = this;
    if (!value) return;
    const title = store.kind.titleOf(value);
    this.end();
    store.remove(value.id);
    this.draw();
    this.tell(ACTS.removed(title), () => {
      if (store.recover(value.id)) this.open(value.id);
      else this.add(value);
    });
  }

  recover(id: string): void {
    if (store.recover(id)) this.open(id);
  }

  /** Shows the start, where another one is made. */
  leave(): void {
    this.end();
    this.draw();
  }

  private openAny(id: string): void {
    const [first] = store.list();
    if (!this.open(id) && first) this.open(first.id);
  }

  private begin(editing: Editing<Plan>): void {
    this.end();
    this.editing = editing;
    this.belongsTo = partnershipOf("plan", editing.id);
    if (this.reckons && this.dates) this.things?.know(this.dates);
    editing.subscribe(() => this.changed());
    const address = planAddress(editing.id);
    // What the address carries after its # is opened first.
    if (address !== location.href && !location.hash) history.replaceState(history.state, "", address);
    this.changed();
  }

  private changed(): void {
    if (this.reckons) void this.loadMade();
    else void attempt(() => this.loadReckoning());
    this.draw();
  }

  private end(): void {
    this.editing?.flush();
    this.editing?.end();
    this.editing = undefined;
    this.opened.clear();
    this.told = undefined;
    const address = new URL(location.href);
    for (const name of ["plan", "from", "new", "with"]) address.searchParams.delete(name);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  }
}
