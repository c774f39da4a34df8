/** A block of an agenda to read. */
import { html, nothing, type TemplateResult } from "lit-html";
import type { Agenda, Block } from "../agenda/model";
import type { ReadBlock } from "../agenda/reading";
import { shareSteps } from "../agenda/share-steps";
import { KIND_WORDS } from "../agenda/words";
import { icon } from "../base/icons";
import { ledBy } from "./editor";
import "./explained";
import { WORDS } from "./words";

const words = WORDS.reading;

/** A block: when, what, who leads it, what it asks. isBelow: whether it stands below the heading of a day. */
export function readBlock(agenda: Agenda, { block, time, elsewhere }: ReadBlock, isBelow: boolean): TemplateResult {
  const title = block.title.trim() || WORDS.untitledBlock;
  const lead = ledBy(agenda, block, undefined);
  const kind = title === KIND_WORDS[block.kind] ? "" : KIND_WORDS[block.kind];
  const head = html`<span class="pb-read__time">${time}</span> <span dir="auto">${title}</span>`;
  return html`<li class="pb-read__block pb-block--${block.kind}">
    ${isBelow ? html`<h4 class="pb-read__head">${head}</h4>` : html`<h3 class="pb-read__head">${head}</h3>`}
    <p class="pb-read__meta">
      <span>${WORDS.minutes(block.minutes)}</span>
      ${kind ? html`<span class="pb-block-tag">${icon(block.kind)}${kind}</span>` : nothing}
      ${block.breakout ? html`<span>${words.groups(block.breakout.groups, block.breakout.reportBack)}</span>` : nothing}
      ${lead ? html`<span>${WORDS.block.ledBy(lead)}</span>` : nothing}
      ${elsewhere.map((one) => html`<span>${one}</span>`)}
    </p>
    ${roomsOf(agenda, block)} ${inside(agenda, block)}
  </li>`;
}

/** Rooms at the same time. */
function roomsOf(agenda: Agenda, { rooms }: Block): TemplateResult | typeof nothing {
  if (!rooms.length) return nothing;
  return html`<ul class="pb-read__rooms" aria-label=${words.rooms}>
    ${rooms.map((room, at) => {
      const lead = ledBy(agenda, room, undefined);
      const more = [room.place.trim(), lead && WORDS.block.ledBy(lead)].filter(Boolean).join(", ");
      return html`<li>
        <strong dir="auto">${room.title.trim() || words.room(at + 1)}</strong
        >${more ? html` <small dir="auto">${more}</small>` : nothing}
      </li>`;
    })}
  </ul>`;
}

/** What happens in a block. Its steps say so where it asks nothing; where it does, they are there to unfold. */
function inside(agenda: Agenda, block: Block): TemplateResult {
  const questions = filled(block.prompts.map(({ text }) => text));
  const materials = filled(block.materials);
  return html`${paragraphs(block.purpose, agenda)}
  ${
    questions.length
      ? html`<ul class="pb-read__questions" aria-label=${words.questions}>
          ${questions.map((one) => html`<li dir="auto">${withWords(one, agenda)}</li>`)}
        </ul>`
      : nothing
  }
  ${stepsOf(agenda, block, questions.length > 0)}
  ${block.takeaway?.trim() ? html`<p><strong>${words.takeaway}:</strong> <span dir="auto">${withWords(block.takeaway.trim(), agenda)}</span></p>` : nothing}
  ${materials.length ? html`<p><strong>${words.bring}:</strong> <span dir="auto">${materials.join("; ")}</span></p>` : nothing}
  ${block.notes.trim() ? fold(words.notes, paragraphs(block.notes, agenda)) : nothing}`;
}

/** The steps, each with its share of the block's minutes if it has one; on paper they are there, folded or not. */
function stepsOf(agenda: Agenda, { steps, minutes }: Block, folded: boolean): unknown {
  const shares = shareSteps(
    steps.map((step) => step.minutes),
    minutes,
  );
  const shown = steps
    .map(({ text }, at) => ({ text: text.trim(), share: shares[at] }))
    .filter(({ text }) => text !== "");
  if (!shown.length) return nothing;
  const list = html`<ol class="pb-read__steps">
    ${shown.map(({ text, share }) => html`<li><span dir="auto">${withWords(text, agenda)}</span>${share ? html` <small>${words.minutes(share)}</small>` : nothing}</li>`)}
  </ol>`;
  return folded
    ? html`${fold(words.steps(shown.length), list)}
        <div class="pb-print-only">${list}</div>`
    : list;
}

function fold(name: string, content: unknown): TemplateResult {
  return html`<details class="pb-read__fold">
    <summary>${name}${icon("expand")}</summary>
    ${content}
  </details>`;
}

function paragraphs(text: string, agenda: Agenda): unknown {
  return filled(text.split("\n")).map((one) => html`<p dir="auto">${withWords(one, agenda)}</p>`);
}

/** A text in which the words are explained that the two organizations have a table of. */
function withWords(text: string, agenda: Agenda): TemplateResult {
  return html`<pb-explained .said=${{ text, agenda }}></pb-explained>`;
}

function filled(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter(Boolean);
}
