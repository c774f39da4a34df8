/** The words that reading an agenda writes into it. */
import { WORDS } from "../article-words";

/** What a block is called that only holds what another one has no room for. */
export const CONTINUED = "Continued";

/** The name of an organization; a stand-in that a copy has for one without a name is none. */
export function nameOfPlace(name: string, place: number): string {
  return name === WORDS.organization(place + 1) ? "" : name;
}
