/** An agenda from elsewhere beside one's own: looked at, compared, merged, kept, or put in its place. */
import { withOwn } from "../agenda/for-partner";
import type { Agenda } from "../agenda/model";
import { attempt } from "../base/failure";
import { newId } from "../base/ids";
import { loadLater } from "../base/later";
import { fingerprint } from "../documents/common";
import type { Copies, Side } from "../documents/merge";
import { noteAnswer } from "../exchange/answers";
import { type Answered, answeredBy, canAnswer, type Incoming, isOwn, received } from "../exchange/receive";
import { madeFrom, noteReceived, receivedBefore } from "../exchange/received";
import { namesFor } from "../exchange/side-names";
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

  /**
   * Shows an agenda from elsewhere. The link that a draft was made from leads to that draft. What says that one's own
   * agenda is fine is shown with it, and one's own link as the other side sees it; what has changes is compared with
   * one's own. All else is there to be read, and then to be answered or kept.
   */
  async receive(incoming: Incoming<Agenda>): Promise<void> {
    const { value, sent } = incoming;
    const asked = this.against === undefined ? undefined : { id: this.against, base: undefined };
    const draft = asked || sent?.answer ? undefined : receivedBefore(store, fingerprint(value))?.draft;
    if (draft !== undefined && store.get(draft)) return this.goOn(draft);
    const answered = answeredBy(store, incoming, ({ id }) => id);
    if (answered) noteAnswer(store, answered.id, incoming);
    const isFine = sent?.answer?.says === "good";
    if ((answered && !isFine && !isOwn(store, answered.id, incoming)) || (!answered && asked))
      return this.compare((answered ?? asked) as Answered<Agenda>, incoming);
    await loadLater(() => import("./shared-view"));
    const decoded = { ok: true, value, ...(sent && { sent }) } as const;
    this.builder.show({ at: "shared", decoded, code: "", own: answered?.id });
    this.builder.focusHeading();
  }

  /** Goes on with the draft that was made from what was opened again. */
  private goOn(draft: string): void {
    this.builder.leave(draft);
    this.builder.say(WORDS.shared.goOn);
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
        { mine, ...(base ? withOwn(mine, { base, theirs }) : withOwn(mine, { theirs })) },
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
        if (incoming) this.takeOver(id, incoming, madeFrom(store, id) !== undefined);
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
    // Before it is shown, since its head says what it was made from.
    this.takeOver(agenda.id, incoming, canAnswer(incoming));
    this.builder.keepAndEdit(agenda);
    this.builder.say(WORDS.shared.kept(agenda.title.trim() || WORDS.untitled, canAnswer(incoming)));
  }

  /** Notes what a draft has from elsewhere. isMade: whether it was made from that, and so is one's answer to it. */
  private takeOver(id: string, incoming: Incoming<Agenda>, isMade: boolean): void {
    received(store, id, incoming);
    const { value, sent } = incoming;
    if (isMade) noteReceived(store, fingerprint(value), { draft: id, ...(sent && { by: sent.by }) });
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
