/** Taking a partnership along with all that belongs to it, as one file. Loaded when it is asked for. */
import { html, nothing, type TemplateResult } from "lit-html";
import { today } from "../base/days";
import { type Dialog, openDialog } from "../base/dialog";
import { download } from "../base/download";
import { icon } from "../base/icons";
import { siteUrl } from "../base/site";
import { ownName, setOwnName } from "../exchange/names";
import { outgoingFile } from "../exchange/send";
import type { Article } from "../export/article";
import { type Audience, type Carrier, titleIn } from "../partnership/along/carrier";
import { fileOfPartnership, type Missing } from "../partnership/along/file";
import { MOST_BYTES } from "../partnership/along/read";
import { partnershipArticle } from "../partnership/article";
import { ownOrganization } from "../partnership/here";
import type { Belonging, Partnership } from "../partnership/model";
import { documentWords, titleOf } from "../partnership/said";
import { copyName } from "./copy-name";
import type { Desk } from "./desk";
import { WORDS } from "./words";

const words = WORDS.along;

/** A document that goes along, with how it is said. */
interface Going {
  carrier: Carrier;
  id: string;
  title: string;
  value: object;
  article: Article;
  own: string | undefined;
}

interface Gathered {
  going: readonly Going[];
  missing: readonly Missing[];
}

let isGathering = false;

/**
 * Asks whom the file is for, and says what is in it, before it is made. Rejects with a LoadFailure.
 *
 * @param audience - whom it is for, as long as nobody says otherwise.
 */
export async function takeAlong(desk: Desk, audience: Audience = "partner"): Promise<void> {
  desk.edited?.flush();
  const { value } = desk;
  // Somebody may press twice while the documents are gathered.
  if (!value || isGathering) return;
  isGathering = true;
  try {
    ask(desk, value, audience, { partner: await gather(desk, value, "partner"), us: await gather(desk, value, "us") });
  } finally {
    isGathering = false;
  }
}

function ask(desk: Desk, value: Partnership, begun: Audience, gathered: Readonly<Record<Audience, Gathered>>): void {
  let audience = begun;
  let sender = ownName();
  const id = "pb-along";
  const way = (one: Audience, dialog: Dialog): TemplateResult =>
    html`<label class="pb-share-ways__one"
      ><input
        type="radio"
        name=${id}
        aria-describedby="${id}-${one}"
        ?autofocus=${one === audience}
        .checked=${one === audience}
        @change=${() => {
          audience = one;
          dialog.draw();
          dialog.say(words.holds(gathered[one].going.length));
        }}
      /><span>${words.ways[one].words}<small id="${id}-${one}">${words.ways[one].note}</small></span></label
    >`;
  openDialog(words.title, (dialog) => {
    const { going, missing } = gathered[audience];
    return html`<fieldset class="pb-fieldset pb-share-ways">
        <legend>${words.who}</legend>
        ${way("partner", dialog)} ${way("us", dialog)}
      </fieldset>
      <label class="pb-field"
        ><span>${words.by}</span
        ><input
          type="text"
          maxlength="200"
          autocomplete="organization"
          .value=${sender}
          @input=${(event: Event) => {
            sender = (event.target as HTMLInputElement).value;
          }}
      /></label>
      <p>${words.holds(going.length)}</p>
      <ul>
        <li>${words.itself}</li>
        ${going.map((one) => html`<li dir="auto">${documentWords(one.carrier.document)}: ${one.title}</li>`)}
      </ul>
      ${
        missing.length
          ? html`<p>${words.without}</p>
              <ul>
                ${missing.map((one) => html`<li dir="auto">${documentWords(one.document)}: ${one.title} (${words.missing[one.why]})</li>`)}
              </ul>`
          : nothing
      }
      <div class="pb-dialog__acts">
        <button
          type="button"
          class="pb-button pb-button--main"
          @click=${() => {
            setOwnName(sender);
            dialog.close();
            save(desk, value, audience, gathered[audience]);
          }}
        >
          ${icon("download")}${words.save}
        </button>
      </div>
      <p class="pb-dialog__note">${words.note}</p>`;
  });
}

function save(desk: Desk, value: Partnership, audience: Audience, { going, missing }: Gathered): void {
  const { id } = value;
  // The page itself: no other browser has this partnership under its id.
  const address = siteUrl("partnership/").href;
  const title = titleOf(value);
  const us = ownOrganization(id);
  const owns = going.flatMap((one) => (one.own === undefined ? [] : [[one.id, one.own] as const]));
  const file = fileOfPartnership({
    audience,
    on: today(),
    address,
    partnership: {
      document: "partnership",
      title,
      text: outgoingFile({ store: desk.store, id, value }),
      article: partnershipArticle(value, { address }),
    },
    documents: going.map((one) => ({
      document: one.carrier.document,
      title: one.title,
      text: outgoingFile(outgoingOf(one)),
      article: one.article,
    })),
    missing,
    own: Object.fromEntries([...(us === undefined ? [] : [[id, us]]), ...owns]),
  });
  const content = new Blob([file], { type: "text/html;charset=utf-8" });
  // What could not be opened again is not handed out as something to keep.
  if (content.size > MOST_BYTES) return desk.tell(words.tooBig);
  const name = copyName(value, "html", audience);
  download(name, content);
  desk.tell(WORDS.acts.saved(name));
}

function outgoingOf({ carrier, id, value }: Going) {
  const isOpen = carrier.isOpen?.bind(carrier);
  return { store: carrier.store, id, value, ...(isOpen && { isOpen }) };
}

async function gather(desk: Desk, { belongs }: Partnership, audience: Audience): Promise<Gathered> {
  const going: Going[] = [];
  const missing: Missing[] = [];
  for (const one of belongs) {
    const found = await goingOf(desk, one, audience);
    const title = one.title.trim() || documentWords(one.document);
    if (typeof found === "string") missing.push({ document: one.document, title, why: found });
    else going.push({ ...found, title: found.title.trim() || title });
  }
  return { going, missing };
}

async function goingOf(desk: Desk, { document, id }: Belonging, audience: Audience): Promise<Going | Missing["why"]> {
  const carrier = await (await desk.source(document))?.carry();
  if (!carrier) return "gone";
  const whole = carrier.store.get(id);
  if (!whole) return carrier.store.unreadable().some((one) => one.id === id) ? "damaged" : "gone";
  const value = audience === "us" ? whole : carrier.forPartner(whole);
  if (!value) return "own";
  return {
    carrier,
    id,
    value,
    title: titleIn(carrier, value),
    article: await carrier.article(value, audience),
    own: carrier.own?.get(whole),
  };
}
