/** Writes the time into its places: only what changed, and nothing else of the page is drawn anew. */
import { ownZone } from "../base/zones";
import type { SessionState } from "../session/clock";
import type { Session } from "../session/model";
import { toNextMinute } from "./ticker";
import { shownOf, toNextFigure } from "./time";
import { WORDS } from "./words";

interface Host {
  readonly session: Session;
  readonly state: SessionState;
  querySelector<Found extends Element = HTMLElement>(selector: string): Found | null;
}

/** So many minutes behind, or ahead, are worth a press: after sharing out, part of a minute may be left. */
const OFF = { behind: 1, ahead: 2 };

export class ClockFace {
  constructor(private readonly host: Host) {}

  /** @returns the milliseconds until it has to be drawn again; undefined if it stands still. */
  draw(): number | undefined {
    const { state, session } = this.host;
    const { phase } = state;
    if (phase === "finished") return undefined;
    const shown = shownOf(state, session.agenda, ownZone());
    const isPaused = phase === "paused";
    this.write("[data-figures]", shown.figures);
    this.write("[data-unit]", isPaused ? WORDS.paused : shown.isOver ? WORDS.over : WORDS.left);
    this.write("[data-ends]", shown.ends);
    this.write("[data-pace]", shown.pace);
    const left = this.host.querySelector("[data-left]");
    const said = isPaused ? WORDS.pausedSaid(shown.said) : shown.said;
    if (left && left.getAttribute("aria-label") !== said) left.setAttribute("aria-label", said);
    const view = this.host.querySelector(".pb-live__clock");
    view?.classList.toggle("pb-live__clock--over", shown.isOver);
    view?.classList.toggle("pb-live__clock--paused", isPaused);
    const part = this.host.querySelector("[data-part]");
    const transform = `scaleX(${shown.part.toFixed(4)})`;
    if (part && part.style.transform !== transform) part.style.transform = transform;
    this.drawSpread(shown.behind);
    return phase === "running" ? toNextFigure(state) : this.toNextMinute();
  }

  toNextMinute(): number {
    return toNextMinute(new Date());
  }

  private drawSpread(behind: number): void {
    const button = this.host.querySelector("[data-spread]");
    if (!button) return;
    const isOff = (behind >= OFF.behind || -behind >= OFF.ahead) && this.host.state.coming.length > 0;
    const { spreadBehind, spreadAhead } = WORDS.acts;
    if (isOff) this.write("[data-spread]", behind > 0 ? spreadBehind(behind) : spreadAhead(-behind));
    if (button.hidden === isOff) button.hidden = !isOff;
  }

  private write(selector: string, words: string): void {
    const place = this.host.querySelector(selector);
    if (place && place.textContent !== words) place.textContent = words;
  }
}
