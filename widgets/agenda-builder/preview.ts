/** An agenda to look at, not to change. */
import { html, nothing, type TemplateResult } from "lit";
import { total } from "../agenda/edit";
import type { Agenda, Block } from "../agenda/model";
import { bar } from "./bar";
import { titleAndKind } from "./block-tag";
import { ledBy, nameOf } from "./editor";
import { type Clock, dayAndTime, times } from "./time-panel";
import { WORDS } from "./words";

const words = WORDS.shared;

export function preview(agenda: Agenda): TemplateResult {
  const blocks = agenda.blocks.filter((block) => !block.out);
  const clocks = times(agenda);
  const facts = [dayAndTime(agenda), WORDS.minutes(total(agenda)), WORDS.blocks(blocks.length)].filter(Boolean);
  return html`<h2>${agenda.title.trim() || WORDS.untitled}</h2>
    ${agenda.goal ? html`<p class="pb-lede">${agenda.goal}</p>` : nothing}
    <p>${facts.join(" · ")}</p>
    ${agenda.organizations.some((one) => one.name.trim() || one.people.length) ? html`<p>${agenda.organizations.map(nameOf).join(", ")}</p>` : nothing}
    <div class="pb-shared__bar">${bar(blocks, total(agenda))}</div>
    <div class="pb-scroll" role="region" aria-label=${words.table} tabindex="0">
      <table class="pb-run">
        <thead>
          <tr>
            <th scope="col">${words.from}</th>
            <th scope="col">${words.minutes}</th>
            <th scope="col">${words.block}</th>
          </tr>
        </thead>
        <tbody>
          ${blocks.map((block) => row(agenda, block, clocks.get(block.id)))}
        </tbody>
      </table>
    </div>`;
}

function row(agenda: Agenda, block: Block, clock: Clock | undefined): TemplateResult {
  const lead = ledBy(agenda, block, undefined);
  return html`<tr class="pb-block--${block.kind}">
    <td class="pb-number">
      ${clock?.time}
      ${clock?.zone}${clock?.elsewhere ? html`<small class="pb-run__elsewhere">${clock.elsewhere}</small>` : nothing}
    </td>
    <td class="pb-number">${block.minutes}</td>
    <th scope="row">
      ${titleAndKind(block)}${lead ? html`<small class="pb-run__lead">${WORDS.block.ledBy(lead)}</small>` : nothing}
    </th>
  </tr>`;
}
