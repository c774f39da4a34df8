/** The round of a pulse check that the facilitator looks at: who is asked, what came, and what may be shown of it. */
import { html, nothing, type TemplateResult } from "lit-html";
import { MOST_SIDES, nameKey, type Round } from "../answers/model";
import { numberOf, type Pulse, type PulseSide, pulseOf, withShown } from "../answers/pulse";
import { dayWords } from "../base/days";
import { attempt } from "../base/failure";
import { icon } from "../base/icons";
import { newId } from "../base/ids";
import { linkCode } from "../exchange/link-code";
import { stepsView } from "../together/steps";
import type { Facilitating } from "./pulse-place";
import { resultsView } from "./pulse-results";
import { areClear, nameField, namesIn, roundChoice } from "./pulse-view";
import { WORDS as words } from "./pulse-words";

export function roundView(check: Facilitating, round: Round): TemplateResult {
  const looked = check.rounds.look(round);
  const pulse = pulseOf(check.form, looked.round);
  const isShown = pulse.sides.some(({ counted }) => counted);
  const isAllShown = pulse.sides.every(({ counted }) => counted);
  const canShow = withShown(check.form, looked.round) !== looked.round;
  const came = pulse.sides.some((side) => side.came);
  return html`${stepsView(isShown ? "together" : came ? "exchange" : "apart")}
    <h3 class="pb-pulse__round">${words.roundAt(numberOf(round), dayWords(round.on))}</h3>
    ${roundChoice(check, round)} ${isShown ? nothing : collectView(check, round, pulse)}
    <section class=${isShown ? "pb-check__together" : "pb-check__result"}>
      <h3>
        ${isShown ? (pulse.sides.filter(({ counted }) => counted).length > 1 ? words.results : words.resultsOne) : words.show}
      </h3>
      ${waitingView(pulse, looked.gone, isShown)}
      ${
        canShow
          ? html`<div class="pb-check__acts">
              <button type="button" class="pb-button pb-button--main" @click=${() => check.show()}>
                ${isShown ? words.showMore : words.showNow}
              </button>
            </div>`
          : nothing
      }
      ${isShown ? resultsView(check, looked.round, pulse) : nothing}
    </section>
    ${
      isShown
        ? html`<details class="pb-pulse__more" ?open=${!isAllShown}>
            <summary>${words.collectTitle}</summary>
            ${collectView(check, round, pulse)}
          </details>`
        : nothing
    }
    <div class="pb-pulse__rounds">
      <p>${words.newRoundHelp}</p>
      <div class="pb-check__acts">
        <button type="button" class="pb-button" @click=${() => check.choose(undefined)}>
          ${icon("add")}<span>${words.newRound}</span>
        </button>
        <button type="button" class="pb-button" @click=${() => check.remove()}>
          ${icon("remove")}<span>${words.remove}</span>
        </button>
      </div>
    </div>`;
}

function collectView(check: Facilitating, round: Round, pulse: Pulse): TemplateResult {
  const take = (event: Event): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector("textarea");
    const text = field?.value ?? "";
    if (!field || !text.trim()) return check.say(words.nothingPasted);
    void attempt(() => check.take(text).then(() => (field.value = "")));
  };
  return html`<div class="pb-pulse__collect">
    <p>${words.collectHelp(pulse.fewest)}</p>
    <div class="pb-pulse__sides">${pulse.sides.map((side) => sideView(check, side))}</div>
    ${organizationsView(check, round)}
    <form class="pb-pulse__take" @submit=${take}>
      <label class="pb-field"
        ><span>${words.takeTitle}</span><small>${words.takeHelp}</small><textarea rows="3"></textarea>
      </label>
      <div class="pb-check__acts">
        <button class=${pulse.sides.some(({ came }) => came) ? "pb-button pb-button--main" : "pb-button"}>
          ${words.take}
        </button>
        <button type="button" class="pb-button" @click=${() => void attempt(() => check.takeFiles())}>
          ${icon("upload")}<span>${words.takeFiles}</span>
        </button>
      </div>
    </form>
  </div>`;
}

function sideView(check: Facilitating, { side, came, unread }: PulseSide): TemplateResult {
  return html`<section class="pb-pulse__side">
    <h4 dir="auto">${side.name}</h4>
    <p>${words.came(came)}</p>
    ${unread ? html`<p>${words.unread(unread)}</p>` : nothing}
    <div class="pb-check__acts">
      <button
        type="button"
        class=${came ? "pb-button" : "pb-button pb-button--main"}
        aria-label=${words.copyBlankFor(side.name)}
        @click=${() => void attempt(() => check.copyBlank(side.id))}
      >
        ${icon("copy")}<span>${words.copyBlank}</span>
      </button>
      <button
        type="button"
        class="pb-button"
        aria-label=${words.answerHereFor(side.name)}
        @click=${() => check.answerHere(side.id)}
      >
        ${icon("edit")}<span>${words.answerHere}</span>
      </button>
      <button
        type="button"
        class="pb-button"
        aria-label=${words.saveBlankFor(side.name)}
        @click=${() => check.saveBlank(side.id)}
      >
        ${icon("download")}<span>${words.saveBlank}</span>
      </button>
    </div>
    ${linkCode(() => check.blankLink(side.id))}
  </section>`;
}

/** What the organizations are called; one may be added, and one without sheets go. */
function organizationsView(check: Facilitating, round: Round): TemplateResult {
  const save = (event: Event): void => {
    event.preventDefault();
    const names = namesIn(event.target as HTMLFormElement);
    if (!areClear(names)) return check.say(words.names);
    check.change((now) => ({
      ...now,
      sides: now.sides.map((side, at) => ({ ...side, name: names[at] ?? side.name })),
    }));
    check.say(words.namesSaved);
  };
  const add = (): void => {
    if (round.sides.length >= MOST_SIDES) return check.say(words.most);
    check.change((now) => {
      const taken = new Set(now.sides.map(({ name }) => nameKey(name)));
      let number = now.sides.length + 1;
      while (taken.has(nameKey(words.organization(number)))) number += 1;
      return { ...now, sides: [...now.sides, { id: newId(), name: words.organization(number), role: "" }] };
    });
    const fields = document.querySelectorAll<HTMLInputElement>(".pb-pulse__names input");
    fields[fields.length - 1]?.select();
  };
  const drop = (id: string): void =>
    check.change((now) => ({ ...now, sides: now.sides.filter((side) => side.id !== id) }));
  return html`<details class="pb-pulse__names">
    <summary>${words.organizations}</summary>
    <p>${words.organizationsHelp}</p>
    <form @submit=${save}>
      ${round.sides.map(
        ({ id, name }, at) =>
          html`<div class="pb-pulse__name">
            ${nameField(words.nameOf(at + 1), name)}
            ${
              round.sides.length > 2 && !round.sheets.some(({ side }) => side === id)
                ? html`<button type="button" class="pb-button" @click=${() => drop(id)}>
                    ${words.removeSide(name)}
                  </button>`
                : nothing
            }
          </div>`,
      )}
      <div class="pb-check__acts">
        <button class="pb-button">${words.saveNames}</button>
        <button type="button" class="pb-button" @click=${add}>
          ${icon("add")}<span>${words.addOrganization}</span>
        </button>
      </div>
    </form>
  </details>`;
}

function waitingView({ sides, fewest, odd }: Pulse, gone: readonly string[], isShown: boolean): TemplateResult {
  const told = sides.flatMap(({ side, came, counted, waiting }) => {
    if (gone.includes(side.id)) return [words.gone(side.name)];
    if (counted) return waiting ? [words.waiting(side.name, waiting)] : [];
    return [came < fewest ? words.tooFew(side.name, came, fewest) : words.ready(side.name, came)];
  });
  return html`${isShown ? nothing : html`<p>${words.showHelp(fewest)}</p>`}
  ${
    told.length
      ? html`<ul class="pb-pulse__waiting">
          ${told.map((text) => html`<li>${text}</li>`)}
        </ul>`
      : nothing
  }
  ${odd.length ? html`<p>${words.odd} ${odd.map(({ text }) => text).join(" ")}</p>` : nothing}`;
}
