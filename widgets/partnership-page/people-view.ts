/** Who is in it: organizations, their zones and people, and which one is the reader's own. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { selectField, textField } from "../base/fields";
import { icon } from "../base/icons";
import {
  addOrganization,
  addPerson,
  changeOrganization,
  changePerson,
  removeOrganization,
  removePerson,
} from "../partnership/edit";
import { ownOrganization, setOwnOrganization } from "../partnership/here";
import {
  FEWEST_ORGANIZATIONS,
  MOST_ORGANIZATIONS,
  type Organization,
  type Partnership,
  type Person,
} from "../partnership/model";
import { organizationName } from "../partnership/said";
import { WORDS as FLOOR } from "../partnership/words";
import type { Desk } from "./desk";
import { focusOn, section } from "./parts";
import { WORDS } from "./words";

const words = WORDS.people;

export function peopleSection(desk: Desk, value: Partnership): TemplateResult {
  const { organizations } = value;
  const own = ownOrganization(value.id);
  return section(
    "people",
    words.title,
    html`<div class="pb-partner__sides">
        ${repeat(
          organizations,
          ({ id }) => id,
          (one, at) => organizationFields(desk, value, one, at, own === one.id),
        )}
      </div>
      <button
        type="button"
        class="pb-button"
        data-add="organization"
        @click=${() => {
          if (organizations.length >= MOST_ORGANIZATIONS) return desk.tell(words.most);
          desk.change(addOrganization(value));
          focusOn("#people .pb-partner__side:last-child input[type=text]");
        }}
      >
        ${icon("add")}${words.add}
      </button>
      <datalist id="pb-partner-people">
        ${organizations.flatMap(({ people }) => people.map(({ name }) => html`<option value=${name}></option>`))}
      </datalist>`,
  );
}

function organizationFields(
  desk: Desk,
  value: Partnership,
  one: Organization,
  at: number,
  isOwn: boolean,
): TemplateResult {
  const name = organizationName(value, one.id);
  return html`<fieldset class="pb-partner__side">
    <legend>${name}</legend>
    <div class="pb-partner__row">
      ${textField({
        label: words.organization(at + 1),
        value: one.name,
        set: (said) => {
          if (desk.value) desk.change(changeOrganization(desk.value, one.id, { name: said }), `${one.id}.name`);
        },
      })}
      <button
        type="button"
        class="pb-icon-button"
        aria-label=${words.remove(name)}
        @click=${() => {
          if (value.organizations.length <= FEWEST_ORGANIZATIONS) return desk.tell(words.fewest);
          desk.changeAndTell(removeOrganization(value, one.id), words.removed(name));
          focusOn("#people [data-add=organization]");
        }}
      >
        ${icon("remove")}
      </button>
    </div>
    <label class="pb-choice pb-partner__own"
      ><input
        type="radio"
        name="pb-partner-own"
        .checked=${isOwn}
        @change=${() => {
          setOwnOrganization(value.id, one.id);
          desk.tell(words.ownHelp);
        }}
      /><span>${words.own}</span></label
    >
    ${desk.zones?.zoneField(desk, one, name) ?? html`<p class="pb-partner__zone pb-partner__zone--later">${desk.zonesFailed ? words.zoneFailed : nothing}</p>`}
    <ul class="pb-partner__people">
      ${repeat(
        one.people,
        ({ id }) => id,
        (who) => personFields(desk, one, who),
      )}
    </ul>
    <button
      type="button"
      class="pb-button"
      data-person=${one.id}
      aria-label=${words.addPersonTo(name)}
      @click=${() => {
        desk.change(addPerson(value, one.id, { name: "" }));
        focusOn(`[data-side="${one.id}"]:last-child input`);
      }}
    >
      ${icon("add")}${words.addPerson}
    </button>
  </fieldset>`;
}

function personFields(desk: Desk, { id: side }: Organization, who: Person): TemplateResult {
  const set = (change: Partial<Person>, burst?: string): void => {
    if (desk.value) desk.change(changePerson(desk.value, side, who.id, change), burst && `${who.id}.${burst}`);
  };
  const jobs: [string, string][] = [["", words.noJob], ...Object.entries(FLOOR.jobs)];
  return html`<li class="pb-partner__person" data-side=${side}>
    ${textField({ label: words.person, value: who.name, set: (name) => set({ name }, "name") })}
    ${textField({ label: words.personTitle, value: who.title, set: (title) => set({ title }, "title") })}
    ${selectField({ label: words.job, value: who.job, options: jobs, set: (job) => set({ job }) })}
    <button
      type="button"
      class="pb-icon-button"
      aria-label=${words.removePerson(who.name)}
      @click=${() => {
        if (desk.value) desk.changeAndTell(removePerson(desk.value, side, who.id), words.personRemoved);
        focusOn(`[data-person="${side}"]`);
      }}
    >
      ${icon("remove")}
    </button>
  </li>`;
}
