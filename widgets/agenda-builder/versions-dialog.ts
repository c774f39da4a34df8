/** The earlier states of a draft, to go back to. */
import { html, type TemplateResult } from "lit";
import { total } from "../agenda/edit";
import { openDialog } from "../base/dialog";
import { store } from "./drafts";
import type { Session } from "./session";
import { WORDS } from "./words";

const words = WORDS.versions;

export function showVersions(session: Session, done: () => void): void {
  session.flush();
  const versions = store.versions(session.agenda.id);
  openDialog(words.name, (dialog): TemplateResult => {
    if (!versions.length) return html`<p>${words.none}</p>`;
    return html`<p>${words.note}</p>
      <ul class="pb-version-list">
        ${versions.map(({ at, value }) => {
          const when = WORDS.ago(at);
          return html`<li>
            <span>${words.row(when, total(value), value.blocks.filter((block) => !block.out).length)}</span>
            <button
              type="button"
              class="pb-button"
              aria-label="${words.restore}: ${when}"
              @click=${() => {
                session.change(value);
                dialog.close();
                done();
              }}
            >
              ${words.restore}
            </button>
          </li>`;
        })}
      </ul>`;
  });
}
