/** What is next, and what was promised. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { dayWords, isDay, today } from "../base/days";
import { selectField, textField } from "../base/fields";
import { icon } from "../base/icons";
import { changePart, promise, removePart } from "../partnership/edit";
import type { Partnership, Pledge } from "../partnership/model";
import { organizationName, whoPromised } from "../partnership/said";
import type { Desk } from "./desk";
import { nextOf } from "./next";
import { dayField, focusOn, section } from "./parts";
import { WORDS } from "./words";

export function nextSection(desk: Desk, value: Partnership): TemplateResult {
  const words = WORDS.next;
  const now = today();
  const next = nextOf(value, desk.dues, now);
  const when = (on: string): string => {
    const said = dayWords(on, now.slice(0, 4));
    return on === now ? words.today : on < now ? words.late(said) : said;
  };
  return section(
    "next",
    words.title,
    html`${
      next.length
        ? html`<ul class="pb-partner__next">
            ${next.map(
              ({ on, what, title, address }) =>
                html`<li class=${on < now ? "pb-partner__late" : ""}>
                  <strong>${when(on)}</strong>
                  <span dir="auto">${address ? html`<a href=${address}>${what}</a>` : what}</span>
                  <small dir="auto">${title}</small>
                </li>`,
            )}
          </ul>`
        : html`<p class="pb-partner__none">${words.none}</p>`
    }
    ${desk.duesFailed ? html`<p class="pb-note">${words.failed}</p>` : nothing}`,
  );
}

export function promisesSection(desk: Desk, value: Partnership): TemplateResult {
  const words = WORDS.promises;
  const { promises } = value;
  const open = promises.filter(({ done }) => !done).length;
  return section(
    "promises",
    words.title,
    html`${
        promises.length
          ? html`<p class="pb-partner__count">${words.left(open, promises.length)}</p>
              <ul class="pb-partner__list">
                ${repeat(
                  promises,
                  ({ id }) => id,
                  (one) => promiseRow(desk, value, one),
                )}
              </ul>`
          : html`<p class="pb-partner__none">${words.none}</p>`
      }
      <button
        type="button"
        class="pb-button"
        data-add="promise"
        @click=${() => {
          desk.change(promise(value, { what: "" }));
          const added = "#promises .pb-partner__list > li:last-child";
          requestAnimationFrame(() => document.querySelector(`${added} details`)?.setAttribute("open", ""));
          focusOn(`${added} input[type=text]`);
        }}
      >
        ${icon("add")}${words.add}
      </button>`,
  );
}

function promiseRow(desk: Desk, value: Partnership, one: Pledge): TemplateResult {
  const words = WORDS.promises;
  const set = (change: Partial<Pledge>, burst?: string): void => {
    if (desk.value) desk.change(changePart(desk.value, "promises", one.id, change), burst && `${one.id}.${burst}`);
  };
  const said = one.what.trim() || words.untitled;
  const facts = [whoPromised(value, one), isDay(one.by) ? dayWords(one.by) : one.by].filter(Boolean).join(", ");
  return html`<li class="pb-partner__promise ${one.done ? "pb-partner__promise--done" : ""}">
    <input
      type="checkbox"
      class="pb-partner__box"
      aria-label=${words.done(said)}
      .checked=${one.done}
      @change=${(event: Event) => set({ done: (event.target as HTMLInputElement).checked })}
    />
    <details>
      <summary><span dir="auto">${said}</span><small dir="auto">${facts}</small></summary>
      <div class="pb-partner__fields">
        ${textField({ label: words.what, value: one.what, set: (what) => set({ what }, "what"), class: "pb-partner__wide" })}
        ${textField({ label: words.who, value: one.who, set: (who) => set({ who }, "who"), list: "pb-partner-people" })}
        ${selectField({
          label: words.organization,
          value: one.organization,
          options: [
            ["", words.nobody],
            ...value.organizations.map(({ id }) => [id, organizationName(value, id)] as const),
          ],
          set: (organization) => set({ organization }),
        })}
        ${dayField(words.by, one.by, (by) => set({ by }))}
      </div>
    </details>
    <button
      type="button"
      class="pb-icon-button"
      aria-label=${words.remove(said)}
      @click=${() => {
        desk.changeAndTell(removePart(value, "promises", one.id), words.removed);
        focusOn("#promises [data-add]");
      }}
    >
      ${icon("remove")}
    </button>
  </li>`;
}
