/**
 * A message filled in from what documents know, ready to copy, to save or to open in mail. What is not known stays a
 * [blank] to fill in; what is known can be changed.
 */
import { html, nothing, type TemplateResult } from "lit-html";
import { copy } from "../base/clipboard";
import { type Dialog, openDialog } from "../base/dialog";
import { attempt } from "../base/failure";
import { textField } from "../base/fields";
import { icon } from "../base/icons";
import { loadLater } from "../base/later";
import { offerText } from "../base/offer-text";
import type { FillingValues } from "../guide/filling";
import type { MessageRecord } from "../guide/records";
import { blanksIn, type FilledMessage, fillMessage, isList, piecesOf, typedName } from "./fill";
import type { Known } from "./known";
import { mailAddress } from "./mail";
import type { Format } from "./save";
import { sourceSelect } from "./source-select";
import type { Source } from "./sources";
import { setTyped, typedFor } from "./typed";
import { WORDS } from "./words";

/**
 * What a dialog fills in.
 *
 * values: what is known for its blanks; nothing in them may be only one's own.
 * id: of the document that they are from, under which what is typed is kept. title: what it is called.
 * others: what else they are from.
 * from: what it may be filled in from instead, and how to ask that.
 */
interface Filling {
  message: MessageRecord;
  values: FillingValues;
  id: string;
  title: string;
  others?: readonly string[];
  from?: {
    chosen: string;
    sources: readonly Source[];
    know: (key: string) => Promise<Known | undefined>;
  };
}

/** What the dialog shows now. */
interface Shown extends FilledMessage, Filling {
  /** The blanks that are left, by their names. */
  left: readonly string[];
  dialog: Dialog;
}

type Blank = MessageRecord["blanks"][number];

export function showMessage(given: Filling): void {
  let now = given;
  openDialog(given.message.title, (dialog) => {
    const { message, values, id } = now;
    const filled = fillMessage(message, values, { typed: typedFor(id) });
    const shown: Shown = { ...now, ...filled, left: leftIn(filled, message), dialog };
    const choose = async (key: string): Promise<void> => {
      const { from } = now;
      const known = from && (await from.know(key));
      if (!known) return dialog.say(WORDS.gone);
      const [title = "", ...others] = known.titles;
      now = { ...now, ...known, title, others, from: { ...from, chosen: key } };
      dialog.say(WORDS.from(title));
    };
    return html`${source(now, (key) => void attempt(() => choose(key)))}
      <p><strong class="pb-fill__left" role="status">${WORDS.left(shown.left.length)}</strong></p>
      ${unknownFields(shown)} ${knownFields(shown)} ${preview(shown)} ${acts(shown)}`;
  });
}

/** What it is filled in from: to choose, if there are several. */
function source({ title, others = [], from }: Filling, choose: (key: string) => void): TemplateResult {
  const more = others.length ? html`<p class="pb-fill__more">${WORDS.also(others)}</p>` : nothing;
  if (!from || from.sources.length < 2)
    return html`<p>${WORDS.from(title.trim() || WORDS.untitled.agenda)}</p>
      ${more}`;
  return html`${sourceSelect(from.sources, from.chosen, choose)}${more}`;
}

function leftIn({ subject, body }: FilledMessage, message: MessageRecord): string[] {
  return blanksIn(`${subject}\n\n${body}`, message);
}

/** What documents know of a blank. */
function toldOf({ fill }: Blank, values: FillingValues): string {
  return (fill && values[fill]) || "";
}

/** A field for each thing that the documents do not say. */
function unknownFields(shown: Shown): unknown {
  const { message, values } = shown;
  const unknown = message.blanks.filter((blank) => !toldOf(blank, values));
  const lacksAgenda = message.lists_blocks && !values.blocks;
  if (!unknown.length && !lacksAgenda) return nothing;
  return html`<fieldset class="pb-fieldset pb-fill__fields">
    <legend>${WORDS.fields}</legend>
    ${unknown.map((blank) => field(blank, shown))} ${lacksAgenda ? html`<p>${WORDS.noBlocks}</p>` : nothing}
  </fieldset>`;
}

/** A field for each thing that they do say, to change it for this message. */
function knownFields(shown: Shown): unknown {
  const known = shown.message.blanks.filter((blank) => toldOf(blank, shown.values));
  if (!known.length) return nothing;
  return html`<details class="pb-fill__known">
    <summary>${WORDS.change(known.length)}${icon("expand")}</summary>
    <div class="pb-fill__fields">
      <p>${WORDS.changeNote}</p>
      ${known.map((blank) => field(blank, shown))}
    </div>
  </details>`;
}

function field(blank: Blank, { values, id, dialog }: Shown): TemplateResult {
  const { name, help, fill, optional } = blank;
  const told = toldOf(blank, values);
  const stored = typedName(name, told);
  return html`<div>
    ${textField({
      label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      value: typedFor(id).get(stored) ?? told,
      ...(isList(fill) && { rows: 3 }),
      set: (value) => {
        // As it was known, or empty, it is no change.
        setTyped(id, stored, value === told ? "" : value);
        dialog.draw();
      },
    })}<small>${help}${optional ? ` ${WORDS.optional}` : ""}</small>
  </div>`;
}

function preview({ message, subject, body, dialog }: Shown): TemplateResult {
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

function acts(shown: Shown): TemplateResult {
  const { message, subject, body, left, dialog } = shown;
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
    </div>
    <div class="pb-fill__save" role="group" aria-label=${WORDS.save}>
      <span aria-hidden="true">${WORDS.saveAs}</span>
      ${(Object.keys(WORDS.formats) as Format[]).map(
        (format) =>
          html`<button type="button" class="pb-button" @click=${() => void attempt(() => save(format, shown))}>
            ${icon(format === "docx" ? "word" : "file")}${WORDS.formats[format]}
          </button>`,
      )}
    </div>`;
}

async function save(format: Format, { message, subject, body, left, title, dialog }: Shown): Promise<void> {
  const { saveMessage } = await loadLater(() => import("./save"));
  dialog.say(WORDS.saved(await saveMessage(message, { subject, body }, { title, format }), left.length));
}
