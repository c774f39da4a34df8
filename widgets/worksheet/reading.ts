/** A filled-in worksheet to read: each row with what stands under its headings, and what was agreed to. */
import { html, nothing, type TemplateResult } from "lit-html";
import { columnsFor, organizationNames, type Shown, textIn } from "../worksheets/columns";
import { explained, explanations, falseFriends } from "../worksheets/dictionary";
import type { Filled } from "../worksheets/model";
import { rowsFor, type ShownRow } from "../worksheets/rows";
import { dayOrText, isEmptyRow, rowName } from "../worksheets/said";
import type { Sheet } from "../worksheets/sheet";
import { WORDS } from "./words";

/** own: whose side reads. only: all of it, or what is written together, without what each does on its own. */
interface Reading {
  own: string | undefined;
  only: "all" | "agreed";
}

export function reading(sheet: Sheet, filled: Filled, { own, only }: Reading): TemplateResult {
  const names = organizationNames(filled.organizations, own);
  const columns = columnsFor(sheet, filled, own).filter((column) => only === "all" || isTogether(column));
  const rows = rowsFor(sheet, filled).filter(
    ({ row }) => row && !isEmptyRow(row) && columns.some((one) => saidIn(one, row)),
  );
  const friends = falseFriends(filled);
  const first = rows.filter(({ ref }) => friends.has(ref.id));
  const shown = [...first, ...rows.filter((row) => !first.includes(row))];
  const between = filled.organizations.filter(({ name }) => name.trim()).map(({ id }) => names.get(id) ?? "");
  return html`<article class="pb-sheet-read">
    <h3 tabindex="-1" dir="auto">${filled.title.trim() || sheet.title}</h3>
    ${between.length ? html`<p class="pb-sheet-read__between" dir="auto">${between.join(" · ")}</p>` : nothing}
    ${
      friends.size
        ? html`<p class="pb-tool__friends">
            <strong>${WORDS.falseFriends}:</strong> ${explanations(filled)
              .filter(({ isFalseFriend }) => isFalseFriend)
              .map(explained)
              .join(" ")}
          </p>`
        : nothing
    }
    ${shown.length ? shown.map((row) => rowOf(row, columns, names, friends)) : html`<p>${WORDS.incoming.empty}</p>`}
    ${agreement(sheet, filled, names)}
  </article>`;
}

function isTogether({ fields }: Shown): boolean {
  return fields.every(({ organization }) => organization === undefined);
}

function saidIn({ fields }: Shown, row: ShownRow["row"]): boolean {
  return fields.some((field) => textIn(row, field).trim());
}

function rowOf(
  shown: ShownRow,
  columns: readonly Shown[],
  names: ReadonlyMap<string, string>,
  friends: ReadonlySet<string>,
): TemplateResult {
  const { row, title } = shown;
  if (!row) return html``;
  const whose = row.organization === undefined ? "" : (names.get(row.organization) ?? "");
  return html`<section class="pb-sheet-read__row">
    <h4 dir="auto">${title || rowName(row)}${whose ? html` <small>${whose}</small>` : nothing}</h4>
    ${friends.has(shown.ref.id) ? html`<p class="pb-grid__mark">${WORDS.falseFriend}</p>` : nothing}
    <dl>
      ${columns
        .filter((column) => saidIn(column, row))
        .map(
          (column) =>
            html`<div>
              <dt dir="auto">${column.heading}</dt>
              ${column.fields
                .filter((field) => textIn(row, field).trim())
                .map(
                  (field) =>
                    html`<dd dir="auto">
                      ${field.label ? html`<strong>${field.label}:</strong> ` : nothing}${dayOrText(textIn(row, field))}
                    </dd>`,
                )}
            </div>`,
        )}
    </dl>
  </section>`;
}

function agreement(
  { agreement: sentence }: Sheet,
  { agreed }: Filled,
  names: ReadonlyMap<string, string>,
): TemplateResult | typeof nothing {
  if (!sentence) return nothing;
  return html`<section class="pb-sheet-read__agreement">
    <p><strong>${sentence}</strong></p>
    <table>
      <thead>
        <tr>
          <th scope="col">${WORDS.name}</th>
          <th scope="col">${WORDS.ofOrganization}</th>
          <th scope="col">${WORDS.day}</th>
          <th scope="col" class="pb-print-only">${WORDS.sign}</th>
        </tr>
      </thead>
      <tbody>
        ${[...agreed, ...(agreed.length ? [] : [undefined, undefined])].map(
          (one) =>
            html`<tr>
              <td dir="auto">${one?.name}</td>
              <td dir="auto">${one && names.get(one.organization)}</td>
              <td>${one && dayOrText(one.on)}</td>
              <td class="pb-print-only"></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
