/** The rounds of one assessment that the browser keeps, and the one that is answered now. */

import type { collect as Collect, Collected, Keep, NotTaken } from "../answers/collect";
import { ANSWERS } from "../answers/document";
import type { Asked, Round, Side } from "../answers/model";
import { ownSideOf, setOwnSide } from "../answers/own";
import { addSide, answeredIn, askedOf, newRound, readSheet, sheetOf, withoutSide, withSide } from "../answers/round";
import type { Answers } from "../answers/scoring";
import { today } from "../base/days";
import { Editing, type Status } from "../documents/editing";
import { DocumentStore } from "../documents/store";
import { ownName } from "../exchange/names";
import type { SideAnswers } from "./compare";
import type { Form } from "./form";
import { WORDS } from "./words";

/** Two sheets under one name, of which one may have to go. mine, theirs: their sides. */
export interface Twice {
  name: string;
  mine: string;
  theirs: string;
}

/** from: whose answers came. */
type Received = { from: string } | { why: NotTaken | "known" };

export class Rounds {
  readonly store = new DocumentStore<Round>(ANSWERS);
  /** The questions as they are asked today. */
  private readonly asked: readonly Asked[];
  /** Sheets of one name of which one may have to go. */
  twice: Twice[] = [];
  private editing: Editing<Round>;
  /** The side that answers on this device. */
  private own: string;
  /** The side that answers now, where that is another one. */
  private handed: string | undefined;
  private listener = (): void => {};

  /** @param wanted - the id of the round to go on with, instead of the latest. */
  constructor(
    private readonly form: Form,
    wanted: string | undefined,
  ) {
    this.asked = askedOf(form);
    const all = this.listed();
    const round = all.find(({ id }) => id === wanted) ?? all[0];
    this.editing = this.edit(round ?? this.blank());
    this.own = this.ownIn(this.round);
    addEventListener("pagehide", () => this.editing.flush());
  }

  get round(): Round {
    return this.editing.value;
  }

  get status(): Status {
    return this.editing.status;
  }

  get canUndo(): boolean {
    return this.editing.canUndo;
  }

  get isHandedOver(): boolean {
    return this.handed !== undefined;
  }

  /** The side whose answers are shown. */
  get side(): Side {
    const { sides } = this.round;
    const id = this.handed ?? this.own;
    return sides.find((one) => one.id === id) ?? sides[0] ?? { id, name: "", role: "" };
  }

  /** The rounds of this assessment, the one changed last first. */
  listed(): Round[] {
    return this.store
      .list()
      .flatMap(({ id }) => this.store.get(id) ?? [])
      .filter(({ assessment }) => assessment === this.form.id);
  }

  /** The sides besides the one that answers that have answered. */
  others(): Side[] {
    return this.round.sides.filter(({ id }) => id !== this.side.id && sheetOf(this.round, id) !== undefined);
  }

  /** All sides that have answered, the reader's own first, each with a name that tells it from the others. */
  named(): SideAnswers[] {
    const sides = [this.side, ...this.others()];
    const names = sides.map(({ name }, at) => name.trim() || (at ? WORDS.theirs : WORDS.yours));
    return sides.map((side, at) => {
      const name = names[at] ?? "";
      const same = names.slice(0, at).filter((one) => one === name).length;
      return { id: side.id, name: same ? `${name} (${same + 1})` : name, ...this.answersOf(side.id) };
    });
  }

  /** What counts today of a side's answers. odd: how many are to questions that are gone, or had other answers. */
  answersOf(side: string): { answers: Answers; odd: number } {
    const sheet = sheetOf(this.round, side);
    if (!sheet) return { answers: {}, odd: 0 };
    const { answers, odd } = readSheet(this.round, sheet, this.asked);
    return { answers, odd: odd.filter(({ why }) => why !== "words").length };
  }

  subscribe(listener: () => void): void {
    this.listener = listener;
    this.editing.subscribe(listener);
  }

  answer(question: string, to: number | string, typing: boolean): void {
    const { side, round } = this;
    // The sheet is one of what is asked today from now on.
    if (this.answersOf(side.id).odd) this.store.keepVersion(round.id, round, "replaced");
    this.change(answeredIn(round, side.id, this.asked, question, to), typing ? question : undefined);
    if (!typing) this.editing.save();
  }

  rename(name: string): void {
    this.change(withSide(this.round, this.side.id, { name: name.slice(0, 200) }), "name");
  }

  play(role: string): void {
    this.change(withSide(this.round, this.side.id, { role }));
  }

  undo(): boolean {
    return this.editing.undo();
  }

  keepMine(): void {
    this.editing.keepMine();
  }

  takeTheirs(): void {
    this.editing.takeTheirs();
  }

  /** Keeps the round, also as long as nothing is answered. */
  keep(): void {
    this.editing.change({ ...this.round });
    this.editing.save();
  }

  flush(): void {
    this.editing.flush();
  }

  /** Takes another state of this round, such as an earlier one. */
  take(round: Round): void {
    this.change({ ...round, id: this.round.id });
  }

  choose(id: string): void {
    const round = this.store.get(id);
    if (round) this.open(round);
  }

  begin(on: string): void {
    const { name, role } = this.round.sides.find(({ id }) => id === this.own) ?? { name: "", role: "" };
    this.open(newRound(this.form, [{ name, role }], on));
  }

  remove(): void {
    this.editing.flush();
    this.store.remove(this.round.id);
    const [next] = this.listed();
    this.open(next ?? this.blank());
  }

  /** Lets another organization answer on this device. */
  handOver(name: string): void {
    const waiting = this.round.sides.find(({ id }) => id !== this.own && !sheetOf(this.round, id));
    if (waiting) {
      this.change(withSide(this.round, waiting.id, { name }));
      this.handed = waiting.id;
    } else {
      const role = this.form.sides.find(({ id }) => id !== this.side.role && this.side.role)?.id ?? "";
      const added = addSide(this.round, { name, role });
      this.handed = added.side;
      this.change(added.round);
    }
    this.listener();
  }

  handBack(): void {
    this.handed = undefined;
    this.listener();
  }

  /**
   * Puts what came into the round that it belongs to.
   *
   * @param collect - takes sheets into a round; handed in, so that it is loaded only when something comes.
   */
  receive(came: Round, collect: typeof Collect): Received {
    this.editing.flush();
    const here = this.store.get(came.id);
    if (here && here.id !== this.round.id) this.open(here);
    const from = came.sides.map(({ name }) => name).filter(Boolean);
    if (!here && !sheetOf(this.round, this.own)) {
      // Whoever is asked answers in the same round, so that the answer finds its way back.
      const named = addSide(came, { name: this.side.name || ownName(), role: this.otherRole(came) });
      this.open(named.round, named.side);
      this.keep();
      return { from: from.join(", ") };
    }
    const collected = this.collected(came, collect);
    if (typeof collected === "string") return { why: collected };
    const { round, twins, sides } = collected;
    if (JSON.stringify(round) === JSON.stringify(this.round)) return { why: "known" };
    this.store.keepVersion(this.round.id, this.round, "replaced");
    const nameOf = (id: string): string => sides.find((side) => side.id === id)?.name ?? "";
    this.twice = twins.map((one) => ({ name: nameOf(one.came), mine: one.here, theirs: one.came }));
    this.change(round);
    this.editing.save();
    return { from: from.join(", ") };
  }

  /** A side that sends once more replaces what it sent; else both sheets are kept until somebody says which counts. */
  private collected(came: Round, collect: typeof Collect): Collected | NotTaken {
    const first = collect(this.round, came);
    if (typeof first === "string" || !first.questions.length) return first;
    const keep = first.questions.map(({ id, side, why }): [string, Keep] => [
      id,
      why === "changed" && side.id !== this.own ? "came" : "both",
    ]);
    return collect(this.round, came, Object.fromEntries(keep));
  }

  /** Settles which of two sheets counts. drop: the side that goes; undefined keeps both. */
  settle(one: Twice, drop: string | undefined): void {
    this.twice = this.twice.filter((other) => other !== one);
    if (drop === this.own) this.setOwn(one.theirs);
    if (drop === undefined) this.listener();
    else this.takeOut(drop);
  }

  /** Takes a side out, with its answers. */
  takeOut(side: string): void {
    this.change(withoutSide(this.round, side));
  }

  private otherRole(came: Round): string {
    const taken = came.sides.map(({ role }) => role);
    return taken.some(Boolean) ? (this.form.sides.find(({ id }) => !taken.includes(id))?.id ?? "") : "";
  }

  private open(round: Round, own?: string): void {
    this.editing.end();
    this.handed = undefined;
    this.twice = [];
    this.editing = this.edit(round);
    if (own === undefined) this.own = this.ownIn(round);
    else this.setOwn(own, round.id);
    this.editing.subscribe(this.listener);
    this.listener();
  }

  private edit(round: Round): Editing<Round> {
    const opened = this.store.open(round.id);
    return new Editing(this.store, round.id, opened?.value ?? round, opened?.stamp);
  }

  private blank(): Round {
    return newRound(this.form, [{ name: ownName(), role: "" }], today());
  }

  private change(next: Round, burst?: string): void {
    this.setOwn(this.own);
    this.editing.change(next, burst);
  }

  /** Which side is the reader's own is kept on this device only. */
  private setOwn(own: string, round = this.round.id): void {
    this.own = own;
    setOwnSide(round, own);
  }

  private ownIn(round: Round): string {
    return ownSideOf(round) ?? round.sides[0]?.id ?? "";
  }
}
