/** A new plan: of one of the playbook's, or a blank one. Loaded when it is made. */

import { ownZone } from "../base/zones";
import { loadPlan } from "../guide/library";
import { changePlan, newPlan } from "../plan/edit";
import { planFromEntry } from "../plan/from-entry";
import type { Plan } from "../plan/model";
import type { Choice } from "./choice";
import { START } from "./words";

/** Undefined if the playbook has no such plan. Rejects with a LoadFailure. */
export async function planFor({ from, names, first }: Choice): Promise<Plan | undefined> {
  const zone = ownZone();
  if (!from) return changePlan(newPlan(names, zone), { title: START.blankTitle, first });
  const entry = await loadPlan(from);
  return entry && planFromEntry(entry, { organizations: names, zone, first });
}
