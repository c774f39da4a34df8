/** An agenda that somebody brings: pasted text, or a file of any sort that holds one. Loaded when one is brought. */
import type { Agenda } from "../agenda/model";
import { readDocx } from "../agenda/read/docx";
import { decode, MOST_DOCX_BYTES, sortOf } from "../agenda/read/file";
import type { Found } from "../agenda/read/found";
import { type Reading, readPieces, readTable, readText } from "../agenda/read/read";
import { agendaFrom } from "../agenda/read/to-agenda";
import { loadLater } from "../base/later";
import { ownZone } from "../base/zones";
import { loadEntries, loadLibrary } from "../guide/library";
import { BRING } from "./bring-words";

/** An agenda to look at before it counts. found: what it was made of; undefined if the playbook's own format says it all. */
export interface Brought {
  agenda: Agenda;
  found?: Found;
}

/** What came of it. problem: why nothing could be read, in words. json: it may be a file of the builder. */
export type Bringing = { brought: Brought } | { problem: string } | { json: true };

/** Reads what was pasted: text, Markdown, cells of a spreadsheet, or the playbook's YAML. */
export async function bringText(text: string): Promise<Bringing> {
  if (/^\s*\{/.test(text)) return { json: true };
  return (await bringYaml(text, false)) ?? made(readText(text));
}

/** Reads a file. Rejects with a LoadFailure if a part of the site that it takes can't be loaded. */
export async function bringFile(file: File): Promise<Bringing> {
  if (file.size > MOST_DOCX_BYTES) return { problem: BRING.files.large };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: BRING.files.gone };
  }
  const sort = sortOf(file.name, bytes);
  switch (sort) {
    case "json":
      return { json: true };
    case "docx":
      return bringDocx(bytes);
    case "yaml":
      return (await bringYaml(decode(bytes), true)) ?? made(readText(decode(bytes)));
    case "csv":
      return made(readTable(decode(bytes)));
    case "text":
      return bringText(decode(bytes));
    default:
      return { problem: BRING.files[sort] };
  }
}

function bringDocx(bytes: Uint8Array): Bringing {
  const reading = readDocx(bytes, parseXml);
  return "problem" in reading ? { problem: BRING.word[reading.problem] } : made(readPieces(reading.pieces));
}

function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, "text/xml");
  if (document.getElementsByTagName("parsererror").length) throw new Error("not XML");
  return document;
}

function made(reading: Reading): Bringing {
  if ("problem" in reading) return { problem: BRING.text[reading.problem] };
  return { brought: { agenda: agendaFrom(reading.found, ownZone()), found: reading.found } };
}

/** An entry of the playbook; undefined for any other text. `says`: the file's name says that it is one. */
async function bringYaml(text: string, says: boolean): Promise<Bringing | undefined> {
  if (!says && !/^blocks:/m.test(text)) return undefined;
  const { agendaOfEntry, readEntry } = await loadLater(() => import("../agenda/read/yaml"));
  const reading = readEntry(text);
  if (!("record" in reading)) {
    if (reading.problem === "broken") return { problem: BRING.yaml.broken(reading.line) };
    return reading.problem === "other" && says ? { problem: BRING.yaml.other } : undefined;
  }
  const { record } = reading;
  const prompts = record.blocks.flatMap((block) => block.prompts ?? []);
  const activities = record.blocks.flatMap((block) => block.activity ?? []);
  const [entries, { roles }] = await Promise.all([loadEntries({ prompts, activities }), loadLibrary("roles")]);
  return { brought: { agenda: agendaOfEntry(record, { ...entries, roles }, ownZone()) } };
}
