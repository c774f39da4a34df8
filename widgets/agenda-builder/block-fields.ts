/** All fields of one block, shown when its row is open. */
import { html, nothing, type TemplateResult } from "lit-html";
import { updateBlock } from "../agenda/edit";
import type { Block, BlockKind, Priority, Prompt } from "../agenda/model";
import { pastePrompts } from "../agenda/paste";
import { stepsFromLines } from "../agenda/steps";
import { KIND_WORDS } from "../agenda/words";
import { linesField, minutesField, numberField, optionsOf, selectField, textField } from "../base/fields";
import { icon } from "../base/icons";
import { siteUrl } from "../base/site";
import { leadWords } from "../guide/library";
import { fixedStartField } from "./block-start";
import { beginTime, change, type Editor, nameOf, WHO_LIST } from "./editor";
import { roomFields } from "./room-fields";
import { stepFields } from "./step-fields";
import { PRIORITY_WORDS, WORDS } from "./words";

const words = WORDS.block;

export function blockFields(editor: Editor, block: Block): TemplateResult {
  const set = (changes: Partial<Block>, burst?: string): void =>
    change(editor, updateBlock(editor.editing.agenda, block.id, changes), burst && `${block.id}.${burst}`);
  const takePasted = (changes: Partial<Block>, count: number): void => {
    set(changes);
    editor.say(WORDS.edit.pasted(count));
  };
  return html`<div class="pb-row__fields" id="fields-${block.id}">
    ${block.why ? html`<p class="pb-row__why"><strong>${words.why}:</strong> ${block.why}</p>` : nothing}
    <div class="pb-fields">
      ${textField({ label: words.title, value: block.title, class: "pb-field--wide", set: (title) => set({ title }, "title") })}
      ${selectField({ label: words.kind, value: block.kind, options: optionsOf(KIND_WORDS), set: (kind) => set(kindChange(block, kind as BlockKind)) })}
      ${textField({
        label: words.lead,
        value: leadWords(block.lead, editor.guide),
        placeholder: words.leadPlaceholder,
        list: WHO_LIST,
        set: (lead) => set({ lead }, "lead"),
      })}
      ${leadOrganization(editor, block, set)}
    </div>
    <fieldset class="pb-fieldset">
      <legend>${words.time}</legend>
      <div class="pb-fields pb-fields--numbers">
        ${(["least", "ideal", "most"] as const).map((which) => minutesField({ label: words[which], value: block[which], begin: beginTime(editor, block.id, which) }))}
        ${minutesField({ label: words.onlyFrom, value: block.onlyFrom, optional: true, after: words.onlyFromHelp, begin: () => (onlyFrom) => set({ onlyFrom }, "onlyFrom") })}
        ${selectField({
          label: words.priority,
          value: block.priority,
          options: optionsOf(PRIORITY_WORDS),
          set: (priority) => set({ priority: priority as Priority }),
          class: "pb-field--priority",
        })}
        ${fixedStartField(editor, block)}
      </div>
    </fieldset>
    ${block.kind === "breakout" ? breakoutFields(editor, block, set) : nothing}
    ${roomFields(editor, block, (rooms, burst) => set({ rooms }, burst))}
    ${textField({ label: words.purpose, value: block.purpose, rows: 2, set: (purpose) => set({ purpose }, "purpose") })}
    ${promptFields(editor, block, set)}
    ${linesField(
      words.steps,
      block.steps.map(({ text }) => text),
      (lines) => set({ steps: stepsFromLines(block.steps, lines) }, "steps"),
      (lines, count) => takePasted({ steps: stepsFromLines(block.steps, lines) }, count),
    )}
    ${stepFields(editor, block)}
    ${textField({ label: words.takeaway, value: block.takeaway ?? "", placeholder: words.takeawayPlaceholder, rows: 2, set: (takeaway) => set({ takeaway: takeaway || undefined }, "takeaway") })}
    ${textField({ label: words.notes, value: block.notes, rows: 2, set: (notes) => set({ notes }, "notes") })}
    ${linesField(
      words.materials,
      block.materials,
      (materials) => set({ materials }, "materials"),
      (materials, count) => takePasted({ materials }, count),
    )}
    <div class="pb-row__end">
      ${block.activity ? html`<p><a href=${siteUrl(`activities/${block.activity}/`).href} target="_blank">${words.activity}</a></p>` : nothing}
      <button
        type="button"
        class="pb-button"
        @click=${() => {
          editor.open = "";
          editor.focusOn(`#block-${block.id} .pb-row__title`);
        }}
      >
        ${words.done}
      </button>
    </div>
  </div>`;
}

type Set = (changes: Partial<Block>, burst?: string) => void;

/** A breakout needs groups, any other kind has none. */
function kindChange(block: Block, kind: BlockKind): Partial<Block> {
  return { kind, breakout: kind === "breakout" ? (block.breakout ?? { groups: 2, reportBack: 5 }) : undefined };
}

function leadOrganization(editor: Editor, block: Block, set: Set): TemplateResult | typeof nothing {
  const { organizations } = editor.editing.agenda;
  if (!organizations.length) return nothing;
  const options: [string, string][] = [
    ["", words.both],
    ...organizations.map((one, at): [string, string] => [one.id, nameOf(one, at)]),
  ];
  return selectField({
    label: words.leadOrganization,
    value: block.leadOrganization ?? "",
    options,
    set: (id) => set({ leadOrganization: id || undefined }),
  });
}

function breakoutFields(editor: Editor, block: Block, set: Set): TemplateResult {
  const breakout = block.breakout ?? { groups: 2, reportBack: 5 };
  // Of the block as it is by then: both fields may change between two drawings.
  const setBreakout = (
    changes: { groups?: number | undefined; reportBack?: number | undefined },
    burst: string,
  ): void => {
    const now = editor.editing.agenda.blocks.find(({ id }) => id === block.id)?.breakout ?? breakout;
    set(
      { breakout: { groups: changes.groups ?? now.groups, reportBack: changes.reportBack ?? now.reportBack } },
      burst,
    );
  };
  const people = editor.editing.agenda.organizations.reduce((sum, organization) => sum + organization.people.length, 0);
  return html`<fieldset class="pb-fieldset">
    <legend>${KIND_WORDS.breakout}</legend>
    <div class="pb-fields pb-fields--numbers">
      ${numberField({ label: words.groups, value: breakout.groups, least: 1, most: 100, begin: () => (groups) => setBreakout({ groups }, "groups") })}
      ${minutesField({ label: words.reportBack, value: breakout.reportBack, begin: () => (reportBack) => setBreakout({ reportBack }, "reportBack") })}
      ${people > breakout.groups ? html`<p class="pb-fields__note">${words.perGroup(people, breakout.groups)}</p>` : nothing}
    </div>
  </fieldset>`;
}

function promptFields(editor: Editor, block: Block, set: Set): TemplateResult {
  const replace = (at: number, text: string): Prompt[] =>
    block.prompts.map((prompt, index) => (index === at ? withText(prompt, text) : prompt));
  const paste = (at: number, items: string[]): void => {
    set({ prompts: pastePrompts(block.prompts, at, items) });
    editor.say(WORDS.edit.pasted(items.length));
    editor.focusOn(`#fields-${block.id} .pb-prompts__one:nth-of-type(${at + items.length}) textarea`);
  };
  return html`<fieldset class="pb-fieldset pb-prompts">
    <legend>${words.prompts}</legend>
    ${block.prompts.map(
      (prompt, at) =>
        html`<div class="pb-prompts__one">
          ${textField({ label: words.promptNumber(at + 1), value: prompt.text, rows: 2, class: "pb-field--bare", set: (text) => set({ prompts: replace(at, text) }, `prompt${at}`), pasted: (items) => paste(at, items) })}
          <button
            type="button"
            class="pb-icon-button"
            aria-label=${words.removePrompt(at + 1)}
            @click=${() => {
              set({ prompts: block.prompts.filter((_, index) => index !== at) });
              editor.say(words.promptRemoved(at + 1));
              const next = Math.min(at + 1, block.prompts.length - 1);
              editor.focusOn(
                ...(next ? [`#fields-${block.id} .pb-prompts__one:nth-of-type(${next}) button`] : []),
                `#fields-${block.id} .pb-prompts button.pb-button`,
              );
            }}
          >
            ${icon("close")}
          </button>
        </div>`,
    )}
    <div class="pb-prompts__add">
      <button type="button" class="pb-button" @click=${() => editor.pick({ promptFor: block.id })}>
        ${icon("question")}${words.libraryPrompt}
      </button>
      <button
        type="button"
        class="pb-button"
        @click=${() => {
          set({ prompts: [...block.prompts, { text: "" }] });
          editor.focusOn(`#fields-${block.id} .pb-prompts__one:nth-of-type(${block.prompts.length + 1}) textarea`);
        }}
      >
        ${icon("add")}${words.addPrompt}
      </button>
    </div>
  </fieldset>`;
}

/** A question that was changed is no longer the one in the library. */
function withText(prompt: Prompt, text: string): Prompt {
  return prompt.text === text ? prompt : { text };
}
