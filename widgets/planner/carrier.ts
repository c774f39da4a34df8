/** Plans, as a partnership takes them along. Loaded when it does. */
import { loadLibrary } from "../guide/library";
import { type Carrier, carrierOf } from "../partnership/along/carrier";
import { planArticle } from "../plan/article";
import { forPartner, isOpen, withOwn } from "../plan/for-partner";
import { planAddress, store } from "../plan/here";
import type { Plan } from "../plan/model";

export function planCarrier(): Carrier {
  return carrierOf<Plan>({
    document: "plan",
    store,
    forPartner,
    isOpen,
    article: async (plan, audience) => {
      const { roles } = await loadLibrary("roles");
      return planArticle(plan, {
        audience,
        address: planAddress(plan.id),
        entries: new Map(),
        roles: Object.fromEntries(roles.map(({ id, title }) => [id, title])),
      });
    },
    withOwn: (mine, { base, theirs }) => ({
      mine,
      ...(base ? withOwn(mine, { base, theirs }) : withOwn(mine, { theirs })),
    }),
  });
}
