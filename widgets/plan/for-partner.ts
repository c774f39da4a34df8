/**
 * What of a plan is one's own, and what the other side may see. Everything that leaves the browser for somebody else, in
 * whatever form, is made from what `forAudience` gives.
 */
import type { Away, Milestone, Plan } from "./model";

/** us: one's own copy, with all of it. partner: the other side. */
export type Audience = "us" | "partner";

/** For each field of a plan whether the other side sees it. A new field has to be decided here. */
const PLAN_FIELDS = {
  kind: true,
  version: true,
  id: true,
  title: true,
  goal: true,
  from: true,
  first: true,
  place: true,
  organizations: true,
  suits: true,
  away: true,
  series: true,
  milestones: true,
} satisfies Record<keyof Plan, boolean>;

/** The same for a milestone. */
const MILESTONE_FIELDS = {
  id: true,
  title: true,
  stage: true,
  month: true,
  week: true,
  what: true,
  result: true,
  objective: true,
  minutes: true,
  lead: true,
  leadOrganization: true,
  place: true,
  series: true,
  day: true,
  start: true,
  after: true,
  daysAfter: true,
  done: true,
  agenda: true,
  checklist: true,
  assessment: true,
  worksheet: true,
  message: true,
  notes: false,
  // It is in this browser only.
  made: false,
} satisfies Record<keyof Milestone, boolean>;

/** The plan as a copy for somebody may say it. */
export function forAudience(plan: Plan, audience: Audience): Plan {
  return audience === "us" ? plan : forPartner(plan);
}

/** The plan without what is one's own: notes, why somebody is away, and what was made in this browser. */
export function forPartner(plan: Plan): Plan {
  return {
    ...seen(plan, PLAN_FIELDS),
    away: plan.away.map(openAway),
    milestones: plan.milestones.map((one) => ({ ...seen(one, MILESTONE_FIELDS), notes: "", made: [] })),
  };
}

/** That an organization is away concerns the other side; why does not. A holiday is everybody's. */
function openAway(one: Away): Away {
  return one.organization === undefined ? one : { ...one, title: "" };
}

function seen<Fields extends object>(record: Fields, fields: Readonly<Record<string, boolean>>): Fields {
  return Object.fromEntries(Object.entries(record).filter(([name]) => fields[name])) as Fields;
}

/** Whether a plan holds nothing that is one's own. */
export function isOpen({ milestones, away }: Plan): boolean {
  return (
    milestones.every(({ notes, made }) => notes === "" && !made.length) &&
    away.every(({ organization, title }) => organization === undefined || title === "")
  );
}

/**
 * Copies with what is one's own, where they say nothing of it: it was never sent, so what an answer could not know is no
 * difference from one's own.
 */
export function withOwn<Name extends string>(mine: Plan, copies: Record<Name, Plan>): Record<Name, Plan> {
  const milestones = new Map(mine.milestones.map((one) => [one.id, one]));
  const titles = new Map(mine.away.map(({ id, title }) => [id, title]));
  const fill = (copy: Plan): Plan => ({
    ...copy,
    away: copy.away.map((one) => (one.title ? one : { ...one, title: titles.get(one.id) ?? "" })),
    milestones: copy.milestones.map((one) => {
      const { notes = "", made = [] } = milestones.get(one.id) ?? {};
      return { ...one, notes: one.notes || notes, made };
    }),
  });
  return Object.fromEntries(Object.entries<Plan>(copies).map(([name, copy]) => [name, fill(copy)])) as Record<
    Name,
    Plan
  >;
}
