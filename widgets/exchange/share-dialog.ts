/** A document as a link: who sends it, how long it is, and what to do when it is too long for a chat. */
import { html, nothing } from "lit";
import { copy } from "../base/clipboard";
import { type Dialog, openDialog } from "../base/dialog";
import { icon } from "../base/icons";
import { siteUrl } from "../base/site";
import { KINDS } from "../documents/kinds";
import { encode, SAFE_LENGTH } from "../share/share";
import { ownName, setOwnName } from "./names";
import { type Outgoing, sending } from "./send";
import { WORDS } from "./words";

const words = WORDS.share;
let count = 0;

/** What the dialog is for. title: of the dialog. names: that the sender may have. saveFile: the other way to send. */
export interface Sharing<Value extends object> extends Outgoing<Value> {
  title: string;
  names: readonly string[];
  saveFile: () => void;
}

/** Asks who sends a document and gives its link. Rejects with a LoadFailure if what makes links can't be loaded. */
export async function showShare<Value extends object>(sharing: Sharing<Value>): Promise<void> {
  const { kind } = sharing.store;
  let link = await linkOf(sharing);
  count += 1;
  const list = `pb-share-names-${count}`;
  openDialog(sharing.title, (self) => {
    const long = (link?.length ?? 0) > SAFE_LENGTH;
    const rename = async (event: Event): Promise<void> => {
      setOwnName((event.target as HTMLInputElement).value);
      link = await linkOf(sharing);
      self.draw();
    };
    return html`<p>${words.note}</p>
      <label class="pb-field"
        ><span>${words.by}</span
        ><input
          type="text"
          maxlength="200"
          list=${list}
          autocomplete="organization"
          aria-describedby="${list}-help"
          .value=${ownName()}
          @change=${(event: Event) => void rename(event)}
        />
        <small id="${list}-help">${words.byHelp}</small></label
      >
      <datalist id=${list}>${sharing.names.map((name) => html`<option value=${name}></option>`)}</datalist>
      ${
        link === undefined
          ? html`<p>${words.failed}</p>`
          : html`<label class="pb-field"
              ><span>${words.link} · ${words.length(link.length)}</span
              ><textarea
                class="pb-link"
                readonly
                rows="3"
                .value=${link}
                @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
              ></textarea>
            </label>`
      }
      ${long ? html`<p class="pb-note">${words.long}</p>` : nothing}
      <div class="pb-dialog__acts">
        ${long || link === undefined ? fileButton(sharing, true) : nothing}
        ${link === undefined ? nothing : linkButtons(link, self, kind.titleOf(sharing.value), long)}
        ${long || link === undefined ? nothing : fileButton(sharing, false)}
      </div>
      <p class="pb-dialog__note">${words.how}</p>`;
  });
}

/** The address that opens the document; undefined if it is too long for any link. */
async function linkOf<Value extends object>(outgoing: Outgoing<Value>): Promise<string | undefined> {
  const { kind } = outgoing.store;
  try {
    const url = siteUrl(KINDS.find(({ name }) => name === kind.name)?.opens ?? "");
    url.hash = await encode(kind, outgoing.value, sending(outgoing));
    return url.href;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function linkButtons(link: string, dialog: Dialog, title: string, long: boolean): unknown {
  return html`<button
      type="button"
      class="pb-button ${long ? "" : "pb-button--main"}"
      autofocus
      @click=${() => void copyLink(link, dialog)}
    >
      ${icon("copy")}${words.copy}
    </button>
    ${
      "share" in navigator
        ? html`<button type="button" class="pb-button" @click=${() => void send(title, link)}>
            ${icon("share")}${words.send}
          </button>`
        : nothing
    }`;
}

function fileButton<Value extends object>({ saveFile }: Sharing<Value>, main: boolean): unknown {
  return html`<button type="button" class="pb-button ${main ? "pb-button--main" : ""}" @click=${saveFile}>
    ${icon("download")}${words.file}
  </button>`;
}

async function copyLink(link: string, dialog: Dialog): Promise<void> {
  dialog.say((await copy({ "text/plain": link })) ? words.copied : words.copyYourself);
}

async function send(title: string, url: string): Promise<void> {
  // The reader may change their mind, which is no fault.
  await navigator.share({ title, url }).catch(() => undefined);
}
