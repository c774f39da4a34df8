/**
 * The focus never falls to the page's body: when what has it is moved, removed, hidden or switched off, the nearest thing
 * that is left gets it. Who knows a better place puts it there at once; this is for all that nobody thought of.
 */

/** What an element stood among when it got the focus, from the element itself up to the body. */
interface Trail {
  held: HTMLElement;
  steps: { element: Element; next: Element | null; before: Element | null }[];
  /** What had the focus before the dialog that it is in was opened. */
  beneath: Trail | undefined;
}

const STOPS = `:is(a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]):not([tabindex="-1"])`;

/** What a phone opens its keyboard for. */
const TYPED = `:is(textarea, input:not([type="checkbox"], [type="radio"], [type="file"], [type="button"], [type="submit"]))`;

/** Starts to keep it, on the whole page. */
export function keepFocus(): void {
  let trail: Trail | undefined;
  let isAsked = false;
  const look = (): void => {
    isAsked = false;
    // A window in the background gives the focus back itself.
    if (!trail || !document.hasFocus() || !isLost()) return;
    for (const place of placesOf(trail)) if (takes(place)) return;
  };
  const ask = (): void => {
    if (isAsked || !trail) return;
    isAsked = true;
    // After what follows the change, which may know a better place, and after the browser has noticed what is hidden.
    requestAnimationFrame(() => setTimeout(look));
  };
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement) trail = trailOf(target, trail);
  });
  // Who closes the keyboard of a phone lets go of the field, which would open it again.
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    if (relatedTarget === null && target instanceof HTMLElement && isLetGo(target)) trail = undefined;
  });
  // Who presses where nothing can be pressed lets go on purpose.
  document.addEventListener(
    "pointerdown",
    ({ target }) => {
      if (target instanceof Element && !target.closest(`${STOPS}, label`)) trail = undefined;
    },
    { capture: true },
  );
  addEventListener("focus", ask);
  new MutationObserver(ask).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ["class", "disabled", "hidden", "inert", "open"],
  });
}

/** Whether a field that is typed into lost the focus though it still could have it. */
function isLetGo(field: HTMLElement): boolean {
  return field.matches(`${TYPED}:enabled`) && field.isConnected && field.checkVisibility() && document.hasFocus();
}

function isLost(): boolean {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || activeElement.matches(":disabled");
}

function trailOf(held: HTMLElement, last: Trail | undefined): Trail {
  const steps: Trail["steps"] = [];
  for (let element: Element | null = held; element && element !== document.body; element = element.parentElement)
    steps.push({ element, next: element.nextElementSibling, before: element.previousElementSibling });
  const dialog = held.closest("dialog");
  const beneath = !dialog ? undefined : last?.held.closest("dialog") === dialog ? last.beneath : last;
  return { held, steps, beneath };
}

/** Where the focus may go, the best place first. */
function* placesOf({ held, steps, beneath }: Trail): Generator<Element | null | undefined> {
  yield held;
  yield held.id ? document.getElementById(held.id) : undefined;
  for (const [at, { element }] of steps.entries()) {
    if (!element.isConnected || at === 0) continue;
    const gone = steps[at - 1];
    yield* stopsIn(gone?.next);
    yield* stopsIn(gone?.before);
    if (element.localName !== "main") yield* stopsIn(element);
  }
  if (beneath) yield* placesOf(beneath);
  yield document.querySelector("main h1[tabindex]");
  yield document.querySelector("main");
}

function* stopsIn(element: Element | null | undefined): Generator<Element> {
  if (!element?.isConnected) return;
  if (element.matches(STOPS)) yield element;
  yield* element.querySelectorAll(STOPS);
}

/** Gives the focus to an element. Returns whether it took it. */
function takes(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement) || !element.isConnected) return false;
  element.focus();
  return document.activeElement === element;
}
