/** The follow-up after a session: messages filled in, promises in the partnership, the next agenda. Loaded when asked for. */

import { html } from "lit-html";
import { setGoal, setTitle } from "../agenda/edit";
import { forPartner } from "../agenda/for-partner";
import { agendaValues } from "../agenda/message-values";
import type { Agenda } from "../agenda/model";
import { openDialog } from "../base/dialog";
import { icon } from "../base/icons";
import { loadMessages } from "../guide/library";
import { showMessage } from "../messages/message-dialog";
import { openMessageFrom } from "../messages/open-message";
import { sourcesHere } from "../messages/sources";
import { makePartnership, partnershipOf, partnershipsHere, putInto } from "../partnership/here";
import { addMade } from "../plan/edit";
import { madeFor, store as plans } from "../plan/here";
import type { Milestone } from "../plan/model";
import { milestoneTitle } from "../plan/said";
import { meetingAfter } from "../plan/schedule";
import { sessionValues } from "../session/message-values";
import type { Session } from "../session/model";
import { nextAgenda } from "../session/next-agenda";
import { type Put, putPromises, takePromisesBack } from "../session/promises";
import { LATER_WORDS } from "./later-words";
import type { Run } from "./run";
import { agendas, sessions } from "./stores";
import { builderAddress } from "./top-view";
import { WORDS } from "./words";

const words = LATER_WORDS.after;

/** Opens a message of the playbook, filled in with what the partner may see. Rejects with a LoadFailure. */
export async function openMessage(run: Run, id: string): Promise<void> {
  const { session } = run;
  const stored = sourcesHere().find(({ kind, id: own }) => kind === "session" && own === session.id);
  if (stored && (await openMessageFrom(stored, id))) return;
  // Where the browser keeps nothing, the session on the screen is all that is known.
  const message = (await loadMessages()).find((one) => one.id === id);
  if (!message) return run.say(words.noMessage);
  const values = { ...agendaValues(forPartner(session.agenda)), ...sessionValues(session, new Date()) };
  showMessage({ message, values, id: session.id, title: session.title });
}

/** The partnership that a session belongs to, by itself or by its agenda. */
function ownPartnership({ id, of }: Session): string | undefined {
  return (partnershipOf("session", id) ?? partnershipOf("agenda", of))?.id;
}

/** Writes promises and decisions into the partnership; asks into which one, if that is not clear. */
export function keepPromises(run: Run): void {
  const own = ownPartnership(run.session);
  const here = partnershipsHere();
  const [only] = here;
  if (own !== undefined) return writePromises(run, own);
  if (!only) return offerPartnership(run);
  openDialog(
    words.which,
    (dialog) =>
      html`<p>${words.whichNote}</p>
        <ul class="pb-live__list">
          ${here.map(
            ({ id, title }) =>
              html`<li>
                <button
                  type="button"
                  class="pb-button"
                  @click=${() => {
                    dialog.close();
                    writePromises(run, id);
                  }}
                >
                  ${icon("promise")}<span dir="auto">${title}</span>
                </button>
              </li>`,
          )}
        </ul>`,
  );
}

function writePromises(run: Run, partnership: string): void {
  const { session } = run;
  const put = putPromises(session, partnership);
  if ("why" in put) return run.say(words.notPut);
  putInto(partnership, { document: "session", id: session.id, title: sessions.kind.titleOf(session) });
  if (!put.added.length) return run.say(put.known ? words.allPut : words.nothingToPut);
  run.say(words.put(put.added.length), () => takeBack(run, put));
}

function takeBack(run: Run, put: Put): void {
  run.say("why" in takePromisesBack(put) ? WORDS.failed : WORDS.undone);
}

/** There is no partnership yet: the names of the session make one. */
function offerPartnership(run: Run): void {
  openDialog(
    words.noPartnership,
    (dialog) =>
      html`<p>${words.noPartnershipNote}</p>
        <p class="pb-dialog__acts">
          <button
            type="button"
            class="pb-button pb-button--main"
            @click=${() => {
              dialog.close();
              makeOne(run);
            }}
          >
            ${icon("add")}${words.makePartnership}
          </button>
        </p>`,
  );
}

function makeOne(run: Run): void {
  const { session } = run;
  const named = session.agenda.organizations.map(({ name, zone, people }) => ({
    name: name.trim(),
    zone,
    people: people.map(({ name: who, title, role }) => ({ name: who, title, job: role })),
  }));
  const made = makePartnership(named, [
    { document: "session", id: session.id, title: sessions.kind.titleOf(session) },
    ...(session.of && agendas.get(session.of)
      ? [{ document: "agenda" as const, id: session.of, title: session.agenda.title }]
      : []),
  ]);
  if ("why" in made) return run.say(words.notPut);
  writePromises(run, made.id);
}

/**
 * Makes the agenda of the next meeting, which begins with what is open, and opens it in the builder. Where the session is
 * part of a plan, the next meeting of that says what it is about and when it is.
 */
export function makeNext(run: Run): void {
  const { session } = run;
  const planned = madeFor("agenda", session.of);
  const next = planned && meetingAfter(planned.plan, planned.milestone.id);
  const { agenda: again } = nextAgenda(session, new Date(), { date: next?.day, start: next?.time });
  const agenda = next ? about(again, next.milestone) : again;
  const saved = agendas.save(agenda.id, agenda, undefined);
  if (!saved.saved) {
    agendas.forget(agenda.id);
    return run.say(words.nextNotKept);
  }
  const partnership = ownPartnership(session);
  if (partnership) putInto(partnership, { document: "agenda", id: agenda.id, title: agenda.title });
  if (planned && next) inPlan(planned.plan.id, next.milestone.id, agenda.id);
  location.assign(builderAddress(agenda.id));
}

function about(agenda: Agenda, milestone: Milestone): Agenda {
  const goal = milestone.objective.trim();
  const titled = setTitle(agenda, milestoneTitle(milestone));
  return goal ? setGoal(titled, goal) : titled;
}

/** The plan leads to it from its milestone, unless that has an agenda already. */
function inPlan(plan: string, milestone: string, agenda: string): void {
  const opened = plans.open(plan);
  const one = opened?.value.milestones.find(({ id }) => id === milestone);
  if (!opened || !one || one.made.some(({ document, id }) => document === "agenda" && agendas.get(id))) return;
  plans.save(plan, addMade(opened.value, milestone, { document: "agenda", id: agenda }), opened.stamp);
}
