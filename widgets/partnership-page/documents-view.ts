/** Where everything is: the documents that belong to the partnership. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { attempt } from "../base/failure";
import { icon } from "../base/icons";
import { siteUrl } from "../base/site";
import { removePart } from "../partnership/edit";
import type { Belonging, Partnership } from "../partnership/model";
import { documentWords } from "../partnership/said";
import type { Source } from "../partnership/source";
import type { Desk } from "./desk";
import { focusOn, section } from "./parts";
import { WORDS } from "./words";

const words = WORDS.documents;

/** What can be made, and where. begins: whether it is made here, with the names. */
const MADE = [
  { document: "plan", at: "plan/?new", begins: false },
  { document: "agenda", at: "build/?new", begins: true },
  { document: "checklists", at: "checklists/", begins: true },
  { document: "worksheets", at: "worksheets/", begins: false },
  { document: "session", at: "session/", begins: false },
  { document: "answers", at: "assessments/", begins: false },
] as const;

export function documentsSection(desk: Desk, value: Partnership): TemplateResult {
  const { belongs } = value;
  return section(
    "documents",
    words.title,
    html`${
        belongs.length
          ? html`<ul class="pb-partner__list">
              ${repeat(
                belongs,
                ({ id }) => id,
                (one) => documentRow(desk, value, one),
              )}
            </ul>`
          : html`<p class="pb-partner__none">${words.none}</p>`
      }
      ${addForm(desk, value)}
      <p class="pb-partner__acts">
        ${MADE.map(
          ({ document, at, begins }) =>
            html`<a
              class="pb-button"
              href=${addressFor(at, value.id)}
              @click=${(event: Event) => {
                if (!begins) return;
                event.preventDefault();
                void attempt(() => desk.makeDocument(document));
              }}
              >${icon("add")}${words.makes[document]}</a
            >`,
        )}
      </p>`,
  );
}

/** The page where a document is made. A plan takes the names of the partnership. */
function addressFor(at: string, partnership: string): string {
  const url = siteUrl(at);
  if (at.startsWith("plan/")) url.searchParams.set("with", partnership);
  return url.href;
}

function documentRow(desk: Desk, value: Partnership, one: Belonging): TemplateResult {
  const here = desk.find(one.document, one.id);
  const title = here?.title.trim() || one.title.trim() || documentWords(one.document);
  return html`<li class="pb-partner__document">
    <span dir="auto">${here ? html`<a href=${here.address}>${title}</a>` : title}</span>
    <small
      >${[documentWords(one.document), here ? here.state : desk.isSeen(one.document) ? words.gone : ""].filter(Boolean).join(" · ")}</small
    >
    <button
      type="button"
      class="pb-icon-button"
      aria-label=${words.out(title)}
      @click=${() => {
        desk.changeAndTell(removePart(value, "belongs", one.id), words.removed);
        void desk.loadDues();
        focusOn("#documents select", "#documents-title");
      }}
    >
      ${icon("remove")}
    </button>
  </li>`;
}

function addForm(desk: Desk, { belongs }: Partnership): TemplateResult {
  const taken = new Set(belongs.map(({ id }) => id));
  const groups = desk.sources.map((source) => ({ source, free: source.here().filter(({ id }) => !taken.has(id)) }));
  if (!groups.some(({ free }) => free.length)) return html`<p>${words.nothingHere}</p>`;
  const add = (event: Event): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector("select");
    const [document = "", id = ""] = (field?.value ?? "").split("/");
    const found = desk.find(document, id);
    if (found) desk.put(document as Source["document"], id, found.title);
    focusOn("#documents select", "#documents-title");
  };
  return html`<form class="pb-partner__form" @submit=${add}>
    <label class="pb-field"
      ><span>${words.add}</span
      ><select>
        ${groups.map(({ source, free }) =>
          free.length
            ? html`<optgroup label=${documentWords(source.document)}>
                ${free.map(({ id, title }) => html`<option value="${source.document}/${id}">${title}</option>`)}
              </optgroup>`
            : nothing,
        )}
      </select></label
    >
    <button type="submit" class="pb-button">${words.take}</button>
  </form>`;
}
