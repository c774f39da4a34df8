/** The search link of the header and the keys that do the same. Everything else is loaded when it is used. */
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import { asksForSearch, isField, keysAreOn } from "./keys";
import { holdTyping } from "./typing";

/** Whether the keys are listened to; they outlive a page that is swapped without a reload. */
let isListening = false;

export function startSearchLink(root: HTMLElement): void {
  if (!(root instanceof HTMLAnchorElement)) return;
  if (!isListening) document.addEventListener("keydown", pressed);
  isListening = true;
  root.setAttribute("aria-haspopup", "dialog");
  root.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open();
  });
}

function pressed(event: KeyboardEvent): void {
  const busy = isField(event.target) || document.querySelector("dialog[open]") !== null;
  if (!asksForSearch(event, busy) || !keysAreOn()) return;
  event.preventDefault();
  void open();
}

async function open(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('[data-widget="search-page"] input[name="q"]');
  if (field) {
    field.focus();
    field.select();
    return;
  }
  // Readers type at once, before there is a field.
  const typed = holdTyping();
  await attempt(async () => {
    const { openSearch } = await loadLater(() => import("./dialog")).finally(typed);
    openSearch(typed());
  });
}
