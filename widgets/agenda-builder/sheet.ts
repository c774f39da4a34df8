/**
 * The agenda on paper. The facilitator's copy has all that each block needs, with room to write beside it; the one for
 * participants has who does what when, and what is asked. Both say what the article says, as every other copy does.
 */
import { html, nothing, type TemplateResult } from "lit-html";
import { agendaArticle } from "../agenda/article";
import { type Audience, forAudience } from "../agenda/for-partner";
import type { Agenda } from "../agenda/model";
import { siteUrl } from "../base/site";
import type { Article, Piece, Section, Table, Task } from "../export/article";
import { type Guide, roleTitles } from "../guide/library";
import { bar } from "./bar";
import { oddStartNote } from "./odd-start";
import { WORDS } from "./words";

const words = WORDS.sheet;
/** More clocks than these stand below each other. */
const MOST_COLUMNS = 3;
/** More lines than a sheet of paper has room for. */
const MOST_LINES = 60;

export function sheet(whole: Agenda, guide: Guide | undefined, audience: Audience): TemplateResult {
  const agenda = forAudience(whole, audience);
  const article = agendaArticle(agenda, { audience, siteUrl: siteUrl("").href, roles: roleTitles(guide) });
  const taking = agenda.blocks.filter((block) => !block.out);
  const minutes = taking.reduce((sum, block) => sum + block.minutes, 0);
  return html`<div class="pb-paper pb-paper--${audience}">
    ${head(article)} ${oddStartNote(agenda)}
    <div class="pb-paper__bar">${bar(taking, minutes)}</div>
    ${article.sections.map((one) => section(one, { article, audience }))}
    ${audience === "participants" ? roomToWrite() : nothing}
  </div>`;
}

/** Lines for notes; those that have no room on the sheet are not seen. */
function roomToWrite(): TemplateResult {
  return html`<div class="pb-paper__room">
    <h2>${words.notes}</h2>
    <div class="pb-paper__lines" aria-hidden="true">${Array.from({ length: MOST_LINES }, () => html`<i></i>`)}</div>
  </div>`;
}

function head({ title, parties, copy, goal, facts }: Article): TemplateResult {
  return html`<header>
    ${copy || parties ? html`<p class="pb-paper__kicker">${[parties, copy].filter(Boolean).join(" · ")}</p>` : nothing}
    <h1>${title}</h1>
    ${goal ? html`<p class="pb-paper__goal"><strong>${goal.label}:</strong> ${goal.values.join(" ")}</p>` : nothing}
    <dl class="pb-paper__facts">
      ${facts.map(
        ({ label, values }) =>
          html`<div>
            <dt>${label}</dt>
            ${values.map((value) => html`<dd>${value}</dd>`)}
          </div>`,
      )}
    </dl>
  </header>`;
}

interface Copy {
  article: Article;
  audience: Audience;
}

function section(one: Section, copy: Copy): TemplateResult | typeof nothing {
  const { heading, pieces = [], sections = [] } = one;
  // The table of blocks says all that the overview does.
  if (pieces.some((piece) => piece.is === "table" && piece.overview)) return nothing;
  if (sections.length) return day(one, copy);
  return html`<section class="pb-paper__part">
    ${heading ? html`<h2>${heading.words}</h2>` : nothing} ${pieces.map(piece)}
  </section>`;
}

/** The blocks of a day, below its heading where there are several days. */
function day(one: Section, { article, audience }: Copy): TemplateResult {
  const days = article.sections.filter(({ sections = [] }) => sections.length);
  const overviews = article.sections.flatMap(({ pieces = [] }) => pieces.filter((piece) => isOverview(piece)));
  const table = blocks(one.sections ?? [], overviews[days.indexOf(one)], audience);
  return days.length > 1
    ? html`<h2>${one.heading?.words}</h2>
        ${table}`
    : table;
}

/** The blocks as a table, a row for each; the facilitator's has room to write beside them. */
function blocks(sections: readonly Section[], overview: Table | undefined, audience: Audience): TemplateResult {
  const clocks = overview?.columns.filter(({ role }) => role === "clock").map(({ head: name }) => name) ?? [];
  const apart = clocks.length <= MOST_COLUMNS;
  const heads = apart ? clocks : [words.time];
  return html`<table class="pb-paper__blocks">
    <thead>
      <tr>
        ${heads.map((name) => html`<th scope="col" class="pb-paper__clock ${apart ? "" : "pb-paper__clock--all"}">${name}</th>`)}
        <th scope="col" class="pb-paper__minutes">${words.minutes}</th>
        <th scope="col">${words.block}</th>
        ${audience === "facilitator" ? html`<th scope="col" class="pb-paper__write">${words.notes}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${sections.map((one, at) => {
        const cells = overview?.rows[at]?.cells ?? [];
        const times = cells.slice(0, clocks.length);
        return html`<tr>
          ${
            apart
              ? times.map((time) => html`<td class="pb-number">${time}</td>`)
              : html`<td class="pb-number pb-paper__all">
                  ${times.map((time, place) => html`<div>${time} <small>${clocks[place]}</small></div>`)}
                </td>`
          }
          <td class="pb-number">${cells[clocks.length]}</td>
          <td>${block(one, audience)}</td>
          ${audience === "facilitator" ? html`<td class="pb-paper__write"></td>` : nothing}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function isOverview(one: Piece): one is Table {
  return one.is === "table" && one.overview === true;
}

/** What a block is, and all that it needs; how it is run is the facilitator's. */
function block({ heading, tag, lead = [], pieces = [] }: Section, audience: Audience): TemplateResult {
  const shown = audience === "facilitator" ? pieces : pieces.filter((one) => one.is !== "steps");
  return html`<h3>${heading?.words}</h3>
    ${tag ? html`<p class="pb-paper__tag"><span .style=${`color: #${tag.color}`}>${tag.words}</span>${tag.more ? ` · ${tag.more}` : nothing}</p>` : nothing}
    ${lead.map((one) => html`<p>${one}</p>`)} ${shown.map(piece)}`;
}

function piece(one: Piece): TemplateResult {
  switch (one.is) {
    case "table":
      return html`<ul class="pb-paper__columns">
        ${one.rows.map((row) => html`<li>${row.words}</li>`)}
      </ul>`;
    case "list":
      return html`<ul>
        ${one.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case "steps":
      return html`<ol>
        ${one.items.map((item) => html`<li>${item}</li>`)}
      </ol>`;
    case "tasks":
      return html`<ul class="pb-paper__columns pb-paper__tasks">
        ${one.items.map(task)}
      </ul>`;
    case "questions":
      return html`<p class="pb-paper__label">${one.label}</p>
        <ul class="pb-paper__questions">
          ${one.items.map((item) => html`<li>${item}</li>`)}
        </ul>`;
    case "labelled":
      return html`<p><strong>${one.label}:</strong> ${one.words}</p>`;
    case "notes":
      return html`<div class="pb-paper__notes">
        ${one.paragraphs.map((words, at) => html`<p>${at ? nothing : html`<strong>${one.label}:</strong> `}${words}</p>`)}
      </div>`;
  }
}

function task({ words: text }: Task): TemplateResult {
  return html`<li><span class="pb-box" aria-hidden="true"></span>${text}</li>`;
}
