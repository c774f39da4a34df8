/** The lanes before and after the session, and the blocks left out. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { addTask, type Lane, removeTask, updateBlock, updateTask } from "../agenda/edit";
import type { Agenda, Block, Task } from "../agenda/model";
import { pasteTasks } from "../agenda/paste";
import { selectField, textField } from "../base/fields";
import { icon } from "../base/icons";
import { titleOf } from "./block-row";
import { change, type Editor, nameOf, WHO_LIST } from "./editor";
import { WORDS } from "./words";

const words = WORDS.lanes;

export function taskLane(editor: Editor, lane: Lane): TemplateResult {
  const tasks = editor.editing.agenda[lane];
  return html`<details class="pb-lane pb-lane--${lane}">
    <summary>
      <h2>${words[lane]}</h2>
      <span class="pb-count">${words.tasks(tasks.length)}</span>${icon("expand")}
    </summary>
    <ul class="pb-tasks">
      ${repeat(
        tasks,
        (task) => task.id,
        (task) => taskRow(editor, lane, task),
      )}
    </ul>
    <button
      type="button"
      class="pb-button"
      @click=${() => {
        change(editor, addTask(editor.editing.agenda, lane));
        editor.focusOn(`.pb-lane--${lane} .pb-task:last-child textarea`);
      }}
    >
      ${icon("add")}${words.addTask}
    </button>
  </details>`;
}

function taskRow(editor: Editor, lane: Lane, task: Task): TemplateResult {
  const { organizations } = editor.editing.agenda;
  const set = (changes: Partial<Task>, burst?: string): void =>
    change(editor, updateTask(editor.editing.agenda, lane, task.id, changes), burst && `${task.id}.${burst}`);
  return html`<li class="pb-task">
    ${textField({ label: words.task, value: task.text, rows: 1, class: "pb-field--task", set: (text) => set({ text }, "text"), pasted: (items) => paste(editor, lane, task, items) })}
    ${textField({ label: words.owner, value: task.owner, list: WHO_LIST, set: (owner) => set({ owner }, "owner") })}
    ${
      organizations.length
        ? selectField({
            label: words.organization,
            value: task.organization ?? "",
            options: [
              ["", words.anyone],
              ...organizations.map((one, at): [string, string] => [one.id, nameOf(one, at)]),
            ],
            set: (organization) => set({ organization: organization || undefined }),
          })
        : nothing
    }
    <button
      type="button"
      class="pb-icon-button"
      aria-label="${words.removeTask}: ${task.text}"
      @click=${() => {
        change(editor, removeTask(editor.editing.agenda, lane, task.id));
        editor.say(words.taskRemoved);
        editor.focusOn(`.pb-lane--${lane} > button`);
      }}
    >
      ${icon("remove")}
    </button>
  </li>`;
}

function paste(editor: Editor, lane: Lane, { id }: Task, items: readonly string[]): void {
  const at = editor.editing.agenda[lane].findIndex((task) => task.id === id);
  change(editor, pasteTasks(editor.editing.agenda, lane, id, items));
  editor.say(WORDS.edit.pasted(items.length));
  editor.focusOn(`.pb-lane--${lane} .pb-task:nth-child(${at + items.length}) textarea`);
}

export function leftOut(editor: Editor, agenda: Agenda): TemplateResult | typeof nothing {
  const blocks = agenda.blocks.filter((block) => block.out);
  if (!blocks.length) return nothing;
  return html`<section class="pb-out">
    <h3 id="pb-out">${words.leftOut}</h3>
    <p>${words.leftOutNote}</p>
    <ul>
      ${repeat(
        blocks,
        (block) => block.id,
        (block) =>
          html`<li class="pb-block--${block.kind}">
            <span class="pb-block-tag">${icon(block.kind)}</span><span class="pb-out__title">${titleOf(block)}</span
            ><span class="pb-number">${block.minutes || block.ideal} min</span>
            <button
              type="button"
              class="pb-button"
              aria-label=${words.bringBackNamed(titleOf(block))}
              @click=${() => bringBack(editor, block)}
            >
              ${icon("bring-back")}${words.bringBack}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

function bringBack(editor: Editor, block: Block): void {
  change(
    editor,
    updateBlock(editor.editing.agenda, block.id, { out: undefined, minutes: block.minutes || block.ideal }),
  );
  editor.say(WORDS.edit.back(titleOf(block)));
  editor.focusOn(`#block-${block.id} .pb-row__title`);
}
