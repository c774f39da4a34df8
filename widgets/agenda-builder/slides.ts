/** The guiding questions over the whole screen, one at a time. */
import { html, nothing, render } from "lit-html";
import type { Agenda } from "../agenda/model";
import { element } from "../base/element";
import { icon } from "../base/icons";
import { slidesOf } from "./slide-list";
import { WORDS } from "./words";

const words = WORDS.slides;

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  " ": 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** Shows the questions of an agenda, as it is for whoever sees them. */
export function showSlides(agenda: Agenda): void {
  const slides = slidesOf(agenda);
  const page = element("div", { class: "pb-slides__page" });
  const place = element("dialog", { class: "pb-slides", "aria-label": words.name }, page);
  let at = 0;
  const go = (by: number): void => {
    at = Math.min(Math.max(at + by, 0), slides.length - 1);
    draw();
  };
  const draw = (): void => {
    const slide = slides[at];
    if (!slide) return;
    render(
      html`<p class="pb-slides__block pb-block--${slide.kind}">${icon(slide.kind)}${slide.block}</p>
        <p class="pb-slides__question" aria-live="polite">${slide.question}</p>
        ${slide.notes.length ? html`<div class="pb-slides__notes"><strong>${words.notes}</strong> ${slide.notes.map((note) => html`<p>${note}</p>`)}</div>` : nothing}
        <div class="pb-slides__foot">
          <button type="button" class="pb-button" aria-disabled=${at === 0 ? "true" : "false"} @click=${() => go(-1)}>
            ${words.previous}
          </button>
          <span class="pb-number">${words.of(at + 1, slides.length)}</span>
          <button type="button" class="pb-button" @click=${() => place.close()}>${words.end}</button>
          <button
            type="button"
            class="pb-button pb-button--main"
            autofocus
            aria-disabled=${at === slides.length - 1 ? "true" : "false"}
            @click=${() => go(1)}
          >
            ${words.next}
          </button>
        </div>`,
      page,
    );
  };
  place.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    // Space on a button presses it.
    if (step === undefined || (event.key === " " && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    go(step);
  });
  const leftFullScreen = (): void => {
    if (!document.fullscreenElement) place.close();
  };
  place.addEventListener("close", () => {
    document.removeEventListener("fullscreenchange", leftFullScreen);
    // Out of the full screen a browser gives the focus back to nothing.
    const back = (): void => {
      if (opener instanceof HTMLElement) opener.focus();
    };
    if (document.fullscreenElement) void document.exitFullscreen().finally(back);
    place.remove();
    back();
  });
  draw();
  const opener = document.activeElement;
  document.body.append(place);
  place.showModal();
  place.querySelector<HTMLElement>("[autofocus]")?.focus();
  // Where the browser gives no full screen, as on an iPhone, the window is filled. What fills the screen has to be in the
  // dialog: the whole page in full screen covers its dialogs in Safari.
  void page.requestFullscreen?.().then(
    () => document.addEventListener("fullscreenchange", leftFullScreen),
    () => undefined,
  );
}
