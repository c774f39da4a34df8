/** Names that this browser knows from what is kept here: of people with their organization, and of organizations together. */
import { loadLater } from "../base/later";
import { storedKeys } from "../documents/storage";
import type { KnownNames } from "./kept-names";

/** So many are offered. */
const MOST_SETS = 2;

/** The names; nothing is loaded where nothing is kept that could have some. */
export async function knownNames(): Promise<KnownNames> {
  const none = { people: [], organizations: [], sets: [] };
  if (!storedKeys().some((key) => /^(agenda|partnership)\.doc\./.test(key))) return none;
  try {
    const { keptNames } = await loadLater(() => import("./kept-names"));
    return keptNames(MOST_SETS);
  } catch (error) {
    // Nobody asked for them.
    console.info(error);
    return none;
  }
}
