/**
 * What a document knows for the blanks of a message. What it belongs to helps: the partnership, the plan of an agenda, the
 * agenda of a session. What is more special counts more.
 */
import { forPartner, isOpen } from "../agenda/for-partner";
import { agendaValues } from "../agenda/message-values";
import type { Agenda } from "../agenda/model";
import { line } from "../base/text";
import type { KindName } from "../documents/kinds";
import type { DocumentStore } from "../documents/store";
import { linkOf } from "../exchange/send";
import type { FillingValues } from "../guide/filling";
import { namesFrom, ownOrganization, partnershipOf, store as partnerships } from "../partnership/here";
import { partnershipValues } from "../partnership/message-values";
import { titleOf as partnershipTitle } from "../partnership/said";
import { forPartner as planForPartner } from "../plan/for-partner";
import { madeFor, store as plans } from "../plan/here";
import { planValues } from "../plan/message-values";
import type { Milestone, Plan } from "../plan/model";
import { milestoneTitle, titleOf as planTitle } from "../plan/said";
import { scheduleOf } from "../plan/schedule";
import { forPartner as sessionForPartner } from "../session/for-partner";
import { sessionValues } from "../session/message-values";
import { agendas, type Source, sessions } from "./sources";
import { WORDS } from "./words";

/** What is known, for the partner's eyes. id: under which what is typed is kept. titles: what it all is from. */
export interface Known {
  values: FillingValues;
  id: string;
  titles: readonly string[];
}

/**
 * What for. message: its id. link: with a link to the agenda; making one keeps the version that it holds as sent.
 */
interface Wanted {
  message: string;
  link: boolean;
}

/** What a document knows; nothing if it is gone. */
export async function knownBy({ kind, id }: Source, wanted: Wanted): Promise<Known | undefined> {
  if (kind === "partnership") return knownByPartnership(id);
  if (kind === "session") return knownBySession(id, wanted);
  if (kind === "plan") return knownByPlan(id, wanted);
  const agenda = agendas.get(id);
  return agenda && knownByAgenda(agenda, wanted);
}

/** The same for an agenda as it is on the screen. */
export async function knownByAgenda(
  agenda: Agenda,
  { link }: Wanted,
  store: DocumentStore<Agenda> = agendas,
): Promise<Known> {
  const value = forPartner(agenda, store.common.list(agenda.id)[0]?.value);
  const address = link ? await linkOf({ store, id: agenda.id, value, isOpen }) : undefined;
  const around = aroundAgenda(agenda.id);
  return {
    values: joined(around.values, agendaValues(value, address, around.own)),
    id: agenda.id,
    titles: [line(agenda.title) || WORDS.untitled.agenda, ...around.titles],
  };
}

async function knownBySession(id: string, wanted: Wanted): Promise<Known | undefined> {
  const session = sessions.get(id);
  if (!session) return undefined;
  const { agenda } = sessionForPartner(session);
  const original = agendas.get(session.of);
  const address = wanted.link && original ? (await knownByAgenda(original, wanted)).values["agenda-link"] : undefined;
  const around = firstKnown(aroundAgenda(session.of), aroundOf("session", id));
  // What the session does not say was not said in it, whatever the partnership promised before.
  const { promises: _, decisions: __, ...general } = around.values;
  return {
    values: joined(general, agendaValues(agenda, address, around.own), sessionValues(session, new Date())),
    id,
    titles: [line(session.title) || WORDS.untitled.session, ...around.titles],
  };
}

function knownByPlan(id: string, { message }: Wanted): Known | undefined {
  const plan = plans.get(id);
  if (!plan) return undefined;
  return { ...withPlan(aroundOf("plan", id), plan, milestoneFor(plan, message)), id };
}

/** What is known around a plan, with what it knows of one of its milestones. */
function withPlan(around: Around, plan: Plan, about: Milestone | undefined): Around {
  const title = line(planTitle(plan)) || WORDS.untitled.plan;
  const { "partnership-name": named = "", ...planned } = planValues(planForPartner(plan), about?.id ?? "");
  return {
    // A plan calls the partnership by its own title, as long as that has no name.
    values: joined({ "partnership-name": named }, around.values, planned),
    own: around.own,
    titles: [about ? WORDS.milestone(title, line(milestoneTitle(about))) : title, ...around.titles],
  };
}

/** The milestone that a message is most likely about: the next that it is for, or else the next that there is. */
function milestoneFor(plan: Plan, message: string): Milestone | undefined {
  const now = Date.now();
  const order = scheduleOf(plan).inOrder;
  const open = order.filter(({ milestone }) => !milestone.done);
  const ahead = open.filter(({ start }) => !start || start.getTime() >= now);
  const all = [ahead, open, order].flatMap((some) => some.map(({ milestone }) => milestone));
  return all.find((one) => one.message === message) ?? all[0];
}

function knownByPartnership(id: string): Known | undefined {
  const partnership = partnerships.get(id);
  return (
    partnership && {
      values: partnershipValues(partnership, ownOrganization(id)),
      id,
      titles: [partnershipTitle(partnership)],
    }
  );
}

/** What is known around an agenda: the milestone of a plan that it was made for, and the partnership. */
function aroundAgenda(id: string): Around {
  const planned = madeFor("agenda", id);
  const around = firstKnown(aroundOf("agenda", id), planned ? aroundOf("plan", planned.plan.id) : NOTHING);
  return planned ? withPlan(around, planned.plan, planned.milestone) : around;
}

/** The first, if it knows anything; else the other. */
function firstKnown(first: Around, other: Around): Around {
  return first.titles.length ? first : other;
}

interface Around {
  values: FillingValues;
  /** What the reader's own organization is called, if that was said. */
  own: string;
  titles: readonly string[];
}

const NOTHING: Around = { values: {}, own: "", titles: [] };

/** What the partnership knows that a document belongs to. */
function aroundOf(kind: KindName, id: string): Around {
  const here = partnershipOf(kind, id);
  const known = here && knownByPartnership(here.id);
  if (!here || !known) return NOTHING;
  return { ...known, own: ownOrganization(here.id) ? (namesFrom(here.id)[0]?.name ?? "") : "" };
}

/** What several documents know together: the more general first, what a later one knows counts more. */
function joined(...values: readonly FillingValues[]): FillingValues {
  return Object.fromEntries(values.flatMap((one) => Object.entries(one).filter(([, value]) => value)));
}
