/** The button that removes what the site stored in the browser. */
import { announce, element } from "../base/element";
import { removeAll } from "../documents/storage";
import { forgetOffline } from "./forget-offline";
import { WORDS } from "./words";

export function startForget(root: HTMLElement): void {
  const button = element("button", { type: "button", class: "pb-button pb-forget__button" }, WORDS.button);
  const status = element("span", { role: "status", class: "pb-forget__status" });
  button.addEventListener("click", () => void forget(status));
  root.append(button, " ", status);
}

async function forget(status: HTMLElement): Promise<void> {
  const removed = new Set(removeAll().map(wordsFor));
  if (await forgetOffline()) removed.add(WORDS.pages);
  // What the page said of itself was true until now.
  for (const place of document.querySelectorAll("[data-offline]")) place.textContent = "";
  announce(status, removed.size ? WORDS.removed([...removed]) : WORDS.nothing);
}

/** What a key holds, in words; a key such as checklists.doc.7 goes by the part before its first dot. */
function wordsFor(key: string): string {
  return WORDS.keys[key] ?? WORDS.keys[key.split(".")[0] ?? ""] ?? key;
}
