/** An agenda that somebody brings, to look at before it counts: what was found, what is a guess, what was not understood. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Agenda, Block } from "../agenda/model";
import type { Found } from "../agenda/read/found";
import { starts } from "../agenda/when";
import { KIND_WORDS } from "../agenda/words";
import { dayInFull } from "../base/clock";
import { icon } from "../base/icons";
import type { Brought } from "./bring";
import { BRING } from "./bring-words";
import type { Builder } from "./builder";
import { nameOf } from "./editor";
import { WORDS } from "./words";

type Shown = TemplateResult | typeof nothing;

export class BroughtView extends LitElement {
  static override properties = { builder: { attribute: false }, brought: { attribute: false } };

  declare builder: Builder;
  declare brought: Brought;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { agenda, found } = this.brought;
    const taking = agenda.blocks.filter((block) => !block.out);
    return html`<header class="pb-builder__head">
        <h1 id="build" tabindex="-1">${BRING.title}</h1>
        <p class="pb-lede">${BRING.note(taking.length)}</p>
      </header>
      <div class="pb-shared__acts">
        <button type="button" class="pb-button pb-button--main" @click=${() => this.make()}>
          ${icon("add")}${BRING.make}
        </button>
        <a class="pb-button" href="./" data-go>${BRING.back}</a>
      </div>
      <section class="pb-shared__card pb-brought" aria-labelledby="pb-brought">
        <h2 id="pb-brought" dir="auto">${agenda.title.trim() || WORDS.untitled}</h2>
        ${facts(agenda)} ${guesses(found)}
        <h3 class="pb-hidden">${BRING.blocks}</h3>
        <ol class="pb-brought__blocks">
          ${taking.map((block) => blockItem(agenda, block, found?.blocks[agenda.blocks.indexOf(block)]?.guessed ?? false))}
        </ol>
        ${tasks(BRING.before, agenda.before)} ${tasks(BRING.after, agenda.after)} ${kept(agenda, found)}
      </section>`;
  }

  private make(): void {
    const { agenda } = this.brought;
    this.builder.keepAndEdit(agenda);
    this.builder.say(BRING.made(agenda.blocks.length));
  }
}

function facts(agenda: Agenda): Shown {
  const { where, link, phone } = agenda.place;
  const named = agenda.organizations.some((one) => one.name.trim() || one.people.length);
  const known: [label: string, value: string][] = [
    [BRING.goal, agenda.goal],
    [BRING.date, agenda.date ? dayInFull(agenda.date) : ""],
    [BRING.time, starts(agenda).map(BRING.starts).join("; ")],
    [BRING.place, [where, link, phone].filter(Boolean).join(", ")],
    [BRING.organizations, named ? agenda.organizations.map(nameOf).join(", ") : ""],
  ];
  const shown = known.filter(([, value]) => value.trim());
  if (!shown.length) return nothing;
  return html`<dl class="pb-brought__facts">
    ${shown.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd dir="auto">${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function guesses(found: Found | undefined): Shown {
  const count = found?.blocks.filter(({ guessed }) => guessed).length ?? 0;
  return count ? html`<p class="pb-brought__note">${icon("clock")}${BRING.guesses(count)}</p>` : nothing;
}

function blockItem(agenda: Agenda, block: Block, guessed: boolean): TemplateResult {
  const at = agenda.organizations.findIndex(({ id }) => id === block.leadOrganization);
  const organization = agenda.organizations[at];
  const lead = [block.lead, organization ? nameOf(organization, at) : ""].filter(Boolean).join(", ");
  const { fixedStart } = block;
  const about = [lead && BRING.ledBy(lead), fixedStart && BRING.fixed(fixedStart.time, fixedStart.day)];
  return html`<li class="pb-brought__block pb-block--${block.kind}">
    <p class="pb-brought__line">
      <strong dir="auto">${block.title.trim() || BRING.untitledBlock}</strong
      ><span class="pb-number">${block.minutes} min${guessed ? html` <em>${BRING.guess}</em>` : nothing}</span>
    </p>
    <p class="pb-brought__about" dir="auto">
      <span class="pb-block-tag">${icon(block.kind)}${KIND_WORDS[block.kind]}</span
      >${about.filter(Boolean).map((words) => html` · ${words}`)}
    </p>
    ${details(block)}
  </li>`;
}

function details(block: Block): Shown {
  const lists: [label: string, items: string[]][] = [
    [BRING.more.purpose, [block.purpose]],
    [BRING.more.steps, block.steps.map(({ text }) => text)],
    [BRING.more.questions, block.prompts.map(({ text }) => text)],
    [BRING.more.materials, block.materials],
    [BRING.more.takeaway, [block.takeaway ?? ""]],
    [BRING.more.notes, block.notes.split("\n")],
  ];
  const filled = lists
    .map(([label, items]) => [label, items.filter((item) => item.trim())] as const)
    .filter(([, items]) => items.length);
  if (!filled.length) return nothing;
  return html`<dl class="pb-brought__more">
    ${filled.map(
      ([label, items]) =>
        html`<div>
          <dt>${label}</dt>
          ${items.map((item) => html`<dd dir="auto">${item}</dd>`)}
        </div>`,
    )}
  </dl>`;
}

function tasks(title: string, found: Agenda["before"]): Shown {
  if (!found.length) return nothing;
  return html`<h3>${title}</h3>
    <ul>
      ${found.map(({ text, owner }) => html`<li dir="auto">${text}${owner ? ` (${owner})` : ""}</li>`)}
    </ul>`;
}

function kept(agenda: Agenda, found: Found | undefined): Shown {
  if (!found?.kept.length) return nothing;
  const nameAt = (at: number): string => agenda.blocks[at]?.title.trim() || BRING.untitledBlock;
  return html`<h3>${BRING.kept}</h3>
    <p>${BRING.keptNote}</p>
    <ul class="pb-brought__kept">
      ${found.kept.map(({ text, block }) => html`<li><span dir="auto">${text}</span> <small>${BRING.keptIn(nameAt(block))}</small></li>`)}
    </ul>`;
}

customElements.define("pb-builder-brought", BroughtView);
