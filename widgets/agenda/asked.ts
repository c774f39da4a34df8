/**
 * An agenda that is asked for by an address: what the form on the home page hands to the builder. It stands after the #,
 * which no browser sends to a server. Needs no browser.
 */

export interface Asked {
  /** The id of a goal of the playbook, or words. */
  goal: string;
  isKnownGoal: boolean;
  minutes: number;
  /** What the organizations are called; empty if nobody said it. */
  names: readonly string[];
  /** The id of the partnership of this browser that it is for; empty if there is none. */
  with: string;
}

/** No link to an agenda begins like this. */
const MARK = "make";
const MOST_CHARACTERS = 300;
const MOST_NAMES = 12;

/** What stands after the # of the builder's address. */
export function askedHash({ goal, isKnownGoal, minutes, names, with: partnership }: Asked): string {
  const asked = new URLSearchParams([
    [MARK, ""],
    [isKnownGoal ? "goal" : "own", goal],
    ["minutes", String(minutes)],
    ...names.map((name) => ["name", name]),
    ...(partnership ? [["with", partnership]] : []),
  ]);
  return `#${asked}`;
}

/** What an address asks for; undefined if it asks for no agenda. */
export function readAsked(hash: string): Asked | undefined {
  const asked = new URLSearchParams(hash.slice(1));
  if (asked.keys().next().value !== MARK) return undefined;
  const minutes = Number(asked.get("minutes"));
  const isKnownGoal = asked.has("goal");
  const goal = cut(asked.get(isKnownGoal ? "goal" : "own") ?? "");
  if (!goal || !Number.isInteger(minutes) || minutes < 1 || minutes > 24 * 60) return undefined;
  const names = asked.getAll("name").slice(0, MOST_NAMES).map(cut);
  return { goal, isKnownGoal, minutes, names, with: cut(asked.get("with") ?? "") };
}

function cut(text: string): string {
  return text.trim().slice(0, MOST_CHARACTERS);
}
