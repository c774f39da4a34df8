/** Rooms in which people do different things at the same time, during one block. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { type Block, MOST_ROOMS, newPartId, type Room } from "../agenda/model";
import { selectField, textField } from "../base/fields";
import { icon } from "../base/icons";
import { type Editor, nameOf, WHO_LIST } from "./editor";
import { WORDS } from "./words";

const words = WORDS.rooms;

/** @param set - takes the changed rooms; `burst` names a run of typing that is undone as one. */
export function roomFields(editor: Editor, block: Block, set: (rooms: Room[], burst?: string) => void): TemplateResult {
  const { rooms } = block;
  const add = (): void => {
    const added = { id: newPartId(), title: "", place: "", lead: "" };
    set([...rooms, added]);
    editor.say(words.added(rooms.length + 1));
    editor.focusOn(`#room-${added.id} input`);
  };
  return html`<fieldset class="pb-fieldset pb-rooms">
    <legend>${words.name}</legend>
    ${rooms.length ? nothing : html`<p class="pb-panel__note">${words.note}</p>`}
    <ul class="pb-rooms__list">
      ${repeat(
        rooms,
        (room) => room.id,
        (_, at) => oneRoom(editor, block, at, set),
      )}
    </ul>
    ${
      rooms.length < MOST_ROOMS
        ? html`<button type="button" class="pb-button" @click=${add}>${icon("add")}${words.add}</button>`
        : nothing
    }
  </fieldset>`;
}

function oneRoom(
  editor: Editor,
  block: Block,
  at: number,
  set: (rooms: Room[], burst?: string) => void,
): TemplateResult | typeof nothing {
  const room = block.rooms[at];
  if (!room) return nothing;
  const put = (changes: { [Field in keyof Room]?: Room[Field] | undefined }, burst?: string): void => {
    const kept = Object.entries({ ...room, ...changes }).filter(([, value]) => value !== undefined);
    set(block.rooms.with(at, Object.fromEntries(kept) as Room), burst && `${room.id}.${burst}`);
  };
  const remove = (): void => {
    set(block.rooms.toSpliced(at, 1));
    editor.say(words.removed(room.title.trim() || room.place.trim() || words.number(at + 1)));
    editor.focusOn(`#fields-${block.id} .pb-rooms > button`);
  };
  const { organizations } = editor.editing.agenda;
  return html`<li id="room-${room.id}">
    ${textField({ label: words.topic(at + 1), value: room.title, set: (title) => put({ title }, "title") })}
    ${textField({ label: words.place, value: room.place, placeholder: words.placePlaceholder, set: (place) => put({ place }, "place") })}
    ${textField({ label: WORDS.block.lead, value: room.lead, list: WHO_LIST, set: (lead) => put({ lead }, "lead") })}
    ${
      organizations.length
        ? selectField({
            label: WORDS.block.leadOrganization,
            value: room.leadOrganization ?? "",
            options: [
              ["", WORDS.block.both],
              ...organizations.map((one, place) => [one.id, nameOf(one, place)] as const),
            ],
            set: (id) => put({ leadOrganization: id || undefined }),
          })
        : nothing
    }
    <button type="button" class="pb-icon-button" aria-label=${words.remove(at + 1)} @click=${remove}>
      ${icon("remove")}
    </button>
  </li>`;
}
