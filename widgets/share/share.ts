/**
 * Puts a whole agenda into the part of a link after the #, which no server ever sees, and reads it from there. A link that
 * was cut or damaged anywhere is noticed, and what can be read of it is given apart, never as the agenda itself.
 */
import type { Agenda } from "../agenda/model";
import { type Damage, MOST_CHARACTERS, open, seal, toBytes, toCharacters } from "./envelope";

/** A version that older sites can't read gets the next one of the 64 digits of `envelope.ts`, from B on. */
const VERSION = "B";

/** No agenda that people make is longer; a link that claims to hold more is not one. */
const MOST_BYTES = 2 * 1024 * 1024;

/** Programs for chat and mail cut longer links; beyond this, a file is the better way. */
export const SAFE_LENGTH = 2_000;

/**
 * What a link holds.
 *
 * reason: cut: its end is missing. damaged: something in it was changed. newer: a newer version of the site made it.
 *   not-ours: it is something else.
 * readable: what could be read, as an agenda with an id of its own; that it is right is not certain.
 */
export type Decoded = { ok: true; value: Agenda } | { ok: false; reason: Damage; readable?: Agenda };

/** The text for the part of a link after the #. Throws a RangeError if the agenda is too long for any link. */
export async function encode(value: Agenda): Promise<string> {
  const { compress, dictionary, pack, phrases } = await load();
  const text = JSON.stringify(pack(value, phrases));
  const payload = text.length > MOST_BYTES / 3 ? "" : toCharacters(compress(text, dictionary));
  if (!payload) throw new RangeError("too long for a link");
  return seal(payload, VERSION);
}

/** @param fragment - what stands after the #, with or without it. */
export async function decode(fragment: string): Promise<Decoded> {
  const text = fragment.replace(/^#/, "");
  if (text.length > 2 * MOST_CHARACTERS) return { ok: false, reason: "not-ours" };
  const { damage, payload } = open(text, VERSION);
  if (damage === "newer" || damage === "not-ours") return { ok: false, reason: damage };
  const { decompress, dictionary, parseBeginning, phrases, unpack, unpackSome } = await load();
  const { text: json, complete } = decompress(toBytes(payload), dictionary, MOST_BYTES);
  if (!damage && complete) {
    const value = unpack(parsed(json), phrases);
    if (value) return { ok: true, value };
  }
  const readable = unpackSome(parseBeginning(json), phrases);
  return { ok: false, reason: damage ?? "damaged", ...(readable && { readable }) };
}

/** Loads what is needed only when a link is made or opened. */
async function load() {
  const modules = await Promise.all([
    import("./deflate"),
    import("./phrases"),
    import("./partial"),
    import("../agenda/pack"),
  ]);
  const [deflate, phrases, partial, pack] = modules;
  return { ...deflate, ...phrases, ...partial, ...pack };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
