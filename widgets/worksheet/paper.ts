/** The table as it is printed: with texts instead of fields, and empty rows to fill in by hand. */
import { html, nothing, type TemplateResult } from "lit-html";
import { gridOf } from "../worksheets/article";
import { organizationNames } from "../worksheets/columns";
import type { Filled } from "../worksheets/model";
import { dayOrText } from "../worksheets/said";
import type { Sheet } from "../worksheets/sheet";

/** So many empty rows stand on paper where nothing is filled in. */
const BLANK = 3;

export function paper(sheet: Sheet, filled: Filled, own: string | undefined): TemplateResult {
  const about = { sheet, address: "", audience: "us" as const, own };
  const { heads, rows } = gridOf(filled, about, { cell: (texts) => texts.join("\n"), day: dayOrText });
  const names = organizationNames(filled.organizations, own);
  const shown = rows.length ? rows : Array.from({ length: BLANK }, () => heads.map(() => ""));
  return html`<div class="pb-print-only pb-paper">
    ${filled.title.trim() ? html`<p class="pb-paper__title" dir="auto">${filled.title}</p>` : nothing}
    <table class="pb-sheet">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td class=${rows.length ? "" : "pb-sheet__blank"} dir="auto">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      sheet.agreement
        ? html`<p><strong>${sheet.agreement}</strong></p>
            <ul class="pb-paper__agreed">
              ${filled.agreed.map(({ name, organization, on }) => html`<li dir="auto">${[name, names.get(organization), dayOrText(on)].filter(Boolean).join(", ")}</li>`)}
            </ul>`
        : nothing
    }
  </div>`;
}
