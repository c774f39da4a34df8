/**
 * Above a draft: for one that was made from what somebody sent, what was changed in it and the answer that goes back; for
 * one's own, the answers that came.
 */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { ago } from "../base/ago";
import { openDialog } from "../base/dialog";
import { icon } from "../base/icons";
import { type Answerable, changesIn, type Draft, draftOf, sayChanged, sayGood } from "./answering";
import { answersTo, type CameBack } from "./answers";
import { WORDS } from "./words";

const words = WORDS.answer;
/** Changes are counted after so many milliseconds without another one. */
const PAUSE = 250;

export class AnswerDraft extends LitElement {
  static override properties = {
    kind: { attribute: false },
    documentId: { attribute: false },
    value: { attribute: false },
    draft: { state: true },
    changes: { state: true },
  };

  declare kind: Answerable<object>;
  declare documentId: string;
  /** The document as its changes are counted. */
  declare value: object;
  /** The document with all that was typed, once that is kept. */
  declare latest: () => object;
  declare draft: Draft<object> | undefined;
  /** How many things were changed; undefined until they are counted. */
  declare changes: number | undefined;
  private answers: CameBack[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("documentId")) {
      this.draft = draftOf(this.kind, this.documentId);
      this.answers = answersTo(this.kind.store, this.documentId);
      this.changes = undefined;
    }
    if (!this.draft?.base || !(changed.has("value") || changed.has("documentId"))) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.count(), changed.has("documentId") ? 0 : PAUSE);
  }

  private async count(): Promise<void> {
    const { kind, value, draft } = this;
    if (!draft?.base) return;
    try {
      const { length } = await changesIn(kind, value, draft.base);
      if (value === this.value) this.changes = length;
    } catch (error) {
      // Without the count the answer can still be made.
      console.warn(error);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { draft, changes } = this;
    return html`${draft ? this.goesBack(draft, changes) : nothing} ${this.cameBack()}`;
  }

  /** The answers that came, the latest in the one line that is always there. */
  private cameBack(): TemplateResult | typeof nothing {
    const [latest, ...others] = this.answers;
    if (!latest) return nothing;
    return html`<details class="pb-banner pb-answer pb-answer--came">
      <summary>
        <span>${words.cameBack[latest.answer.says](latest.by.trim())}</span>
        ${others.length ? html`<span class="pb-count">${words.answers(others.length + 1)}</span>` : nothing}${icon("expand")}
      </summary>
      <ul>
        ${this.answers.map(
          ({ by, at, answer }) =>
            html`<li>
              ${words.cameBack[answer.says](by.trim())} <small>${words.sees(at)}</small>
              ${answer.note ? html`<blockquote class="pb-answer__note" dir="auto">${answer.note}</blockquote>` : nothing}
            </li>`,
        )}
      </ul>
    </details>`;
  }

  private goesBack(draft: Draft<object>, changes: number | undefined): TemplateResult {
    const answered = draft.answered && words.answered(draft.answered.says, ago(draft.answered.at));
    return html`<section class="pb-banner pb-answer" aria-label=${words.bar}>
      <p>${words.draftOf(draft.by)} ${answered || nothing}</p>
      <div class="pb-banner__acts">
        ${
          changes === 0
            ? html`<button type="button" class="pb-button pb-button--main" @click=${() => this.good(draft)}>
                ${icon("check")}${words.good}
              </button>`
            : html`<button type="button" class="pb-button pb-button--main" @click=${() => this.changed(draft)}>
                ${icon("share")}${words.changed(changes ?? 0)}
              </button>`
        }
        <button type="button" class="pb-button" @click=${() => this.see(draft)}>${words.seeSent}</button>
      </div>
    </section>`;
  }

  private good({ base, by }: Draft<object>): void {
    if (base) void sayGood(this.kind, { value: base, sent: { by, at: 0, common: [] } }, () => this.refresh());
  }

  private changed(draft: Draft<object>): void {
    void sayChanged(this.kind, this.latest(), draft, () => this.refresh());
  }

  private see({ base, by }: Draft<object>): void {
    openDialog(words.sentTitle(by), () => (base ? html`${this.kind.reading(base)}` : html`<p>${words.sentGone}</p>`));
  }

  private refresh(): void {
    this.draft = draftOf(this.kind, this.documentId);
  }
}

customElements.define("pb-answer-draft", AnswerDraft);
