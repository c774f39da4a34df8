/** The paper copy: for the facilitator with questions and notes, for participants without. */
import { html, nothing, type TemplateResult } from "lit";
import { total } from "../agenda/edit";
import { type Audience, forAudience } from "../agenda/for-partner";
import type { Agenda, Block, Task } from "../agenda/model";
import type { Guide } from "../guide/library";
import { bar } from "./bar";
import { titleAndKind } from "./block-tag";
import { ledBy, nameOf } from "./editor";
import { dayAndTime, times } from "./time-panel";
import { WORDS } from "./words";

const words = WORDS.sheet;

export function sheet(whole: Agenda, guide: Guide | undefined, audience: Audience): TemplateResult {
  const agenda = forAudience(whole, audience);
  const blocks = agenda.blocks.filter((block) => !block.out);
  const clocks = times(agenda);
  const facilitator = audience === "facilitator";
  const materials = [...new Set(blocks.flatMap((block) => block.materials))];
  return html`<h1>${agenda.title.trim() || WORDS.untitled}</h1>
    <p class="pb-print-sheet__meta">
      ${[dayAndTime(agenda), WORDS.minutes(total(agenda))].filter(Boolean).join(" · ")}
    </p>
    ${agenda.goal ? html`<p class="pb-print-sheet__meta"><strong>${words.goal}:</strong> ${agenda.goal}</p>` : nothing}
    ${agenda.organizations.map((organization, at) =>
      organization.people.length
        ? html`<p class="pb-print-sheet__meta">
            <strong>${nameOf(organization, at)}:</strong> ${organization.people
              .map((person) => [person.name, person.title].filter(Boolean).join(", "))
              .filter(Boolean)
              .join("; ")}
          </p>`
        : nothing,
    )}
    <div class="pb-print-sheet__bar">${bar(blocks, total(agenda))}</div>
    ${facilitator ? tasks(words.before, agenda.before) : nothing}
    ${facilitator && materials.length ? html`<p class="pb-print-sheet__meta"><strong>${words.bring}:</strong> ${materials.join("; ")}</p>` : nothing}
    <table>
      <thead>
        <tr>
          <th scope="col">${words.from}</th>
          <th scope="col">${words.minutes}</th>
          <th scope="col">${words.block}</th>
        </tr>
      </thead>
      <tbody>
        ${blocks.map((block) => {
          const { time = "", zone = "", elsewhere = "" } = clocks.get(block.id) ?? {};
          const lead = ledBy(agenda, block, guide);
          return html`<tr>
            <td class="pb-number">${time} ${zone}<br /><small>${elsewhere}</small></td>
            <td class="pb-number">${block.minutes}</td>
            <th scope="row">
              ${titleAndKind(block)}
              ${lead ? html`<span class="pb-print-sheet__lead">${WORDS.block.ledBy(lead)}</span>` : nothing}${more(block, facilitator)}
            </th>
          </tr>`;
        })}
      </tbody>
    </table>
    ${facilitator ? tasks(words.after, agenda.after) : nothing}
    <div class="pb-notes-lines" aria-hidden="true"><p>${words.notes}</p></div>`;
}

function more(block: Block, facilitator: boolean): TemplateResult {
  return html`<div class="pb-print-sheet__more">
    ${
      block.prompts.length
        ? html`<ul>
            ${block.prompts.map(({ text }) => html`<li>${text}</li>`)}
          </ul>`
        : nothing
    }
    ${facilitator && block.breakout ? html`<p class="pb-print-sheet__meta">${WORDS.block.inGroups(block.breakout.groups)}; ${WORDS.block.reportBack}: ${block.breakout.reportBack}</p>` : nothing}
    ${facilitator && block.notes ? html`<p class="pb-print-sheet__meta pb-print-sheet__notes">${block.notes}</p>` : nothing}
  </div>`;
}

function tasks(heading: string, lane: readonly Task[]): TemplateResult | typeof nothing {
  if (!lane.length) return nothing;
  return html`<p class="pb-print-sheet__meta pb-print-sheet__head"><strong>${heading}</strong></p>
    <ul class="pb-print-sheet__columns">
      ${lane.map((task) => html`<li>${task.text}${task.owner ? ` (${task.owner})` : nothing}</li>`)}
    </ul>`;
}
