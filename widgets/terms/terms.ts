/** Links to a term open its definition in place; a second press, Esc or a click elsewhere closes it. */

/** Up to this width the definition is a sheet at the bottom of the screen. */
const NARROW = "(max-width: 40rem)";
const GAP = 8;
const SHEET = "pb-popover--sheet";

/** @param root - the definitions at the end of the page; its `popover` elements are named term-<id>. */
export function startTerms(root: HTMLElement): void {
  // Without popovers the links lead to the glossary, as they do without script.
  if (!("popover" in HTMLElement.prototype)) return;
  const openers = new Map<HTMLElement, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a.pb-term[data-term]")) {
    const popover = document.getElementById(`term-${link.dataset.term ?? ""}`);
    if (popover && root.contains(popover)) connect(link, popover, openers);
  }
  for (const popover of root.querySelectorAll<HTMLElement>("[popover]")) prepare(popover, openers);
}

/** Makes a link open a definition. */
function connect(link: HTMLAnchorElement, popover: HTMLElement, openers: Map<HTMLElement, HTMLAnchorElement>): void {
  link.setAttribute("aria-haspopup", "dialog");
  link.setAttribute("aria-expanded", "false");
  link.setAttribute("aria-controls", popover.id);
  let wasOpen = false;
  // Pressing outside of a popover closes it before the click arrives, so remember what was open.
  link.addEventListener("pointerdown", () => {
    wasOpen = isOpen(popover) && openers.get(popover) === link;
  });
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const closing = wasOpen;
    wasOpen = false;
    if (isOpen(popover)) popover.hidePopover();
    if (closing) return;
    openers.set(popover, link);
    // Not every browser focuses a clicked link; the focus has to have a place to return to.
    link.focus({ preventScroll: true });
    popover.showPopover();
    place(popover, link);
    popover.focus({ preventScroll: true });
  });
}

/** Makes a definition keep beside its link, and take and give back the focus. */
function prepare(popover: HTMLElement, openers: Map<HTMLElement, HTMLAnchorElement>): void {
  popover.setAttribute("role", "dialog");
  popover.tabIndex = -1;
  const follow = (): void => {
    const link = openers.get(popover);
    if (link) place(popover, link);
  };
  popover.addEventListener("beforetoggle", (event) => {
    const open = (event as ToggleEvent).newState === "open";
    openers.get(popover)?.setAttribute("aria-expanded", String(open));
    const change = open ? addEventListener : removeEventListener;
    change("scroll", follow, { capture: true });
    change("resize", follow);
  });
  popover.addEventListener("keydown", (event) => leaveWithTab(event, popover, openers.get(popover)));
}

/** The definition stands at the end of the page, but Tab goes on from the link that opened it. */
function leaveWithTab(event: KeyboardEvent, popover: HTMLElement, link: HTMLElement | undefined): void {
  if (event.key !== "Tab" || !link) return;
  const stops = [...popover.querySelectorAll<HTMLElement>("a[href], button")];
  const leavesBack = event.shiftKey && (event.target === popover || event.target === stops[0]);
  const leavesOn = !event.shiftKey && (event.target === stops.at(-1) || stops.length === 0);
  if (!leavesBack && !leavesOn) return;
  if (leavesBack) event.preventDefault();
  popover.hidePopover();
  link.focus();
}

function isOpen(popover: HTMLElement): boolean {
  return popover.matches(":popover-open");
}

/** Puts the definition below its link, or above it where there is more room, inside of the window. */
function place(popover: HTMLElement, link: HTMLElement): void {
  const sheet = matchMedia(NARROW).matches;
  popover.classList.toggle(SHEET, sheet);
  const style = popover.style;
  if (sheet) {
    for (const name of ["inset", "margin"]) style.removeProperty(name);
    return;
  }
  // A link may run over two lines: stay beside its last part.
  const line = [...link.getClientRects()].at(-1) ?? link.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = line.bottom + GAP;
  const above = line.top - GAP - height;
  const top = below + height <= clientHeight || above < GAP ? below : above;
  const left = Math.max(GAP, Math.min(line.left, clientWidth - width - GAP));
  style.margin = "0";
  style.inset = `${Math.max(GAP, Math.min(top, clientHeight - height - GAP))}px auto auto ${left}px`;
}
