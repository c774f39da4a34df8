/** A search field for entries of the playbook, by its words or by arrow keys. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { getEngine } from "../finding/load";
import type { Loc } from "./finding";
import { domId, type Form, focusFirst, type Picking } from "./form";
import type { Known } from "./library";
import type { Field } from "./schema";
import { WORDS } from "./words";

const SHOWN = 8;

/** The entries that a field may name and that fit what is typed: those the search of the site finds, once it has. */
function matches(form: Form, field: Field, picking: Picking, taken: readonly unknown[]): Known[] {
  const { query, found } = picking;
  const choices = (field.kind ? form.library.of(field.kind) : [...form.library.all()]).filter(
    (known) => !taken.includes(optionValue(field, known)),
  );
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return choices;
  const named = choices.filter(({ ref, id }) => [ref, id].includes(query.trim()));
  if (named.length) return named;
  if (found?.query !== query) return choices.filter((known) => words.every((word) => textOf(known).includes(word)));
  const score = (known: Known): number => found.scores.get(known.url) ?? 0;
  return choices.filter((known) => score(known) > 0).sort((one, other) => score(other) - score(one));
}

function textOf({ title, heading, ref, summary }: Known): string {
  return `${heading} ${title} ${ref} ${summary}`.toLowerCase();
}

/** Asks the search of the site, which also knows other words; without a connection the plain way has to do. */
async function ask(form: Form, field: Field, picking: Picking): Promise<void> {
  const { query } = picking;
  const scores = await getEngine()
    .then((engine) => engine.best(query, field.kind ? [field.kind] : []))
    .catch((error: unknown) => console.error("Search could not start.", error));
  if (!scores || picking.query !== query) return;
  picking.found = { query, scores };
  form.draw();
}

function optionValue(field: Field, known: Known): string {
  return field.kind ? known.id : known.ref;
}

/** What a value names, in words. */
export function namedBy(form: Form, field: Field, value: unknown): string {
  const ref = field.kind ? `${field.kind}:${String(value)}` : String(value);
  const known = form.library.get(ref);
  if (!known) return `${String(value)} (${WORDS.pick.missing})`;
  return field.kind ? known.heading : `${known.heading} (${known.kind})`;
}

/**
 * The search field.
 *
 * @param at - where it is among the fields; its element has the id of that.
 * @param choose - takes the chosen value.
 */
export function pickerInput(
  form: Form,
  at: Loc,
  field: Field,
  label: string,
  describedBy: string,
  isInvalid: boolean,
  taken: readonly unknown[],
  choose: (value: string) => void,
): TemplateResult {
  const picking = form.picking(at);
  const id = domId(at);
  const found = picking.open ? matches(form, field, picking, taken) : [];
  const shown = found.slice(0, SHOWN);
  const close = (): void => {
    picking.open = false;
    picking.active = -1;
    form.draw();
  };
  const take = (known: Known | undefined): void => {
    if (!known) return;
    picking.query = "";
    close();
    choose(optionValue(field, known));
  };
  const onInput = (event: Event): void => {
    picking.query = (event.target as HTMLInputElement).value;
    picking.open = true;
    picking.active = -1;
    form.draw();
    const { query } = picking;
    void ask(form, field, picking).then(() => {
      // Only the last letter is answered aloud.
      if (picking.query !== query) return;
      const count = matches(form, field, picking, taken).length;
      form.say(count ? WORDS.pick.found(count, Math.min(count, SHOWN)) : WORDS.pick.none);
    });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!picking.open) picking.open = true;
      const size = shown.length || Math.min(SHOWN, matches(form, field, picking, taken).length);
      if (size)
        picking.active = (picking.active + (event.key === "ArrowDown" ? 1 : picking.active < 0 ? 0 : -1) + size) % size;
      form.draw();
    } else if (event.key === "Enter") {
      event.preventDefault();
      take(shown[picking.active < 0 && shown.length === 1 ? 0 : picking.active]);
    } else if (event.key === "Escape" && picking.open) {
      event.preventDefault();
      close();
    }
  };
  return html`<div class="pb-suggest__picker">
    <input
      type="text"
      role="combobox"
      id=${id}
      autocomplete="off"
      dir="auto"
      placeholder=${WORDS.pick.search}
      aria-label=${label}
      aria-required=${field.required && !field.many ? "true" : nothing}
      aria-describedby=${describedBy || nothing}
      aria-invalid=${isInvalid ? "true" : nothing}
      aria-autocomplete="list"
      aria-expanded=${picking.open && shown.length ? "true" : "false"}
      aria-controls=${picking.open && shown.length ? `${id}-options` : nothing}
      aria-activedescendant=${picking.active >= 0 ? `${id}-option-${picking.active}` : nothing}
      .value=${live(picking.query)}
      @input=${onInput}
      @keydown=${onKey}
      @click=${() => {
        picking.open = true;
        form.draw();
      }}
      @blur=${() => {
        if (picking.open) close();
        form.touch(at);
      }}
    />
    ${
      picking.open
        ? shown.length
          ? html`<ul
              class="pb-suggest__options"
              role="listbox"
              id=${`${id}-options`}
              aria-label=${label}
              @mousedown=${(event: Event) => event.preventDefault()}
            >
              ${shown.map(
                (known, place) =>
                  html`<li
                    role="option"
                    id=${`${id}-option-${place}`}
                    aria-selected=${place === picking.active ? "true" : "false"}
                    @click=${() => take(known)}
                  >
                    <strong>${known.heading}</strong> <small>${field.kind ? known.id : known.ref}</small>
                  </li>`,
              )}
            </ul>`
          : html`<p class="pb-suggest__options pb-suggest__none">
              ${form.library.complete || field.kind ? WORDS.pick.none : WORDS.pick.loading}
            </p>`
        : nothing
    }
  </div>`;
}

/** A field that names one entry. */
export function picker(
  form: Form,
  at: Loc,
  field: Field,
  label: string,
  describedBy: string,
  isInvalid: boolean,
): TemplateResult {
  const value = form.get(at);
  const id = domId(at);
  if (!value) {
    return pickerInput(form, at, field, label, describedBy, isInvalid, [], (chosen) => {
      form.set(at, chosen);
      form.say(WORDS.said.chosen(namedBy(form, field, chosen)));
      focusFirst([id]);
    });
  }
  const named = namedBy(form, field, value);
  return html`<p class="pb-suggest__chosen">
    <span dir="auto">${named}</span>
    <button
      type="button"
      class="pb-button"
      id=${id}
      aria-label=${WORDS.actOn(WORDS.remove, named)}
      aria-describedby=${describedBy || nothing}
      @click=${() => {
        form.set(at, undefined);
        form.say(WORDS.said.removed(named));
        focusFirst([id]);
      }}
    >
      ${WORDS.remove}
    </button>
  </p>`;
}
