/** Compression with a dictionary, and decompression that no bomb can hurt. Loaded only when a link is made or opened. */
import { deflateSync, Inflate } from "fflate";

/** Bytes are fed in slices, of which each becomes half a megabyte at the most. */
const SLICE = 512;
/** Of a slice in which something is wrong, nothing comes out: so the smaller, the more can be rescued. */
const SMALL_SLICE = 8;

export function compress(text: string, dictionary: Uint8Array): Uint8Array {
  return deflateSync(new TextEncoder().encode(text), { level: 9, dictionary });
}

/** What came out of compressed bytes: if something is wrong with them, the text up to there. */
interface Decompressed {
  text: string;
  complete: boolean;
}

/** @param most - what would be longer in bytes is not read on, and so is not complete. */
export function decompress(bytes: Uint8Array, dictionary: Uint8Array, most: number): Decompressed {
  const whole = inflate(bytes, dictionary, most, SLICE);
  return whole.complete ? whole : inflate(bytes, dictionary, most, SMALL_SLICE);
}

function inflate(bytes: Uint8Array, dictionary: Uint8Array, most: number, slice: number): Decompressed {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate({ dictionary }, (piece) => {
    pieces.push(piece.slice());
    length += piece.length;
  });
  let ended = false;
  try {
    for (let at = 0; at < bytes.length && length <= most; at += slice) stream.push(bytes.subarray(at, at + slice));
    // This fails if the end is missing.
    stream.push(new Uint8Array(0), true);
    ended = true;
  } catch {
    // What came out before is what can be read.
  }
  const { text, whole } = decode(pieces, Math.min(length, most));
  return { text, complete: ended && whole && length <= most };
}

function decode(pieces: readonly Uint8Array[], most: number): { text: string; whole: boolean } {
  const all = new Uint8Array(most);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece.subarray(0, most - at), at);
    at += Math.min(piece.length, most - at);
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(all), whole: true };
  } catch {
    return {
      text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(all).replace(/\ufffd[\s\S]*$/, ""),
      whole: false,
    };
  }
}
