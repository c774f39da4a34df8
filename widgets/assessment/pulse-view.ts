/** Starting a pulse check: who is asked. What follows is loaded once there is a round. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MOST_SIDES, nameKey, type Round } from "../answers/model";
import { numberOf } from "../answers/pulse";
import { dayWords } from "../base/days";
import { attempt } from "../base/failure";
import { icon } from "../base/icons";
import { stepsView } from "../together/steps";
import type { Facilitating } from "./pulse-place";
import { WORDS as words } from "./pulse-words";

/** @param round - what is seen of the round; the start, if there is none. */
export function facilitatorView(check: Facilitating, round: TemplateResult | undefined): TemplateResult {
  return html`${round ?? startView(check)}
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
function firstNames(check: Facilitating): readonly string[] {
  const before = check.rounds.all()[0]?.sides.map(({ name }) => name) ?? check.partners;
  const names = before.filter(Boolean);
  return names.length > 1 ? names.slice(0, MOST_SIDES) : [names[0] ?? "", ""];
}

export function nameField(label: string, name: string): TemplateResult {
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

export function namesIn(form: HTMLFormElement): string[] {
  return new FormData(form).getAll("side").map((one) => String(one).trim());
}

export function areClear(names: readonly string[]): boolean {
  return names.length > 1 && names.every(Boolean) && new Set(names.map(nameKey)).size === names.length;
}

/** The way to the other rounds. */
export function roundChoice(check: Facilitating, round: Round | undefined): TemplateResult | typeof nothing {
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
