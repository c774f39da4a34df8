/** Answers to a plan that was sent. */
import type { Answerable } from "../exchange/answering";
import { forPartner, isOpen } from "../plan/for-partner";
import { store } from "../plan/here";
import type { Plan } from "../plan/model";
import type { Guide } from "./guide";
import { reading } from "./paper";

export function planAnswers(guide: Guide): Answerable<Plan> {
  return {
    store,
    isOpen,
    goingBack: forPartner,
    names: ({ organizations }) => organizations.map(({ name }) => name),
    title: store.kind.titleOf,
    reading: (plan) => reading(plan, guide),
  };
}
