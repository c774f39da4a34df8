/** The rounds of one assessment that the browser keeps, and the one that is answered now. */

import { ANSWERS } from "../answers/document";
import type { Round, Side } from "../answers/model";
import { ownSideOf, setOwnSide } from "../answers/own";
import { today } from "../base/days";
import { Editing, type Status } from "../documents/editing";
import { DocumentStore } from "../documents/store";
import { ownName } from "../exchange/names";
import type { SideAnswers } from "./compare";
import type { Form } from "./form";
import { addSide, join, newRound, readSheet, sheetOf, type Twice, withAnswer, withoutSide, withSide } from "./round";
import { WORDS } from "./words";

export class Rounds {
  readonly store = new DocumentStore<Round>(ANSWERS);
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
      const { answers, odd } = readSheet(this.form, this.round, sheetOf(this.round, side.id));
      return { name: same ? `${name} (${same + 1})` : name, answers, odd };
    });
  }

  subscribe(listener: () => void): void {
    this.listener = listener;
    this.editing.subscribe(listener);
  }

  answer(question: string, to: number | string, typing: boolean): void {
    const next = withAnswer(this.form, this.round, this.side.id, question, to);
    this.change(next, typing ? question : undefined);
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
    this.open(newRound(this.form, on, { name, role }));
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
      const added = addSide(this.round, name, role);
      this.handed = added.side;
      this.change(added.round);
    }
    this.listener();
  }

  handBack(): void {
    this.handed = undefined;
    this.listener();
  }

  /** Puts what came into the round that it belongs to. Returns who has answered in it, if anything in it was new. */
  receive(came: Round): string | undefined {
    this.editing.flush();
    const here = this.store.get(came.id);
    if (here && here.id !== this.round.id) this.open(here);
    const isFree = !sheetOf(this.round, this.own);
    if (!here && isFree) {
      // Whoever is asked answers in the same round, so that the answer finds its way back.
      const named = addSide(came, this.side.name || ownName(), this.otherRole(came));
      this.open({ ...named.round }, named.side);
      this.editing.change({ ...named.round, title: named.round.title });
      this.editing.save();
      return came.sides.find(({ id }) => sheetOf(came, id))?.name ?? "";
    }
    const joined = join(this.round, came, this.own);
    const names = came.sides.map(({ name }) => name).filter(Boolean);
    if (JSON.stringify(joined.round) === JSON.stringify(this.round)) return undefined;
    this.store.keepVersion(this.round.id, this.round, "replaced");
    this.twice = joined.twice;
    this.change(joined.round);
    this.editing.save();
    return names.join(", ");
  }

  /** Settles which of two sheets counts. drop: the side that goes; undefined keeps both. */
  settle(one: Twice, drop: string | undefined): void {
    this.twice = this.twice.filter((other) => other !== one);
    if (drop === this.own) this.setOwn(one.theirs);
    if (drop === undefined) this.listener();
    else this.change(withoutSide(this.round, drop));
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
    return newRound(this.form, today(), { name: ownName(), role: "" });
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
