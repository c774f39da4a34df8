/** The texts that links name by number, and that compression starts with. Loaded only when a link is made or opened. */
import first from "./phrases-1.json";
import second from "./phrases-2.json";
import third from "./phrases-3.json";

const texts: readonly string[] = [...first, ...second, ...third];

/** The texts that stand in links as numbers. */
interface Phrases {
  readonly texts: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** As far back as deflate can look. */
const WINDOW = 32_768;

/** What the lists of a packed agenda often hold besides words. */
const SIGNS =
  ',0,[],"",[]],["],5,10,10,0,,10,15,15,0,,15,20,30,0,,5,10,15,1,,35,35,50,0,"America/","Organization","Texas ","Center for ","';

export const phrases: Phrases = { texts, numbers: new Map(texts.map((text, place) => [text, place + 1])) };

/**
 * The last of the first table's texts, so that compression knows the guide's words also where somebody has changed a text.
 * Near texts cost less, so the words that agendas have most often stand at the end.
 */
export const dictionary: Uint8Array = new TextEncoder().encode(first.toReversed().join('","') + SIGNS).slice(-WINDOW);
