/** The fields of the form, made from the schema. */
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { growing } from "../base/growing";
import { icon } from "../base/icons";
import { readLength } from "../base/length";
import { itemsPasted } from "../base/paste";
import { siteUrl } from "../base/site";
import { entryText } from "../base/text";
import { characters, type Finding, isRecord, type Loc } from "./finding";
import { domId, type Form, nameOf } from "./form";
import { namedBy, picker, pickerInput } from "./pickers";
import { plainOf } from "./plain";
import { type Field, inFileOrder, isMinutes, type Part } from "./schema";
import { WORDS } from "./words";

type Shown = TemplateResult | typeof nothing;

/** A field, or a list of them, with its words, its help and what is found in it. */
export function fieldOf(form: Form, at: Loc, field: Field): TemplateResult {
  if (field.many) return field.words.length ? checkboxes(form, at, field) : listField(form, at, field);
  if (field.form === "flag") return flagField(form, at, field);
  if (field.part) return group(form, at, field, partFields(form, at, field.part));
  const id = domId(at);
  const found = form.findingsAt(at);
  const describedBy = describe(id, field, found);
  return html`<div class="pb-suggest__field ${found.length ? `pb-suggest__field--${severityOf(found)}` : ""}">
    <label for=${id}>${labelOf(field)}</label>
    ${help(id, field)} ${control(form, at, field, describedBy, found)} ${messages(form, id, found)}
  </div>`;
}

function labelOf(field: Field): TemplateResult {
  return html`${WORDS.label(field.name)}${field.required ? nothing : html` <small>${WORDS.optional}</small>`}`;
}

function severityOf(found: readonly Finding[]): Finding["severity"] {
  return found.some(({ severity }) => severity === "error") ? "error" : "advice";
}

function describe(id: string, field: Field, found: readonly Finding[]): string {
  return [field.description && `${id}-help`, found.length && `${id}-found`].filter(Boolean).join(" ");
}

function help(id: string, field: Field): Shown {
  return field.description ? html`<p class="pb-suggest__help" id=${`${id}-help`}>${field.description}</p>` : nothing;
}

/** What is found at a place, each with the way to the rule's help. */
export function messages(form: Form, id: string, found: readonly Finding[]): Shown {
  if (!found.length) return nothing;
  return html`<ul class="pb-suggest__found" id=${`${id}-found`}>
    ${found.map((one) => {
      const { text, hint } = plainOf(form.schema, one);
      return html`<li class="pb-suggest__finding pb-suggest__finding--${one.severity}" dir="auto">
        ${one.severity === "advice" ? html`<em>${WORDS.advice}</em>` : html`<strong>${WORDS.error}</strong>`} ${text}
        ${hint ? html`<span>${hint}</span>` : nothing}
        ${one.page ? html`<a href=${siteUrl(`contribute/${one.page.replace("#", "/#")}${one.page.includes("#") ? "" : "/"}`).href} target="_blank" rel="noopener" title=${WORDS.ruleAbout}>${WORDS.rule}</a>` : nothing}
      </li>`;
    })}
  </ul>`;
}

function counter(value: string, field: Field): Shown {
  if (field.most === Infinity) return nothing;
  const count = characters(entryText(value));
  // Long limits matter only near their end.
  if (field.most > 600 && count < field.most * 0.8) return nothing;
  return html`<p
    class="pb-suggest__count ${count > field.most || (count > 0 && count < field.least) ? "pb-suggest__count--off" : ""}"
  >
    ${WORDS.count(count, field.most)}
  </p>`;
}

/** The control of one value. */
function control(
  form: Form,
  at: Loc,
  field: Field,
  describedBy: string,
  found: readonly Finding[],
  label = "",
): TemplateResult {
  const id = domId(at);
  const value = form.get(at);
  const isInvalid = found.length > 0 && severityOf(found) === "error";
  if (field.form === "reference" || field.kind)
    return picker(form, at, field, label || WORDS.label(field.name), describedBy, isInvalid);
  const invalid = isInvalid ? "true" : nothing;
  const shown = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const touch = (): void => form.touch(at);
  if (field.form === "word") {
    const other =
      shown && !field.words.includes(shown) ? html`<option value=${shown} selected>${shown}</option>` : nothing;
    return html`<select
      id=${id}
      aria-required=${field.required ? "true" : nothing}
      aria-describedby=${describedBy || nothing}
      aria-invalid=${invalid}
      .value=${live(shown)}
      @change=${(event: Event) => form.set(at, (event.target as HTMLSelectElement).value || undefined)}
      @blur=${touch}
    >
      <option value="" ?selected=${!shown}>${WORDS.choose}</option>
      ${other}
      ${field.words.map((word) => html`<option value=${word} ?selected=${word === shown}>${form.library.words(field.group, word)}</option>`)}
    </select>`;
  }
  if (field.form === "number") {
    const onInput = (event: Event): void => form.set(at, readNumber((event.target as HTMLInputElement).value), true);
    // What means a length is one only once it is whole: the 1 of 1:30 is none.
    const onBlur = (): void => {
      const now = form.get(at);
      const minutes = isMinutes(field) && typeof now === "string" ? readLength(now) : undefined;
      if (minutes !== undefined) form.set(at, minutes, true);
      touch();
    };
    return html`<input
      type="text"
      inputmode=${isMinutes(field) ? "text" : "numeric"}
      class="pb-suggest__number"
      id=${id}
      autocomplete="off"
      aria-label=${label || nothing}
      aria-required=${field.required ? "true" : nothing}
      aria-describedby=${describedBy || nothing}
      aria-invalid=${invalid}
      .value=${live(shown)}
      @input=${onInput}
      @blur=${onBlur}
    />`;
  }
  const onInput = (event: Event): void => {
    const { value: typed } = event.target as HTMLInputElement;
    // Said once: when it is passed.
    if (characters(typed) > field.most && characters(shown) <= field.most)
      form.say(WORDS.said.tooLong(label || WORDS.label(field.name), field.most));
    form.set(at, typed, true);
  };
  if (field.form === "prose" || field.form === "sentence" || field.form === "summary") {
    const rows = field.form === "prose" ? 4 : 2;
    return html`<textarea
        id=${id}
        rows=${rows}
        dir="auto"
        aria-label=${label || nothing}
        aria-required=${field.required ? "true" : nothing}
        aria-describedby=${describedBy || nothing}
        aria-invalid=${invalid}
        .value=${live(shown)}
        @input=${onInput}
        @blur=${touch}
        ${growing(shown)}
      ></textarea
      >${counter(shown, field)}`;
  }
  const type = field.form === "date" && (!shown || /^\d{4}-\d{2}-\d{2}$/.test(shown)) ? "date" : "text";
  return html`<input
      type=${type}
      id=${id}
      dir="auto"
      autocomplete="off"
      aria-label=${label || nothing}
      aria-required=${field.required ? "true" : nothing}
      aria-describedby=${describedBy || nothing}
      aria-invalid=${invalid}
      .value=${live(shown)}
      @input=${onInput}
      @blur=${touch}
    />${type === "text" && field.form !== "date" ? counter(shown, field) : nothing}`;
}

/** A whole number, or the text that is not one. */
function readNumber(text: string): number | string | undefined {
  const typed = text.trim();
  if (!typed) return undefined;
  return /^-?(?:0|[1-9]\d{0,14})$/.test(typed) ? Number(typed) : typed;
}

/** A group of fields with a name. */
function group(form: Form, at: Loc, field: Field, inside: TemplateResult | TemplateResult[]): TemplateResult {
  const id = domId(at);
  const found = form.findingsAt(at);
  return html`<fieldset
    class="pb-suggest__group ${found.length ? `pb-suggest__field--${severityOf(found)}` : ""}"
    id=${id}
    tabindex="-1"
    aria-describedby=${describe(id, field, found) || nothing}
  >
    <legend>
      ${labelOf(field)}${field.required ? html`<span class="pb-hidden"> ${WORDS.required}</span>` : nothing}
    </legend>
    ${help(id, field)} ${messages(form, id, found)} ${inside}
  </fieldset>`;
}

/** The fields of a part: numbers side by side, required ones first, the others behind a disclosure. */
function partFields(form: Form, at: Loc, part: Part): TemplateResult {
  const show = (field: Field): TemplateResult => fieldOf(form, [...at, field.name], field);
  const numbers = part.fields.every(({ form: kind }) => kind === "number");
  const few = part.fields.length <= 4;
  const [first, others] = few
    ? [part.fields, []]
    : [part.fields.filter(({ required }) => required), part.fields.filter(({ required }) => !required)];
  return html`<div class=${numbers ? "pb-suggest__numbers" : "pb-suggest__fields"}>${first.map(show)}</div>
    ${
      others.length
        ? html`<details class="pb-suggest__more">
            <summary>${WORDS.blockMore}</summary>
            <div class="pb-suggest__fields">${others.map(show)}</div>
          </details>`
        : nothing
    }`;
}

function flagField(form: Form, at: Loc, field: Field): TemplateResult {
  const value = form.get(at);
  const option = (flag: boolean, words: string, place: number): TemplateResult =>
    html`<label class="pb-suggest__choice"
      ><input
        type="radio"
        id=${`${domId(at)}-${place}`}
        name=${domId(at)}
        .checked=${live(value === flag)}
        @change=${() => form.set(at, flag)}
      />${words}</label
    >`;
  return group(
    form,
    at,
    field,
    html`<div class="pb-suggest__choices">${option(true, WORDS.yes, 0)} ${option(false, WORDS.no, 1)}</div>`,
  );
}

function checkboxes(form: Form, at: Loc, field: Field): TemplateResult {
  const chosen = form.listAt(at);
  const toggle = (word: string, on: boolean): void =>
    form.set(at, on ? [...chosen, word] : chosen.filter((one) => one !== word));
  const foreign = chosen.filter((word) => !field.words.includes(String(word))).map(String);
  return group(
    form,
    at,
    field,
    html`<div class="pb-suggest__choices">
        ${[...field.words, ...foreign].map(
          (word) =>
            html`<label class="pb-suggest__choice"
              ><input
                type="checkbox"
                value=${word}
                .checked=${live(chosen.includes(word))}
                @change=${(event: Event) => toggle(word, (event.target as HTMLInputElement).checked)}
              />${form.library.words(field.group, word)}</label
            >`,
        )}
      </div>
      ${chosen.map((_, place) => messages(form, domId([...at, place]), form.findingsAt([...at, place])))}`,
  );
}

function listField(form: Form, at: Loc, field: Field): TemplateResult {
  const items = form.listAt(at);
  const id = domId(at);
  const name = nameOf(field);
  const isPicked = field.form === "reference" || (field.kind !== "" && field.form === "id");
  const paste = (event: ClipboardEvent, place: number): void => {
    const pasted = event.target instanceof HTMLSelectElement ? undefined : itemsPasted(event);
    if (pasted) form.paste(at, place, pasted);
  };
  const row = (_: unknown, place: number): TemplateResult => {
    const where = [...at, place];
    const found = form.findingsAt(where);
    const label = WORDS.item(name, place + 1);
    const what = isPicked ? namedBy(form, field, items[place]) : `${label}${titleIn(items[place])}`;
    const body = field.part
      ? html`<fieldset
          class="pb-suggest__part"
          id=${domId(where)}
          tabindex="-1"
          aria-describedby=${found.length ? `${domId(where)}-found` : nothing}
        >
          <legend dir="auto">${label}${titleIn(items[place])}</legend>
          ${messages(form, domId(where), found)} ${partFields(form, where, field.part)}
        </fieldset>`
      : isPicked
        ? html`<p class="pb-suggest__chosen" id=${domId(where)} tabindex="-1">
              <span dir="auto">${namedBy(form, field, items[place])}</span>
            </p>
            ${messages(form, domId(where), found)}`
        : html`<div
            class=${found.length ? `pb-suggest__field--${severityOf(found)}` : ""}
            @paste=${(event: ClipboardEvent) => paste(event, place)}
          >
            ${control(form, where, field, found.length ? `${domId(where)}-found` : "", found, label)}
            ${messages(form, domId(where), found)}
          </div>`;
    return html`<li class="pb-suggest__item ${field.part ? "pb-suggest__item--part" : ""}">
      ${body}
      <div class="pb-suggest__acts">
        ${
          items.length > 1
            ? html`${act("up", WORDS.up, what, `${domId(where)}-up`, () => form.move(at, field, place, -1), place === 0)}
              ${act("down", WORDS.down, what, `${domId(where)}-down`, () => form.move(at, field, place, 1), place === items.length - 1)}`
            : nothing
        }
        ${act("remove", WORDS.remove, what, `${domId(where)}-remove`, () => form.remove(at, field, place), false)}
      </div>
    </li>`;
  };
  const isFull = items.length >= field.mostItems;
  const adder = isPicked
    ? pickerInput(form, [...at, "add"], field, WORDS.add(name), `${id}-help`, false, items, (value) => {
        form.set(at, [...items, value]);
        form.say(WORDS.said.added(namedBy(form, field, value)));
        document.getElementById(domId([...at, "add"]))?.focus();
      })
    : html`<button type="button" class="pb-button" id=${`${id}-add`} @click=${() => form.add(at, field)}>
        ${icon("add")}${WORDS.add(name)}
      </button>`;
  return group(
    form,
    at,
    field,
    html`${
      items.length
        ? html`<ol class="pb-suggest__list">
            ${items.map(row)}
          </ol>`
        : nothing
    }${form.pasted?.at === at.join(".") ? takeBack(form.pasted) : nothing}${isFull ? nothing : adder}`,
  );
}

/** What was pasted just now, and the way back, where the reader looks. */
function takeBack({ words, undo }: NonNullable<Form["pasted"]>): TemplateResult {
  return html`<p class="pb-suggest__pasted">
    ${words} <button type="button" class="pb-button" @click=${undo}>${icon("undo")}${WORDS.undo}</button>
  </p>`;
}

function titleIn(item: unknown): string {
  return isRecord(item) && typeof item.title === "string" && item.title ? `: ${item.title}` : "";
}

function act(
  iconName: string,
  words: string,
  what: string,
  id: string,
  run: () => void,
  isOff: boolean,
): TemplateResult {
  return html`<button
    type="button"
    class="pb-suggest__act"
    id=${id}
    aria-label=${WORDS.actOn(words, what)}
    title=${words}
    aria-disabled=${isOff ? "true" : nothing}
    @click=${isOff ? nothing : run}
  >
    ${icon(iconName)}
  </button>`;
}

/** The fields in the sections in which the form shows them. */
export function sectionsOf(form: Form): Record<"first" | "where" | "more" | "file", Field[]> {
  const fields = inFileOrder(form.schema.fields);
  const where = ["levels", "stages", "themes"];
  const apart = [...where, "sources", "editorial", "related", "added", "reviewed", "changes", "moved_from"];
  const own = fields.filter(({ name }) => !apart.includes(name));
  const kept = (name: string): boolean => form.draft.entry[name] !== undefined;
  return {
    first: own.filter(({ required }) => required),
    where: fields.filter(({ name }) => where.includes(name)),
    more: own.filter(({ required }) => !required),
    file: fields.filter(
      ({ name }) =>
        name === "added" || name === "reviewed" || ((name === "changes" || name === "moved_from") && kept(name)),
    ),
  };
}
