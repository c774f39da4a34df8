/** An answer to something that was sent, ready to go back: as a text with a link, as a mail, or as a file. */
import { html, nothing, type TemplateResult } from "lit-html";
import { copy } from "../base/clipboard";
import { type Dialog, openDialog } from "../base/dialog";
import { download } from "../base/download";
import { fileName } from "../base/file-names";
import { icon } from "../base/icons";
import { fileOf } from "../documents/file";
import { type Answer, MOST_NOTE, type Sent } from "../documents/sent";
import type { DocumentStore } from "../documents/store";
import { SAFE_LENGTH } from "../share/share";
import { linkTo } from "./link";
import { linkCode } from "./link-code";
import { setOwnName } from "./names";
import { guessOwnSide, type OwnSide, ownSideField } from "./own-side";
import { noteReceived, receivedBefore } from "./received";
import { WORDS } from "./words";

const words = WORDS.answer;
/** So many changes are listed; the others are counted. */
const MOST_LISTED = 8;
let count = 0;

/**
 * What is answered, and with what.
 *
 * to: the fingerprint of what was sent, and who sent it.
 * value: what goes back. changes: what was changed in it, in words.
 * send: what goes along with it, under a name; called each time that the answer is made anew.
 * names: of the organizations that the reader may answer for.
 * answered: called when the answer has left.
 */
export interface Answering<Value extends object> {
  store: DocumentStore<Value>;
  to: { fingerprint: string; by: string };
  says: Answer["says"];
  value: Value;
  changes: readonly string[];
  send: (by: string, answer: Answer) => Sent;
  names: readonly string[];
  title: string;
  answered: () => void;
}

/** Shows the answer as it would go now. Rejects with a LoadFailure if what makes links can't be loaded. */
export async function showAnswer<Value extends object>(answering: Answering<Value>): Promise<void> {
  await new AnswerDialog(answering).open();
}

class AnswerDialog<Value extends object> {
  private readonly id: string;
  private side: OwnSide;
  private note: string;
  private link: string | undefined;
  private made = 0;
  private dialog: Dialog | undefined;

  constructor(private readonly answering: Answering<Value>) {
    const { names, to, store } = answering;
    count += 1;
    this.id = `pb-answer-${count}`;
    this.side = guessOwnSide(names, to.by);
    this.note = receivedBefore(store, to.fingerprint)?.note ?? "";
  }

  async open(): Promise<void> {
    await this.make();
    const { says, changes } = this.answering;
    const title = says === "good" ? words.good : words.changed(changes.length);
    this.dialog = openDialog(title, (dialog) => this.body(dialog));
  }

  private get answer(): Answer {
    return { says: this.answering.says, note: this.note.trim() };
  }

  private get sent(): Sent {
    return this.answering.send(this.side.name.trim(), this.answer);
  }

  /** Makes the link for what is said now. */
  private async make(): Promise<void> {
    this.made += 1;
    const { made } = this;
    const { store, value } = this.answering;
    const link = await linkTo(store.kind, value, this.sent);
    if (made !== this.made) return;
    this.link = link;
    this.dialog?.draw();
  }

  private body(dialog: Dialog): TemplateResult {
    const { to, names } = this.answering;
    const isLong = (this.link?.length ?? 0) > SAFE_LENGTH;
    return html`<p>${words.how(to.by)}</p>
      ${this.changeList()} ${ownSideField(names, this.side, `${this.id}-who`, (side) => this.setSide(side))}
      <label class="pb-field"
        ><span>${words.note}</span
        ><textarea
          rows="2"
          maxlength=${MOST_NOTE}
          aria-describedby="${this.id}-note"
          .value=${this.note}
          @input=${(event: Event) => this.setNote((event.target as HTMLTextAreaElement).value)}
        ></textarea
        ><small id="${this.id}-note">${words.noteHelp}</small></label
      >
      <label class="pb-field"
        ><span>${words.text}</span
        ><textarea class="pb-link pb-answer__text" readonly rows="4" .value=${this.text()}></textarea>
      </label>
      ${this.link === undefined ? html`<p class="pb-note">${words.failed}</p>` : isLong ? html`<p class="pb-note">${words.long}</p>` : nothing}
      <div class="pb-dialog__acts">${this.acts(dialog, isLong || this.link === undefined)}</div>
      ${this.link === undefined ? nothing : linkCode(this.link)}`;
  }

  private changeList(): TemplateResult | typeof nothing {
    const { changes } = this.answering;
    if (!changes.length) return nothing;
    const more = changes.length - MOST_LISTED;
    return html`<section aria-labelledby="${this.id}-changes">
      <h3 id="${this.id}-changes" class="pb-answer__head">${words.changes(changes.length)}</h3>
      <ul class="pb-answer__changes">
        ${changes.slice(0, MOST_LISTED).map((one) => html`<li dir="auto">${one}</li>`)}
        ${more > 0 ? html`<li>${words.moreChanges(more)}</li>` : nothing}
      </ul>
    </section>`;
  }

  private acts(dialog: Dialog, needsFile: boolean): TemplateResult {
    const { to } = this.answering;
    const share = (): void => void this.share(dialog);
    const file = html`<button
      type="button"
      class="pb-button ${this.link === undefined ? "pb-button--main" : ""}"
      @click=${() => this.saveFile(dialog)}
    >
      ${icon("download")}${words.file}
    </button>`;
    if (this.link === undefined) return file;
    const copyIt = async (): Promise<void> => {
      const isCopied = await copy({ "text/plain": this.text() });
      if (isCopied) this.left();
      dialog.say(isCopied ? words.copied(to.by) : WORDS.share.copyYourself);
    };
    return html`<button type="button" class="pb-button pb-button--main" autofocus @click=${() => void copyIt()}>
        ${icon("copy")}${words.copy}
      </button>
      ${"share" in navigator ? html`<button type="button" class="pb-button" @click=${share}>${icon("share")}${words.send}</button>` : nothing}
      <a class="pb-button" href=${this.mail()} @click=${() => this.mailed(dialog)}>${icon("message")}${words.mail}</a>
      ${needsFile ? file : nothing}`;
  }

  private setSide(side: OwnSide): void {
    this.side = side;
    this.dialog?.draw();
    void this.make();
  }

  /** A note is kept as it is typed, so that no reload loses it. */
  private setNote(note: string): void {
    this.note = note;
    const { store, to } = this.answering;
    noteReceived(store, to.fingerprint, { note, by: to.by });
    void this.make();
  }

  /** What the answer says in a mail or a chat. */
  private text(): string {
    const { says, title, changes } = this.answering;
    const by = this.side.name.trim();
    const more = changes.length - MOST_LISTED;
    return [
      says === "good" ? words.saysGood(title, by) : words.saysChanged(title, by, changes.length),
      ...changes.slice(0, MOST_LISTED).map((one) => `- ${one}`),
      ...(more > 0 ? [`- ${words.moreChanges(more)}`] : []),
      ...(this.answer.note ? ["", this.answer.note] : []),
      "",
      this.link === undefined ? words.attached : words.open(this.link),
    ].join("\n");
  }

  private mail(): string {
    const { says, title } = this.answering;
    const subject = words.subject(says, title, this.side.name.trim());
    // A mail has its line ends in two characters.
    return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(this.text().replaceAll("\n", "\r\n"))}`;
  }

  private mailed(dialog: Dialog): void {
    this.left();
    dialog.say(words.mailed);
  }

  private async share(dialog: Dialog): Promise<void> {
    try {
      await navigator.share({ title: this.answering.title, text: this.text() });
      this.left();
      dialog.say(words.sent);
    } catch {
      // The reader may change their mind, which is no fault.
    }
  }

  private saveFile(dialog: Dialog): void {
    const { value, title } = this.answering;
    const name = fileName(title, "json");
    download(name, fileOf(value, this.sent), "application/json");
    this.left();
    dialog.say(WORDS.answer.savedFile(name));
  }

  /** Notes that the answer has left, as far as anybody can know. */
  private left(): void {
    const { store, to, says, answered } = this.answering;
    setOwnName(this.side.name);
    noteReceived(store, to.fingerprint, { by: to.by, answered: { says, at: Date.now() } });
    answered();
  }
}
