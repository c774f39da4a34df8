/** What a link or a file says about its sending, so that the answer can be compared with what was sent. */

/**
 * by: who sends it, in words; may be empty.
 * at: when, in milliseconds.
 * common: fingerprints of versions that both sides have had, the newest first.
 */
export interface Sent {
  readonly by: string;
  readonly at: number;
  readonly common: readonly string[];
}

const MOST_NAME = 200;
const MOST_COMMON = 8;
const FINGERPRINT = /^[A-Za-z0-9_-]{1,40}$/;
/** The last moment that a date can hold. */
const LATEST = 8_640_000_000_000_000;

/** Reads what somebody else wrote: what is too long is shortened; undefined if it does not say who and when. */
export function readSent(value: unknown): Sent | undefined {
  const { by, at, common } = (value ?? {}) as Record<string, unknown>;
  if (typeof by !== "string" || !isMoment(at)) return undefined;
  const known = Array.isArray(common) ? common.filter(isFingerprint).slice(0, MOST_COMMON) : [];
  return { by: by.slice(0, MOST_NAME), at, common: known };
}

function isMoment(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LATEST;
}

function isFingerprint(value: unknown): value is string {
  return typeof value === "string" && FINGERPRINT.test(value);
}
