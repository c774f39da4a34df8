/** The plans that this browser keeps, and the address of each. */
import { siteUrl } from "../base/site";
import type { KindName } from "../documents/kinds";
import { DocumentStore } from "../documents/store";
import { PLAN } from "./document";
import type { Milestone, Plan } from "./model";

export const store = new DocumentStore<Plan>(PLAN);

/** The milestone that a document was made for, with its plan. */
export function madeFor(document: KindName, id: string): { plan: Plan; milestone: Milestone } | undefined {
  for (const listed of store.list()) {
    const plan = store.get(listed.id);
    const milestone = plan?.milestones.find(({ made }) =>
      made.some((one) => one.document === document && one.id === id),
    );
    if (plan && milestone) return { plan, milestone };
  }
  return undefined;
}

export function planAddress(id: string): string {
  const url = siteUrl("plan/");
  url.searchParams.set("plan", id);
  return url.href;
}
