/** What the parts of the page may ask of it while a session is open. */

import type { Agenda } from "../agenda/model";
import type { MenuHolder } from "../base/menu";
import type { Editing } from "../documents/editing";
import type { SessionState } from "../session/clock";
import type { Session, Signal } from "../session/model";
import type { AwakeState } from "./awake";
import type { Meanwhile } from "./meanwhile";
import type { Begun } from "./prefs";

/** Whom a copy is for. */
export type Audience = "us" | "partner";

export interface Run extends MenuHolder {
  readonly editing: Editing<Session>;
  readonly session: Session;
  /** Where it is now. */
  readonly state: SessionState;
  readonly awake: AwakeState;
  /** Whether a window for the room has been opened from here. */
  readonly hasRoom: boolean;
  /** The line that is being written. */
  begun: Begun;
  /** Whom the next copy is for. */
  audience: Audience;
  /** Takes over a change. `burst` names a run of typing that is undone as one. Returns whether it could be kept. */
  change(next: Session, burst?: string): boolean;
  /** Moves on in the session, says so, and offers to take it back. */
  move(next: Session, words: string): void;
  say(words: string, undo?: () => void): void;
  openRoom(): void;
  spread(): void;
  /** Prints the record. Rejects with a LoadFailure. */
  printRecord(audience: Audience): Promise<void>;
  requestUpdate(): void;
  readonly updateComplete: Promise<unknown>;
  querySelector<Found extends Element = HTMLElement>(selector: string): Found | null;
}

/** The page itself, as its views see it. */
export interface Page extends Run {
  /** The browser did not open the window for the room. */
  readonly blockedRoom: boolean;
  /** The agenda, if it was changed since the session started. */
  readonly meanwhile: Meanwhile | undefined;
  /** What is chosen before the start. */
  readonly signal: Signal;
  auto: boolean;
  chooseSignal(signal: Signal): void;
  /** Starts an agenda, or goes on where it was started already. */
  start(agenda: Agenda): void;
  undo(): void;
  openSettings(): void;
  share(): void;
  saveFile(): void;
  showVersions(): void;
  takeMeanwhile(): void;
  leaveMeanwhile(): void;
  /** Opens what somebody sent, by link or file. */
  openSent(text: string): void;
  openFile(file: File): void;
  /** Goes to an address below the page, perhaps in the place of this one; `route` shows what it names. */
  go(address: string, replace?: boolean): void;
  route(): void;
  focusHeading(): void;
}
