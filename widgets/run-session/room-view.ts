/** The window for the room: the question and the time, and nothing private. It follows the session's own page. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { icon } from "../base/icons";
import { ownZone } from "../base/zones";
import type { Session } from "../session/model";
import { type Room, roomClock } from "../session/room";
import { Awake } from "./awake";
import { RoomChannel, type Shown, shownIn } from "./room-channel";
import { flash } from "./signal";
import { sessions } from "./stores";
import { Ticker, toNextMinute } from "./ticker";
import { clockWords, endsOn } from "./time";
import { WORDS } from "./words";

const words = WORDS.room;
const MINUTE = 60_000;

export function roomView(id: string): TemplateResult {
  return html`<pb-session-room data-session=${id}></pb-session-room>`;
}

class RoomWindow extends LitElement {
  static override properties = { shown: { state: true } };

  /** What is shown; undefined as long as nothing is known of it. */
  declare shown: Shown | undefined;
  /** The session, where it is read from what the browser stores. */
  private session: Session | undefined;
  private channel: RoomChannel | undefined;
  private cleanUp: (() => void)[] = [];
  private readonly awake = new Awake(() => {});
  private readonly ticker = new Ticker(() => this.tick());
  private wasOver: boolean | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const id = this.dataset.session ?? "";
    const read = (): void => {
      const session = sessions.get(id);
      if (!session) return;
      this.session = session;
      this.ticker.again();
    };
    this.channel = new RoomChannel(id, (told) => {
      if (told.is !== "shown") return;
      // It may be newer than what could be stored.
      this.session = undefined;
      this.shown = told;
      this.ticker.again();
    });
    const end = sessions.onChange((changed) => (changed === id || changed === "") && read());
    this.cleanUp = [end, () => this.channel?.close(), () => this.awake.want(false), () => this.ticker.stop()];
    this.ticker.start();
    read();
    this.channel.ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const clean of this.cleanUp) clean();
  }

  private tick(): number | undefined {
    const now = new Date();
    if (this.session) {
      const before = this.shown?.room;
      const next = shownIn(this.session, now);
      // Drawn anew only if other words are to be seen.
      if (!before || seen(before) !== seen(next.room)) this.shown = next;
      else Object.assign(before, next.room);
    }
    if (!this.shown) return undefined;
    const { room } = this.shown;
    const isOver = roomClock(room, now).over > 0;
    if (isOver && this.wasOver === false && (room.signal === "flash" || room.signal === "both")) flash();
    this.wasOver = isOver;
    this.awake.want(room.phase !== "finished");
    this.drawTime(now);
    return room.phase === "running"
      ? 1_000 - ((now.getTime() - room.at + room.elapsed * MINUTE) % 1_000)
      : toNextMinute(now);
  }

  private drawTime(now: Date): void {
    if (!this.shown) return;
    const { room, zones } = this.shown;
    const { left, over } = roomClock(room, now);
    const { figures, said } = clockWords(left, over);
    const isPaused = room.phase === "paused";
    const put = (selector: string, text: string): void => {
      const place = this.querySelector(selector);
      if (place && place.textContent !== text) place.textContent = text;
    };
    put("[data-figures]", figures);
    put("[data-unit]", isPaused ? WORDS.paused : over > 0 ? WORDS.over : WORDS.left);
    put("[data-ends]", WORDS.ends(endsOn(new Date(endOf(room, now)), zones, ownZone())));
    const label = this.querySelector("[data-left]");
    const words = isPaused ? WORDS.pausedSaid(said) : said;
    if (label?.getAttribute("aria-label") !== words) label?.setAttribute("aria-label", words);
    const part = this.querySelector<HTMLElement>("[data-part]");
    if (part) part.style.transform = `scaleX(${Math.min(1, 1 - left / Math.max(room.minutes, left, 1e-6)).toFixed(4)})`;
    this.querySelector(".pb-live__clock")?.classList.toggle("pb-live__clock--over", over > 0);
  }

  protected override updated(): void {
    this.drawTime(new Date());
  }

  protected override render(): TemplateResult {
    const room = this.shown?.room;
    if (!room) return message(words.gone);
    const { phase, kind, title, question, next } = room;
    if (phase === "finished" || !kind) return message(phase === "finished" ? words.over : words.waiting);
    return html`<div class="pb-room pb-block--${kind}">
      <p class="pb-room__block">${question ? html`${icon(kind)}<span dir="auto">${title}</span>` : nothing}</p>
      <h1 id="session" tabindex="-1" class="pb-room__question" dir="auto">${question || title}</h1>
      <section class="pb-live__clock pb-room__clock" aria-label=${WORDS.clock}>
        <p class="pb-live__left" role="timer" data-left>
          <span aria-hidden="true" data-figures></span> <span class="pb-live__unit" aria-hidden="true" data-unit></span>
        </p>
        <div class="pb-live__track" aria-hidden="true"><span data-part></span></div>
        <p class="pb-live__ends"><span data-ends></span></p>
      </section>
      <div class="pb-room__foot">
        <p dir="auto">${next ? words.next(next) : ""}</p>
        ${
          document.fullscreenEnabled
            ? html`<button type="button" class="pb-button pb-screen-only" @click=${fill}>
                ${icon("window")}${words.full}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }
}

function message(text: string): TemplateResult {
  return html`<div class="pb-room">
    <h1 id="session" tabindex="-1" class="pb-room__question">${text}</h1>
  </div>`;
}

function seen({ phase, kind, title, question, next }: Room): string {
  return JSON.stringify([phase, kind, title, question, next]);
}

/** When all ends, in milliseconds: later while the block is over time, or while nothing goes on. */
function endOf({ phase, at, minutes, elapsed, ends }: Room, now: Date): number {
  const time = now.getTime();
  if (phase === "paused") return ends + Math.max(0, time - at);
  return ends + Math.max(0, time - Math.max(at, at + (minutes - elapsed) * MINUTE));
}

function fill(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen().catch(() => undefined);
}

customElements.define("pb-session-room", RoomWindow);
