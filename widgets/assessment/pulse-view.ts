/** The facilitator's page of a pulse check: who is asked, what came, and what may be shown of it. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MOST_SIDES, nameKey, type Round } from "../answers/model";
import { numberOf, type Pulse, type PulseSide, pulseOf, withShown } from "../answers/pulse";
import { dayWords } from "../base/days";
import { attempt } from "../base/failure";
import { icon } from "../base/icons";
import { newId } from "../base/ids";
import { linkCode } from "../exchange/link-code";
import { namesFrom, partnershipsHere } from "../partnership/here";
import { stepsView } from "../together/steps";
import type { Facilitating } from "./pulse-place";
import { resultsView } from "./pulse-results";
import { WORDS as words } from "./pulse-words";

export function facilitatorView(check: Facilitating): TemplateResult {
  return html`${check.round ? roundView(check, check.round) : startView(check)}
    <details class="pb-check__more">
      <summary>${words.facilitatorTitle}</summary>
      ${words.facilitator.map((text) => html`<p>${text}</p>`)}
    </details>`;
}

// Starting

function startView(check: Facilitating): TemplateResult {
  const begin = (event: Event): void => {
    event.preventDefault();
    const names = namesIn(event.target as HTMLFormElement).filter(Boolean);
    if (areClear(names)) check.begin(names);
    else check.say(words.names);
  };
  return html`${stepsView("apart")}
    <h3>${words.start}</h3>
    <p>${words.startHelp}</p>
    <form class="pb-check__head pb-pulse__start" @submit=${begin}>
      ${firstNames(check).map((name, at) => nameField(words.organization(at + 1), name))}
      <div class="pb-check__acts">
        <button class="pb-button pb-button--main">${words.begin}</button>
        <button type="button" class="pb-button" @click=${addField}>
          ${icon("add")}<span>${words.addOrganization}</span>
        </button>
      </div>
    </form>
    <div class="pb-pulse__file">
      <p>${words.gotFile}</p>
      <button type="button" class="pb-button" @click=${() => void attempt(() => check.takeFiles())}>
        ${icon("upload")}<span>${words.openFile}</span>
      </button>
    </div>
    ${roundChoice(check, undefined)}`;
}

/** Those of the round before, or of the partnership, so that last time finds its place beside this time. */
function firstNames(check: Facilitating): string[] {
  const [partnership] = partnershipsHere();
  const before = check.rounds.all()[0]?.sides ?? (partnership ? namesFrom(partnership.id) : []);
  const names = before.map(({ name }) => name).filter(Boolean);
  return names.length > 1 ? names.slice(0, MOST_SIDES) : [names[0] ?? "", ""];
}

function nameField(label: string, name: string): TemplateResult {
  return html`<label class="pb-field"
    ><span>${label}</span><input type="text" name="side" maxlength="200" .defaultValue=${name} autocomplete="off"
  /></label>`;
}

/** One field more, as the others are; what is drawn again leaves it alone. */
function addField(event: Event): void {
  const form = (event.currentTarget as HTMLElement).closest("form");
  const fields = form?.querySelectorAll(".pb-field") ?? [];
  const last = fields[fields.length - 1];
  if (!last || fields.length >= MOST_SIDES) return;
  const field = last.cloneNode(true) as HTMLElement;
  const [label, input] = [field.querySelector("span"), field.querySelector("input")];
  if (label) label.textContent = words.organization(fields.length + 1);
  if (input) input.value = "";
  last.after(field);
  input?.focus();
}

function namesIn(form: HTMLFormElement): string[] {
  return new FormData(form).getAll("side").map((one) => String(one).trim());
}

function areClear(names: readonly string[]): boolean {
  return names.length > 1 && names.every(Boolean) && new Set(names.map(nameKey)).size === names.length;
}

// A round

function roundView(check: Facilitating, round: Round): TemplateResult {
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

/** The way to the other rounds. */
function roundChoice(check: Facilitating, round: Round | undefined): TemplateResult | typeof nothing {
  const all = check.rounds.all();
  if (all.length < (round ? 2 : 1)) return nothing;
  const names = (one: Round): string => one.sides.map(({ name }) => name).join(", ");
  return html`<label class="pb-field pb-pulse__choice"
    ><span>${round ? words.round : words.toOther}</span
    ><select
      .value=${live(round?.id ?? "")}
      @change=${(event: Event) => check.choose((event.target as HTMLSelectElement).value || undefined)}
    >
      ${round ? nothing : html`<option value="" selected>${words.none}</option>`}
      ${all.map(
        (one) =>
          html`<option value=${one.id} ?selected=${one.id === round?.id}>
            ${words.roundOf(numberOf(one), dayWords(one.on), names(one))}
          </option>`,
      )}
    </select></label
  >`;
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
