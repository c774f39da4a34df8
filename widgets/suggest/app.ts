/** The form on its page: it draws, keeps the draft, checks, previews, and hands the file over. */
import { html, nothing, render, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { copy } from "../base/clipboard";
import { download } from "../base/download";
import { announce, element } from "../base/element";
import { icon } from "../base/icons";
import { Editing, type Origin } from "../documents/editing";
import { takeOver } from "../documents/hand-over";
import { DocumentStore } from "../documents/store";
import { SUGGESTION } from "./document";
import { blankDraft, type Draft, isSameDraft, type NewSource } from "./entry";
import { fieldOf, messages, sectionsOf } from "./fields";
import { type Finding, type Loc, spell } from "./finding";
import { domId, Form, focusFirst } from "./form";
import type { Library } from "./library";
import { mendEntry } from "./mend";
import { nameAt, plainOf } from "./plain";
import { preview } from "./preview";
import { readYaml } from "./read-yaml";
import type { Field, KindSchema } from "./schema";
import { mailAddress, newFileAddress } from "./ways";
import { WORDS } from "./words";

const CHECK_PAUSE = 150;
/** A clock that shows an earlier day is wrong, as in macros/book/playbook.py. */
const FIRST_PUBLISHED = "2026-11-22";

interface Notice {
  words: string;
  kind: "good" | "bad";
  acts: { words: string; act: () => void }[];
}

export class App {
  private readonly form: Form;
  private readonly region = element("p", { role: "status", class: "pb-hidden" });
  private readonly view = element("div", { class: "pb-suggest__view" });
  private readonly pageTitle = document.title;
  private readonly page = element("div", { class: "pb-suggest__page" });
  private notice: Notice | undefined;
  private readonly editing: Editing<Draft>;
  private readonly isDamaged: boolean;
  /** What was said last of how the draft is kept. */
  private toldStatus: Editing<Draft>["status"] = "new";
  private showsSummary = false;
  private showsPreview = false;
  /** Whether what can be mended is shown: after a file came in, and with the list of what is to be mended. */
  private offersMending = false;
  private pasted = "";
  private isPressing = false;
  private isWaiting = false;
  private checkTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly place: HTMLElement,
    private readonly schema: KindSchema,
    private readonly library: Library,
  ) {
    const store = new DocumentStore(SUGGESTION);
    const opened = store.open(schema.kind);
    const draft = opened?.value ?? blankDraft(schema);
    this.editing = new Editing(store, schema.kind, structuredClone(draft), opened?.stamp);
    this.isDamaged = store.unreadable().some(({ id }) => id === schema.kind);
    this.form = new Form(schema, library, draft, today(), {
      changed: (typing) => this.changed(typing),
      left: () => this.left(),
      draw: () => this.draw(),
      say: (words) => announce(this.region, words),
    });
  }

  /** @param title - for an entry that nothing was written for yet. */
  start(title: string): void {
    this.place.replaceChildren(this.region, this.view);
    this.watchPointer();
    this.root.addEventListener("pb-library", (event) => {
      const kind = (event as CustomEvent<string>).detail;
      // The preview has titles as soon as they are here.
      if (!kind || JSON.stringify(this.form.draft.entry).includes(`${kind}:`)) this.recheck();
    });
    this.editing.subscribe((origin) => this.follow(origin));
    addEventListener("pagehide", () => this.editing.flush());
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.editing.flush();
    });
    addEventListener("beforeunload", (event) => {
      this.editing.flush();
      if (this.trouble && !this.isBlank()) event.preventDefault();
    });
    if (this.isDamaged) this.tell(WORDS.damaged, "bad");
    const handed = takeOver(this.schema.kind);
    if (handed !== undefined) this.takeIn(handed);
    else if (title && this.isBlank()) this.form.set(["title"], title);
    this.recheck();
    this.root.dataset.ready = "";
  }

  private isBlank(): boolean {
    return isSameDraft(this.form.draft, blankDraft(this.schema));
  }

  // Changes

  private changed(typing: boolean): void {
    this.editing.change(structuredClone(this.form.draft));
    if (!typing) return this.recheck();
    this.draw();
    clearTimeout(this.checkTimer);
    this.checkTimer = setTimeout(() => this.recheck(), CHECK_PAUSE);
  }

  /** The reader has left a field. What this shows must not move what is being pressed. */
  private left(): void {
    if (this.isPressing) this.isWaiting = true;
    else this.recheck();
  }

  private watchPointer(): void {
    this.place.addEventListener("pointerdown", () => {
      this.isPressing = true;
    });
    const released = (): void => {
      // After the click that follows.
      setTimeout(() => {
        this.isPressing = false;
        if (this.isWaiting) this.recheck();
        this.isWaiting = false;
      }, 0);
    };
    addEventListener("pointerup", released);
    addEventListener("pointercancel", released);
  }

  private recheck(): void {
    clearTimeout(this.checkTimer);
    this.form.check();
    this.draw();
    const { schema, library, form } = this;
    const isStarted = form.entry.title !== undefined || form.entry.summary !== undefined;
    this.page.replaceChildren(
      isStarted
        ? preview(schema.kind, form.entry, form.draft.newSources, library)
        : element("p", { class: "pb-suggest__empty" }, WORDS.previewEmpty),
    );
  }

  /** Why the draft is on this page only, if it is. */
  private get trouble(): "blocked" | "full" | "gone" | undefined {
    const { status } = this.editing;
    return status === "blocked" || status === "full" || status === "gone" ? status : undefined;
  }

  private get isConflict(): boolean {
    return this.editing.status === "elsewhere";
  }

  /** Shows what another tab made of the draft, and says once how it is kept. */
  private follow(origin: Origin): void {
    const { status } = this.editing;
    if (status !== this.toldStatus) {
      this.toldStatus = status;
      if (this.isConflict) announce(this.region, WORDS.conflict);
      else if (this.trouble) announce(this.region, WORDS.notKept[this.trouble]);
    }
    if (origin === "elsewhere" && !isSameDraft(this.editing.value, this.form.draft)) {
      this.form.replace(structuredClone(this.editing.value));
      this.recheck();
    } else this.draw();
  }

  /** Shows another draft, with the way back. */
  private replace(draft: Draft, words: string, showsAll = false): void {
    const before = this.form.draft;
    this.form.replace(draft, showsAll);
    this.showsSummary = false;
    this.changed(false);
    this.tell(words, "good", [
      {
        words: WORDS.undo,
        act: () => {
          this.form.replace(before);
          this.changed(false);
          this.tell(WORDS.undone, "good");
          focusFirst([domId(["title"])]);
        },
      },
    ]);
  }

  private tell(words: string, kind: Notice["kind"], acts: Notice["acts"] = []): void {
    this.notice = { words, kind, acts };
    announce(this.region, words);
    this.draw();
  }

  private takeIn(yaml: string): void {
    const reading = readYaml(this.schema, yaml);
    if (!("draft" in reading)) {
      const words = WORDS.open.refusals;
      this.tell(reading.refusal === "not-yaml" ? words["not-yaml"](reading.line) : words[reading.refusal], "bad");
      return;
    }
    this.pasted = "";
    const title = reading.draft.entry.title;
    const said = [
      WORDS.open.taken(typeof title === "string" ? title.slice(0, 80) : ""),
      reading.mended.length ? WORDS.mend.lines(reading.mended) : "",
      reading.unknown.length ? WORDS.open.unknown(reading.unknown) : "",
    ];
    this.replace(reading.draft, said.filter(Boolean).join(" "), true);
    this.offersMending = true;
    this.draw();
  }

  private async takeFile(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    input.value = "";
    if (!file) return;
    try {
      this.takeIn(file.size > 1_000_000 ? " ".repeat(300_000) : await file.text());
    } catch {
      this.tell(WORDS.open.refusals.unreadable, "bad");
    }
  }

  // Ways out

  private checkAll(): boolean {
    this.form.showAll();
    this.showsSummary = true;
    this.offersMending = true;
    this.recheck();
    const summary = document.getElementById("suggest--problems");
    summary?.scrollIntoView({ block: "start" });
    summary?.focus({ preventScroll: true });
    return !this.form.errors.length;
  }

  private async openForge(event: Event, anyway = false): Promise<void> {
    if (!anyway && this.form.errors.length) {
      event.preventDefault();
      this.checkAll();
      return;
    }
    const way = this.forge();
    if (way.isWhole) return this.tell(WORDS.send.forgeOpened, "good");
    event.preventDefault();
    if (!(await copy({ "text/plain": this.form.file }))) return this.offerFile();
    const opened = window.open(way.address, "_blank");
    if (opened) opened.opener = null;
    this.tell(
      opened ? WORDS.send.forgeCopied : WORDS.send.forgeBlocked,
      opened ? "good" : "bad",
      opened ? [] : [{ words: WORDS.send.forgeLink, act: () => location.assign(way.address) }],
    );
  }

  private forge(): { address: string; isWhole: boolean } {
    const path = `data/${this.form.folder}/${this.form.id || "new-entry"}.yaml`;
    return newFileAddress(this.root.dataset.repository ?? "", path, this.form.file);
  }

  private mail(): { address: string; isWhole: boolean } {
    const { send } = WORDS;
    const title = typeof this.form.entry.title === "string" ? this.form.entry.title : "";
    const subject = send.mailSubject(WORDS.label(this.schema.kind), title.slice(0, 80));
    return mailAddress(
      this.root.dataset.mail ?? "",
      subject,
      send.mailBody(this.form.path, this.form.file),
      send.mailPaste(this.form.path),
    );
  }

  private async sendMail(): Promise<void> {
    if (this.mail().isWhole) return;
    if (await copy({ "text/plain": this.form.file })) this.tell(WORDS.send.mailLong, "good");
    else this.offerFile();
  }

  private async copyFile(): Promise<void> {
    if (await copy({ "text/plain": this.form.file })) this.tell(WORDS.send.copied, "good");
    else this.offerFile();
  }

  private saveFile(): void {
    const name = `${this.form.id || `new-${this.schema.kind}`}.yaml`;
    download(name, this.form.file, "application/yaml");
    this.tell(WORDS.send.saved(name), "good");
  }

  /** The last way out where the browser does not allow copying: the text, selected. */
  private offerFile(): void {
    this.tell(WORDS.send.copyFailed, "bad");
    focusFirst(["suggest-file"]);
    (document.getElementById("suggest-file") as HTMLTextAreaElement | null)?.select();
  }

  // Drawing

  private draw(): void {
    render(this.template(), this.view);
    const isWrong = this.showsSummary && this.form.errors.length > 0;
    document.title = isWrong ? WORDS.errorTitle(this.pageTitle) : this.pageTitle;
  }

  private template(): TemplateResult {
    const { form } = this;
    const sections = sectionsOf(form);
    const show = (fields: readonly Field[]): TemplateResult[] =>
      fields.map((field) => fieldOf(form, [field.name], field));
    const byName = (name: string): TemplateResult[] => show(form.schema.fields.filter((field) => field.name === name));
    return html`<div class="pb-suggest__tabs" role="group" aria-label=${WORDS.tabs.group}>
        ${this.tab(false, WORDS.tabs.write)} ${this.tab(true, WORDS.tabs.preview)}
      </div>
      <div class="pb-suggest__columns ${this.showsPreview ? "pb-suggest__columns--preview" : ""}">
        <form
          class="pb-suggest__form"
          novalidate
          autocomplete="off"
          @submit=${(event: Event) => event.preventDefault()}
        >
          ${this.banner()} ${this.opener()} ${this.summary()} ${this.mendings()}
          <section>
            <h2 id="suggest-s-first">${WORDS.sections.first}</h2>
            <p class="pb-suggest__note">${WORDS.markdown}</p>
            ${show(sections.first)}
          </section>
          <section>
            <h2 id="suggest-s-where">${WORDS.sections.where}</h2>
            ${show(sections.where)}
          </section>
          <section role="group" aria-labelledby="suggest-s-sources" id="suggest-r-no-evidence" tabindex="-1">
            <h2 id="suggest-s-sources">${WORDS.sections.sources}</h2>
            <p class="pb-suggest__note">${WORDS.sectionNotes.sources}</p>
            ${this.ruleAt("no-evidence")} ${byName("sources")} ${this.newSources()} ${byName("editorial")}
          </section>
          <section role="group" aria-labelledby="suggest-s-related" id="suggest-r-no-links" tabindex="-1">
            <h2 id="suggest-s-related">${WORDS.sections.related}</h2>
            <p class="pb-suggest__note">${WORDS.sectionNotes.related}</p>
            ${this.ruleAt("no-links")} ${byName("related")}
          </section>
          ${
            sections.more.length
              ? html`<details class="pb-suggest__more">
                  <summary>${WORDS.sections.more}</summary>
                  ${show(sections.more)}
                </details>`
              : nothing
          }
          <details class="pb-suggest__more">
            <summary>${WORDS.sections.file}</summary>
            <p class="pb-suggest__note">${WORDS.sectionNotes.file}</p>
            ${this.idField()} ${show(sections.file)}
          </details>
          ${this.unknown()} ${this.send()}
        </form>
        <section class="pb-suggest__preview" aria-label=${WORDS.preview} tabindex="0">${this.page}</section>
      </div>`;
  }

  private tab(isPreview: boolean, words: string): TemplateResult {
    return html`<button
      type="button"
      class="pb-button"
      aria-pressed=${this.showsPreview === isPreview ? "true" : "false"}
      @click=${() => {
        this.showsPreview = isPreview;
        this.draw();
      }}
    >
      ${words}
    </button>`;
  }

  private banner(): TemplateResult {
    const lines: TemplateResult[] = [];
    const button = (words: string, act: () => void): TemplateResult =>
      html`<button type="button" class="pb-button" @click=${act}>${words}</button>`;
    if (this.notice)
      lines.push(
        html`<div class="pb-suggest__notice pb-suggest__notice--${this.notice.kind}">
          <p dir="auto">${this.notice.words}</p>
          ${this.notice.acts.map(({ words, act }) => button(words, act))}
        </div>`,
      );
    if (this.isConflict)
      lines.push(
        html`<div class="pb-suggest__notice pb-suggest__notice--bad">
          <p>${WORDS.conflict}</p>
          ${button(WORDS.keepMine, () => this.editing.keepMine())}
          ${button(WORDS.takeTheirs, () => this.editing.takeTheirs())}
        </div>`,
      );
    if (this.trouble)
      lines.push(
        html`<div class="pb-suggest__notice pb-suggest__notice--bad"><p>${WORDS.notKept[this.trouble]}</p></div>`,
      );
    return html`${lines}
      <div class="pb-suggest__bar">
        <p class="pb-suggest__kept">${this.trouble || this.isConflict || this.isBlank() ? nothing : WORDS.kept}</p>
        <button
          type="button"
          class="pb-button"
          aria-disabled=${this.isBlank() ? "true" : nothing}
          @click=${() => this.isBlank() || this.startOver()}
        >
          ${icon("undo")}${WORDS.startOver}
        </button>
      </div>`;
  }

  private startOver(): void {
    this.replace(blankDraft(this.schema), WORDS.startedOver);
    focusFirst([domId(["title"])]);
  }

  private opener(): TemplateResult {
    const { open } = WORDS;
    return html`<details class="pb-suggest__more">
      <summary>${open.title}</summary>
      <p class="pb-suggest__note">${open.note}</p>
      <label class="pb-button pb-suggest__open"
        >${icon("upload")}${open.file}<input
          type="file"
          accept=".yaml,.yml,text/yaml,application/yaml"
          @change=${(event: Event) => void this.takeFile(event.target as HTMLInputElement)}
      /></label>
      <div class="pb-suggest__field">
        <label for="suggest-paste">${open.paste}</label>
        <textarea
          id="suggest-paste"
          rows="4"
          spellcheck="false"
          .value=${live(this.pasted)}
          @input=${(event: Event) => {
            this.pasted = (event.target as HTMLTextAreaElement).value;
          }}
        ></textarea>
      </div>
      <button type="button" class="pb-button" @click=${() => this.takeIn(this.pasted)}>${open.take}</button>
    </details>`;
  }

  private summary(): TemplateResult | typeof nothing {
    if (!this.showsSummary) return nothing;
    const { errors, advice } = this.form;
    const partial = this.library.complete ? nothing : html`<p>${WORDS.partial}</p>`;
    if (!errors.length) {
      return html`<div
        class="pb-suggest__summary"
        id="suggest--problems"
        tabindex="-1"
        role="group"
        aria-labelledby="suggest--problems-title"
      >
        <h2 id="suggest--problems-title">${advice.length ? WORDS.cleanAdvice(advice.length) : WORDS.clean}</h2>
        ${partial}
      </div>`;
    }
    const anyway = this.root.dataset.repository
      ? html`<a
          class="pb-button"
          href=${this.forge().address}
          target="_blank"
          rel="noopener"
          @click=${(event: Event) => void this.openForge(event, true)}
          >${WORDS.send.anyway}</a
        >`
      : nothing;
    return html`<div
      class="pb-suggest__summary pb-suggest__summary--bad"
      id="suggest--problems"
      tabindex="-1"
      role="group"
      aria-labelledby="suggest--problems-title"
    >
      <h2 id="suggest--problems-title">${WORDS.summary(errors.length)}</h2>
      <p>${WORDS.summaryNote}</p>
      <ol>
        ${errors.map((one) => {
          const target = this.targetOf(one);
          return html`<li>
            <a
              href=${`#${target}`}
              dir="auto"
              @click=${(event: Event) => {
                event.preventDefault();
                this.showsPreview = false;
                this.draw();
                focusFirst([target, "suggest-title"]);
              }}
              >${plainOf(this.schema, one).text}</a
            >
          </li>`;
        })}
      </ol>
      ${partial} ${anyway}
    </div>`;
  }

  /** What the form can mend by itself, as it is and as it would be. */
  private mendings(): TemplateResult | typeof nothing {
    const { draft } = this.form;
    const { entry, mended } = this.offersMending
      ? mendEntry(this.schema, draft.entry, this.library)
      : { entry: draft.entry, mended: [] };
    if (!mended.length) return nothing;
    const words = WORDS.mend;
    return html`<section class="pb-suggest__summary" id="suggest--mend" aria-labelledby="suggest--mend-title">
      <h2 id="suggest--mend-title">${words.title(mended.length)}</h2>
      <p>${words.note}</p>
      <dl class="pb-suggest__mend">
        ${mended.map(
          ({ at, before, after }) =>
            html`<dt>${nameAt(this.schema, at)}</dt>
              <dd dir="auto"><small>${words.before}</small> <del>${shorten(String(before))}</del></dd>
              <dd dir="auto"><small>${words.after}</small> <ins>${shorten(String(after))}</ins></dd>`,
        )}
      </dl>
      <button
        type="button"
        class="pb-button"
        id="suggest-mend"
        @click=${() => {
          this.replace({ ...draft, entry }, words.done(mended.length), true);
          focusFirst([domId(mended[0]?.at ?? []), domId(["title"])]);
        }}
      >
        ${icon("check")}${words.act(mended.length)}
      </button>
    </section>`;
  }

  /** The element that shows a finding. */
  private targetOf({ rule, at }: Finding): string {
    if (rule === "unknown-field") return domId(["-unknown", ...at]);
    if (!at.length) return rule === "no-evidence" || rule === "no-links" ? `suggest-r-${rule}` : "suggest-copy";
    for (let place: Loc = at; place.length; place = place.slice(0, -1))
      if (document.getElementById(domId(place))) return domId(place);
    return "suggest-unknown";
  }

  private ruleAt(rule: string): TemplateResult | typeof nothing {
    const found = this.form.findingsAt([]).filter((one) => one.rule === rule);
    return found.length
      ? html`<div class="pb-suggest__field--error">${messages(this.form, `suggest-r-${rule}`, found)}</div>`
      : nothing;
  }

  private idField(): TemplateResult {
    const { form } = this;
    const found = form.findingsAt(["id"]);
    return html`<div class="pb-suggest__field ${found.length ? "pb-suggest__field--error" : ""}">
      <label for="suggest-id">${WORDS.id}</label>
      <p class="pb-suggest__help" id="suggest-id-help">${WORDS.idHelp(form.path)}</p>
      <input
        type="text"
        id="suggest-id"
        autocomplete="off"
        spellcheck="false"
        placeholder=${form.id}
        aria-describedby="suggest-id-help ${found.length ? "suggest-id-found" : ""}"
        aria-invalid=${found.length ? "true" : nothing}
        .value=${live(form.draft.id)}
        @input=${(event: Event) => {
          form.draft.id = (event.target as HTMLInputElement).value;
          this.changed(true);
        }}
        @blur=${() => form.touch(["id"])}
      />
      ${messages(form, "suggest-id", found)}
    </div>`;
  }

  private newSources(): TemplateResult {
    const { newSources: words } = WORDS;
    const sources = this.form.draft.newSources;
    const names = Object.keys(words.fields) as (keyof NewSource)[];
    return html`<fieldset class="pb-suggest__group" id="suggest-new-sources" tabindex="-1">
      <legend>${words.title} <small>${WORDS.optional}</small></legend>
      <p class="pb-suggest__help">${words.note}</p>
      <ol class="pb-suggest__list" ?hidden=${!sources.length}>
        ${sources.map(
          (source, place) =>
            html`<li class="pb-suggest__item pb-suggest__item--part">
              <fieldset class="pb-suggest__part">
                <legend>${WORDS.item(words.source, place + 1)}</legend>
                ${names.map(
                  (name) =>
                    html`<div class="pb-suggest__field">
                      <label for=${`suggest-new-${place}-${name}`}>${words.fields[name]}</label
                      ><input
                        type="text"
                        id=${`suggest-new-${place}-${name}`}
                        dir="auto"
                        .value=${live(source[name])}
                        @input=${(event: Event) => {
                          source[name] = (event.target as HTMLInputElement).value;
                          this.changed(true);
                        }}
                      />
                    </div>`,
                )}
              </fieldset>
              <div class="pb-suggest__acts">
                <button
                  type="button"
                  class="pb-suggest__act"
                  aria-label=${WORDS.actOn(WORDS.remove, WORDS.item(words.source, place + 1))}
                  @click=${() => this.dropSource(place)}
                >
                  ${icon("remove")}
                </button>
              </div>
            </li>`,
        )}
      </ol>
      ${sources.length < 8 ? html`<button type="button" class="pb-button" id="suggest-new-sources-add" @click=${() => this.addSource()}>${icon("add")}${words.add}</button>` : nothing}
    </fieldset>`;
  }

  private addSource(): void {
    const { newSources } = this.form.draft;
    newSources.push({ title: "", publisher: "", address: "", section: "" });
    this.changed(false);
    focusFirst([`suggest-new-${newSources.length - 1}-title`]);
  }

  private dropSource(place: number): void {
    this.form.draft.newSources.splice(place, 1);
    this.changed(false);
    announce(this.region, WORDS.said.removed(WORDS.item(WORDS.newSources.source, place + 1)));
    focusFirst(["suggest-new-sources-add"]);
  }

  private unknown(): TemplateResult | typeof nothing {
    const found = [...this.form.errors].filter(({ rule }) => rule === "unknown-field");
    if (!found.length) return nothing;
    return html`<section>
      <h2 id="suggest-s-unknown">${WORDS.sections.unknown}</h2>
      <p class="pb-suggest__note" id="suggest-unknown" tabindex="-1">${WORDS.sectionNotes.unknown}</p>
      <ul class="pb-suggest__unknown">
        ${found.map(
          ({ at, hint, maybe = [] }) =>
            html`<li id=${domId(["-unknown", ...at])} tabindex="-1">
              <div><code dir="auto">${spell(at)}</code> <span class="pb-suggest__help">${hint}</span></div>
              <pre tabindex="0" dir="auto">${shorten(this.form.get(at))}</pre>
              ${maybe.map(
                (to) =>
                  html`<button
                    type="button"
                    class="pb-button"
                    @click=${() => {
                      this.form.moveTo(at, to);
                      announce(this.region, WORDS.said.movedTo(spell(at), nameAt(this.schema, to)));
                      this.form.focus(to);
                    }}
                  >
                    ${WORDS.moveTo(nameAt(this.schema, to))}
                  </button>`,
              )}
              <button
                type="button"
                class="pb-button"
                @click=${() => {
                  this.form.set(at, undefined);
                  announce(this.region, WORDS.said.removed(spell(at)));
                  focusFirst(["suggest-unknown", "suggest-check"]);
                }}
              >
                ${WORDS.actOn(WORDS.remove, spell(at))}
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private send(): TemplateResult {
    const { send } = WORDS;
    const forge = this.root.dataset.repository ? this.forge() : undefined;
    const mail = this.root.dataset.mail ? this.mail() : undefined;
    return html`<section class="pb-suggest__send">
      <h2 id="suggest-s-send">${WORDS.sections.send}</h2>
      <div class="pb-suggest__ways">
        <button type="submit" class="pb-button" id="suggest-check" @click=${() => this.checkAll()}>
          ${icon("check")}${send.check}
        </button>
        ${forge ? html`<a class="pb-button pb-button--main" href=${forge.address} target="_blank" rel="noopener" id="suggest-forge" @click=${(event: Event) => void this.openForge(event)}>${icon("external")}${send.forge}</a>` : nothing}
        <button type="button" class="pb-button" id="suggest-copy" @click=${() => void this.copyFile()}>
          ${icon("copy")}${send.copy}
        </button>
        <button type="button" class="pb-button" @click=${() => this.saveFile()}>
          ${icon("download")}${send.download}
        </button>
        ${mail ? html`<a class="pb-button" href=${mail.address} id="suggest-mail" @click=${() => void this.sendMail()}>${icon("message")}${send.mail}</a>` : nothing}
      </div>
      ${forge ? html`<p class="pb-suggest__note">${send.forgeNote}${forge.isWhole ? nothing : html` <strong>${send.forgeLong}</strong>`}</p>` : nothing}
      ${mail ? html`<p class="pb-suggest__note">${send.mailNote}</p>` : nothing}
      <details class="pb-suggest__more">
        <summary>${send.file}</summary>
        <p class="pb-suggest__help">${this.form.path}</p>
        <textarea
          readonly
          id="suggest-file"
          class="pb-suggest__file"
          rows="16"
          spellcheck="false"
          aria-label=${send.fileLabel}
          .value=${this.form.file}
        ></textarea>
      </details>
    </section>`;
  }
}

function shorten(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? "");
  return text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text;
}

/** The day where the reader is, as 2026-11-22. */
function today(): string {
  const now = new Date();
  const day = [
    now.getFullYear(),
    String(now.getMonth() + 1).padStart(2, "0"),
    String(now.getDate()).padStart(2, "0"),
  ].join("-");
  return day < FIRST_PUBLISHED ? FIRST_PUBLISHED : day;
}
