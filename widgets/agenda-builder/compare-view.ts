/** Two versions of an agenda side by side; what both agree on is taken block by block. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { compare, type Row } from "../agenda/compare";
import { total } from "../agenda/edit";
import { type Choice, type Choices, merge } from "../agenda/merge";
import type { Agenda } from "../agenda/model";
import { DIFFERENCES, KIND_WORDS } from "../agenda/words";
import { openDialog } from "../base/dialog";
import { icon } from "../base/icons";
import type { Builder } from "./builder";
import { WORDS } from "./words";

const words = WORDS.compare;
type Side = "mine" | "theirs";

export class CompareView extends LitElement {
  static override properties = {
    builder: { attribute: false },
    mine: { attribute: false },
    theirs: { attribute: false },
    choices: { state: true },
    agreedShown: { state: true },
  };

  declare builder: Builder;
  declare mine: Agenda;
  declare theirs: Agenda;
  /** For each row that differs, the side that is taken; mine unless said otherwise. */
  declare choices: Choices;
  declare agreedShown: boolean;
  private rows: Row[] = [];

  constructor() {
    super();
    this.choices = {};
    this.agreedShown = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has("mine") && !changed.has("theirs")) return;
    this.rows = compare(this.mine, this.theirs);
    this.choices = {};
  }

  protected override render(): TemplateResult {
    const count = (state: Row["state"]): number => this.rows.filter((row) => row.state === state).length;
    const merged = merge(this.mine, this.theirs, this.choices);
    const differing = this.rows.filter((row) => row.state !== "same");
    const shown = this.agreedShown ? this.rows : differing;
    return html`<header class="pb-builder__head">
        <h1 id="build" tabindex="-1">${words.name}</h1>
        <p class="pb-lede">${differing.length ? words.note : words.identical}</p>
        <p>${words.summary(count("same"), count("changed"), count("only-mine"), count("only-theirs"))}</p>
        <div class="pb-dialog__acts">
          ${
            differing.length
              ? html`<button type="button" class="pb-button" @click=${() => this.takeAll("theirs")}>
                    ${words.allTheirs}
                  </button>
                  <button type="button" class="pb-button" @click=${() => this.takeAll("mine")}>
                    ${words.allMine}
                  </button>`
              : nothing
          }
          ${
            count("same")
              ? html`<button
                  type="button"
                  class="pb-button"
                  aria-expanded=${this.agreedShown ? "true" : "false"}
                  @click=${() => (this.agreedShown = !this.agreedShown)}
                >
                  ${this.agreedShown ? words.hide : words.show}
                </button>`
              : nothing
          }
        </div>
      </header>
      <ol class="pb-compare__list">
        ${repeat(
          shown,
          (row) => row.id,
          (row) => this.row(row),
        )}
      </ol>
      <div class="pb-compare__foot">
        <p role="status">${words.result(total(merged), merged.target)}</p>
        <div class="pb-dialog__acts">
          <button type="button" class="pb-button" @click=${() => this.builder.leave(this.mine.id)}>
            ${words.cancel}
          </button>
          ${
            differing.length
              ? html`<button
                  type="button"
                  class="pb-button pb-button--main"
                  @click=${() => {
                    this.builder.putInPlace(this.mine, merged);
                    this.builder.say(words.merged);
                  }}
                >
                  ${icon("check")}${words.apply}
                </button>`
              : nothing
          }
        </div>
      </div>`;
  }

  private takeAll(side: Side): void {
    this.choices = Object.fromEntries(this.rows.filter((row) => row.state !== "same").map((row) => [row.id, side]));
  }

  private row(row: Row): TemplateResult {
    const state = {
      same: words.same,
      changed: words.changed,
      "only-mine": words.onlyMine,
      "only-theirs": words.onlyTheirs,
    }[row.state];
    const differs = [...row.changes.map(({ label }) => label.toLowerCase()), row.moved ? words.moved : ""]
      .filter(Boolean)
      .join(", ");
    return html`<li class="pb-compare__row">
      <div class="pb-compare__head">
        <strong>${DIFFERENCES.parts[row.part]}: ${state}</strong>
        ${row.state === "changed" ? html`<span class="pb-compare__differs">${words.fields}: ${differs}</span>` : nothing}
      </div>
      ${
        row.state === "same"
          ? html`<div class="pb-compare__sides">${this.side(row, "mine")}</div>`
          : html`<div class="pb-compare__sides" role="radiogroup" aria-label=${row.title}>
                ${this.side(row, "mine")} ${this.side(row, "theirs")}
              </div>
              ${row.state === "changed" && row.part === "block" ? html`<div class="pb-compare__both">${this.choice(row, "both", words.takeBoth)}</div>` : nothing}`
      }
    </li>`;
  }

  private side(row: Row, side: Side): TemplateResult {
    const taken = row.state !== "same" && (this.choices[row.id] ?? "mine") === side;
    const block = row[side];
    const there = row.words[side] !== undefined;
    return html`<div
      class="pb-compare__side ${block ? `pb-block--${block.kind}` : ""} ${there ? "" : "pb-compare__side--none"} ${taken ? "pb-compare__side--taken" : ""}"
    >
      ${row.state === "same" ? nothing : html`<span class="pb-compare__who">${words[side]}</span>`}
      ${there ? this.content(row, side) : html`<p>${words.nothing}</p>`}
      ${row.state === "same" ? nothing : this.choice(row, side, takeWords(row, side))}
    </div>`;
  }

  /** What one side says: the whole if only it has it, else what differs. */
  private content(row: Row, side: Side): TemplateResult {
    const block = row[side];
    const titleDiffers = row.fields.includes("title");
    const differences = row.changes.filter(
      ({ field }) => field !== "title" && !(block && (field === "kind" || field === "minutes")),
    );
    const mark = (field: string, text: string): unknown =>
      row.fields.includes(field) ? html`<mark>${text}</mark>` : text;
    if (!block) {
      if (row.state !== "changed") return html`<p class="pb-compare__words">${row.words[side]}</p>`;
      // The title and the goal have no name besides what they are.
      return html`${row.title === DIFFERENCES.parts[row.part] ? nothing : html`<p class="pb-compare__title">${row.title}</p>`}
      ${row.changes.map((one) => html`<p class="pb-compare__words"><span class="pb-compare__who">${one.label}:</span> <mark>${one[side] || "–"}</mark></p>`)}`;
    }
    return html`<p class="pb-compare__title">
        ${titleDiffers ? mark("title", block.title.trim() || WORDS.untitledBlock) : block.title.trim() || WORDS.untitledBlock}
      </p>
      <p>
        <span class="pb-block-tag">${icon(block.kind)}${mark("kind", KIND_WORDS[block.kind])}</span> ·
        ${mark("minutes", `${block.minutes} min`)}
      </p>
      ${differences.map((one) => html`<p class="pb-compare__words"><span class="pb-compare__who">${one.label}:</span> <mark>${one[side] || "–"}</mark></p>`)}`;
  }

  private choice(row: Row, choice: Choice, label: string): TemplateResult {
    const taken = (this.choices[row.id] ?? "mine") === choice;
    return html`<label class="pb-compare__take"
      ><input
        type="radio"
        name="take-${row.id}"
        .checked=${taken}
        @change=${() => (this.choices = { ...this.choices, [row.id]: choice })}
      />${label}</label
    >`;
  }
}

function takeWords(row: Row, side: Side): string {
  if (row.state === "changed") return side === "mine" ? words.takeMine : words.takeTheirs;
  if (row.state === "only-mine") return side === "mine" ? words.keep : words.leave;
  return side === "mine" ? words.leave : words.take;
}

/** Asks what to compare an agenda with: another draft, a link or a file. */
export function chooseOther(builder: Builder, mine: Agenda): void {
  openDialog(words.choose, (dialog) => {
    const others = builder.drafts.filter(({ id }) => id !== mine.id);
    return html`${
        others.length
          ? html`<section>
              <h3>${words.withDraft}</h3>
              <ul class="pb-version-list">
                ${others.map(
                  (draft) =>
                    html`<li>
                      <span>${draft.title.trim() || WORDS.untitled}</span>
                      <button
                        type="button"
                        class="pb-button"
                        @click=${() => {
                          dialog.close();
                          void builder.compareWithDraft(mine, draft.id);
                        }}
                      >
                        ${words.go}<span class="pb-hidden">: ${draft.title}</span>
                      </button>
                    </li>`,
                )}
              </ul>
            </section>`
          : nothing
      }
      <section>
        <h3><label for="pb-compare-link">${words.withLink}</label></h3>
        <form
          class="pb-library-search"
          @submit=${(event: Event) => {
            event.preventDefault();
            const field = (event.target as HTMLFormElement).elements.namedItem("link") as HTMLInputElement;
            if (builder.openLink(field.value)) dialog.close();
            else dialog.say(WORDS.start.linkNone);
          }}
        >
          <input id="pb-compare-link" name="link" type="text" required autocomplete="off" />
          <button type="submit" class="pb-button">${words.go}</button>
        </form>
      </section>
      <section>
        <h3>${words.withFile}</h3>
        <label class="pb-button pb-file-button"
          >${icon("upload")}${WORDS.start.file}<input
            type="file"
            accept=".json,application/json"
            @change=${(event: Event) => {
              const file = (event.target as HTMLInputElement).files?.[0];
              dialog.close();
              if (file) void builder.openFile(file);
            }}
        /></label>
      </section>`;
  });
}

customElements.define("pb-builder-compare", CompareView);
