/** Who fills in a worksheet: the organizations' names, and which of them the reader belongs to. */
import { html, nothing, type TemplateResult } from "lit-html";
import { icon } from "../base/icons";
import { typed } from "../base/typed";
import { organizationNames } from "../worksheets/columns";
import * as edit from "../worksheets/edit";
import { type Filled, MOST_ORGANIZATIONS } from "../worksheets/model";
import type { KnownNames, NameSet } from "./kept-names";
import { WORDS } from "./words";

interface Sides {
  filled: Filled;
  own: string | undefined;
  known: KnownNames | undefined;
  change: (next: Filled, burst?: string) => void;
  choose: (own: string) => void;
  take: (set: NameSet) => void;
  make: () => void;
}

export function sidesPanel({ filled, own, known, change, choose, take, make }: Sides): TemplateResult {
  const { organizations } = filled;
  const names = organizationNames(organizations, own);
  const isNameless = organizations.every(({ name }) => !name.trim());
  return html`<fieldset class="pb-fieldset pb-tool__sides">
    <legend>${WORDS.sides}</legend>
    <div class="pb-tool__names">
      ${organizations.map(
        ({ id, name }, at) =>
          html`<div class="pb-tool__name">
            <label class="pb-field"
              ><span>${WORDS.organization(at + 1)}</span
              ><input
                type="text"
                maxlength="200"
                autocomplete="organization"
                dir="auto"
                @input=${(event: Event) => change(edit.nameOrganization(filled, id, (event.target as HTMLInputElement).value), `name ${id}`)}
                ${typed(name)}
            /></label>
            ${
              organizations.length > 2
                ? html`<button
                    type="button"
                    class="pb-icon-button"
                    aria-label=${WORDS.removeOrganization(names.get(id) ?? "")}
                    title=${edit.isUsed(filled, id) ? WORDS.organizationUsed : nothing}
                    aria-disabled=${edit.isUsed(filled, id) ? "true" : nothing}
                    @click=${() => change(edit.removeOrganization(filled, id))}
                  >
                    ${icon("close")}
                  </button>`
                : nothing
            }
          </div>`,
      )}
    </div>
    <label class="pb-field pb-tool__you"
      ><span>${WORDS.you}</span
      ><select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${organizations.map(({ id, name }, at) => html`<option value=${id} ?selected=${id === own}>${name.trim() ? names.get(id) : WORDS.organization(at + 1)}</option>`)}
      </select></label
    >
    <div class="pb-tool__bar">
      ${
        isNameless
          ? (known?.sets ?? []).map(
              (set) =>
                html`<button type="button" class="pb-button" @click=${() => take(set)}>
                  ${icon("people")}${WORDS.takeNames(set.title)}
                </button>`,
            )
          : canMake(filled, known)
            ? html`<button type="button" class="pb-button" @click=${make}>
                ${icon("people")}${WORDS.makePartnership}
              </button>`
            : nothing
      }
      ${
        organizations.length < MOST_ORGANIZATIONS
          ? html`<button type="button" class="pb-button" @click=${() => change(edit.addOrganization(filled))}>
              ${icon("add")}${WORDS.addOrganization}
            </button>`
          : nothing
      }
    </div>
  </fieldset>`;
}

/** Whether the organizations have names, and stand in no partnership that is kept here. */
function canMake({ organizations }: Filled, known: KnownNames | undefined): boolean {
  const names = organizations.map(({ name }) => name.trim());
  const isKnown = known?.sets.some(
    (set) =>
      set.partnership !== undefined && names.every((name) => set.organizations.some((one) => one.name.trim() === name)),
  );
  return known !== undefined && !isKnown && names.length > 1 && names.every(Boolean);
}
