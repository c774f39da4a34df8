/** The table to fill in: a table on a wide screen, a card for each row on a narrow one. */
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { type Choice, type MenuHolder, menu } from "../base/menu";
import { typed } from "../base/typed";
import type { Field } from "../worksheets/columns";
import { type Shown, textIn } from "../worksheets/columns";
import type { Organization } from "../worksheets/model";
import type { ShownRow } from "../worksheets/rows";
import { namesRows, type Sheet } from "../worksheets/sheet";
import { cellField } from "./field";
import { WORDS } from "./words";

/** What the table shows, and what it tells. */
export interface GridView {
  sheet: Sheet;
  columns: readonly Shown[];
  rows: readonly ShownRow[];
  organizations: readonly Organization[];
  names: ReadonlyMap<string, string>;
  hasExample: boolean;
  listFor: (column: Shown) => string | undefined;
  marked: ReadonlySet<string>;
  setText: (row: ShownRow, field: Field, text: string) => void;
  setTitle: (row: ShownRow, title: string) => void;
  setWhose: (row: ShownRow, organization: string) => void;
  pasted: (event: ClipboardEvent, row: number, field: number) => void;
  move: (row: ShownRow, by: 1 | -1) => void;
  remove: (row: ShownRow) => void;
}

export function grid(view: GridView, holder: MenuHolder): TemplateResult {
  const { sheet, columns, rows } = view;
  const isNamed = namesRows(sheet);
  return html`<div
    class="pb-scroll pb-fill__scroll"
    role="group"
    aria-label=${sheet.title}
    tabindex="0"
    @keydown=${walk}
  >
    <table class="pb-grid">
      <thead>
        <tr>
          ${isNamed ? html`<td></td>` : nothing}
          ${sheet.rowsForEach ? html`<th scope="col">${WORDS.whose}</th>` : nothing}
          ${columns.map(
            ({ heading, help }) =>
              html`<th scope="col">
                <span dir="auto">${heading}</span>${help ? html`<span class="pb-sheet__help">${help}</span>` : nothing}
              </th>`,
          )}
          <td class="pb-grid__acts"></td>
        </tr>
      </thead>
      <tbody>
        ${view.hasExample ? exampleRow(view) : nothing}
        ${repeat(
          rows,
          ({ ref }) => (ref.given === undefined ? ref.id : `given ${ref.given}`),
          (row, at) => rowOf(view, row, at, holder),
        )}
      </tbody>
    </table>
  </div>`;
}

function exampleRow({ sheet, columns }: GridView): TemplateResult {
  const texts = new Map(sheet.columns.map(({ id }, at) => [id, sheet.example[at] ?? ""]));
  const seen = new Set<string>();
  return html`<tr class="pb-grid__example">
    ${namesRows(sheet) ? html`<th scope="row">${WORDS.example}</th>` : nothing}
    ${sheet.rowsForEach ? html`<td></td>` : nothing}
    ${columns.map(({ heading, fields }, at) => {
      const id = fields[0]?.column.id ?? "";
      const text = seen.has(id) ? "" : (texts.get(id) ?? "");
      seen.add(id);
      return html`<td>
        <span class="pb-grid__label" aria-hidden="true">${heading}</span
        ><span>${at === 0 && !namesRows(sheet) ? html`<small>${WORDS.example}: </small>` : nothing}${text}</span>
      </td>`;
    })}
    <td class="pb-grid__acts"></td>
  </tr>`;
}

function rowOf(view: GridView, row: ShownRow, at: number, holder: MenuHolder): TemplateResult {
  const { sheet, columns } = view;
  const name = row.title.trim() || WORDS.row(at + 1);
  let place = -1;
  return html`<tr class=${view.marked.has(row.ref.id) ? "pb-grid__row--marked" : ""} data-row=${row.ref.id}>
    ${namesRows(sheet) ? rowHead(view, row) : nothing} ${sheet.rowsForEach ? whoseCell(view, row, name) : nothing}
    ${columns.map((column, across) => {
      const isFirst = across === 0 && view.marked.has(row.ref.id);
      return html`<td>
        <span class="pb-grid__label" aria-hidden="true" dir="auto">${column.heading}</span>
        ${isFirst ? html`<span class="pb-grid__mark">${WORDS.falseFriend}</span>` : nothing}
        ${column.fields.map((field) => {
          place += 1;
          const at2 = place;
          const cell = cellField({
            type: column.type,
            choices: column.choices,
            label: [field.label ? `${column.heading}, ${field.label}` : column.heading, name].join(": "),
            value: textIn(row.row, field),
            list: view.listFor(column),
            set: (text) => view.setText(row, field, text),
            onPaste: (event) => view.pasted(event, at, at2),
          });
          return field.label
            ? html`<div class="pb-grid__part">
                <span class="pb-grid__whose" aria-hidden="true" dir="auto">${field.label}</span>${cell}
              </div>`
            : cell;
        })}
      </td>`;
    })}
    <td class="pb-grid__acts">${row.isGiven || !row.row ? nothing : rowMenu(view, row, name, holder)}</td>
  </tr>`;
}

function rowHead(view: GridView, row: ShownRow): TemplateResult {
  if (row.isGiven)
    return html`<th scope="row">
      <span dir="auto">${row.title}</span>${row.help ? html`<span class="pb-sheet__help">${row.help}</span>` : nothing}
    </th>`;
  return html`<th scope="row">
    <span class="pb-grid__label" aria-hidden="true">${WORDS.ownRow}</span>
    <input
      type="text"
      class="pb-cell pb-cell--title"
      aria-label="${WORDS.ownRow}: ${WORDS.ownRowHelp}"
      placeholder=${WORDS.ownRowHelp}
      maxlength="20000"
      autocomplete="off"
      dir="auto"
      @input=${(event: Event) => view.setTitle(row, (event.target as HTMLInputElement).value)}
      ${typed(row.title)}
    />
  </th>`;
}

function whoseCell(view: GridView, row: ShownRow, name: string): TemplateResult {
  const value = row.row?.organization ?? row.ref.whose ?? "";
  return html`<td>
    <span class="pb-grid__label" aria-hidden="true">${WORDS.whose}</span>
    <select
      class="pb-cell"
      aria-label="${WORDS.whose}: ${name}"
      @change=${(event: Event) => view.setWhose(row, (event.target as HTMLSelectElement).value)}
    >
      <option value="">${WORDS.nobody}</option>
      ${view.organizations.map(({ id }) => html`<option value=${id} ?selected=${id === value}>${view.names.get(id)}</option>`)}
    </select>
  </td>`;
}

function rowMenu(view: GridView, row: ShownRow, name: string, holder: MenuHolder): TemplateResult {
  const own = view.rows.filter((one) => !one.isGiven && one.row);
  const at = own.indexOf(row);
  const not = (is: boolean): string | undefined => (is ? WORDS.atEnd : undefined);
  const choices: Choice[] = [
    { words: WORDS.up, icon: "up", act: () => view.move(row, -1), not: not(at <= 0) },
    { words: WORDS.down, icon: "down", act: () => view.move(row, 1), not: not(at === own.length - 1) },
    { words: WORDS.remove, icon: "remove", act: () => view.remove(row) },
  ];
  return menu(holder, {
    name: `row ${row.ref.id}`,
    words: WORDS.rowMenu(name),
    icon: "more",
    compact: true,
    choices: () => choices,
  });
}

/** Goes on to the next cell where the caret cannot move any further, as in a spreadsheet. */
function walk(event: KeyboardEvent): void {
  const field = event.target;
  if (!(field instanceof HTMLElement) || !field.matches(".pb-cell") || event.isComposing) return;
  const down = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  const step = down ? { rows: event.shiftKey ? -1 : 1, cells: 0 } : stepOf(event, field);
  const next = step && neighbor(field, step);
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLTextAreaElement || (next instanceof HTMLInputElement && next.type === "text")) {
    const end = step.cells < 0 || step.rows < 0 ? next.value.length : 0;
    next.setSelectionRange(end, end);
  }
}

interface Step {
  rows: number;
  cells: number;
}

function stepOf(event: KeyboardEvent, field: HTMLElement): Step | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
  if (!(field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === "text")))
    return undefined;
  // The arrows choose among the names of a list while it is open.
  if (field instanceof HTMLInputElement && field.list && (event.key === "ArrowDown" || event.key === "ArrowUp"))
    return undefined;
  const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
  const [isAtStart, isAtEnd] = [start === 0 && end === 0, start === field.value.length && end === start];
  if (event.key === "ArrowDown" && isAtEnd) return { rows: 1, cells: 0 };
  if (event.key === "ArrowUp" && isAtStart) return { rows: -1, cells: 0 };
  if (event.key === "ArrowRight" && isAtEnd) return { rows: 0, cells: 1 };
  if (event.key === "ArrowLeft" && isAtStart) return { rows: 0, cells: -1 };
  return undefined;
}

function neighbor(field: HTMLElement, { rows, cells }: Step): HTMLElement | undefined {
  const row = field.closest("tr");
  const own = [...(row?.querySelectorAll<HTMLElement>(".pb-cell") ?? [])];
  if (!rows) return own[own.indexOf(field) + cells];
  const all = [...(row?.parentElement?.querySelectorAll<HTMLElement>("tr[data-row]") ?? [])];
  const next = all[all.indexOf(row as HTMLElement) + rows];
  const column = field.closest("td, th") as HTMLTableCellElement | null;
  const inColumn = [...(column?.querySelectorAll(".pb-cell") ?? [])].indexOf(field);
  const target = next?.children[[...(row?.children ?? [])].indexOf(column as Element)];
  return (
    target?.querySelectorAll<HTMLElement>(".pb-cell")[inColumn] ??
    target?.querySelector<HTMLElement>(".pb-cell") ??
    undefined
  );
}
