/** Reads the file of a partnership, as it was made, saved anew by a browser, or cut. Needs no browser, and parses no HTML. */
import { ALONG_MARK, isAlongFile, readFile } from "../../documents/file";
import type { Sent } from "../../documents/sent";
import { readObject } from "../../documents/stored";
import { PARTNERSHIP } from "../document";
import { MOST_BELONGS, type Partnership } from "../model";
import type { Audience } from "./carrier";
import { VERSION } from "./file";

/** As much as any browser keeps, written twice. More would freeze a phone, and is not looked at. */
export const MOST_BYTES = 16_000_000;

/** A document of the file, as `readFile` in documents/file.ts reads it. */
interface Part {
  document: string;
  text: string;
}

/**
 * lost: of how many documents the end or all is missing, since the file was cut.
 * own: which side is the reader's own in each document, by the document's id, in a file for one's own side.
 */
export interface AlongRead {
  audience: Audience;
  partnership: Partnership;
  sent?: Sent | undefined;
  parts: readonly Part[];
  lost: number;
  own: Readonly<Record<string, string>>;
}

/**
 * Why nothing of it can be read.
 *
 * not-ours: it is something else. newer: a newer version of the site made it. damaged: it was changed on the way. cut: it
 * ends before the partnership does.
 */
export type AlongProblem = "not-ours" | "newer" | "damaged" | "cut";

const DATA = /<template data-playbook="([a-z-]{1,40})">([^<]*)(<\/template>)?/g;

export function readPartnershipFile(text: string): AlongRead | { problem: AlongProblem } {
  if (!isAlongFile(text)) return { problem: "not-ours" };
  const found = blocks(text);
  const [first, second, ...others] = found;
  if (first?.document !== "file") return { problem: "cut" };
  const head = readObject(first.text);
  if (head?.kind !== ALONG_MARK) return { problem: "damaged" };
  if (!(Number(head.version) <= VERSION)) return { problem: "newer" };
  if (!second) return { problem: "cut" };
  const reading = readFile(PARTNERSHIP, second.text);
  if ("problem" in reading) return { problem: reading.problem === "newer" ? "newer" : "damaged" };
  if (!("one" in reading)) return { problem: "damaged" };
  const count = Math.min(MOST_BELONGS, Math.max(0, Math.trunc(Number(head.documents)) || 0));
  return {
    audience: head.audience === "partner" ? "partner" : "us",
    partnership: reading.one,
    sent: reading.sent,
    parts: others,
    lost: Math.max(0, count - others.length),
    own: ownIn(head.own),
  };
}

/** The blocks that are whole, in order. */
function blocks(text: string): Part[] {
  const found: Part[] = [];
  for (const [, document = "", json = "", end] of text.matchAll(DATA)) {
    if (!end || found.length > MOST_BELONGS + 1) break;
    found.push({ document, text: json });
  }
  return found;
}

function ownIn(value: unknown): Record<string, string> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((one): one is [string, string] => typeof one[1] === "string"));
}
