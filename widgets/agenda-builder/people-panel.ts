/** The organizations, their people, and who meets whom. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import {
  addOrganization,
  addPerson,
  removeOrganization,
  removePerson,
  updateOrganization,
  updatePerson,
} from "../agenda/edit";
import { MOST_ORGANIZATIONS, type Organization, type Person, type RoleAlike } from "../agenda/model";
import { pairs } from "../agenda/people";
import { ROLE_WORDS } from "../agenda/words";
import { optionsOf, selectField, textField } from "../base/fields";
import { icon } from "../base/icons";
import { ownZone } from "../base/zones";
import { change, type Editor, nameOf } from "./editor";
import { partnershipActs } from "./names-from";
import { WORDS } from "./words";

const words = WORDS.people;

export function peoplePanel(editor: Editor): TemplateResult {
  const { organizations } = editor.editing.agenda;
  const people = organizations.reduce((sum, organization) => sum + organization.people.length, 0);
  return html`<details class="pb-panel" id="pb-people">
    <summary>
      ${icon("people")}
      <h2>${words.name}</h2>
      ${people ? html`<span class="pb-count">${people}</span>` : nothing}${icon("expand")}
    </summary>
    <div class="pb-panel__body">
      <p class="pb-panel__note">${words.note}</p>
      ${partnershipActs(editor)}
      ${repeat(
        organizations,
        (one) => one.id,
        (one, at) => organizationFields(editor, one, at),
      )}
      <button
        type="button"
        class="pb-button"
        aria-disabled=${organizations.length >= MOST_ORGANIZATIONS ? "true" : nothing}
        @click=${() => {
          if (organizations.length >= MOST_ORGANIZATIONS)
            return editor.say(words.mostOrganizations(MOST_ORGANIZATIONS));
          change(editor, addOrganization(editor.editing.agenda, { zone: ownZone() }));
          editor.focusOn(".pb-org:last-of-type input");
        }}
      >
        ${icon("add")}${words.addOrganization}
      </button>
      ${organizations.length > 1 ? pairTable(editor) : nothing}
    </div>
  </details>`;
}

function organizationFields(editor: Editor, organization: Organization, at: number): TemplateResult {
  const name = nameOf(organization, at);
  return html`<fieldset class="pb-org" id="org-${organization.id}">
    <legend class="pb-hidden">${name}</legend>
    <div class="pb-org__head">
      ${textField({
        label: words.organization(at + 1),
        value: organization.name,
        placeholder: words.organizationName,
        set: (value) =>
          change(
            editor,
            updateOrganization(editor.editing.agenda, organization.id, { name: value }),
            `${organization.id}.name`,
          ),
      })}
      <button
        type="button"
        class="pb-icon-button"
        aria-label=${words.removeOrganization(name)}
        @click=${() => {
          change(editor, removeOrganization(editor.editing.agenda, organization.id));
          editor.say(words.organizationRemoved(name));
          editor.focusOn("#pb-people .pb-org input", "#pb-people .pb-panel__body > button");
        }}
      >
        ${icon("remove")}
      </button>
    </div>
    <ul class="pb-org__people">
      ${repeat(
        organization.people,
        (person) => person.id,
        (person) => personFields(editor, organization, person),
      )}
    </ul>
    <button
      type="button"
      class="pb-button"
      aria-label="${words.addPerson}: ${name}"
      @click=${() => {
        change(editor, addPerson(editor.editing.agenda, organization.id));
        editor.focusOn(`#org-${organization.id} .pb-person:last-child input`);
      }}
    >
      ${icon("add")}${words.addPerson}
    </button>
  </fieldset>`;
}

function personFields(editor: Editor, organization: Organization, person: Person): TemplateResult {
  const set = (changes: Partial<Person>, burst?: string): void =>
    change(
      editor,
      updatePerson(editor.editing.agenda, organization.id, person.id, changes),
      burst && `${person.id}.${burst}`,
    );
  return html`<li class="pb-person">
    ${textField({ label: words.person, value: person.name, set: (name) => set({ name }, "name") })}
    ${textField({ label: words.title, value: person.title, set: (title) => set({ title }, "title") })}
    ${selectField({ label: words.role, value: person.role, options: optionsOf(ROLE_WORDS), set: (role) => set({ role: role as RoleAlike }) })}
    <button
      type="button"
      class="pb-icon-button"
      aria-label=${words.removePerson(person.name)}
      @click=${() => {
        change(editor, removePerson(editor.editing.agenda, organization.id, person.id));
        editor.say(words.personRemoved(person.name));
        editor.focusOn(`#org-${organization.id} > button`);
      }}
    >
      ${icon("remove")}
    </button>
  </li>`;
}

/** Who has a counterpart on the other side, and which function has nobody there yet. */
function pairTable(editor: Editor): TemplateResult {
  const { organizations } = editor.editing.agenda;
  if (!organizations.some((organization) => organization.people.length))
    return html`<p class="pb-panel__note">${words.none}</p>`;
  const { rows, balanced } = pairs(editor.editing.agenda);
  const waiting = organizations.some((organization) => !organization.people.length);
  const counts = organizations.map((one, at) => words.count(nameOf(one, at), one.people.length)).join(", ");
  return html`<section class="pb-pairs">
    <h3 id="pb-pairs">${words.pairs}</h3>
    <p>${waiting ? words.soFar(counts) : balanced ? words.balanced(counts) : words.uneven(counts)}</p>
    ${rows.length ? nothing : html`<p class="pb-panel__note">${words.noRoles}</p>`}
    <div class="pb-scroll" ?hidden=${!rows.length} role="group" aria-labelledby="pb-pairs" tabindex="0">
      <table>
        <thead>
          <tr>
            <td></td>
            ${organizations.map((one, at) => html`<th scope="col">${nameOf(one, at)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${ROLE_WORDS[row.role]}</th>
                ${row.people.map(
                  (people) =>
                    html`<td>
                      ${people.length ? people.map((person) => person.name.trim() || person.title.trim() || "?").join(", ") : html`<span class="pb-pairs__gap">${words.nobody}</span>`}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="pb-panel__note">${words.pairsNote}</p>
  </section>`;
}
