/** Two versions of an agenda side by side, and one made of both: how two organizations write an agenda without an account. */
import { boundsFor } from "./edit";
import type { Pair } from "./match";
import type { Agenda, Block, Organization, Task } from "./model";
import { pairsOf, type RowPart, rowId } from "./rows";
import { DIFFERENCES } from "./words";

export { type Choice, merge } from "./merge";

/** A field that differs, with its name and both values in words. */
interface Change {
  field: string;
  label: string;
  mine: string;
  theirs: string;
}

/**
 * One thing to agree on.
 *
 * title: what it is called, in words.
 * moved: whether it stands at another place among the others.
 * changes: what differs, if both have it. `fields` are the names of these alone.
 * words: the whole in words, on each side that has it.
 * mine, theirs: the blocks, if it is about one.
 */
export interface Row {
  id: string;
  part: RowPart;
  title: string;
  state: "same" | "changed" | "only-mine" | "only-theirs";
  moved: boolean;
  changes: Change[];
  fields: string[];
  words: { mine?: string; theirs?: string };
  mine?: Block;
  theirs?: Block;
}

const SCALARS = ["title", "goal", "formats", "target", "date", "start", "fixed"] as const;

/** Everything that two versions have, in the order of an agenda. */
export function compare(mine: Agenda, theirs: Agenda): Row[] {
  const pairs = pairsOf(mine, theirs);
  return [
    ...SCALARS.filter((name) => mine[name] !== undefined || theirs[name] !== undefined).map((name) =>
      scalarRow(name, mine, theirs),
    ),
    ...pairs.organizations.map((pair) => rowOf("organization", pair, organizationFields)),
    ...pairs.before.map((pair) => rowOf("before", pair, taskFields(mine, theirs))),
    ...pairs.blocks.map((pair) => ({ ...rowOf("block", pair, blockFields(mine, theirs, pair)), ...sides(pair) })),
    ...pairs.after.map((pair) => rowOf("after", pair, taskFields(mine, theirs))),
  ];
}

function scalarRow(name: (typeof SCALARS)[number], mine: Agenda, theirs: Agenda): Row {
  const words = (agenda: Agenda): string =>
    name === "fixed" ? DIFFERENCES.fixed[agenda.fixed] : DIFFERENCES.words(agenda[name]);
  const [one, other] = [words(mine), words(theirs)];
  const label = DIFFERENCES.parts[name];
  const changes = one === other ? [] : [{ field: name, label, mine: one, theirs: other }];
  return {
    id: name,
    part: name,
    title: label,
    state: changes.length ? "changed" : "same",
    moved: false,
    changes,
    fields: changes.map(({ field }) => field),
    words: { mine: one, theirs: other },
  };
}

/** What a part says, field by field and in words, on one side. */
type Fields<Item> = (item: Item, side: "mine" | "theirs") => Record<string, string>;

function rowOf<Item extends { id: string }>(part: RowPart, pair: Pair<Item>, fieldsOf: Fields<Item>): Row {
  const mine = pair.mine && fieldsOf(pair.mine, "mine");
  const theirs = pair.theirs && fieldsOf(pair.theirs, "theirs");
  const changes = mine && theirs ? changesOf(mine, theirs) : [];
  const title = Object.values(mine ?? theirs ?? {})[0] ?? "";
  return {
    id: rowId(part, pair),
    part,
    title: title.trim() || DIFFERENCES.parts[part],
    state: !theirs ? "only-mine" : !mine ? "only-theirs" : changes.length || pair.moved ? "changed" : "same",
    moved: pair.moved,
    changes,
    fields: changes.map(({ field }) => field),
    words: { ...(mine && { mine: inWords(mine) }), ...(theirs && { theirs: inWords(theirs) }) },
  };
}

function changesOf(mine: Record<string, string>, theirs: Record<string, string>): Change[] {
  return Object.keys(mine)
    .filter((field) => mine[field] !== theirs[field])
    .map((field) => ({
      field,
      label: DIFFERENCES.fields[field] ?? field,
      mine: mine[field] ?? "",
      theirs: theirs[field] ?? "",
    }));
}

function inWords(fields: Record<string, string>): string {
  return Object.values(fields).filter(Boolean).join("\n");
}

function sides({ mine, theirs }: Pair<Block>): Pick<Row, "mine" | "theirs"> {
  return { ...(mine && { mine }), ...(theirs && { theirs }) };
}

function organizationFields({ name, zone, people }: Organization): Record<string, string> {
  return {
    name,
    zone,
    people: people.map((person) => DIFFERENCES.person(person.name, person.title, person.role)).join("\n"),
  };
}

function taskFields(mine: Agenda, theirs: Agenda): Fields<Task> {
  const names = { mine: organizationNames(mine), theirs: organizationNames(theirs) };
  return ({ text, owner, organization }, side) => ({ text, owner, organization: names[side](organization) });
}

function blockFields(mine: Agenda, theirs: Agenda, pair: Pair<Block>): Fields<Block> {
  const names = { mine: organizationNames(mine), theirs: organizationNames(theirs) };
  // The bounds that only gave way to other minutes are no change of their own.
  const bounds =
    pair.mine && pair.theirs && (follows(pair.mine, pair.theirs) || follows(pair.theirs, pair.mine))
      ? pair.mine
      : undefined;
  return (block, side) => ({
    title: block.title,
    kind: DIFFERENCES.kinds[block.kind],
    minutes: String(block.minutes),
    out: block.out ? DIFFERENCES.out : "",
    // A role may be written as its id or as its title.
    lead: block.lead
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, " "),
    leadOrganization: names[side](block.leadOrganization),
    purpose: block.purpose,
    prompts: block.prompts.map((prompt) => prompt.text).join("\n"),
    steps: block.steps.join("\n"),
    notes: block.notes,
    materials: block.materials.join("\n"),
    breakout: block.breakout ? DIFFERENCES.breakout(block.breakout.groups, block.breakout.reportBack) : "",
    bounds: boundsInWords(bounds ?? block),
    priority: DIFFERENCES.priorities[block.priority],
    onlyFrom: block.onlyFrom === undefined ? "" : String(block.onlyFrom),
    activity: block.activity ?? "",
  });
}

function boundsInWords({ least, ideal, most }: Pick<Block, "least" | "ideal" | "most">): string {
  return DIFFERENCES.bounds(least, ideal, most);
}

/** Whether a block's least, ideal and most minutes are those of another one whose minutes were set to its own. */
function follows(block: Block, other: Block): boolean {
  return block.minutes !== other.minutes && boundsInWords(block) === boundsInWords(boundsFor(other, block.minutes));
}

/** What an organization is called; one without a name is called by its place. */
function organizationNames(agenda: Agenda): (id: string | undefined) => string {
  const names = new Map(
    agenda.organizations.map((one, place) => [one.id, one.name.trim() || DIFFERENCES.organization(place + 1)]),
  );
  return (id) => (id === undefined ? "" : (names.get(id) ?? ""));
}
