/** What a link or a file says about its sending, so that the answer can be compared with what was sent. */

/**
 * by: who sends it, in words; may be empty.
 * at: when, in milliseconds.
 * common: fingerprints of versions that both sides have had, the newest first.
 * answer: what the sender says to what came before; missing where nothing is answered.
 */
export interface Sent {
  readonly by: string;
  readonly at: number;
  readonly common: readonly string[];
  readonly answer?: Answer;
}

/** good: the version that goes along is fine as it came. changed: it goes back with changes. */
export const SAYINGS = ["good", "changed"] as const;

/** What somebody says to a document that was sent to them. note: in their words; may be empty. */
export interface Answer {
  readonly says: (typeof SAYINGS)[number];
  readonly note: string;
}

const MOST_NAME = 200;
/** A longer note would make a link too long for a chat. */
export const MOST_NOTE = 1_000;
const MOST_COMMON = 8;
const FINGERPRINT = /^[A-Za-z0-9_-]{1,40}$/;
/** The last moment that a date can hold. */
const LATEST = 8_640_000_000_000_000;

/** Reads what somebody else wrote: what is too long is shortened; undefined if it does not say who and when. */
export function readSent(value: unknown): Sent | undefined {
  const { by, at, common, answer: said } = (value ?? {}) as Record<string, unknown>;
  if (typeof by !== "string" || !isMoment(at)) return undefined;
  const known = Array.isArray(common) ? common.filter(isFingerprint).slice(0, MOST_COMMON) : [];
  const answer = readAnswer(said);
  return { by: by.slice(0, MOST_NAME), at, common: known, ...(answer && { answer }) };
}

/** An answer as somebody else wrote it; undefined if it is none. */
function readAnswer(value: unknown): Answer | undefined {
  const { says, note } = (value ?? {}) as Record<string, unknown>;
  const known = SAYINGS.find((one) => one === says);
  return known && { says: known, note: typeof note === "string" ? note.slice(0, MOST_NOTE) : "" };
}

function isMoment(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LATEST;
}

function isFingerprint(value: unknown): value is string {
  return typeof value === "string" && FINGERPRINT.test(value);
}
