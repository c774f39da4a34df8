/** A link as a QR code, which the camera of any phone opens from this screen. */
import { html, svg, type TemplateResult } from "lit-html";
import encodeQR from "qr";
import { WORDS } from "./words";

/** The quiet zone that readers need around a code: four modules (ISO/IEC 18004). */
const QUIET = 4;

/**
 * A link with more characters has more than 113 modules a side. Across a phone of 375 px one would be under 3 px, or
 * half a millimeter, which cameras at arm's length no longer tell apart.
 */
const MOST = 1_171;

export function fitsCode(link: string): boolean {
  return new TextEncoder().encode(link).length <= MOST;
}

/** The code of a link, dark on white in every color scheme, with a button that shows it as large as the screen. */
export function qrCode(link: string): TemplateResult {
  // With the least correction the modules are largest; a screen has no dirt on it.
  const rows = encodeQR(link, "raw", { ecc: "low", border: QUIET });
  const size = rows.length;
  const dark = rows.flatMap((row, y) => row.flatMap((is, x) => (is ? `M${x} ${y}h1v1h-1z` : [])));
  return html`<figure class="pb-qr">
    <svg
      class="pb-qr__code"
      role="img"
      aria-label=${WORDS.qr.label}
      viewBox="0 0 ${size} ${size}"
      shape-rendering="crispEdges"
    >
      ${svg`<rect width=${size} height=${size} fill="#fff"></rect><path d=${dark.join("")} fill="#000"></path>`}
    </svg>
    <figcaption>${WORDS.qr.how}</figcaption>
    ${
      document.fullscreenEnabled
        ? html`<button type="button" class="pb-button" @click=${fill}>${WORDS.qr.fill}</button>`
        : ""
    }
  </figure>`;
}

function fill(event: Event): void {
  const figure = (event.currentTarget as HTMLElement).closest("figure");
  const change = document.fullscreenElement ? document.exitFullscreen() : figure?.requestFullscreen();
  // Where the browser does not allow it, the code stays as large as it is.
  void change?.catch(() => undefined);
}
