/** What the views ask of the builder that shows them. */
import type { Answers } from "../agenda/compose";
import type { Audience } from "../agenda/for-partner";
import type { Agenda } from "../agenda/model";
import type { Merging } from "../exchange/merge-view";
import type { Answered, Incoming } from "../exchange/receive";
import type { Decoded } from "../share/share";
import type { KeptAgenda } from "./agendas";
import type { Brought } from "./bring";
import type { EditedAgenda } from "./edited-agenda";
import type { PickPlace } from "./library-search";

/** What is picked from the library: a block to stand after another one, or a question for a block. */
export type PickFor = { after?: string } | { promptFor: string };

export interface Builder {
  readonly exchange: AgendaExchange;
  readonly agendas: readonly KeptAgenda[];
  /** The start, as the server drew it: its head, the ways to begin, and the agendas of the playbook. */
  readonly head: Element;
  readonly start: Element;
  readonly templates: Element;
  /** Says something, on the screen for a while and to screen readers, perhaps with the way to take it back. */
  say(words: string, undo?: () => void): void;
  /** Goes back to a draft, or to the start. */
  leave(id?: string): void;

  // Beginning
  /** Makes an agenda from answers; the goal is one of the playbook's, by its id, or words. */
  compose(answers: Answers, isKnownGoal: boolean): Promise<void>;
  /** Keeps an agenda as a draft of its own, and opens it. */
  keepAndEdit(agenda: Agenda, reasons?: boolean): EditedAgenda;
  /** Opens a file: all agendas of a browser are added, one agenda is shown first, of whatever format it is. */
  openFile(file: File): Promise<void>;
  /** Shows what was read of a pasted agenda, before it counts; gives back in words why nothing could be read. */
  bring(text: string): Promise<string>;
  /** Opens a link that was pasted; false if it is none of ours. */
  openLink(text: string): Promise<boolean>;

  // Drafts
  keptFrom(template: string): KeptAgenda | undefined;
  duplicate(id: string): void;
  removeAgenda(id: string): void;
  recoverAgenda(id: string): void;
  exportAll(): void;
  saveUnreadable(): void;

  // What the edit view asks for
  /** Opens the page that runs a draft, once it is kept. */
  startSession(editing: EditedAgenda): void;
  /** Asks for whom a link is, and gives it. audience: what is chosen at first. */
  share(editing: EditedAgenda, audience: Audience): Promise<void>;
  saveFile(agenda: Agenda): Promise<void>;
  showVersions(editing: EditedAgenda): Promise<void>;
  /** The library to pick from; undefined if it can't be loaded, which is said. */
  pick(what: PickFor, take: PickTaker): Promise<void>;
}

/** What is done with an agenda from elsewhere. */
export interface AgendaExchange {
  /** Asks what to compare an agenda with: another draft, a link or a file. */
  chooseComparison(editing: EditedAgenda): Promise<void>;
  compareWithKept(mine: Agenda, other: string): Promise<void>;
  /** Shows a draft beside an agenda from elsewhere. */
  compare(answered: Answered<Agenda>, incoming: Incoming<Agenda>): Promise<void>;
  /** Shows what this tab and another one made of a draft. */
  compareTabs(editing: EditedAgenda): Promise<void>;
  /** Keeps an agenda from elsewhere as a draft of its own. */
  keepApart(incoming: Incoming<Agenda>): void;
  /**
   * Opens a draft in which a merged or another agenda takes the place of what was there; that can be undone.
   *
   * @returns false if it could not be read again; then the draft is as it was, and that is said.
   */
  putInPlace(id: string, next: Agenda): boolean;
}

/** Takes what was picked. */
export interface PickTaker {
  /** What the agenda knows of what is picked. */
  pickPlace(what: PickFor): PickPlace;
  addFromLibrary(block: Agenda["blocks"][number], after?: string): void;
  addPrompt(block: string, prompt: Agenda["blocks"][number]["prompts"][number]): void;
}

/** What is shown. */
export type View =
  | { at: "loading" }
  | { at: "failed" }
  | { at: "start"; message: string; removed?: { id: string; title: string } }
  | { at: "edit"; editing: EditedAgenda }
  | { at: "brought"; brought: Brought }
  /** own: the draft that it was sent from, or that it answers. */
  | { at: "shared"; decoded: Decoded<Agenda>; code: string; own?: string | undefined }
  | { at: "merge"; merging: Merging<Agenda> };

/** The builder itself, as what belongs to it sees it. */
export interface Host extends Builder {
  show(view: View): void;
  /** @param stamp - which save of it the browser keeps; undefined if it keeps none yet. */
  edit(agenda: Agenda, stamp?: string): EditedAgenda;
  /** Goes to an address below the builder. */
  go(address: string): void;
  focusHeading(): void;
}
