/** An agenda to look at, not to change. */
import { html, nothing, type TemplateResult } from "lit";
import { total } from "../agenda/edit";
import type { Agenda, Block } from "../agenda/model";
import { bar } from "./bar";
import { nameOf } from "./editor";
import { icon } from "./icons";
import { dayAndTime, times } from "./time-panel";
import { KIND_WORDS, WORDS } from "./words";

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
            <th scope="col">${words.leads}</th>
          </tr>
        </thead>
        <tbody>
          ${blocks.map((block) => row(block, clocks.get(block.id)?.time ?? ""))}
        </tbody>
      </table>
    </div>`;
}

function row(block: Block, time: string): TemplateResult {
  return html`<tr class="pb-block--${block.kind}">
    <td class="pb-number">${time}</td>
    <td class="pb-number">${block.minutes}</td>
    <th scope="row">${block.title.trim() || WORDS.untitledBlock} <span class="pb-block-tag">${icon(block.kind)}${KIND_WORDS[block.kind]}</span></th>
    <td>${block.lead}</td>
  </tr>`;
}
