/** The agenda as a link: how long it is, and what to do when it is too long for a chat. */
import { html, nothing } from "lit";
import type { Agenda } from "../agenda/model";
import { copy } from "../base/clipboard";
import { type Dialog, openDialog } from "../base/dialog";
import { icon } from "../base/icons";
import { encode, SAFE_LENGTH } from "../share/share";
import { WORDS } from "./words";

const words = WORDS.share;
export function showShare(agenda: Agenda, saveFile: () => void): void {
  let [link, failed] = ["", false];
  const dialog = openDialog(words.name, (self) => {
    if (failed)
      return html`<p>${words.failed}</p>
        ${fileButton(saveFile, true)}`;
    if (!link) return html`<p aria-busy="true">${words.making}</p>`;
    const long = link.length > SAFE_LENGTH;
    return html`<p>${words.note}</p>
      <label class="pb-field"
        ><span>${words.link} · ${words.length(link.length)}</span
        ><textarea
          class="pb-link"
          readonly
          rows="3"
          .value=${link}
          @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
        ></textarea>
      </label>
      ${long ? html`<p class="pb-note">${words.long}</p>` : nothing}
      <div class="pb-dialog__acts">
        ${long ? fileButton(saveFile, true) : nothing}
        <button
          type="button"
          class="pb-button ${long ? "" : "pb-button--main"}"
          autofocus
          @click=${() => void copyLink(link, self)}
        >
          ${icon("copy")}${words.copy}
        </button>
        ${"share" in navigator ? html`<button type="button" class="pb-button" @click=${() => void send(agenda, link)}>${icon("share")}${words.send}</button>` : nothing}
        ${long ? nothing : fileButton(saveFile, false)}
      </div>
      <p class="pb-panel__note">${words.how}</p>`;
  });
  void encode(agenda)
    .then((shared) => {
      const url = new URL("./", location.href);
      url.search = "";
      url.hash = shared;
      link = url.href;
    })
    .catch((error: unknown) => {
      console.error(error);
      failed = true;
    })
    .finally(() => dialog.draw());
}

function fileButton(save: () => void, main: boolean): unknown {
  return html`<button type="button" class="pb-button ${main ? "pb-button--main" : ""}" @click=${save}>
    ${icon("download")}${words.file}
  </button>`;
}

async function copyLink(link: string, dialog: Dialog): Promise<void> {
  dialog.say((await copy({ "text/plain": link })) ? words.copied : WORDS.take.copyYourselfHelp);
}

async function send(agenda: Agenda, link: string): Promise<void> {
  // The reader may change their mind, which is no fault.
  await navigator.share({ title: agenda.title, url: link }).catch(() => undefined);
}
