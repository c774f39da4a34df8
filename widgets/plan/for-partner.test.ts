import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { samples } from "./document.samples";
import { forPartner, isOpen, withOwn } from "./for-partner";
import { type Plan, planSchema } from "./model";

test("the partner's copy is a plan, holds nothing of one's own, and comes back as it was", () => {
  fc.assert(
    fc.property(samples, (sample) => {
      const plan = sample as Plan;
      const sent = forPartner(plan);
      expect(v.is(planSchema, sent)).toBe(true);
      expect(isOpen(sent)).toBe(true);
      expect(withOwn(plan, { theirs: sent }).theirs).toEqual(plan);
    }),
  );
});

test("no secret is in it", () => {
  fc.assert(
    fc.property(samples, (sample) => {
      const plan = sample as Plan;
      const secret = "SECRET-7f3a";
      const told: Plan = {
        ...plan,
        away: plan.away.map((one) => (one.organization === undefined ? one : { ...one, title: secret })),
        milestones: plan.milestones.map((one) => ({
          ...one,
          notes: secret,
          made: [{ document: "agenda", id: secret }],
        })),
      };
      expect(JSON.stringify(forPartner(told))).not.toContain(secret);
    }),
  );
});
