/** Two versions of an agenda, block by block: what is the same, what differs, what only one of them has. */
import type { Agenda, Block } from "./model";

export interface Row {
  id: string;
  title: string;
  state: "same" | "changed" | "mine" | "theirs";
  fields: (keyof Block)[];
  mine?: Block;
  theirs?: Block;
}
export type Choices = Record<string, "mine" | "theirs">;

const FIELDS = ["title", "kind", "minutes", "lead", "purpose", "steps", "prompts", "notes", "materials", "breakout", "out"] as const;

/** The rows in my order; what only they have stands where it stands with them. */
export function compare(mine: Agenda, theirs: Agenda): Row[] {
  const rows: Row[] = mine.blocks.map((block) => {
    const other = theirs.blocks.find(({ id }) => id === block.id);
    if (!other) return { id: block.id, title: block.title, state: "mine", fields: [], mine: block };
    const fields = FIELDS.filter((field) => JSON.stringify(block[field]) !== JSON.stringify(other[field]));
    return { id: block.id, title: block.title, state: fields.length ? "changed" : "same", fields, mine: block, theirs: other };
  });
  theirs.blocks.forEach((block, at) => {
    if (rows.some((row) => row.theirs?.id === block.id)) return;
    const before = theirs.blocks.slice(0, at).reverse().find(({ id }) => rows.some((row) => row.id === id));
    const place = before ? rows.findIndex((row) => row.id === before.id) + 1 : 0;
    rows.splice(place, 0, { id: block.id, title: block.title, state: "theirs", fields: [], theirs: block });
  });
  return rows;
}

/** My agenda with the chosen side of each row; mine where nothing is chosen. */
export function merge(mine: Agenda, theirs: Agenda, choices: Choices): Agenda {
  const blocks = compare(mine, theirs).flatMap((row) => {
    const block = row.state === "same" || (choices[row.id] ?? "mine") === "mine" ? row.mine : row.theirs;
    return block ? [block] : [];
  });
  return { ...mine, blocks };
}
