/** The facilitator's page of a pulse check: who is asked, what came, and what may be shown of it. */
import { html, nothing, type TemplateResult } from "lit-html";
import { nameKey, type Round } from "../answers/model";
import { lastTime, type Pulse, type PulseAssessment, pulseOf, withShown } from "../answers/pulse";
import { copy } from "../base/clipboard";
import { download } from "../base/download";
import { attempt } from "../base/failure";
import { fileName } from "../base/file-names";
import { loadLater } from "../base/later";
import { offerText } from "../base/offer-text";
import { linkCode } from "../exchange/link-code";
import type { Article, Piece } from "../export/article";
import { articleHtml } from "../export/html";
import { articleMarkdown } from "../export/markdown";
import { addPromise, type PartnershipHere, partnershipsHere } from "../partnership/here";
import type { Form } from "./form";
import { pulseArticle } from "./pulse-article";
import type { PulseRounds } from "./pulse-data";
import { WORDS as words } from "./pulse-words";

/** What the facilitator's page works on. */
interface PulseCheck {
  readonly form: Form;
  readonly assessment: PulseAssessment;
  readonly rounds: PulseRounds;
  readonly address: string;
  readonly round: Round | undefined;
  begin(names: readonly string[]): void;
  keep(round: Round): void;
  again(): void;
  copyBlank(side: string): Promise<void>;
  blankLink(side: string): Promise<string>;
  answerHere(side: string): void;
  take(text: string): Promise<void>;
  say(text: string): void;
}

export function facilitatorView(check: PulseCheck): TemplateResult {
  return html`${check.round ? roundView(check, check.round) : startView(check)}
    <details>
      <summary>${words.facilitatorTitle}</summary>
      ${words.facilitator.map((text) => html`<p>${text}</p>`)}
    </details>`;
}

function startView(check: PulseCheck): TemplateResult {
  const [partnership] = partnershipsHere();
  const names = partnership?.organizations.map(({ name }) => name).filter(Boolean) ?? [];
  const fields = names.length > 2 ? names : [names[0] ?? "", names[1] ?? ""];
  const begin = (event: Event): void => {
    event.preventDefault();
    const given = [...new FormData(event.target as HTMLFormElement).values()].map((one) => String(one).trim());
    const named = given.filter(Boolean);
    const isClear = named.length > 1 && new Set(named.map((name) => name.toLowerCase())).size === named.length;
    if (isClear) check.begin(named);
    else check.say(words.names);
  };
  return html`<h3>${words.start}</h3>
    <p>${words.startHelp}</p>
    <form class="pb-check__head" @submit=${begin}>
      ${fields.map(
        (name, at) =>
          html`<label class="pb-field"
            ><span>${words.organization(at + 1)}</span
            ><input type="text" name=${`side-${at}`} maxlength="200" .defaultValue=${name} autocomplete="off"
          /></label>`,
      )}
      <button class="pb-button pb-button--main">${words.begin}</button>
    </form>`;
}

function roundView(check: PulseCheck, round: Round): TemplateResult {
  const pulse = pulseOf(check.assessment, round);
  const take = (event: Event): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector("textarea");
    const text = field?.value ?? "";
    if (field && text.trim()) void attempt(() => check.take(text).then(() => (field.value = "")));
  };
  return html`${pulse.sides.map(
      ({ side, came }) =>
        html`<h3>${side.name}</h3>
          <p>${words.came(came)}</p>
          <div class="pb-check__acts">
            <button type="button" class="pb-button" @click=${() => void attempt(() => check.copyBlank(side.id))}>
              ${words.copyBlank(side.name)}
            </button>
            <button type="button" class="pb-button" @click=${() => check.answerHere(side.id)}>
              ${words.answerHere(side.name)}
            </button>
          </div>
          ${linkCode(() => check.blankLink(side.id))}`,
    )}
    <form @submit=${take}>
      <label class="pb-field"
        ><span>${words.takeTitle}</span><small>${words.takeHelp}</small><textarea rows="3"></textarea>
      </label>
      <div class="pb-check__acts"><button class="pb-button">${words.take}</button></div>
    </form>
    <section class="pb-check__result">
      <h3>${words.results}</h3>
      ${waitingView(pulse)}
      <div class="pb-check__acts">
        <button type="button" class="pb-button" @click=${() => check.keep(withShown(check.assessment, round))}>
          ${words.show}
        </button>
      </div>
      ${pulse.sides.some(({ counted }) => counted) ? resultsView(check, round, pulse) : nothing}
    </section>
    <div class="pb-check__acts">
      <button type="button" class="pb-button" @click=${() => check.again()}>${words.newRound}</button>
    </div>`;
}

function waitingView({ sides, fewest, odd }: Pulse): TemplateResult {
  return html`${sides.some(({ counted }) => !counted) ? html`<p>${words.showHelp(fewest)}</p>` : nothing}
    <ul>
      ${sides.map(({ side, came, counted, waiting }) =>
        counted === 0
          ? html`<li>${words.tooFew(side.name, came, fewest)}</li>`
          : waiting
            ? html`<li>${words.waiting(side.name, waiting)}</li>`
            : nothing,
      )}
    </ul>
    ${odd.length ? html`<p>${words.odd} ${odd.map(({ text }) => text).join(" ")}</p>` : nothing}`;
}

function resultsView(check: PulseCheck, round: Round, pulse: Pulse): TemplateResult {
  const before = lastTime(check.rounds.all(), round);
  const article = pulseArticle(check.assessment, round, before, check.address);
  const questions = check.form.sections.flatMap((section) => section.questions);
  const outcome = (total: number) => check.form.outcomes.findLast(({ least }) => least <= total)?.title ?? "";
  return html`<ul>
      ${pulse.sides.flatMap(({ side, score }) =>
        [...(score?.measures.values() ?? [])].map(
          (total) => html`<li>${words.outcome(side.name, total, outcome(total))}</li>`,
        ),
      )}
    </ul>
    ${pulse.sides.map(({ side, low }) =>
      low.size
        ? html`<p>${side.name}: ${words.low}</p>
            <ul>
              ${questions.filter(({ id }) => low.has(id)).map(({ text }) => html`<li>${text}</li>`)}
            </ul>`
        : nothing,
    )}
    ${article.sections.map(
      ({ heading, pieces }) =>
        html`<h4>${heading?.words}</h4>
          ${pieces?.map(pieceView)}`,
    )}
    <div class="pb-check__acts">
      <button type="button" class="pb-button" @click=${() => void attempt(() => copyReport(check, article))}>
        ${words.copyReport}
      </button>
      <button type="button" class="pb-button" @click=${() => void attempt(() => saveWord(check, article))}>
        ${words.word}
      </button>
      <button type="button" class="pb-button" @click=${() => print()}>${words.print}</button>
    </div>
    ${promiseView(check, round)}`;
}

/** The partnership of the organizations that are asked; undefined if there is none here. */
function partnershipFor({ sides }: Round): PartnershipHere | undefined {
  const names = sides.map(({ name }) => nameKey(name));
  return partnershipsHere().find(({ organizations }) => {
    const known = organizations.map(({ name }) => nameKey(name));
    return names.every((name) => known.includes(name));
  });
}

/** A change becomes a promise of the partnership. */
function promiseView(check: PulseCheck, round: Round): TemplateResult | typeof nothing {
  const partnership = partnershipFor(round);
  if (!partnership) return nothing;
  const add = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const what = String(new FormData(form).get("what") ?? "").trim();
    if (!what) return;
    const written = addPromise(partnership.id, { what });
    if ("why" in written) return check.say(words.notPromised);
    form.reset();
    check.say(words.promised(partnership.title));
  };
  return html`<form @submit=${add}>
    <label class="pb-field"
      ><span>${words.promise}</span><small>${words.promiseHelp}</small
      ><input type="text" name="what" maxlength="500" autocomplete="off"
    /></label>
    <div class="pb-check__acts"><button class="pb-button">${words.addPromise}</button></div>
  </form>`;
}

function pieceView(piece: Piece): TemplateResult | typeof nothing {
  if (piece.is === "table") {
    return html`<div class="pb-table" tabindex="0" role="region" aria-label=${words.results}>
      <table>
        <thead>
          <tr>
            ${piece.columns.map(({ head }) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${piece.rows.map(
            ({ cells: [name, ...figures] }) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${figures.map((one) => html`<td>${one}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
  if (piece.is === "list")
    return html`<ul>
      ${piece.items.map((text) => html`<li>${text}</li>`)}
    </ul>`;
  if (piece.is !== "questions") return nothing;
  return html`<p>${piece.label}</p>
    <ul>
      ${piece.items.map((text) => html`<li dir="auto">${text}</li>`)}
    </ul>`;
}

async function copyReport(check: PulseCheck, article: Article): Promise<void> {
  const text = articleMarkdown(article);
  if (await copy({ "text/html": articleHtml(article), "text/plain": text })) check.say(words.copied);
  else offerText(text);
}

async function saveWord(check: PulseCheck, article: Article): Promise<void> {
  const { articleDocx } = await loadLater(() => import("../export/docx"));
  const name = fileName(check.form.id, "docx");
  download(name, await articleDocx(article));
  check.say(words.saved(name));
}
