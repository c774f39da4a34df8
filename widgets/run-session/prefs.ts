/** What a reader chose for all sessions on this device, and what was begun to be written and not yet added. */
import * as v from "valibot";
import { onChange, read, remove, write } from "../documents/storage";
import { SAYINGS } from "../session/model";

const KEYS = "session.keys";
const TALK = "session.talk";
const BEGUN = "session.begun.";

function isFlag(stored: unknown): boolean | undefined {
  return typeof stored === "boolean" ? stored : undefined;
}

/** Whether single letters do something. Where the browser keeps nothing, a choice holds for this page. */
let keysHere = true;
let talkHere = false;

export function hasKeys(): boolean {
  return read(KEYS, isFlag) ?? keysHere;
}

export function setKeys(on: boolean): void {
  keysHere = on;
  write(KEYS, on);
}

/** Whether it is noted who speaks for how long. */
export function hasTalk(): boolean {
  return read(TALK, isFlag) ?? talkHere;
}

export function setTalk(on: boolean): void {
  talkHere = on;
  write(TALK, on);
}

/** Calls back after each change of a choice, in any tab. Returns what ends it. */
export function followPrefs(changed: () => void): () => void {
  const ends = [onChange(KEYS, changed), onChange(TALK, changed)];
  return () => {
    for (const end of ends) end();
  };
}

const begun = v.object({
  kind: v.picklist(SAYINGS),
  text: v.string(),
  who: v.string(),
  organization: v.string(),
  by: v.string(),
});

/** A line that is being written. */
export type Begun = v.InferOutput<typeof begun>;

export const NOTHING_BEGUN: Begun = { kind: "note", text: "", who: "", organization: "", by: "" };

export function begunIn(session: string): Begun {
  return read(BEGUN + session, (stored) => (v.is(begun, stored) ? stored : undefined)) ?? NOTHING_BEGUN;
}

/** Keeps what is being written, so that neither a reload nor an empty battery takes it. */
export function keepBegun(session: string, line: Begun): void {
  if (line.text || line.who || line.by) write(BEGUN + session, line);
  else remove(BEGUN + session);
}
