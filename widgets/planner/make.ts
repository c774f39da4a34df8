/**
 * Makes what a milestone needs from the library: an agenda, a checklist, a check or a worksheet, with what the plan knows;
 * and fills in a message. Loaded when one is asked for.
 */
import { setGoal, setPlace, setTitle, setWhen } from "../agenda/edit";
import { forPartner as agendaForPartner } from "../agenda/for-partner";
import { fromTemplate } from "../agenda/library";
import { agendaValues } from "../agenda/message-values";
import type { Agenda } from "../agenda/model";
import { withNames } from "../agenda/of-names";
import { setOwnSide } from "../answers/own";
import { newRound } from "../answers/round";
import { begin, inTurn, setEventDay } from "../checklists/changes";
import { newDocument } from "../checklists/checklist-document";
import { store as checklists, loadChecklists } from "../checklists/here";
import type { KindName } from "../documents/kinds";
import type { DocumentStore } from "../documents/store";
import { loadAssessment, loadEntries, loadLibrary, loadMessages } from "../guide/library";
import { showMessage } from "../messages/message-dialog";
import { ownOrganization, store as partnerships, putInto } from "../partnership/here";
import { partnershipValues } from "../partnership/message-values";
import { addMade } from "../plan/edit";
import { forPartner } from "../plan/for-partner";
import { planValues } from "../plan/message-values";
import type { Plan } from "../plan/model";
import { milestoneTitle } from "../plan/said";
import { minutesOf, type ScheduledMilestone, zoneOf } from "../plan/schedule";
import { newFilled } from "../worksheets/edit";
import { loadSheets, store as worksheets } from "../worksheets/put";
import type { Desk } from "./desk";
import type { Use } from "./guide";
import { agendas, rounds } from "./made";
import { MILESTONE as words } from "./words";

/** What is made of an entry for a milestone. */
interface Making {
  plan: Plan;
  one: ScheduledMilestone;
  entry: string;
}

/** Rejects with a LoadFailure. */
export async function make(desk: Desk, id: string, use: Use): Promise<void> {
  const one = desk.dates?.byId.get(id);
  const plan = desk.value;
  const entry = one?.milestone[use];
  if (!plan || !one || !entry) return;
  const making = { plan, one, entry };
  if (use === "message") return fillIn(desk, making);
  const made = await MAKERS[use](making);
  if ("why" in made) return desk.tell(words.notMade[made.why]);
  const { document } = made;
  // The plan may have changed while the entry was loaded.
  const now = desk.value ?? plan;
  desk.change(addMade(now, id, { document, id: made.id }));
  if (desk.partnership) putInto(desk.partnership.id, { document, id: made.id, title: made.title });
  await desk.loadMade();
  const here = desk.made({ ...one.milestone, made: [{ document, id: made.id }] })[0];
  desk.tell(words.made[use], undefined, here && { words: words.openIt, address: here.address });
}

/** The message with what the partnership, the plan and its agenda know; nothing in it is only one's own. */
async function fillIn(desk: Desk, { plan, one: { milestone }, entry }: Making): Promise<void> {
  const message = (await loadMessages()).find(({ id }) => id === entry);
  if (!message) return desk.tell(words.notMade.missing);
  const { id = "" } = desk.made(milestone).find(({ document }) => document === "agenda") ?? {};
  const agenda = agendas.get(id);
  const around = desk.partnership && partnerships.get(desk.partnership.id);
  // What is more special counts more.
  const known = [
    around ? partnershipValues(around, ownOrganization(around.id)) : {},
    planValues(forPartner(plan), milestone.id),
    agenda ? agendaValues(agendaForPartner(agenda)) : {},
  ];
  const values = Object.fromEntries(known.flatMap((one) => Object.entries(one).filter(([, value]) => value)));
  showMessage({ message, values, id: `${plan.id}.${milestone.id}`, title: milestoneTitle(milestone) });
}

type Made = { document: KindName; id: string; title: string } | { why: "missing" | "full" | "blocked" };

const MAKERS: Readonly<Record<Exclude<Use, "message">, (making: Making) => Promise<Made>>> = {
  agenda: async ({ plan, one, entry }) => {
    const { milestone } = one;
    const [record] = (await loadEntries({ agendas: [entry] })).agendas;
    if (!record) return { why: "missing" };
    const prompts = record.blocks.flatMap((block) => block.prompts ?? []);
    const library = { ...(await loadEntries({ prompts })), roles: (await loadLibrary("roles")).roles };
    const minutes = minutesOf(plan, milestone);
    const zone = zoneOf(plan);
    const template = fromTemplate(record, library, { zone, ...(minutes && { target: minutes }) });
    return keep("agenda", agendas, filledIn(template, plan, one));
  },
  checklist: async ({ one: { milestone, day }, entry }) => {
    const list = (await loadChecklists()).get(entry);
    if (!list) return { why: "missing" };
    const dated = day && list.event ? [setEventDay(list.event, day)] : [];
    return keep("checklists", checklists, inTurn([begin(list), ...dated])(newDocument(milestoneTitle(milestone))));
  },
  assessment: async ({ plan, one, entry }) => {
    const assessment = await loadAssessment(entry);
    if (!assessment) return { why: "missing" };
    const sides = plan.organizations.map(({ name }) => ({ name: name.trim(), role: "" }));
    const round = newRound(assessment, sides, one.day ?? "");
    const kept = keep("answers", rounds, round);
    if ("id" in kept && round.sides[0]) setOwnSide(kept.id, round.sides[0].id);
    return kept;
  },
  worksheet: async ({ plan, entry }) => {
    const sheet = (await loadSheets()).get(entry);
    if (!sheet) return { why: "missing" };
    const organizations = plan.organizations.map(({ id, name }) => ({ id, name: name.trim() }));
    return keep("worksheets", worksheets, newFilled(sheet, organizations));
  },
};

/** The agenda with all that the plan knows. */
function filledIn(template: Agenda, plan: Plan, { milestone, day, time }: ScheduledMilestone): Agenda {
  const people = plan.organizations.map((one) => ({
    ...one,
    people: one.people.map(({ name, title, role }) => ({ name, title, job: role })),
  }));
  const named = setTitle(withNames(template, people, zoneOf(plan)), milestoneTitle(milestone));
  const goal = milestone.objective.trim();
  const dated = setWhen(named, { ...(day && { date: day }), ...(time && { start: time, fixed: "start" as const }) });
  return setPlace(goal ? setGoal(dated, goal) : dated, milestone.place ?? plan.place);
}

/** Keeps it, or leaves all as it was: what is in the memory of this page only would be lost with it. */
function keep<Value extends { id: string }>(document: KindName, store: DocumentStore<Value>, value: Value): Made {
  const saved = store.save(value.id, value, undefined);
  if (saved.saved) return { document, id: value.id, title: store.kind.titleOf(value) };
  store.forget(value.id);
  return { why: saved.why === "blocked" ? "blocked" : "full" };
}
