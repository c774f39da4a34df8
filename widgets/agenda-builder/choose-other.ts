/** Asks what to compare an agenda with: another draft, a link or a file. */
import { html, nothing } from "lit-html";
import type { Agenda } from "../agenda/model";
import { openDialog } from "../base/dialog";
import { icon } from "../base/icons";
import type { Builder } from "./builder";
import { WORDS } from "./words";

const words = WORDS.compare;

export function chooseOther(builder: Builder, mine: Agenda): void {
  openDialog(words.choose, (dialog) => {
    const others = builder.agendas.filter(({ id }) => id !== mine.id);
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
                          void builder.exchange.compareWithKept(mine, draft.id);
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
            void builder
              .openLink(field.value)
              .then((isOurs) => (isOurs ? dialog.close() : dialog.say(WORDS.start.linkNone)));
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
            accept=".json,.yaml,.md,.txt,.csv,.docx,application/json"
            @change=${(event: Event) => {
              const file = (event.target as HTMLInputElement).files?.[0];
              dialog.close();
              if (file) void builder.openFile(file);
            }}
        /></label>
      </section>`;
  });
}
