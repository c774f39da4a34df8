/** An agenda from elsewhere beside one's own: looked at, compared, merged, kept, or put in its place. */
import { withOwn } from "../agenda/for-partner";
import type { Agenda } from "../agenda/model";
import { attempt } from "../base/failure";
import { newId } from "../base/ids";
import { loadLater } from "../base/later";
import type { Copies, Side } from "../documents/merge";
import { namesFor } from "../exchange/names";
import { type Answered, answeredBy, type Incoming, received } from "../exchange/receive";
import { store } from "./agendas";
import type { AgendaExchange, Host } from "./builder";
import type { EditedAgenda } from "./edited-agenda";
import { prepareMerging } from "./incoming";
import { WORDS } from "./words";

export class Exchange implements AgendaExchange {
  /** The draft that was asked to be compared with what is opened next. */
  private against: string | undefined;

  constructor(private readonly builder: Host) {}

  /** Something else is shown, so that what is opened later is no answer to the question what to compare with. */
  forget(): void {
    this.against = undefined;
  }

  /** Shows an agenda from elsewhere: beside one's own if it is an answer to that, else to be kept or compared. */
  async receive(incoming: Incoming<Agenda>): Promise<void> {
    const asked = this.against === undefined ? undefined : { id: this.against, base: undefined };
    const answered = answeredBy(store, incoming, ({ id }) => id) ?? asked;
    if (answered) return this.compare(answered, incoming);
    await loadLater(() => import("./shared-view"));
    const { value, sent } = incoming;
    this.builder.show({ at: "shared", decoded: { ok: true, value, ...(sent && { sent }) }, code: "" });
    this.builder.focusHeading();
  }

  chooseComparison(editing: EditedAgenda): Promise<void> {
    return attempt(async () => {
      const { chooseOther } = await loadLater(() => import("./choose-other"));
      editing.flush();
      chooseOther(this.builder, editing.agenda);
      this.against = editing.id;
    });
  }

  compareWithKept(mine: Agenda, other: string): Promise<void> {
    const theirs = store.get(other);
    if (!theirs) return Promise.resolve();
    const names = { mine: WORDS.compare.draft(mine.title), theirs: WORDS.compare.draft(theirs.title) };
    return this.merge(mine.id, { mine, theirs }, names);
  }

  async compare({ id, base }: Answered<Agenda>, incoming: Incoming<Agenda>): Promise<void> {
    const mine = store.get(id);
    const theirs = incoming.value;
    if (mine)
      await this.merge(
        id,
        base ? { mine, ...withOwn(mine, { base, theirs }) } : { mine, theirs },
        namesFor(
          incoming.sent,
          mine.organizations.map(({ name }) => name),
        ),
        incoming,
      );
  }

  async compareTabs(editing: EditedAgenda): Promise<void> {
    const conflict = editing.conflict();
    if (conflict) await this.merge(editing.id, conflict, WORDS.compare.tabs);
  }

  private merge(
    id: string,
    copies: Copies<Agenda>,
    names: Record<Side, string>,
    incoming?: Incoming<Agenda>,
  ): Promise<void> {
    return attempt(async () => {
      const before = store.get(id);
      const prepared = await prepareMerging(copies, names, incoming?.sent);
      if (!prepared) {
        this.builder.leave(id);
        return this.builder.say(WORDS.compare.identical);
      }
      const { since, ...merging } = prepared;
      const done = (merged: Agenda): void => {
        const now = store.get(id);
        if (!this.putInPlace(id, before && now ? since(before, merged, now) : merged)) return;
        if (incoming) received(store, id, incoming);
        this.builder.say(WORDS.compare.merged);
      };
      const keepApart = incoming && ((): void => this.keepApart(incoming));
      this.builder.show({
        at: "merge",
        merging: { ...merging, done, cancel: () => this.builder.leave(id), ...(keepApart && { keepApart }) },
      });
      this.builder.focusHeading();
    });
  }

  /** Keeps an agenda from elsewhere as a draft of its own; one that is here already keeps its place. */
  keepApart(incoming: Incoming<Agenda>): void {
    const { value } = incoming;
    const agenda = store.get(value.id) ? { ...value, id: newId() } : value;
    this.builder.keepAndEdit(agenda);
    received(store, agenda.id, incoming);
    this.builder.say(WORDS.shared.kept(agenda.title.trim() || WORDS.untitled));
  }

  putInPlace(id: string, next: Agenda): boolean {
    const opened = store.open(id);
    if (opened) store.keepVersion(id, opened.value, "replaced");
    this.builder.go(`?draft=${id}`);
    const editing = this.builder.edit(opened?.value ?? next, opened?.stamp);
    const isTaken = editing.change({ ...next, id });
    if (!isTaken) this.builder.say(WORDS.edit.refused);
    editing.save();
    this.builder.focusHeading();
    return isTaken;
  }
}
