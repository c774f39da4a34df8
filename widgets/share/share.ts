/**
 * Puts a whole document into the part of a link after the #, which no server ever sees, and reads it from there. A link
 * that was cut or damaged anywhere is noticed, and what can be read of it is given apart, never as the document itself.
 */
import { loadLater } from "../base/later";
import type { DocumentKind, Packing } from "../documents/kind";
import { readSent, SAYINGS, type Sent } from "../documents/sent";
import { type Damage, open, seal, toBytes, toCharacters } from "./envelope";
import { findCode, MOST_TEXT } from "./find";
import { digitOf, isOfAnyKind, splitPayload, VERSION } from "./kind-of";

/** No document that people make is longer; a link that claims to hold more is not one. */
const MOST_BYTES = 2 * 1024 * 1024;

/** Programs for chat and mail cut longer links; beyond this, a file is the better way. */
export const SAFE_LENGTH = 2_000;

/**
 * What a link holds.
 *
 * sent: who sent it and when, if the link says so.
 * reason: cut: its end is missing. damaged: something in it was changed. newer: a newer version of the site made it.
 *   not-ours: it is something else. other-kind: another page opens it.
 * readable: what could be read, as a document with an id of its own; that it is right is not certain.
 * opens: the page below the site's root that opens it.
 */
export type Decoded<Value> =
  | { ok: true; value: Value; sent?: Sent }
  | { ok: false; reason: Damage | "other-kind"; readable?: Value; opens?: string };

/**
 * The text for the part of a link after the #.
 *
 * @param sent - who sends it, when, and what both sides have had.
 * @throws RangeError if the document is too long for any link.
 */
export async function encode<Value>(kind: DocumentKind<Value>, value: Value, sent?: Sent): Promise<string> {
  const { compress, packing } = await load(kind);
  const text = JSON.stringify([packing.pack(value), ...packSent(readSent(sent))]);
  if (text.length > MOST_BYTES / 3) throw new RangeError("too long for a link");
  return seal(digitOf(kind.name) + toCharacters(compress(text, packing.dictionary)), VERSION);
}

/**
 * What the code in a text holds.
 *
 * @param text - the code, with whatever it was pasted with: an address, a mail, a filter's wrapper.
 */
export async function decode<Value>(kind: DocumentKind<Value>, text: string): Promise<Decoded<Value>> {
  if (text.length > MOST_TEXT) return { ok: false, reason: "not-ours" };
  const code = findCode(text) ?? text.slice(text.lastIndexOf("#") + 1);
  const { damage, version, payload } = open(code, VERSION);
  if (damage === "newer" || damage === "not-ours") return { ok: false, reason: damage };
  const { kind: found, rest } = splitPayload(version, payload);
  if (found?.name === kind.name) return read(kind, version, rest, damage);
  if (damage) return { ok: false, reason: damage };
  return found ? { ok: false, reason: "other-kind", opens: found.opens } : { ok: false, reason: "newer" };
}

async function read<Value>(
  kind: DocumentKind<Value>,
  version: string,
  rest: string,
  damage: Damage | undefined,
): Promise<Decoded<Value>> {
  const { decompress, packing, parseBeginning } = await load(kind);
  const { text, complete } = decompress(toBytes(rest), packing.dictionary, MOST_BYTES);
  // A link of version B holds nothing but the document.
  const json = isOfAnyKind(version) ? text : `[${text}${complete ? "]" : ""}`;
  if (!damage && complete) {
    const [packed, ...about] = listIn(parsed(json));
    const value = packing.unpack(packed);
    const sent = unpackSent(about);
    if (value !== undefined) return { ok: true, value, ...(sent && { sent }) };
  }
  const readable = packing.unpackSome(listIn(parseBeginning(json))[0]);
  return { ok: false, reason: damage ?? "damaged", ...(readable !== undefined && { readable }) };
}

/**
 * What is said about sending, as what follows the document in a link: by, at, common, and the answer as its place among
 * the sayings and its note. The end is left off if there is nothing in it. Older sites read what they know of it, so it
 * only ever grows at its end.
 */
function packSent(sent: Sent | undefined): unknown[] {
  if (!sent) return [];
  const { by, at, common, answer } = sent;
  if (answer) return [by, at, common, [SAYINGS.indexOf(answer.says), answer.note]];
  return [by, at, ...(common.length ? [common] : [])];
}

function unpackSent([by, at, common, answer]: readonly unknown[]): Sent | undefined {
  const [says, note] = listIn(answer);
  return readSent({ by, at, common, answer: { says: SAYINGS[Number(says)], note } });
}

/** Loads what is needed only when a link is made or opened. */
async function load<Value>(kind: DocumentKind<Value>) {
  if (!kind.packing) throw new TypeError(`${kind.name} is never sent by link`);
  const parts: [typeof import("./deflate"), typeof import("./partial"), Packing<Value>] = await Promise.all([
    loadLater(() => import("./deflate")),
    loadLater(() => import("./partial")),
    kind.packing(),
  ]);
  const [deflate, partial, packing] = parts;
  return { ...deflate, ...partial, packing };
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
