/**
 * The outside of what a link carries: where it comes from, its version, its length and its checksum, so that every
 * damage is noticed. This layout is read for ever; only what the payload holds depends on the version.
 *
 *     pb 1 abcd efghij payload
 *     |  | |    |
 *     |  | |    checksum of all the rest, 6 characters
 *     |  | length of the payload, 4 characters
 *     |  version, 1 character
 *     marker
 */

const MARKER = "pb";
/** The characters of a code. */
export const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LENGTH_DIGITS = 4;
const CHECKSUM_DIGITS = 6;
const HEADER = MARKER.length + 1 + LENGTH_DIGITS + CHECKSUM_DIGITS;

/** No link is longer: browsers take this, and it fits the digits of the length. */
export const MOST_CHARACTERS = 1_000_000;

export type Damage = "cut" | "damaged" | "newer" | "not-ours";

/** What came out of an envelope. With a damage, `payload` is what there is of it. */
export interface Opened {
  damage?: Damage;
  version: string;
  payload: string;
}

/** @param payload - of the 64 characters that need no escaping in an address. */
export function seal(payload: string, version: string): string {
  if (payload.length > MOST_CHARACTERS) throw new RangeError("too long for a link");
  const length = digits(payload.length, LENGTH_DIGITS);
  return MARKER + version + length + checksum(version + length + payload) + payload;
}

/** How long a code is by what its beginning says; not a number if it has no whole beginning. */
export function lengthOf(code: string): number {
  const length = code.slice(MARKER.length + 1, MARKER.length + 1 + LENGTH_DIGITS);
  return code.length < HEADER ? Number.NaN : HEADER + number(length);
}

/** @param newest - the newest version that can be read. */
export function open(text: string, newest: string): Opened {
  const version = text.charAt(MARKER.length);
  const rest = text.slice(MARKER.length + 1);
  const length = rest.slice(0, LENGTH_DIGITS);
  const sum = rest.slice(LENGTH_DIGITS, LENGTH_DIGITS + CHECKSUM_DIGITS);
  const payload = text.slice(HEADER);
  const damaged = (damage: Damage): Opened => ({ damage, version, payload });
  if (!text.startsWith(MARKER)) return damaged(text && MARKER.startsWith(text) ? "cut" : "not-ours");
  if (text.length < HEADER) return damaged("cut");
  if (payload.length > MOST_CHARACTERS) return damaged("damaged");
  if (sum !== checksum(version + length + payload)) {
    const isShort = payload.length < number(length) && number(length) <= MOST_CHARACTERS;
    return damaged(isShort ? "cut" : "damaged");
  }
  if (length !== digits(payload.length, LENGTH_DIGITS)) return damaged("damaged");
  if (DIGITS.indexOf(version) > DIGITS.indexOf(newest)) return damaged("newer");
  return { version, payload };
}

/** Bytes as characters that need no escaping in an address. */
export function toCharacters(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.subarray(at, at + 3);
    const bits = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    text += digits(bits, 4).slice(0, three !== undefined ? 4 : two !== undefined ? 3 : 2);
  }
  return text;
}

/** The bytes of such characters, up to the first one that is not one of them. */
export function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) break;
    bits = ((bits << 6) | digit) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[at] = bits >> count;
    at += 1;
  }
  return bytes.subarray(0, at);
}

/** A number in the 64 digits, the highest first. */
function digits(value: number, count: number): string {
  let text = "";
  for (let left = value; text.length < count; left = Math.floor(left / 64)) text = DIGITS.charAt(left % 64) + text;
  return text;
}

function number(text: string): number {
  return [...text].reduce((value, character) => value * 64 + Math.max(0, DIGITS.indexOf(character)), 0);
}

/** What each byte does to a checksum, so that long texts are quick. */
const STEPS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The CRC-32 of a text, which notices every change of one character and of several neighbors. */
function checksum(text: string): string {
  let value = 0xffffffff;
  const add = (byte: number): void => {
    value = (value >>> 8) ^ (STEPS[(value ^ byte) & 0xff] ?? 0);
  };
  for (let at = 0; at < text.length; at += 1) {
    // Characters beyond one byte are never ours; both bytes count, so that they are noticed.
    add(text.charCodeAt(at) & 0xff);
    add(text.charCodeAt(at) >> 8);
  }
  return digits((value ^ 0xffffffff) >>> 0, CHECKSUM_DIGITS);
}
