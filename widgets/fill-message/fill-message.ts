/** On a message's page: fills the message in from something that this browser keeps. */
import { html, render } from "lit-html";
import { announce, element } from "../base/element";
import { attempt } from "../base/failure";
import { icon } from "../base/icons";
import { loadLater } from "../base/later";
import { siteUrl } from "../base/site";
import { sourceSelect } from "../messages/source-select";
import { type Source, sourcesHere } from "../messages/sources";
import { WORDS } from "./words";

export function startFillMessage(root: HTMLElement): void {
  const message = root.dataset.message ?? "";
  const [place, status] = [element("div", {}), element("p", { class: "pb-fill-from__status", role: "status" })];
  let chosen: Source | undefined;
  const draw = (): void => {
    const sources = sourcesHere();
    // What somebody worked on last is most likely what they write about.
    const latest = sources.toSorted((one, other) => other.at - one.at)[0];
    chosen = sources.find(({ key }) => key === chosen?.key) ?? latest;
    const choose = (key: string): void => {
      chosen = sources.find((one) => one.key === key);
    };
    render(chosen ? choice(sources, chosen, choose, () => void fill()) : invitation(), place);
  };
  const fill = (): Promise<void> =>
    attempt(async () => {
      const { openMessageFrom } = await loadLater(() => import("../messages/open-message"));
      if (chosen && (await openMessageFrom(chosen, message))) return;
      draw();
      announce(status, WORDS.gone);
    });
  root.append(place, status);
  draw();
  // Back from the builder there may be others.
  addEventListener("pageshow", draw);
}

function choice(sources: readonly Source[], chosen: Source, choose: (key: string) => void, fill: () => void): unknown {
  return html`<h2 class="pb-facts__title">${WORDS.name}</h2>
    ${sources.length > 1 ? sourceSelect(sources, chosen.key, choose) : html`<p>${chosen.title}</p>`}
    <button type="button" class="pb-button" @click=${fill}>${icon("edit")}${WORDS.fill}</button>`;
}

function invitation(): unknown {
  return html`<p>${WORDS.none} <a href=${siteUrl("build/").href}>${WORDS.make}</a></p>`;
}
