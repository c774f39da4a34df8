/** What the other side changed, and the ways to send a partnership and to open what was sent. */
import { html, nothing, type TemplateResult } from "lit-html";
import { ago } from "../base/ago";
import { chooseFile } from "../base/choose-file";
import { attempt } from "../base/failure";
import { icon } from "../base/icons";
import { loadLater } from "../base/later";
import { answersTo } from "../exchange/answers";
import { WORDS as EXCHANGE } from "../exchange/words";
import type { Partnership } from "../partnership/model";
import type { Desk } from "./desk";
import { section } from "./parts";
import { loadAlong, loadAnswering } from "./take-away";
import { WORDS } from "./words";

const words = WORDS.other;
const { answer } = EXCHANGE;

export const loadIncoming = () => loadLater(() => import("./incoming"));
export const loadSending = () => loadLater(() => import("./sending"));

export function otherSection(desk: Desk, { id }: Partnership): TemplateResult {
  const common = desk.store.common.list(id);
  const taken = common.find(({ way }) => way === "taken");
  const sent = common.find(({ way }) => way === "sent");
  const answers = answersTo(desk.store, id);
  return section(
    "other",
    words.title,
    html`${draftBanner(desk)}
      <p>${words.note}</p>
      ${
        taken || sent || answers.length
          ? html`<ul>
              ${answers.map(
                ({ by, at, answer }) =>
                  html`<li dir="auto">
                    ${answer.says === "good" ? words.good(by, ago(at)) : words.changed(by, ago(at))}
                    ${answer.note ? html`<q>${answer.note}</q>` : nothing}
                  </li>`,
              )}
              ${taken ? html`<li>${words.came(ago(taken.at))}</li>` : nothing}
              ${sent ? html`<li>${words.sent(ago(sent.at))}</li>` : nothing}
            </ul>`
          : html`<p class="pb-partner__none">${words.none}</p>`
      }
      <p class="pb-partner__acts">
        <button
          type="button"
          class="pb-button pb-button--main"
          @click=${() => void attempt(async () => (await loadSending()).share(desk))}
        >
          ${icon("share")}${words.share}
        </button>
        <button
          type="button"
          class="pb-button"
          @click=${() => void attempt(async () => (await loadSending()).saveFile(desk))}
        >
          ${icon("download")}${words.save}
        </button>
        <button
          type="button"
          class="pb-button"
          @click=${() => void attempt(async () => (await loadAlong()).takeAlong(desk))}
        >
          ${icon("file")}${WORDS.along.open}
        </button>
      </p>
      ${bringForm(desk)}`,
  );
}

/** What goes back to whoever sent it. */
function draftBanner(desk: Desk): TemplateResult | typeof nothing {
  const { draft, changes } = desk.drafts;
  if (!draft) return nothing;
  const said = draft.answered && answer.answered(draft.answered.says, ago(draft.answered.at));
  const refresh = (): void => {
    desk.drafts.look(draft.id);
    desk.drafts.countSoon(desk.value);
    desk.dismiss();
  };
  const back = async (): Promise<void> => {
    desk.edited?.flush();
    const { value } = desk;
    const { sayChanged, sayGood } = await loadAnswering();
    if (changes === 0 && draft.base)
      return sayGood({ value: draft.base, sent: { by: draft.by, at: 0, common: [] } }, refresh);
    if (value) return sayChanged(value, draft, refresh);
  };
  return html`<section class="pb-banner pb-answer" aria-label=${answer.bar}>
    <p dir="auto">${answer.draftOf(draft.by)} ${said || nothing}</p>
    <div class="pb-banner__acts">
      <button type="button" class="pb-button pb-button--main" @click=${() => void attempt(back)}>
        ${changes === 0 ? html`${icon("check")}${answer.good}` : html`${icon("share")}${answer.changed(changes ?? 0)}`}
      </button>
      <button
        type="button"
        class="pb-button"
        @click=${() => void attempt(async () => (await loadAnswering()).showSent(draft))}
      >
        ${answer.seeSent}
      </button>
    </div>
  </section>`;
}

/** Opens what was sent, by link or as a file. */
export function bringForm(desk: Desk): TemplateResult {
  const open = (event: Event): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector("input");
    const text = field?.value.trim();
    if (!field || !text) return field?.focus();
    void attempt(async () =>
      (await loadIncoming()).openLink(desk, text, () => {
        field.value = "";
      }),
    );
  };
  const openFile = async (): Promise<void> => {
    // Asked for at once, since browsers forget the press while something is loaded.
    const file = await chooseFile(".json,.html,.htm,application/json,text/html");
    if (file) await attempt(async () => (await loadIncoming()).openFile(desk, file));
  };
  return html`<form class="pb-partner__form" @submit=${open}>
    <label class="pb-field"
      ><span>${words.link}</span><input type="text" inputmode="url" autocomplete="off" spellcheck="false"
    /></label>
    <button type="submit" class="pb-button">${words.open}</button>
    <button type="button" class="pb-button" @click=${() => void openFile()}>${icon("upload")}${words.file}</button>
  </form>`;
}
