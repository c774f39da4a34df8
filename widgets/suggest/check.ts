/** The playbook's check for one entry, as `python -m macros check` would do it if the entry were among the others. */
import { checkEntry } from "./entry-rules";
import type { Entry, Finding } from "./finding";
import type { Library } from "./library";
import { checkAgainst } from "./library-rules";
import type { KindSchema } from "./schema";
import { checkStructure } from "./structure";
import { checkText } from "./text-rules";
import { textsOf } from "./texts";

export interface Checked {
  /** What is wrong with its shape. As long as there is any, the check in Python says nothing else. */
  structure: Finding[];
  /** What the rules find. */
  rules: Finding[];
}

/**
 * Everything that is found in an entry.
 *
 * @param id - the name of its file, without .yaml.
 * @param today - the day, as 2026-11-22.
 */
export function check(schema: KindSchema, id: string, entry: Entry, library: Library, today: string): Checked {
  return {
    structure: checkStructure(schema, entry, library),
    rules: [
      ...[...textsOf(schema, entry)].flatMap(checkText),
      ...checkEntry(schema, entry, today),
      ...checkAgainst(library, schema, id, entry),
    ],
  };
}
