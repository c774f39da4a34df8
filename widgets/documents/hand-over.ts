/** What one page hands over to another: the YAML of an entry, from the agenda builder to the suggest form. */
import * as v from "valibot";
import { readText, remove, writeText } from "./storage";

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
