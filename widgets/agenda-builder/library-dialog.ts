/** The library in a dialog: search activities and questions, and add one. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { BLOCK_OF_USE, blockFromActivity, blockFromPrompts, promptFrom } from "../agenda/library";
import { BLOCK_KINDS, type Block, type Prompt } from "../agenda/model";
import { KIND_WORDS } from "../agenda/words";
import { type Dialog, openDialog } from "../base/dialog";
import { attempt } from "../base/failure";
import { icon } from "../base/icons";
import { saidSoon } from "../base/said-soon";
import { loadEntries } from "../guide/library";
import type { Offers } from "../guide/records";
import { type Finds, findOffers, type Offered, type PickPlace } from "./library-search";
import { WORDS } from "./words";

const words = WORDS.library;
/** How many results are drawn at first, and how many more at each press. */
const PAGE = 20;

interface Found extends Offered {
  most: number;
  /** The block that it becomes, once the entry itself is there; undefined if that is gone. */
  block: () => Promise<Block | undefined>;
  prompt?: Prompt;
}

export interface Pick {
  /** Only questions are offered, to be added to a block. */
  promptsOnly: boolean;
  place: PickPlace;
  addBlock: (block: Block) => void;
  addPrompt: (prompt: Prompt) => void;
}

export function showLibrary(offers: Offers, pick: Pick): void {
  const all = pick.promptsOnly
    ? questionsOf(offers)
    : [...activitiesOf(offers, pick.place.formats), ...questionsOf(offers)];
  let [kind, shown] = ["", PAGE];
  let finds: Finds<Found> = { items: all, isSimple: false };
  let turn = 0;
  const find = async (dialog: Dialog, query: string): Promise<void> => {
    turn += 1;
    const mine = turn;
    const answer = await findOffers(all, query, pick.place);
    // A slow answer never replaces a newer one.
    if (mine !== turn) return;
    [finds, shown] = [answer, PAGE];
    dialog.draw();
  };

  const dialog = openDialog(pick.promptsOnly ? words.prompts : words.name, (drawn) => {
    const fitting = finds.items.filter((item) => !kind || item.kind === kind);
    const found = fitting.length ? words.found(fitting.length, all.length) : words.nothing;
    const count = finds.isSimple ? `${found} ${words.simple}` : found;
    return html`<div class="pb-library-search" role="search">
        <label class="pb-field"
          ><span>${pick.promptsOnly ? words.searchPrompts : words.search}</span
          ><input
            type="search"
            autofocus
            autocomplete="off"
            @input=${(event: Event) => void find(drawn, (event.target as HTMLInputElement).value)}
        /></label>
        <label class="pb-field"
          ><span>${words.kind}</span
          ><select
            @change=${(event: Event) => {
              [kind, shown] = [(event.target as HTMLSelectElement).value, PAGE];
              drawn.draw();
            }}
          >
            <option value="">${words.any}</option>
            ${BLOCK_KINDS.filter((one) => all.some((item) => item.kind === one)).map((one) => html`<option value=${one}>${KIND_WORDS[one]}</option>`)}
          </select></label
        >
      </div>
      <p class="pb-panel__note">${count}</p>
      <p class="pb-hidden" role="status" ${saidSoon(count)}></p>
      <ul class="pb-finds">
        ${repeat(
          fitting.slice(0, shown),
          (item) => item.id,
          (item) => row(item, pick, drawn),
        )}
      </ul>
      ${
        fitting.length > shown
          ? html`<button
              type="button"
              class="pb-button"
              @click=${() => {
                const before = shown;
                shown += PAGE;
                drawn.draw();
                // The first of those that came; the button may be gone with the last.
                [...document.querySelectorAll<HTMLElement>(".pb-find > .pb-button")][before]?.focus();
              }}
            >
              ${words.more}
            </button>`
          : nothing
      }`;
  });
  void find(dialog, "");
}

function row(item: Found, pick: Pick, dialog: Dialog): TemplateResult {
  const act = (): void => {
    dialog.close();
    if (pick.promptsOnly && item.prompt) pick.addPrompt(item.prompt);
    else void addBlock(item, pick);
  };
  return html`<li class="pb-find pb-block--${item.kind}">
    <h3 class=${item.question ? "pb-find__question" : ""}>${item.question ?? item.title}</h3>
    <p class="pb-find__meta">
      <span class="pb-block-tag">${icon(item.kind)}${KIND_WORDS[item.kind]}</span
      ><span>${words.minutes(item.least, item.most)}</span>
    </p>
    <p>${item.question ? item.title : item.summary}</p>
    <button type="button" class="pb-button" aria-label=${words.addNamed(item.question ?? item.title)} @click=${act}>
      ${icon("add")}${words.add}
    </button>
  </li>`;
}

/** Adds what was picked. An entry that is gone adds nothing; what can't be loaded is said, with ways on. */
function addBlock(item: Found, pick: Pick): Promise<void> {
  return attempt(async () => {
    const block = await item.block();
    if (block) pick.addBlock(block);
  });
}

function activitiesOf(offers: Offers, formats: PickPlace["formats"]): Found[] {
  return offers.activities.map((record) => ({
    id: `activity:${record.id}`,
    url: `activities/${record.id}/`,
    title: record.title,
    summary: record.summary,
    kind: record.block,
    least: record.minutes.least,
    most: record.minutes.most,
    block: async () => {
      const [activity] = (await loadEntries({ activities: [record.id] })).activities;
      return activity && blockFromActivity(activity, formats);
    },
  }));
}

function questionsOf(offers: Offers): Found[] {
  return offers.prompts.map((record) => {
    const prompt = promptFrom(record);
    return {
      id: `prompt:${record.id}`,
      url: `prompts/${record.id}/`,
      title: record.title,
      summary: record.summary,
      question: prompt.text,
      kind: BLOCK_OF_USE[record.use],
      least: record.minutes.least,
      most: record.minutes.most,
      prompt,
      block: async () => {
        const { prompts } = await loadEntries({ prompts: [record.id] });
        return prompts.length ? blockFromPrompts(prompts) : undefined;
      },
    };
  });
}
