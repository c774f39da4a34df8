/** The organizations, their people, and who meets whom. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { addOrganization, addPerson, removeOrganization, removePerson, updateOrganization, updatePerson } from "../agenda/edit";
import type { Organization, Person, RoleAlike } from "../agenda/model";
import { pairs } from "../agenda/people";
import { change, nameOf, type Editor } from "./editor";
import { optionsOf, selectField, textField } from "./fields";
import { icon } from "./icons";
import { ROLE_WORDS, WORDS } from "./words";
import { ownZone } from "./zones";

const words = WORDS.people;
const MOST_ORGANIZATIONS = 12;

export function peoplePanel(editor: Editor): TemplateResult {
  const { organizations } = editor.session.agenda;
  const people = organizations.reduce((sum, organization) => sum + organization.people.length, 0);
  return html`<details class="pb-panel" id="pb-people">
    <summary>${icon("people")}<h2>${words.name}</h2>${people ? html`<span class="pb-count">${people}</span>` : nothing}${icon("expand")}</summary>
    <div class="pb-panel__body">
      <p class="pb-panel__note">${words.note}</p>
      ${repeat(organizations, (one) => one.id, (one, at) => organizationFields(editor, one, at))}
      <button
        type="button"
        class="pb-button"
        ?disabled=${organizations.length >= MOST_ORGANIZATIONS}
        @click=${() => {
          change(editor, addOrganization(editor.session.agenda, { zone: ownZone() }));
          editor.focusOn(".pb-org:last-of-type input");
        }}
      >
        ${icon("add")}${words.addOrganization}
      </button>
      ${organizations.length > 1 ? pairTable(editor) : nothing}
    </div>
  </details>`;
}
