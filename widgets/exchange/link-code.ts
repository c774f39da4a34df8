/** A button that shows a link as a QR code below it. What draws codes loads when the first one is asked for. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import { WORDS } from "./words";

const words = WORDS.qr;

/** A link, or what makes it once it is asked for. */
type Link = string | (() => Promise<string>);

class LinkCode extends LitElement {
  static override properties = { link: { attribute: false }, drawing: { state: true } };
  declare link: Link;
  /** Draws the code, while it is shown. */
  declare private drawing: typeof import("./qr-code") | undefined;
  private made = "";

  constructor() {
    super();
    this.link = "";
  }

  /** In the page itself, where its styles and words are. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { drawing, made } = this;
    const link = typeof this.link === "string" ? this.link : made;
    const fits = drawing?.fitsCode(link);
    return html`<button
        type="button"
        class="pb-button"
        aria-expanded=${drawing ? "true" : "false"}
        @click=${() => void this.toggle()}
      >
        ${drawing ? words.hide : words.show}
      </button>
      <div role="status">${drawing && !fits ? html`<p class="pb-note">${words.long}</p>` : nothing}</div>
      ${drawing && fits ? drawing.qrCode(link) : nothing}`;
  }

  private toggle(): Promise<void> {
    return attempt(async () => {
      if (typeof this.link !== "string") this.made = await this.link();
      this.drawing = this.drawing ? undefined : await loadLater(() => import("./qr-code"));
      await this.updateComplete;
      // On a phone it is drawn below what is in sight.
      this.querySelector("figure")?.scrollIntoView({ block: "nearest" });
    });
  }
}

customElements.define("pb-link-code", LinkCode);

/** The button for a link. */
export function linkCode(link: Link): TemplateResult {
  return html`<pb-link-code .link=${link}></pb-link-code>`;
}
