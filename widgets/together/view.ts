/**
 * The picture of what several sides said: the two circles of our mark with what both said in the middle, and below it
 * each difference with one side's answer at each edge. It is a list all the way; the circles are a picture of its counts.
 */
import { html, nothing, svg, type TemplateResult } from "lit-html";
import { actionsView, sharedActions, talkAboutAll } from "./actions";
import { type Compared, type Comparison, type Said, talkOf } from "./compare";
import type { Chosen } from "./keep";
import { WORDS } from "./words";

/** What a tool adds. means: whether the answers are means of several people. chosen: what the next step is about. */
export interface TogetherView {
  comparison: Comparison;
  means?: boolean;
  chosen: (compared: readonly Compared[], isShared?: boolean) => Chosen;
}

/** How many of the widest differences one press makes an agenda of. */
const MOST_AT_ONCE = 3;
/** Where so many dots have room in each part of the picture. */
const MOST_DOTS = 60;

export function togetherView({ comparison, means = false, chosen }: TogetherView): TemplateResult {
  const { names, wide, near, alike, open, gap, otherEdition } = comparison;
  const isPair = names.length === 2;
  const said = means ? WORDS.means : WORDS.answers;
  const widest = wide.slice(0, MOST_AT_ONCE);
  return html`<div class="pb-together">
    ${isPair ? circles(comparison) : nothing}
    <p class="pb-together__sum">
      ${said.alikeCount(alike.length, alike.length + near.length + wide.length)}, ${WORDS.wideCount(wide.length)}.
    </p>
    ${otherEdition.map(({ name, count }) => html`<p class="pb-together__note">${WORDS.otherEdition(name, count)}</p>`)}
    <section>
      <h4>${wide.length ? WORDS.wide(gap) : said.noWide}</h4>
      ${wide.length || near.length ? nothing : html`<p>${said.none}</p>`}
      ${
        wide.length ? html`${talkAboutAll(widest.length, () => chosen(widest))} ${list(wide, isPair, chosen)}` : nothing
      }
    </section>
    ${
      near.length
        ? html`<section>
            <h4>${WORDS.near(near.length)}</h4>
            ${list(near, isPair, chosen)}
          </section>`
        : nothing
    }
    ${folded(
      said.alike(alike.length),
      alike,
      "pb-together__alike",
      sharedActions(() => chosen(alike, true)),
    )}
    ${folded(said.open(open.length), open, "pb-together__open")}
  </div>`;
}

function list(compared: readonly Compared[], isPair: boolean, chosen: TogetherView["chosen"]): TemplateResult {
  return html`<ul class="pb-together__list" role="list">
    ${compared.map(
      (one) =>
        html`<li class=${isPair && one.said.length === 2 ? "pb-together__pair" : "pb-together__many"}>
          ${one.said.map((said, at) => answer(one, said, at))}
          <div class="pb-together__about">
            <p class="pb-together__talk">${talkOf(one.question)}</p>
            ${one.question.talk ? html`<p class="pb-together__text">${one.question.text}</p>` : nothing}
            ${one.missing.length ? html`<p class="pb-together__text">${WORDS.missing(one.missing)}</p>` : nothing}
            ${actionsView(() => chosen([one]))}
          </div>
        </li>`,
    )}
  </ul>`;
}

function answer({ question }: Compared, { name, value, note }: Said, at: number): TemplateResult {
  const label = [question.labels?.get(value), note].filter(Boolean).join(" · ");
  return html`<p class="pb-together__said" data-side=${at}>
    <span class="pb-together__name" dir="auto">${name}</span> <strong class="pb-together__value">${value}</strong>
    ${label ? html`<span class="pb-together__label">${label}</span>` : nothing}
  </p>`;
}

function folded(
  words: string,
  compared: readonly Compared[],
  name: string,
  actions: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  if (!compared.length) return nothing;
  return html`<details class=${name} open>
    <summary>${words}</summary>
    <ul>
      ${compared.map(
        ({ question, said, missing }) =>
          html`<li>
            ${question.text}
            ${said[0] && !missing.length ? html`<strong>${question.labels?.get(said[0].value) ?? said[0].value}</strong>` : nothing}
            ${missing.length ? html`<small>${WORDS.missing(missing)}</small>` : nothing}
          </li>`,
      )}
    </ul>
    ${actions}
  </details>`;
}

/** Both circles: a dot for each question, in the middle where both said the same, and at both edges where not. */
function circles({ names, wide, near, alike }: Comparison): TemplateResult {
  const apart = [...wide.map(() => true), ...near.map(() => false)].slice(0, MOST_DOTS);
  return html`<div class="pb-together__mark" aria-hidden="true">
    <svg viewBox="0 0 360 210" focusable="false">
      <g class="pb-together__one">
        <circle cx="130" cy="105" r="100" />
        ${grid(apart, 82, 5)}
      </g>
      <g class="pb-together__two">
        <circle cx="230" cy="105" r="100" />
        ${grid(apart, 278, 5)}
      </g>
      <g class="pb-together__middle">
        <path d="M180 18.4a100 100 0 0 1 0 173.2a100 100 0 0 1 0-173.2z" />
        ${grid(
          alike.slice(0, MOST_DOTS).map(() => false),
          180,
          4,
        )}
      </g>
    </svg>
    <p class="pb-together__names"><span dir="auto">${names[0]}</span><span dir="auto">${names[1]}</span></p>
  </div>`;
}

/** Dots in rows around the middle of a part. large: which of them stand for a wide difference. */
function grid(large: readonly boolean[], center: number, columns: number): TemplateResult[] {
  const rows = Math.ceil(large.length / columns);
  return large.map((isLarge, at) => {
    const row = Math.floor(at / columns);
    const inRow = Math.min(columns, large.length - row * columns);
    const x = center + ((at % columns) - (inRow - 1) / 2) * 16;
    const y = 105 + (row - (rows - 1) / 2) * 16;
    return svg`<circle class=${isLarge ? "pb-together__dot pb-together__dot--wide" : "pb-together__dot"} cx=${x} cy=${y} r=${isLarge ? 6.5 : 4} />`;
  });
}
