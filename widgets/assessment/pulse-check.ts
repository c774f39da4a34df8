/** The pulse check on its page: several people of each side answer, each alone, and nothing of fewer than three is shown. */
import { html, nothing, render, type TemplateResult } from "lit-html";
import { ANSWERS } from "../answers/document";
import type { Round } from "../answers/model";
import { numberOf, withShown } from "../answers/pulse";
import { askedOf, blankFor, newRound, newSheet, onlySheet, withAnswer, withSheet } from "../answers/round";
import { chooseFiles } from "../base/choose-file";
import { copy } from "../base/clipboard";
import { today } from "../base/days";
import { download } from "../base/download";
import { attempt } from "../base/failure";
import { fileName } from "../base/file-names";
import { loadLater } from "../base/later";
import { offerText } from "../base/offer-text";
import { loadStyles } from "../base/styles";
import { MOST_BYTES, readFile } from "../documents/file";
import { storedKeys } from "../documents/storage";
import { type Form, readForm } from "./form";
import { type Kept, PulseRounds } from "./pulse-data";
import type { OneSheet, Person } from "./pulse-person";
import type { Facilitating } from "./pulse-place";
import { facilitatorView } from "./pulse-view";
import { WORDS as words } from "./pulse-words";

/**
 * What is seen: the facilitator's page; a sheet to answer, from a link or in turn on this device; that one was begun here
 * before, whoever it was; what to do with it; the thanks after it, with nothing of the sheet; or that it was removed.
 */
type Seen =
  { is: "round" } | ({ is: "sheet" | "found" | "sent" | "removed" } & OneSheet) | { is: "thanks"; side: string };

/** What became of sheets that were put in. late: changed after they counted. replaced: changed before. */
interface Taken {
  added: number;
  known: number;
  wrong: number;
  late: number;
  replaced: number;
  isFull: boolean;
}

type Collect = typeof import("../answers/collect").collect;

export function startPulseCheck(root: HTMLElement): void {
  new PulseCheck(root, readForm(root.dataset.form ?? "{}")).start();
}

/** What is loaded once it is seen: the round, or what a person sees who answers. */
interface Parts {
  round?: typeof import("./pulse-round");
  person?: typeof import("./pulse-person");
}

class PulseCheck implements Facilitating, Person {
  readonly rounds: PulseRounds;
  readonly address = location.origin + location.pathname;
  /** The names of a partnership that is kept here. */
  partners: readonly string[] = [];
  private readonly parts: Parts = {};
  private current: string | undefined;
  private seen: Seen = { is: "round" };
  private said = "";
  private isStored = true;
  private readonly place = document.createElement("div");

  /** The questions to answer by hand: on paper, as long as nothing else is to be printed. */
  private readonly paper: HTMLElement | null;

  constructor(
    private readonly root: HTMLElement,
    readonly form: Form,
  ) {
    this.paper = this.root.querySelector<HTMLElement>(".pb-check__static");
    this.rounds = new PulseRounds(form);
    const wanted = new URLSearchParams(location.search).get("for") ?? undefined;
    this.current = (this.rounds.get(wanted) ?? this.rounds.all()[0])?.id;
  }

  start(): void {
    this.paper?.before(this.place);
    this.paper?.classList.add("pb-check__paper");
    this.takeUpDraft();
    void attempt(() => this.load()).then(() => this.draw());
    this.rounds.onChange(() => this.draw());
    // What was said must not cover what is gone to next.
    this.place.addEventListener("focusin", () => this.said && this.say(""));
    const openAddress = (): void => {
      const code = location.hash.slice(1);
      if (code && !document.getElementById(code)) void attempt(() => this.openLink(location.hash));
    };
    addEventListener("hashchange", openAddress);
    openAddress();
  }

  /** The round that the facilitator looks at. */
  get round(): Round | undefined {
    return this.rounds.get(this.current);
  }

  say(text: string): void {
    this.said = text;
    this.draw();
  }

  draw(): void {
    render(this.view(), this.place);
    const isForPaper = this.seen.is === "round" && !this.place.querySelector(".pb-check__together");
    if (this.paper) this.paper.hidden = !isForPaper;
  }

  /** Goes on to what is seen next, from its top. */
  private see(seen: Seen, said = ""): Promise<void> {
    this.seen = seen;
    return attempt(async () => {
      await this.load();
      this.draw();
      this.focus("h3");
      this.say(said);
    });
  }

  /** Loads what is seen now. Rejects with a LoadFailure. */
  private async load(): Promise<void> {
    const styles = loadStyles("pulse");
    if (this.seen.is !== "round") {
      const person = loadLater(() => import("./pulse-person"));
      await Promise.all([person, styles, loadStyles("exchange")]);
      this.parts.person = await person;
    } else if (this.round) {
      const round = loadLater(() => import("./pulse-round"));
      await Promise.all([round, styles, loadStyles("exchange", "together")]);
      this.parts.round = await round;
    } else {
      await Promise.all([styles, this.loadPartners()]);
    }
  }

  private async loadPartners(): Promise<void> {
    if (this.partners.length || !storedKeys().some((key) => key.startsWith("partnership.doc."))) return;
    const { namedPartnerships } = await loadLater(() => import("../partnership/here"));
    this.partners = namedPartnerships(1)[0]?.names ?? [];
  }

  private focus(selector: string): void {
    const found = this.place.querySelector<HTMLElement>(selector);
    if (found?.matches(":not(input, button)")) found.setAttribute("tabindex", "-1");
    found?.focus();
  }

  // The round

  begin(names: readonly string[]): void {
    const numbers = this.rounds.all().map(numberOf);
    const title = `${this.form.title} ${Math.max(0, ...numbers) + 1}`;
    const asking = { ...this.form, title };
    const sides = names.map((name) => ({ name, role: "" }));
    const { round, isStored } = this.rounds.add(newRound(asking, sides, today()));
    this.current = round.id;
    this.isStored = isStored;
    void this.see({ is: "round" });
  }

  change(act?: (round: Round) => Round): void {
    if (act) this.keep(this.current && this.rounds.change(this.current, act));
    else if ("sheet" in this.seen) void this.see({ ...this.seen, is: "sheet" });
  }

  private keep(kept: Kept | undefined | ""): void {
    if (!kept) return this.say(words.roundGone);
    this.isStored = kept.isStored;
    this.draw();
  }

  choose(id: string | undefined): void {
    this.current = id;
    void this.see({ is: "round" });
  }

  remove(): void {
    if (this.current) this.rounds.remove(this.current);
    this.current = this.rounds.all()[0]?.id;
    void this.see({ is: "round" }, words.removed);
  }

  show(): void {
    const counted = (round: Round): number => this.rounds.look(round).round.shown.length;
    const before = this.round ? counted(this.round) : 0;
    this.change((round) => withShown(this.form, this.rounds.look(round).round));
    const after = this.round ? counted(this.round) : 0;
    this.focus(".pb-check__together > h3");
    this.say(after > before ? words.shown : words.notShown);
  }

  private blank(side: string): Round | undefined {
    return this.round && blankFor(this.round, side);
  }

  /** The link that the people of a side get. */
  async blankLink(side: string): Promise<string> {
    const blank = this.blank(side);
    return blank ? this.linkTo(blank) : this.address;
  }

  async copyBlank(side: string): Promise<void> {
    await this.copyLink(await this.blankLink(side), words.blankCopied(this.nameOf(side)));
  }

  saveBlank(side: string): void {
    const blank = this.blank(side);
    if (blank) this.saveFile(blank, this.nameOf(side));
  }

  answerHere(side: string): void {
    const { round } = this;
    if (round) void this.see({ is: "sheet", round, sheet: newSheet(round, side, this.asked()), isHere: true });
  }

  /** Puts in all sheets of a text with links. */
  async take(text: string): Promise<void> {
    const { decode } = await loadLater(() => import("../share/share"));
    const came: (Round | undefined)[] = [];
    for (const part of text.split(/(?=https?:\/\/)/i).filter((one) => one.includes("#"))) {
      const decoded = await decode(ANSWERS, part);
      came.push(decoded.ok ? decoded.value : undefined);
    }
    if (came.length) await this.takeAll(came);
    else this.say(words.nothingPasted);
  }

  async takeFiles(): Promise<void> {
    const files = await chooseFiles(".json,application/json");
    const came: (Round | undefined)[] = [];
    for (const file of files) {
      const reading = file.size > MOST_BYTES ? undefined : readFile(ANSWERS, await file.text());
      came.push(reading && "one" in reading ? reading.one : undefined);
    }
    const [only] = came;
    if (came.length === 1 && only) await this.open(only);
    else if (came.length) await this.takeAll(came);
  }

  /** Puts sheets that came into the rounds that they are of. */
  private async takeAll(came: readonly (Round | undefined)[]): Promise<void> {
    const { collect } = await loadLater(() => import("../answers/collect"));
    const taken: Taken = { added: 0, known: 0, wrong: 0, late: 0, replaced: 0, isFull: false };
    for (const one of came) {
      const mine = one?.sheets.length && one.assessment === this.form.id ? this.rounds.get(one.id) : undefined;
      if (!one || !mine) taken.wrong += 1;
      else this.takeOne(mine.id, one, taken, collect);
    }
    const { added, known, wrong, late, replaced, isFull } = taken;
    const also = [replaced && words.replaced(replaced), late && words.late(late), isFull && words.full];
    this.say([words.taken(added, known, wrong), ...also].filter(Boolean).join(" "));
  }

  private takeOne(id: string, came: Round, taken: Taken, collect: Collect): void {
    const kept = this.rounds.change(id, (round) => {
      // Only what counted on this device is past changing, whatever a copy says.
      const here = { ...round, shown: this.rounds.look(round).round.shown };
      const asked = collect(here, came);
      if (typeof asked === "string") {
        taken.isFull ||= asked === "full";
        taken.wrong += asked === "full" ? 0 : 1;
        return round;
      }
      // What a person sent again counts, as long as nothing was shown of it.
      const all = collect(here, came, Object.fromEntries(asked.questions.map((one) => [one.id, "came"])));
      taken.added += asked.added;
      taken.known += asked.known;
      taken.late += asked.late;
      taken.replaced += asked.questions.length;
      return typeof all === "string" ? round : { ...all.round, shown: round.shown };
    });
    if (kept) this.isStored = kept.isStored;
  }

  // A sheet

  private asked() {
    return askedOf(this.form);
  }

  private async openLink(text: string): Promise<void> {
    const { decode } = await loadLater(() => import("../share/share"));
    const decoded = await decode(ANSWERS, text);
    // So that a reload does not open it once more, and nobody finds it in the history.
    history.replaceState(history.state, "", location.pathname + location.search);
    if (decoded.ok) await this.open(decoded.value);
    else this.say(words.linkProblem);
  }

  /** Opens what came by a link or in a file: an empty sheet, to answer it, or an answered one, to put it in. */
  private async open(came: Round): Promise<void> {
    if (came.assessment !== this.form.id || came.by !== "person") return this.say(words.linkProblem);
    if (came.sheets.length) {
      if (!this.rounds.get(came.id)) return this.say(words.noRound);
      this.current = came.id;
      await this.see({ is: "round" });
      return this.takeAll([came]);
    }
    const [side] = came.sides;
    if (!side) return this.say(words.linkProblem);
    const before = this.rounds.draft(came.id);
    const begun = before?.sheets.find((one) => one.side === side.id);
    const sheet = begun ?? newSheet(came, side.id, this.asked());
    const round = { ...came, shown: [] };
    // Two people may share a device, and a link.
    const isBegun = begun !== undefined && Object.keys(begun.answers).length > 0;
    void this.see({ is: isBegun ? "found" : "sheet", round, sheet, isHere: false });
    this.keepDraft();
  }

  /** Goes on with a sheet after a reload: the link is not in the address any more. */
  private takeUpDraft(): void {
    const { pulse } = (history.state ?? {}) as { pulse?: { round: string; side: string } };
    const draft = pulse && this.rounds.draft(pulse.round);
    const sheet = draft?.sheets.find(({ side }) => side === pulse?.side);
    if (draft && sheet) this.seen = { is: "sheet", round: { ...draft, sheets: [] }, sheet, isHere: false };
  }

  private keepDraft(): void {
    // What somebody answers in turn is kept only once it is done, so that nobody finds it half done.
    if (this.seen.is !== "sheet" || this.seen.isHere) return;
    const { round, sheet } = this.seen;
    this.isStored = this.rounds.saveDraft(withSheet(round, sheet, this.asked()));
    history.replaceState({ ...history.state, pulse: { round: round.id, side: sheet.side } }, "");
  }

  answer(question: string, to: number | string): void {
    if (this.seen.is !== "sheet") return;
    this.seen = { ...this.seen, sheet: withAnswer(this.seen.sheet, question, to) };
    this.keepDraft();
    this.draw();
  }

  done(): void {
    if (this.seen.is !== "sheet") return;
    const { sheet, isHere } = this.seen;
    if (!Object.keys(sheet.answers).length) return this.say(words.nothing);
    if (!isHere) return void this.see({ ...this.seen, is: "sent" });
    const kept = this.current && this.rounds.change(this.current, (round) => withSheet(round, sheet, this.asked()));
    if (!kept) return this.say(words.roundGone);
    if (!kept.round.sheets.some(({ id }) => id === sheet.id)) return this.say(words.full);
    this.isStored = kept.isStored;
    void this.see({ is: "thanks", side: sheet.side });
  }

  leave(): void {
    void this.see({ is: "round" });
  }

  toRound(): void {
    void this.see({ is: "round" });
  }

  startEmpty(): void {
    if (!("sheet" in this.seen)) return;
    const { round, sheet } = this.seen;
    void this.see({ is: "sheet", round, sheet: newSheet(round, sheet.side, this.asked()), isHere: false });
    this.keepDraft();
  }

  forget(): void {
    if (!("sheet" in this.seen)) return;
    const { round, sheet } = this.seen;
    this.rounds.forgetDraft(round.id);
    history.replaceState({ ...history.state, pulse: undefined }, "");
    void this.see({ is: "removed", round, sheet: newSheet(round, sheet.side, this.asked()), isHere: false });
  }

  /** The round with this one sheet and nothing of anybody else. */
  private mine(): Round | undefined {
    if (!("sheet" in this.seen)) return undefined;
    const { round, sheet } = this.seen;
    return onlySheet(withSheet(round, sheet, this.asked()), sheet.id);
  }

  async mineLink(): Promise<string> {
    const mine = this.mine();
    return mine ? this.linkTo(mine) : this.address;
  }

  async copyMine(): Promise<void> {
    await this.copyLink(await this.mineLink(), words.linkCopied);
  }

  async shareMine(): Promise<void> {
    // Whoever turns back from it has decided so.
    await navigator.share({ title: this.form.title, url: await this.mineLink() }).catch(() => undefined);
  }

  saveMine(): void {
    const mine = this.mine();
    if (mine) this.saveFile(mine);
  }

  // Out

  /** Without who sends it and when: neither is anybody's business here. */
  private async linkTo(round: Round): Promise<string> {
    const { encode } = await loadLater(() => import("../share/share"));
    return `${this.address}#${await encode(ANSWERS, round)}`;
  }

  private async copyLink(link: string, said: string): Promise<void> {
    if (await copy({ "text/plain": link })) this.say(said);
    else offerText(link);
  }

  /** As a file: like the link, without who sends it and when. */
  private saveFile(round: Round, side = ""): void {
    const name = fileName(side ? this.form.id : words.answersFile(this.form.id), "json", side);
    download(name, `${JSON.stringify(round, null, 2)}\n`, "application/json");
    this.say(words.fileSaved(name));
  }

  // What is seen

  private view(): TemplateResult {
    const isMine = "sheet" in this.seen && !this.seen.isHere;
    return html`<div class="pb-pulse">
      ${this.seenView()}
      <p class="pb-pulse__said" role="status">${this.said}</p>
      ${
        this.isStored
          ? nothing
          : html`<p class="pb-check__status pb-check__status--bad">${isMine ? words.notSavedMine : words.notSaved}</p>`
      }
    </div>`;
  }

  private seenView(): TemplateResult | typeof nothing {
    const { seen, round } = this;
    const { person } = this.parts;
    if (seen.is === "round") {
      if (round && !this.parts.round) return nothing;
      return facilitatorView(this, round && this.parts.round?.roundView(this, round));
    }
    if (!person) return nothing;
    if (seen.is === "sheet") return person.sheetView(this, seen);
    if (seen.is === "found") return person.foundView(this);
    if (seen.is === "sent") return person.sentView(this, seen);
    if (seen.is === "thanks") return person.thanksView(this, round, seen.side);
    return person.removedView(this);
  }

  private nameOf(side: string): string {
    return this.round?.sides.find(({ id }) => id === side)?.name ?? "";
  }
}
