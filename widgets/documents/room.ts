/**
 * Room for a save in a storage that is full: what was kept for convenience gives way, the oldest first. First the
 * versions that were taken now and then, then what is in the trash. Nothing that somebody relies on is touched.
 */
import { KINDS } from "./kinds";
import { readText, remove, storedKeys, type Written, writeText } from "./storage";
import { readObject } from "./stored";

/** Stores a text; if there is no room, as much gives way as is needed for it. */
export function writeWithRoom(key: string, text: string): Written {
  let written = writeText(key, text);
  if (written !== "full") return written;
  for (const dispensable of convenience(key)) {
    remove(dispensable);
    written = writeText(key, text);
    if (written !== "full") break;
  }
  return written;
}

/** The keys that may give way, in this order. */
function* convenience(except: string): Generator<string> {
  const keys = storedKeys().filter((key) => key !== except);
  const below = (area: string): string[] =>
    KINDS.flatMap(({ name }) => keys.filter((key) => key.startsWith(`${name}.${area}.`)));
  yield* oldest(below("version"), ({ reason, at }) => (reason === "auto" ? at : undefined));
  yield* oldest(below("doc"), ({ removed }) => removed);
}

/** The keys whose content has an age, the oldest first. */
function oldest(keys: readonly string[], ageOf: (content: Record<string, unknown>) => unknown): string[] {
  const aged = keys.flatMap((key) => {
    const age = ageOf(readObject(readText(key) ?? "") ?? {});
    return typeof age === "number" ? [{ key, age }] : [];
  });
  return aged.sort((one, other) => one.age - other.age).map(({ key }) => key);
}
