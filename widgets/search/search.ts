/** The search link of the header and the keys that do the same. Everything else is loaded when it is used. */
import { asksForSearch, isField, keysAreOn } from "./keys";
import { holdTyping } from "./typing";

/** The link that is on the page now; the keys outlive a page that is swapped without a reload. */
let current: HTMLAnchorElement | undefined;

export function startSearchLink(root: HTMLElement): void {
  if (!(root instanceof HTMLAnchorElement)) return;
  if (!current) document.addEventListener("keydown", pressed);
  current = root;
  root.setAttribute("aria-haspopup", "dialog");
  root.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open(root);
  });
}

function pressed(event: KeyboardEvent): void {
  const busy = isField(event.target) || document.querySelector("dialog[open]") !== null;
  if (!current || !asksForSearch(event, busy) || !keysAreOn()) return;
  event.preventDefault();
  void open(current);
}

async function open(link: HTMLAnchorElement): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('[data-widget="search-page"] input[name="q"]');
  if (field) {
    field.focus();
    field.select();
    return;
  }
  // Readers type at once, before there is a field.
  const typed = holdTyping();
  try {
    const { openSearch } = await import("./dialog");
    openSearch(typed());
  } catch {
    typed();
    location.assign(link.href);
  }
}
