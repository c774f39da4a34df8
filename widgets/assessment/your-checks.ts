/** The rounds of all assessments that the browser keeps; and the door for links, which it hands on to their page. */
import { html, nothing, render } from "lit-html";
import { ANSWERS } from "../answers/document";
import type { Round } from "../answers/model";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import { siteUrl } from "../base/site";
import { DocumentStore } from "../documents/store";
import { EXCHANGE_WORDS } from "./exchange-words";
import { WORDS } from "./words";
import { YOUR_CHECKS_WORDS as words } from "./your-checks-words";

interface Known {
  id: string;
  title: string;
  address: string;
}

export function startYourChecks(root: HTMLElement): void {
  const known = JSON.parse(root.dataset.known ?? "[]") as Known[];
  const place = root.querySelector<HTMLElement>(".pb-checks__list") ?? root;
  const store = new DocumentStore<Round>(ANSWERS);
  place.replaceChildren();
  let problem = "";
  const draw = (): void => {
    const rounds = store.list().flatMap(({ id, changed }) => {
      const round = store.get(id);
      return round ? [{ round, changed }] : [];
    });
    const trash = store.trash();
    render(
      html`${problem ? html`<p class="pb-note" role="alert">${problem}</p>` : nothing}
      ${
        rounds.length
          ? html`<ul>
              ${rounds.map(({ round }) => row(round, known, () => remove(round.id)))}
            </ul>`
          : html`<p>${words.nothing}</p>`
      }
      ${
        trash.length
          ? html`<details>
              <summary>${words.trash(trash.length)}</summary>
              <ul>
                ${trash.map(({ id, name }) => html`<li>${known.find((one) => one.id === name)?.title ?? name} ${act(words.recover, () => store.recover(id))}</li>`)}
              </ul>
            </details>`
          : nothing
      }`,
      place,
    );
  };
  const remove = (id: string): void => {
    store.remove(id);
    const heading = root.querySelector<HTMLElement>("h2");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  };
  store.onChange(draw);
  draw();
  const open = (): void => {
    const code = location.hash.slice(1);
    if (!code || document.getElementById(code)) return;
    void attempt(async () => {
      problem = await handOn(known);
      draw();
    });
  };
  addEventListener("hashchange", open);
  open();
}

/** Leads a link to the page of its assessment. Returns what is wrong with it, if something is. */
async function handOn(known: readonly Known[]): Promise<string> {
  const { decode } = await loadLater(() => import("../share/share"));
  const decoded = await decode(ANSWERS, location.hash);
  if (decoded.ok) {
    const found = known.find(({ id }) => id === decoded.value.assessment);
    if (!found) return words.gone;
    const url = new URL(found.address, document.baseURI);
    url.hash = location.hash;
    location.replace(url);
    return "";
  }
  if (decoded.opens && decoded.opens !== "assessments/") {
    const url = siteUrl(decoded.opens);
    url.hash = location.hash;
    location.replace(url);
    return "";
  }
  return EXCHANGE_WORDS.linkProblem[decoded.reason];
}

function row(round: Round, known: readonly Known[], remove: () => void) {
  const found = known.find(({ id }) => id === round.assessment);
  const names = round.sides.map(({ name }) => name).filter(Boolean);
  const facts = WORDS.roundOf(round.title, round.on, names.join(", "));
  const url = found && new URL(`?for=${encodeURIComponent(round.id)}`, new URL(found.address, document.baseURI));
  return html`<li>
    ${url ? html`<a href=${url.href}>${found.title}</a>` : html`<strong>${round.assessment}</strong> ${words.gone}`}
    <small><bdi>${facts}</bdi></small>
    ${act(words.remove, remove, `${words.remove}: ${found?.title ?? round.assessment}, ${facts}`)}
  </li>`;
}

function act(label: string, press: () => void, name = label) {
  return html`<button type="button" class="pb-button" aria-label=${name} @click=${press}>${label}</button>`;
}
