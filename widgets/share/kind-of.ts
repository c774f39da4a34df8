/** Which kind of document a code holds. This stands in clear, since each kind has a dictionary of its own. */
import { KINDS } from "../documents/kinds";
import { DIGITS, open } from "./envelope";

/**
 * A version that older sites can't read gets the next one of the 64 digits. Each is read for ever: B held agendas alone,
 * and C knew neither the second table of an agenda's texts nor what blocks have since.
 */
export const VERSION = "D";
const ONLY_AGENDAS = "B";

/** Whether codes of a version hold a document of any kind, and what is said about sending it. */
export function isOfAnyKind(version: string): boolean {
  return version !== ONLY_AGENDAS;
}

/** The digit that names a kind at the beginning of a payload. */
export function digitOf(name: string): string {
  return DIGITS.charAt(KINDS.findIndex((kind) => kind.name === name));
}

/**
 * Splits the payload of a code.
 *
 * @returns the kind, undefined if this site does not know it, and the compressed rest.
 */
export function splitPayload(version: string, payload: string): { kind?: (typeof KINDS)[number]; rest: string } {
  if (!isOfAnyKind(version)) return { kind: KINDS[0], rest: payload };
  const kind = KINDS[DIGITS.indexOf(payload.charAt(0))];
  return { ...(kind && payload && { kind }), rest: payload.slice(1) };
}

/** The page below the site's root that opens a code, as far as the code can tell. */
export function pageOf(code: string): string | undefined {
  const { version, payload } = open(code, VERSION);
  return splitPayload(version, payload).kind?.opens;
}
