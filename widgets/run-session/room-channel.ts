/**
 * How the window for the room gets what it shows: from window to window, so that it works where the browser stores
 * nothing. Nothing private goes that way, see session/room.ts.
 */
import type { Session } from "../session/model";
import { type Room, roomAt } from "../session/room";

const NAME = "partnership-playbook:session.";

/** What the room sees. zones: of the organizations, for their clocks. */
export interface Shown {
  room: Room;
  zones: readonly string[];
}

/** asked: a window for the room has opened. shown: what it shows from now on. */
type Told = { is: "asked" } | ({ is: "shown" } & Shown);

export class RoomChannel {
  private readonly channel: BroadcastChannel | undefined;

  /** @param id - of the session. heard: called with what the other window tells. */
  constructor(id: string, heard: (told: Told) => void) {
    this.channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(NAME + id);
    this.channel?.addEventListener("message", ({ data }: MessageEvent<Told>) => heard(data));
  }

  ask(): void {
    this.channel?.postMessage({ is: "asked" } satisfies Told);
  }

  show(session: Session): void {
    this.channel?.postMessage({ is: "shown", ...shownIn(session, new Date()) } satisfies Told);
  }

  close(): void {
    this.channel?.close();
  }
}

/** What the room sees of a session at a moment. */
export function shownIn(session: Session, now: Date): Shown {
  return { room: roomAt(session, now), zones: session.agenda.organizations.map(({ zone }) => zone) };
}
