/** The words that a table of words explains, where it is between the same organizations as an agenda. Loaded when there is one. */
import type { Agenda } from "../agenda/model";
import { partnershipOf } from "../partnership/here";
import { type Explanation, explanations } from "../worksheets/dictionary";
import type { Filled } from "../worksheets/model";
import { store } from "../worksheets/put";

export { explained, marked } from "../worksheets/dictionary";

/** What is explained for an agenda; false friends first. */
export function wordsFor({ id, organizations }: Pick<Agenda, "id" | "organizations">): Explanation[] {
  const partnership = partnershipOf("agenda", id)?.id;
  const names = new Set(organizations.map(({ name }) => fold(name)).filter(Boolean));
  const isBetween = (sheet: Filled): boolean =>
    sheet.organizations.filter(({ name }) => names.has(fold(name))).length > 1 ||
    (partnership !== undefined && partnershipOf("worksheets", sheet.id)?.id === partnership);
  const found = store
    .list()
    .flatMap((one) => store.get(one.id) ?? [])
    .filter((sheet) => sheet.explains && isBetween(sheet))
    .flatMap(explanations);
  return [...found.filter(({ isFalseFriend }) => isFalseFriend), ...found.filter((one) => !one.isFalseFriend)];
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
