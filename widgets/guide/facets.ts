/** Which cards fit the chosen filters, and what else could be chosen. Needs no browser. */

/** What a card counts as: facet -> values. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** facet -> its possible values, in their order. */
export type Facets = Readonly<Record<string, readonly string[]>>;

/** facet -> the one chosen value. Facets without a choice are not there. */
export type Choice = Readonly<Record<string, string>>;

/** Whether a card fits every choice. */
export function fits(card: Values, choice: Choice): boolean {
  return Object.entries(choice).every(([facet, value]) => card[facet]?.includes(value) ?? false);
}

/** How many cards would remain for each value of a facet, if it were chosen beside the other choices. */
export function countOptions(cards: readonly Values[], choice: Choice, facet: string): Map<string, number> {
  const others = without(choice, facet);
  const counts = new Map<string, number>();
  for (const card of cards) {
    if (!fits(card, others)) continue;
    for (const value of new Set(card[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** For each choice: how many cards remain without it. The most helpful first; those that help nothing are left out. */
export function loosen(cards: readonly Values[], choice: Choice): { facet: string; count: number }[] {
  return Object.keys(choice)
    .map((facet) => ({ facet, count: cards.filter((card) => fits(card, without(choice, facet))).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

/** A choice without one of its facets. */
export function without(choice: Choice, facet: string): Choice {
  return Object.fromEntries(Object.entries(choice).filter(([name]) => name !== facet));
}

/** The choice in an address, and what in it names no value of its facet. */
export function readChoice(
  address: string,
  facets: Facets,
): { choice: Choice; unknown: [facet: string, value: string][] } {
  const query = new URL(address).searchParams;
  const choice: Record<string, string> = {};
  const unknown: [string, string][] = [];
  for (const [facet, values] of Object.entries(facets)) {
    const value = query.get(facet);
    if (!value) continue;
    if (values.includes(value)) choice[facet] = value;
    else unknown.push([facet, value]);
  }
  return { choice, unknown };
}

/** The address with this choice; whatever else it holds stays. */
export function writeChoice(address: string, facets: Facets, choice: Choice): string {
  const url = new URL(address);
  for (const facet of Object.keys(facets)) {
    const value = choice[facet];
    if (value === undefined) url.searchParams.delete(facet);
    else url.searchParams.set(facet, value);
  }
  return url.href;
}
