/** The sessions of this browser: those under way first, then what can be started, then those that are over. */
import { html, nothing, type TemplateResult } from "lit-html";
import { chooseFile } from "../base/choose-file";
import { dayWords, today } from "../base/days";
import { download } from "../base/download";
import { icon } from "../base/icons";
import { siteUrl } from "../base/site";
import { stateAt } from "../session/clock";
import { pageHead } from "./page-head";
import type { Page } from "./run";
import { agendas, isUnderWay, type KeptSession, keptSessions, sessions } from "./stores";
import { titleOf } from "./titles";
import { WORDS } from "./words";

const words = WORDS.list;
/** So many agendas are shown at once; the others unfold. */
const MOST = 5;

/** @param message - what went wrong on the way here. */
export function listView(page: Page, message: string): TemplateResult {
  const now = new Date();
  const kept = keptSessions();
  const underWay = kept.filter(({ session }) => isUnderWay(session, now));
  const over = kept.filter((one) => !underWay.includes(one));
  return html`${pageHead()}
  ${message ? html`<div class="pb-banner pb-banner--bad" role="alert"><p>${message}</p></div>` : nothing}
  ${unreadable(page)}
  ${
    underWay.length
      ? html`<section class="pb-live__section" aria-labelledby="pb-under-way">
          <h2 id="pb-under-way">${words.live}</h2>
          <ul class="pb-live__list">
            ${underWay.map((one) => underWayRow(one, now))}
          </ul>
        </section>`
      : nothing
  }
  ${agendaList()}
  ${
    over.length
      ? html`<section class="pb-live__section" aria-labelledby="pb-over">
          <h2 id="pb-over" tabindex="-1">${words.done}</h2>
          <ul class="pb-live__list">
            ${over.map((one) => overRow(page, one, now))}
          </ul>
        </section>`
      : nothing
  }
  ${trash(page)} ${opening(page)}`;
}

function underWayRow({ id, name, session, unsaved }: KeptSession, now: Date): TemplateResult {
  const { block, number, count } = stateAt(session, now);
  const facts = [block ? titleOf(block) : "", WORDS.place(number, count), unsaved ? words.unsaved : ""];
  return html`<li class="pb-live__item pb-live__item--now">
    <span><strong dir="auto">${name}</strong><small dir="auto">${facts.filter(Boolean).join(" · ")}</small></span>
    <a class="pb-button pb-button--main" href="?session=${id}" data-go aria-label=${words.goOn(name)}
      >${icon("run")}${words.goOnShort}</a
    >
  </li>`;
}

function agendaList(): TemplateResult {
  const rows = agendas.list().flatMap(({ id, name }) => {
    const agenda = agendas.get(id);
    return agenda ? [{ id, name: name.trim() || WORDS.untitledAgenda, agenda }] : [];
  });
  if (!rows.length)
    return html`<section class="pb-live__section pb-live__none" aria-labelledby="pb-none">
      <h2 id="pb-none">${words.none}</h2>
      <p>${words.noneNote}</p>
      <p class="pb-live__more">
        <a class="pb-button pb-button--main" href=${siteUrl("build/").href}>${icon("agenda")}${words.build}</a>
        <a class="pb-button" href=${siteUrl("agendas/").href}>${words.ours}</a>
      </p>
    </section>`;
  const day = today();
  // What is today or next comes first.
  const rank = (date = ""): string => (date >= day ? date : "9999");
  const sorted = rows.toSorted((one, other) => rank(one.agenda.date).localeCompare(rank(other.agenda.date)));
  const row = ({ id, name, agenda }: (typeof rows)[number]): TemplateResult => {
    const taking = agenda.blocks.filter(({ out }) => !out);
    const minutes = taking.reduce((sum, block) => sum + block.minutes, 0);
    const facts = [
      taking.length ? words.length(minutes, taking.length) : words.noBlocks,
      agenda.date ? words.on(dayWords(agenda.date, day.slice(0, 4))) : "",
    ];
    return html`<li class="pb-live__item">
      <span><strong dir="auto">${name}</strong><small>${facts.filter(Boolean).join(", ")}</small></span>
      <a class="pb-button" href="?of=${id}" data-go aria-label=${words.startOf(name)}>${icon("run")}${words.start}</a>
    </li>`;
  };
  const rest = sorted.slice(MOST);
  return html`<section class="pb-live__section" aria-labelledby="pb-startable">
    <h2 id="pb-startable">${words.agendas}</h2>
    <ul class="pb-live__list">
      ${sorted.slice(0, MOST).map(row)}
    </ul>
    ${
      rest.length
        ? html`<details class="pb-live__fold">
            <summary>${words.moreAgendas(rest.length)}${icon("expand")}</summary>
            <ul class="pb-live__list">
              ${rest.map(row)}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}

function overRow(page: Page, { id, name, session, unsaved }: KeptSession, now: Date): TemplateResult {
  const { started, finished } = stateAt(session, now);
  const minutes = started && finished ? Math.round((finished.getTime() - started.getTime()) / 60_000) : 0;
  const day = started ? dayWords(today(started), today(now).slice(0, 4)) : "";
  const facts = words.doneFacts(day, minutes, session.said.length);
  return html`<li class="pb-live__item">
    <span
      ><a href="?session=${id}" data-go dir="auto">${name}</a><small>${unsaved ? words.unsaved : facts}</small></span
    >
    <button
      type="button"
      class="pb-icon-button"
      aria-label=${words.remove(name)}
      @click=${() => {
        sessions.remove(id);
        page.requestUpdate();
        page.say(words.removed(name), () => recover(page, id, name));
        void page.updateComplete.then(() => page.querySelector<HTMLElement>("#pb-over, h1")?.focus());
      }}
    >
      ${icon("remove")}
    </button>
  </li>`;
}

function trash(page: Page): TemplateResult | typeof nothing {
  const removed = sessions.trash();
  if (!removed.length) return nothing;
  return html`<details class="pb-live__fold">
    <summary>${words.trash} (${removed.length})${icon("expand")}</summary>
    <ul class="pb-live__list">
      ${removed.map(
        ({ id, name }) =>
          html`<li class="pb-live__item">
            <span dir="auto">${name}</span>
            <button
              type="button"
              class="pb-icon-button"
              aria-label=${words.recover(name)}
              @click=${() => recover(page, id, name)}
            >
              ${icon("bring-back")}
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
}

function recover(page: Page, id: string, name: string): void {
  sessions.recover(id);
  page.requestUpdate();
  page.say(words.back(name));
  void page.updateComplete.then(() => page.querySelector<HTMLElement>(`a[href="?session=${CSS.escape(id)}"]`)?.focus());
}

/** What the browser holds but can't be read is said, and can be saved. */
function unreadable(page: Page): TemplateResult | typeof nothing {
  const all = sessions.unreadable();
  if (!all.length) return nothing;
  const save = (): void => {
    const name = "unreadable-sessions.json";
    download(name, JSON.stringify(all, null, 1), "application/json");
    page.say(WORDS.saved(name));
  };
  return html`<div class="pb-banner pb-banner--bad">
    <p>${words.unreadable(all.length)}</p>
    <button type="button" class="pb-button" @click=${save}>${icon("download")}${words.saveUnreadable}</button>
  </div>`;
}

/** Opening what somebody sent. */
function opening(page: Page): TemplateResult {
  const openLink = (event: Event): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector("input");
    const text = field?.value.trim();
    if (text) page.openSent(text);
    else field?.focus();
  };
  const openFile = async (): Promise<void> => {
    // Asked for at once, since browsers forget the press while something is loaded.
    const file = await chooseFile(".json,application/json");
    if (file) page.openFile(file);
  };
  return html`<details class="pb-live__fold">
    <summary>${words.open}${icon("expand")}</summary>
    <p>${words.openNote}</p>
    <form class="pb-live__sent" @submit=${openLink}>
      <label class="pb-field"><span>${words.link}</span><input type="text" autocomplete="off" /></label>
      <button type="submit" class="pb-button">${words.openLink}</button>
      <button type="button" class="pb-button" @click=${() => void openFile()}>
        ${icon("upload")}${words.openFile}
      </button>
    </form>
  </details>`;
}
