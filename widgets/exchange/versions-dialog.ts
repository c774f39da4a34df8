/** The earlier states of a document, to go back to: those that were kept while working, and those that were sent or came. */
import { html, type TemplateResult } from "lit-html";
import { ago } from "../base/ago";
import { openDialog } from "../base/dialog";
import type { DocumentStore } from "../documents/store";
import { WORDS } from "./words";

const words = WORDS.versions;

interface Earlier<Value> {
  at: number;
  why: string;
  value: Value;
  /** Whether the other side has had it, so that it may lack what is one's own. */
  isCommon: boolean;
}

/**
 * @param about - what a state says of itself in a line, such as its length.
 * @param restore - goes back to a state.
 */
export function showVersions<Value extends object>(
  store: DocumentStore<Value>,
  id: string,
  about: (value: Value) => string,
  restore: (value: Value, isCommon: boolean) => void,
): void {
  const kept = store
    .versions(id)
    .map(({ at, reason, value }) => ({ at, value, why: words[reason] ?? "", isCommon: false }));
  const common = store.common.list(id).map(({ at, way, value }) => ({ at, value, why: words[way], isCommon: true }));
  const versions: Earlier<Value>[] = [...kept, ...common].sort((one, other) => other.at - one.at);
  openDialog(words.name, (dialog): TemplateResult => {
    if (!versions.length) return html`<p>${words.none}</p>`;
    return html`<p>${words.note}</p>
      <ul class="pb-version-list">
        ${versions.map(({ at, why, value, isCommon }) => {
          const when = ago(at);
          return html`<li>
            <span>${[when, why, about(value)].filter(Boolean).join(" · ")}</span>
            <button
              type="button"
              class="pb-button"
              aria-label="${words.restore}: ${[when, why].filter(Boolean).join(", ")}"
              @click=${() => {
                dialog.close();
                restore(value, isCommon);
              }}
            >
              ${words.restore}
            </button>
          </li>`;
        })}
      </ul>`;
  });
}
