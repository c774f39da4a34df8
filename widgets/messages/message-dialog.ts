/** A message filled in from an agenda, ready to copy or to open in mail. What is not known stays a [blank] to fill in. */
import { html, nothing, type TemplateResult } from "lit-html";
import { blanksIn, type FilledMessage, fillMessage, piecesOf } from "../agenda/fill-message";
import type { Agenda } from "../agenda/model";
import { copy } from "../base/clipboard";
import { type Dialog, openDialog } from "../base/dialog";
import { textField } from "../base/fields";
import { icon } from "../base/icons";
import { offerText } from "../base/offer-text";
import type { MessageRecord } from "../guide/records";
import { mailAddress } from "./mail";
import { setTyped, typedFor } from "./typed";
import { WORDS } from "./words";

/** What a dialog fills in. link: the address that opens the agenda. */
interface Filling {
  message: MessageRecord;
  agenda: Agenda;
  link?: string | undefined;
}

/** What the dialog shows now. */
interface Shown extends FilledMessage {
  message: MessageRecord;
  /** The blanks that are left, by their names. */
  left: readonly string[];
}

export function showMessage({ message, agenda, link }: Filling): void {
  const unknown = leftIn(fillMessage(message, agenda, { link }), message);
  openDialog(message.title, (dialog) => {
    const filled = fillMessage(message, agenda, { link, typed: typedFor(agenda.id) });
    const shown = { message, ...filled, left: leftIn(filled, message) };
    return html`<p>
        ${WORDS.from(agenda.title.trim() || WORDS.untitled)}
        <strong class="pb-fill__left" role="status">${WORDS.left(shown.left.length)}</strong>
      </p>
      ${fields({ message, agenda }, unknown, dialog)} ${preview(shown, dialog)} ${acts(shown, dialog)}`;
  });
}

function leftIn({ subject, body }: FilledMessage, message: MessageRecord): string[] {
  return blanksIn(`${subject}\n\n${body}`, message);
}

/** A field for each thing that the agenda does not say. */
function fields({ message, agenda }: Filling, unknown: readonly string[], dialog: Dialog): unknown {
  if (!unknown.length) return nothing;
  const typed = typedFor(agenda.id);
  const asked = message.blanks.filter(({ name }) => unknown.includes(name));
  return html`<fieldset class="pb-fieldset pb-fill__fields">
    <legend>${WORDS.fields}</legend>
    ${asked.map(
      ({ name, help }) =>
        html`<div>
          ${textField({
            label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
            value: typed.get(name) ?? "",
            set: (value) => {
              setTyped(agenda.id, name, value);
              dialog.draw();
            },
          })}<small>${help}</small>
        </div>`,
    )}
    ${asked.length < unknown.length ? html`<p>${WORDS.noBlocks}</p>` : nothing}
  </fieldset>`;
}

function preview({ message, subject, body }: Shown, dialog: Dialog): TemplateResult {
  const copySubject = async (): Promise<void> => {
    if (await copy({ "text/plain": subject })) dialog.say(WORDS.subjectCopied);
    else offerText(subject);
  };
  return html`<section class="pb-message pb-fill__text" aria-label=${WORDS.text}>
    <p class="pb-message__subject">
      <span
        ><strong>${message.channel === "email" ? WORDS.subject : WORDS.heading}:</strong>
        ${marked(subject, message)}</span
      >
      <button type="button" class="pb-icon-button" aria-label=${WORDS.copySubject} @click=${() => void copySubject()}>
        ${icon("copy")}
      </button>
    </p>
    <p class="pb-fill__body">${marked(body, message)}</p>
  </section>`;
}

/** A text with its blanks marked, so that nobody sends them. */
function marked(text: string, message: MessageRecord): unknown[] {
  return piecesOf(text, message).map((piece) =>
    piece.blank ? html`<mark class="pb-blank">${piece.text}</mark>` : piece.text,
  );
}

function acts({ message, subject, body, left }: Shown, dialog: Dialog): TemplateResult {
  const { href, whole } = mailAddress(subject, body);
  const copyText = async (done: string): Promise<void> => {
    if (await copy({ "text/plain": body })) dialog.say(done);
    else offerText(body);
  };
  const isMail = message.channel === "email";
  return html`${isMail && !whole ? html`<p class="pb-note">${WORDS.tooLong}</p>` : nothing}
    <div class="pb-dialog__acts pb-fill__acts">
      <button type="button" class="pb-button pb-button--main" @click=${() => void copyText(WORDS.copied(left.length))}>
        ${icon("copy")}${WORDS.copy}
      </button>
      ${
        isMail
          ? html`<a class="pb-button" href=${href} @click=${() => whole || void copyText(WORDS.pasteIt)}
              >${icon("message")}${WORDS.mail}</a
            >`
          : nothing
      }
    </div>`;
}
