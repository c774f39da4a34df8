/** Keeps true what the composer said and counted, when people or minutes change. */
import { total } from "./edit";
import type { Thresholds } from "./hints";
import type { Agenda, Block } from "./model";
import { headcount } from "./people";
import { WHY } from "./words";

const GROUP_SIZE = 5;

/** How many small groups some people make. */
export function groupsFor(people: number): number {
  return Math.max(2, Math.ceil(people / GROUP_SIZE));
}

/** The kinds of blocks whose reason counts something. */
const COUNTED = ["icebreaker", "breakout", "break"] as const;
type Counted = (typeof COUNTED)[number];

/** Stands for any number in a sentence. */
const ANY = 987_654_321;

/** All beginnings that the reason of a block of a kind can have. */
const BEGINNINGS = new Map<Block["kind"], RegExp>(
  COUNTED.map((kind) => {
    const people = [0, ANY].flatMap((count) => [true, false].map((large) => ({ people: count, large })));
    const minutes = [0, 2 * ANY].map((length) => ({ minutes: length, longFrom: ANY }));
    const facts = people.flatMap((who) => minutes.map((when) => ({ ...who, ...when })));
    const said = new Set(facts.map((one) => WHY[kind](one).replace(/\d+/g, "\\d+")));
    return [kind, new RegExp(`^(?:${[...said].join("|")})(?= \\()`)] as const;
  }),
);

/**
 * The agenda after a change, with the reasons and small groups of composed blocks as they are for its people and minutes.
 * Groups that somebody set by hand stay.
 *
 * @param before - the agenda before the change, which says how many groups there were to be.
 */
export function recounted(before: Agenda, after: Agenda, thresholds: Thresholds): Agenda {
  const [people, minutes] = [headcount(after), total(after)];
  const were = headcount(before);
  if (people === were && minutes === total(before)) return after;
  const facts = { people, large: people > thresholds.people, minutes, longFrom: thresholds.minutes };
  const blocks = after.blocks.map((block) => {
    if (!block.why) return block;
    const beginning = BEGINNINGS.get(block.kind);
    // Where the playbook's numbers are missing, what was said of many people and of long sessions stays.
    const isKnown = block.kind === "icebreaker" || thresholds[block.kind === "break" ? "minutes" : "people"] > 0;
    const why =
      beginning && isKnown ? block.why.replace(beginning, () => WHY[block.kind as Counted](facts)) : block.why;
    const { breakout } = block;
    const regroup = breakout && people > 0 && people !== were && breakout.groups === groupsFor(were);
    if (why === block.why && !regroup) return block;
    return { ...block, why, ...(regroup && { breakout: { ...breakout, groups: groupsFor(people) } }) };
  });
  return blocks.some((block, place) => block !== after.blocks[place]) ? { ...after, blocks } : after;
}
