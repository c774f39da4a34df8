/** What was agreed: the level, and decisions. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { today } from "../base/days";
import { selectField, textField } from "../base/fields";
import { icon } from "../base/icons";
import { siteUrl } from "../base/site";
import { agree, changePart, decide, removePart } from "../partnership/edit";
import type { Decision, Partnership } from "../partnership/model";
import type { Desk } from "./desk";
import { dayField, focusOn, section } from "./parts";
import { WORDS } from "./words";

const words = WORDS.agreed;

/** A level of the playbook. */
export interface GuideLevel {
  id: string;
  title: string;
}

export function agreedSection(desk: Desk, value: Partnership, levels: readonly GuideLevel[]): TemplateResult {
  const { level, decisions } = value;
  const known = level && !levels.some(({ id }) => id === level.id) ? [{ id: level.id, title: level.title }] : [];
  const options = [...levels, ...known].map(({ id, title }) => [id, title] as const);
  const choose = (id: string): void => {
    const title = [...levels, ...known].find((one) => one.id === id)?.title ?? id;
    desk.change(agree(value, id ? { id, title, on: level?.on || today() } : undefined));
  };
  return section(
    "agreed",
    words.title,
    html`<div class="pb-partner__fields">
        ${selectField({ label: words.level, value: level?.id ?? "", options: [["", words.none], ...options], set: choose })}
        ${level ? dayField(words.on, level.on, (on) => desk.change(agree(value, { ...level, on }))) : nothing}
      </div>
      <p>
        ${
          level && levels.some(({ id }) => id === level.id)
            ? html`<a href=${siteUrl(`levels/${level.id}/`).href}>${words.about(level.title)}</a>`
            : html`<a href=${siteUrl("levels/").href}>${words.levels}</a>`
        }
      </p>
      <h3>${words.decisions}</h3>
      ${
        decisions.length
          ? html`<ul class="pb-partner__list">
              ${repeat(
                decisions,
                ({ id }) => id,
                (one) => decisionRow(desk, one),
              )}
            </ul>`
          : html`<p class="pb-partner__none">${words.noDecisions}</p>`
      }
      <button
        type="button"
        class="pb-button"
        data-add="decision"
        @click=${() => {
          desk.change(decide(value, { text: "", on: today() }));
          focusOn("#agreed .pb-partner__list > li:last-child textarea");
        }}
      >
        ${icon("add")}${words.add}
      </button>`,
  );
}

function decisionRow(desk: Desk, one: Decision): TemplateResult {
  const set = (change: Partial<Decision>, burst?: string): void => {
    if (desk.value) desk.change(changePart(desk.value, "decisions", one.id, change), burst && `${one.id}.${burst}`);
  };
  return html`<li class="pb-partner__decision">
    ${textField({ label: words.text, value: one.text, rows: 1, set: (text) => set({ text }, "text") })}
    ${dayField(words.day, one.on, (on) => set({ on }))}
    <button
      type="button"
      class="pb-icon-button"
      aria-label=${words.remove(one.text)}
      @click=${() => {
        if (desk.value) desk.changeAndTell(removePart(desk.value, "decisions", one.id), words.removed);
        focusOn("#agreed [data-add]");
      }}
    >
      ${icon("remove")}
    </button>
  </li>`;
}
