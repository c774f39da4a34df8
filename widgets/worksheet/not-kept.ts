/** Says that a worksheet which came could not be stored, above it: it stays on the screen, with ways on. */
import { html, render } from "lit-html";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import type { Filled } from "../worksheets/model";
import { store } from "../worksheets/put";
import { WORDS } from "./words";

const words = WORDS.incoming;

/**
 * @param value - what could not be stored.
 * @param again - tries once more, and goes on if there is room now.
 */
export function showNotKept(value: Filled, again: () => void): void {
  const page = document.querySelector(".pb-cover");
  const place = page?.querySelector<HTMLElement>(".pb-not-kept") ?? document.createElement("div");
  place.className = "pb-not-kept";
  page?.prepend(place);
  const draw = (said = ""): unknown =>
    render(
      html`<div class="pb-banner pb-banner--bad" role="alert">
          <p>${words.notKept[store.blocked ? "blocked" : "full"]}</p>
          <div class="pb-banner__acts">
            <button
              type="button"
              class="pb-button"
              @click=${() => void attempt(async () => draw(await saveFile(value)))}
            >
              ${WORDS.saveFile}
            </button>
            <button type="button" class="pb-button" @click=${again}>${WORDS.tryAgain}</button>
          </div>
        </div>
        <p role="status">${said}</p>`,
      place,
    );
  draw();
  addEventListener("beforeunload", warn);
  place.scrollIntoView({ block: "nearest" });
}

/** What is on this page only would be lost with it. */
function warn(event: Event): void {
  if (store.unsaved) event.preventDefault();
}

async function saveFile(filled: Filled): Promise<string> {
  const { saveJson } = await loadLater(() => import("./files"));
  return saveJson({ filled, audience: "us" });
}
