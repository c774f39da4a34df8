/** Names for files that every system accepts. */
import { line, start } from "./text";

const MOST_CHARACTERS = 60;
/** File systems count bytes: 255 for the whole name. */
const MOST_BYTES = 180;
/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A name such as `shop-talk-2026-12-01.docx`, from a title, perhaps a day or another part, and an extension. */
export function fileName(title: string, extension: string, part = ""): string {
  const stem = [slug(title), slug(part)].filter(Boolean).join("-") || "agenda";
  return `${RESERVED.test(stem) ? `${stem}-agenda` : stem}.${extension}`;
}

/** The words of a text in small letters, parted by hyphens. Letters of all scripts stay; accents on Latin ones go. */
function slug(text: string): string {
  const words = line(start(text, 500))
    .normalize("NFKD")
    .replace(/(?<=\p{Script=Latin})[\u0300-\u036f]+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  return cut(words.replace(/^-|-$/g, ""));
}

/** The start of a slug, at the end of a word if one is near. */
function cut(words: string): string {
  const bytes = new TextEncoder();
  let kept = "";
  for (const character of [...words].slice(0, MOST_CHARACTERS)) {
    if (bytes.encode(kept + character).length > MOST_BYTES) break;
    kept += character;
  }
  const whole = kept.length < words.length ? kept.replace(/-[^-]*$/, "") : kept;
  return (whole.length > kept.length / 2 ? whole : kept).replace(/-$/, "");
}
