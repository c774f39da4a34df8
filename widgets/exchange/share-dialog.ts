/** A document as a link: who sends it, how long it is, and what to do when it is too long for a chat. */
import { html, nothing, type TemplateResult } from "lit-html";
import { copy } from "../base/clipboard";
import { type Dialog, openDialog } from "../base/dialog";
import { icon } from "../base/icons";
import { SAFE_LENGTH } from "../share/share";
import { linkCode } from "./link-code";
import { ownName, setOwnName } from "./names";
import { linkOf, type Outgoing } from "./send";
import { WORDS } from "./words";

const words = WORDS.share;
let count = 0;

/**
 * What the dialog is for.
 *
 * title: of the dialog.
 * names: that the sender may have.
 * says: what the link holds, and what comes of sending it, where that is not as usual.
 * ways: what of the document may be sent, if there is a choice, and the words that ask for it; `value` is one of them.
 * saveFile: the other way to send.
 */
export interface Sharing<Value extends object> extends Outgoing<Value> {
  title: string;
  names: readonly string[];
  says?: { note: string; how: string };
  ways?: { words: string; of: readonly Way<Value>[] };
  saveFile: (value: Value) => void;
}

/** One of several things to send. note: what is in it and what is not. */
interface Way<Value> {
  words: string;
  note: string;
  value: Value;
}

/** Asks who sends a document, and what of it, and gives its link. Rejects with a LoadFailure if what makes links can't be loaded. */
export async function showShare<Value extends object>(sharing: Sharing<Value>): Promise<void> {
  count += 1;
  const state = new LinkState(sharing);
  await state.make();
  const id = `pb-share-${count}`;
  const { note, how } = sharing.says ?? words;
  openDialog(sharing.title, (self) => {
    const change = async (changing: () => void): Promise<void> => {
      changing();
      const made = state.make();
      // What was made before is no longer what is asked for.
      self.draw();
      await made;
      self.say(
        state.link === undefined ? words.failed : state.link.length > SAFE_LENGTH ? words.readyLong : words.ready,
      );
    };
    const { link, value } = state;
    const long = (link?.length ?? 0) > SAFE_LENGTH;
    const made = { link, long, title: sharing.store.kind.titleOf(value), first: !sharing.ways };
    const saveFile = (): void => sharing.saveFile(value);
    return html`${ways(sharing, state, id, (way) => change(() => (state.value = way.value)))}
      ${sharing.ways ? nothing : html`<p>${note}</p>`}
      ${sender(sharing.names, id, (name) => change(() => setOwnName(name)))}
      ${state.making ? html`<p>${words.making}</p>` : link === undefined ? html`<p>${words.failed}</p>` : linkField(link)}
      ${long ? html`<p class="pb-note">${words.long}</p>` : nothing}
      <div class="pb-dialog__acts">${state.making ? nothing : acts({ ...made, saveFile }, self)}</div>
      ${state.making || link === undefined ? nothing : linkCode(link)}
      <p class="pb-dialog__note">${sharing.ways ? `${words.open} ${how}` : how}</p>`;
  });
}

/** The link to what is chosen now. */
class LinkState<Value extends object> {
  value: Value;
  /** Undefined while it is made, and if it can't be. */
  link: string | undefined;
  making = false;
  private made = 0;

  constructor(private readonly outgoing: Outgoing<Value>) {
    this.value = outgoing.value;
  }

  async make(): Promise<void> {
    this.made += 1;
    const { made } = this;
    this.link = undefined;
    this.making = true;
    const link = await linkOf({ ...this.outgoing, value: this.value });
    // Something else may have been chosen meanwhile.
    if (made !== this.made) return;
    this.link = link;
    this.making = false;
  }
}

function ways<Value extends object>(
  { ways: choice }: Sharing<Value>,
  { value }: LinkState<Value>,
  id: string,
  choose: (way: Way<Value>) => Promise<void>,
): unknown {
  if (!choice) return nothing;
  return html`<fieldset class="pb-fieldset pb-share-ways">
    <legend>${choice.words}</legend>
    ${choice.of.map(
      (way, at) =>
        html`<label class="pb-share-ways__one"
          ><input
            type="radio"
            name=${id}
            aria-describedby="${id}-way-${at}"
            ?autofocus=${way.value === value}
            .checked=${way.value === value}
            @change=${() => void choose(way)}
          /><span>${way.words}<small id="${id}-way-${at}">${way.note}</small></span></label
        >`,
    )}
  </fieldset>`;
}

function sender(names: readonly string[], id: string, rename: (name: string) => Promise<void>): TemplateResult {
  return html`<label class="pb-field"
      ><span>${words.by}</span
      ><input
        type="text"
        maxlength="200"
        list="${id}-names"
        autocomplete="organization"
        aria-describedby="${id}-help"
        .value=${ownName()}
        @change=${(event: Event) => void rename((event.target as HTMLInputElement).value)}
      />
      <small id="${id}-help">${words.byHelp}</small></label
    >
    <datalist id="${id}-names">${names.map((name) => html`<option value=${name}></option>`)}</datalist>`;
}

function linkField(link: string): TemplateResult {
  return html`<label class="pb-field"
    ><span>${words.link} · ${words.length(link.length)}</span
    ><textarea
      class="pb-link"
      readonly
      rows="3"
      .value=${link}
      @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
    ></textarea>
  </label>`;
}

/** first: whether nothing comes before it that has to be looked at. */
interface Made {
  link: string | undefined;
  long: boolean;
  title: string;
  first: boolean;
  saveFile: () => void;
}

/** What to do with the link; with one that is too long, or none, the file comes first. */
function acts({ link, long, title, first, saveFile }: Made, dialog: Dialog): unknown {
  const file = long || link === undefined;
  return [
    file ? fileButton(saveFile, true) : nothing,
    link === undefined ? nothing : linkButtons({ link, title, long, first }, dialog),
    file ? nothing : fileButton(saveFile, false),
  ];
}

function linkButtons(
  { link, title, long, first }: Omit<Made, "saveFile" | "link"> & { link: string },
  dialog: Dialog,
): unknown {
  return html`<button
      type="button"
      class="pb-button ${long ? "" : "pb-button--main"}"
      ?autofocus=${first}
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

function fileButton(saveFile: () => void, main: boolean): unknown {
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
