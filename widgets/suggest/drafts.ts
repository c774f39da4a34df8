/** The drafts that this browser keeps, one for each kind, and a draft that another page hands over. */
import * as v from "valibot";
import { openStore } from "../documents";
import { readText, remove, writeText } from "../storage";
import type { Draft } from "./entry";

const newSource = v.object({ title: v.string(), publisher: v.string(), address: v.string(), section: v.string() });
const draftSchema = v.object({ entry: v.record(v.string(), v.unknown()), id: v.string(), newSources: v.array(newSource) });

export const store = openStore<Draft>("suggest", {
  version: 1,
  parse: (stored) => {
    const { success, output } = v.safeParse(draftSchema, stored);
    return success ? output : undefined;
  },
  nameOf: ({ entry }) => (typeof entry.title === "string" ? entry.title : ""),
});

const HANDED = "suggest.handed-over";

/**
 * Hands the YAML of an entry over to the form, which takes it when it opens next at `contribute/suggest/?kind=<kind>`.
 *
 * @returns false if the browser keeps nothing; then the file has to be opened there.
 */
export function handOver(kind: string, yaml: string): boolean {
  return writeText(HANDED, JSON.stringify({ kind, yaml })) === "stored";
}

/** Takes what was handed over for a kind, once. */
export function takeOver(kind: string): string | undefined {
  const text = readText(HANDED);
  if (text === undefined) return undefined;
  try {
    const handed: unknown = JSON.parse(text);
    const { success, output } = v.safeParse(v.object({ kind: v.string(), yaml: v.string() }), handed);
    if (success && output.kind !== kind) return undefined;
    remove(HANDED);
    return success ? output.yaml : undefined;
  } catch {
    remove(HANDED);
    return undefined;
  }
}
