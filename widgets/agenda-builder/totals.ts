/** Says minutes and the total aloud after they changed: once, when there was a pause. */
import type { Agenda } from "../agenda/model";
import { announce } from "../base/element";
import { minutesSaid } from "./minutes-said";

/** So many milliseconds without a change are a pause: longer than between two presses of a key that is held. */
const PAUSE = 900;

export class Totals {
  private said: Agenda | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param region - gives the live region. */
  constructor(private readonly region: () => Element | null) {}

  /** Takes note of the agenda as it is now; another one than before is not compared with it. */
  follow(agenda: Agenda): void {
    if (this.said?.id !== agenda.id) this.said = agenda;
    clearTimeout(this.timer);
    if (this.said !== agenda) this.timer = setTimeout(() => this.say(agenda), PAUSE);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private say(agenda: Agenda): void {
    const words = this.said ? minutesSaid(this.said, agenda) : "";
    this.said = agenda;
    const region = this.region();
    if (words && region) announce(region, words);
  }
}
