/** A session that is over: what was planned beside what happened, all that was said, and what to do with it. */
import { html, nothing, type TemplateResult } from "lit-html";
import { dayInFull } from "../base/clock";
import { today } from "../base/days";
import { clock } from "../base/zone-clock";
import { ownZone } from "../base/zones";
import { logAt, minutesOn, type Place } from "../session/log";
import type { Said, Session } from "../session/model";
import { LATER_WORDS } from "./later-words";
import { nextStepsView } from "./next-steps";
import type { Page } from "./run";
import { titleOf } from "./titles";
import { WORDS } from "./words";
import { saidList, writeView } from "./write-view";

const words = LATER_WORDS.after;

export function afterView(page: Page): TemplateResult {
  const { session, state } = page;
  const { started, finished, plannedEnd } = state;
  const zone = ownZone();
  const minutes = started && finished ? Math.round((finished.getTime() - started.getTime()) / 60_000) : 0;
  const late = finished ? Math.round((finished.getTime() - plannedEnd.getTime()) / 60_000) : 0;
  return html`<div class="pb-after">
    <p class="pb-live__place">${words.kicker}</p>
    <h1 id="session" tabindex="-1" dir="auto">${session.title.trim() || WORDS.untitled}</h1>
    ${
      started && finished
        ? html`<p>
            ${dayInFull(today(started))}, ${words.span(clock(started, zone), clock(finished, zone), minutes)}
            <strong>${words.pace(late)}</strong>
          </p>`
        : nothing
    }
    ${nextStepsView(page)} ${saidView(page)} ${writeView(page, "")} ${happenedView(session, state.now)}
  </div>`;
}

/** All lines, under the blocks that they came from. Those about the session as a whole stand where they are written. */
function saidView(page: Page): TemplateResult {
  const { session, state } = page;
  const groups = new Map<string, Said[]>();
  for (const one of session.said) if (one.block) groups.set(one.block, [...(groups.get(one.block) ?? []), one]);
  const places = logAt(session, state.now.getTime()).places.filter(({ id }) => groups.has(id));
  if (!places.length) return html``;
  return html`<section class="pb-live__section" aria-labelledby="pb-said">
    <h2 id="pb-said">${words.said}</h2>
    ${places.map(
      ({ id, block }) =>
        html`<h3 dir="auto">${titleOf(block)}</h3>
          ${saidList(page, groups.get(id) ?? [])}`,
    )}
  </section>`;
}

function happenedView(session: Session, now: Date): TemplateResult {
  const log = logAt(session, now.getTime());
  return html`<div class="pb-live__section">
    <h2 id="pb-happened">${words.happened}</h2>
    <div class="pb-scroll" tabindex="0" role="region" aria-labelledby="pb-happened">
      <table>
        <thead>
          <tr>
            ${[words.block, words.planned, words.took, words.differs].map((one) => html`<th scope="col">${one}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${log.places.map((one) => {
            const took = isGone(one) ? undefined : Math.round(minutesOn(log, one.id));
            const planned = one.at.minutes;
            return html`<tr>
              <th scope="row" dir="auto">${titleOf(one.block)}</th>
              <td>${planned === undefined ? WORDS.plan.came : WORDS.minutes(planned)}</td>
              <td>
                ${took === undefined ? (one.at.out ? WORDS.plan.outs[one.at.out] : words.notReached) : WORDS.minutes(took)}
              </td>
              <td>${took === undefined || planned === undefined ? "" : words.difference(took - planned)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </div>`;

  function isGone({ id }: Place): boolean {
    return !log.turns.some(({ block }) => block === id);
  }
}
