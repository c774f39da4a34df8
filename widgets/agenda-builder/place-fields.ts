/** Where the session is: a room or an address, a video link, or both, and a number to dial. */
import { html, nothing, type TemplateResult } from "lit-html";
import { setPlace } from "../agenda/edit";
import type { Place } from "../agenda/model";
import { videoAddress } from "../agenda/place";
import { textField } from "../base/fields";
import { change, type Editor } from "./editor";
import { WORDS } from "./words";

const words = WORDS.place;

export function placeFields(editor: Editor): TemplateResult {
  const { place } = editor.editing.agenda;
  const set = (field: keyof Place, value: string): void =>
    change(editor, setPlace(editor.editing.agenda, { [field]: value }), `place.${field}`);
  return html`${textField({
    label: words.where,
    value: place.where,
    placeholder: words.wherePlaceholder,
    rows: 1,
    set: (where) => set("where", where),
  })}
  ${textField({
    label: words.link,
    value: place.link,
    placeholder: words.linkPlaceholder,
    set: (link) => set("link", link),
  })}
  ${place.link.trim() && !videoAddress(place) ? html`<p class="pb-panel__note">${words.noLink}</p>` : nothing}
  ${textField({
    label: words.phone,
    value: place.phone,
    placeholder: words.phonePlaceholder,
    set: (phone) => set("phone", phone),
  })}`;
}
