/** On a message's page: fills the message in from an agenda that this browser keeps. */
import { html, nothing, render } from "lit-html";
import { AGENDA } from "../agenda/document";
import { announce, element } from "../base/element";
import { attempt } from "../base/failure";
import { icon } from "../base/icons";
import { loadLater } from "../base/later";
import { siteUrl } from "../base/site";
import { DocumentStore } from "../documents/store";
import { WORDS } from "./words";

export function startFillMessage(root: HTMLElement): void {
  const store = new DocumentStore(AGENDA);
  const message = root.dataset.message ?? "";
  const [place, status] = [element("div", {}), element("p", { class: "pb-fill-from__status", role: "status" })];
  let chosen = "";
  const draw = (): void => {
    const drafts = store.list().flatMap(({ id }) => store.get(id) ?? []);
    if (!drafts.some(({ id }) => id === chosen)) chosen = drafts[0]?.id ?? "";
    const options = drafts.map(({ id, title }) => [id, title.trim() || WORDS.untitled] as const);
    const choose = (id: string): void => {
      chosen = id;
    };
    render(drafts.length ? choice(options, chosen, choose, () => void fill()) : invitation(), place);
  };
  const fill = (): Promise<void> =>
    attempt(async () => {
      const { openMessage } = await loadLater(() => import("../messages/open-message"));
      const agenda = store.get(chosen);
      if (agenda) return openMessage(store, agenda, message);
      draw();
      announce(status, WORDS.gone);
    });
  root.append(place, status);
  draw();
  // Back from the builder there may be other drafts.
  addEventListener("pageshow", draw);
}

type Options = readonly (readonly [id: string, title: string])[];

function choice(options: Options, chosen: string, choose: (id: string) => void, fill: () => void): unknown {
  return html`<h2 class="pb-facts__title">${WORDS.name}</h2>
    ${
      options.length > 1
        ? html`<label class="pb-field"
            ><span>${WORDS.agenda}</span
            ><select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
              ${options.map(([id, title]) => html`<option value=${id} ?selected=${id === chosen}>${title}</option>`)}
            </select></label
          >`
        : html`<p>${options[0]?.[1] ?? nothing}</p>`
    }
    <button type="button" class="pb-button" @click=${fill}>${icon("edit")}${WORDS.fill}</button>`;
}

function invitation(): unknown {
  return html`<p>${WORDS.none} <a href=${siteUrl("build/").href}>${WORDS.make}</a></p>`;
}
