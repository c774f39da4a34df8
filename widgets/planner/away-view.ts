/** Holidays and absences: pasted as lines, and listed in short. */
import { html, nothing, type TemplateResult } from "lit-html";

import { repeat } from "lit-html/directives/repeat.js";
import { today } from "../base/days";
import * as edit from "../plan/edit";
import type { Away, Plan } from "../plan/model";
import { MOST_AWAY } from "../plan/model";
import { readAway } from "../plan/read-days";
import { organizationName } from "../plan/said";
import type { Desk } from "./desk";
import { button, focusOn, iconButton } from "./parts";
import { spanInWords } from "./said";
import { SETTINGS as words } from "./words";

/** So many are listed before somebody asks for all: each has a button. */
const MOST_SHOWN = 12;
let showsAll = false;

export function awayPanel(desk: Desk, plan: Plan): TemplateResult {
  const all = [...plan.away].sort((one, other) => one.from.localeCompare(other.from));
  const shown = showsAll ? all : all.slice(0, MOST_SHOWN);
  const add = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = form.querySelector("textarea");
    const whose = form.querySelector("select")?.value;
    if (!field?.value.trim() || !desk.value) return field?.focus();
    take(desk, desk.value, field, whose || undefined);
  };
  const clear = (): void => {
    desk.changeDates({ ...plan, away: [] }, words.cleared);
    focusOn("#pb-away textarea");
  };
  const showAll = (event: Event): void => {
    showsAll = true;
    (event.currentTarget as HTMLElement).dispatchEvent(new CustomEvent("pb-draw", { bubbles: true }));
    focusOn(`#pb-away li:nth-child(${MOST_SHOWN + 1}) button`);
  };
  return html`<small>${words.awayNote}</small>
    <form class="pb-plan__body" @submit=${add}>
      <label class="pb-field"
        ><span>${words.lines}</span
        ><textarea
          rows="3"
          maxlength="20000"
          placeholder=${words.linesPlaceholder}
          aria-describedby="pb-away-help"
        ></textarea>
        <small id="pb-away-help">${words.linesHelp}</small></label
      >
      <label class="pb-field"
        ><span>${words.whose}</span
        ><select autocomplete="off">
          <option value="">${words.everybody}</option>
          ${plan.organizations.map(({ id }) => html`<option value=${id}>${organizationName(plan, id)}</option>`)}
        </select></label
      >
      <button type="submit" class="pb-button">${words.addAway}</button>
    </form>
    ${
      shown.length
        ? html`<ul class="pb-plan__days">
            ${repeat(
              shown,
              ({ id }) => id,
              (one) => row(desk, plan, one),
            )}
          </ul>`
        : html`<p>${words.awayNone}</p>`
    }
    ${
      all.length > shown.length
        ? html`<button type="button" class="pb-button" @click=${showAll}>${words.showAll(all.length)}</button>`
        : nothing
    }
    ${all.length > 1 ? button({ icon: "remove", words: words.clear, press: clear }) : nothing}`;
}

/** Takes the lines in which a day was found; the others stay in the field. */
function take(desk: Desk, plan: Plan, field: HTMLTextAreaElement, organization: string | undefined): void {
  const { found, unread } = readAway(field.value, plan.first ?? today());
  const room = MOST_AWAY - plan.away.length;
  const taken = found.slice(0, room).map((one) => ({ ...one, ...(organization && { organization }) }));
  field.value = [...unread, ...found.slice(room).map(({ line }) => line)].join("\n");
  const said = [
    ...(taken.length ? [words.added(taken.length)] : []),
    ...(found.length > room ? [words.full] : []),
    ...(unread.length ? [words.unread(unread)] : []),
  ].join(" ");
  if (taken.length) desk.changeDates(edit.addAway(plan, taken), said);
  else desk.tell(said);
  field.focus();
}

function row(desk: Desk, plan: Plan, one: Away): TemplateResult {
  const title = one.title.trim() || spanInWords(one);
  const remove = (): void => {
    if (!desk.value) return;
    desk.changeDates(edit.removeAway(desk.value, one.id), words.awayRemoved(title));
    focusOn("#pb-away textarea");
  };
  return html`<li>
    <span dir="auto"
      >${spanInWords(one)}
      <small
        >${[one.title, one.organization ? organizationName(plan, one.organization) : words.everybody].filter(Boolean).join(" · ")}</small
      ></span
    >
    ${iconButton("remove", words.removeAway(title), remove)}
  </li>`;
}
