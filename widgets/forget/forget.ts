/** The button that removes what the site stored in the browser. */
import { announce, element } from "../element";
import { removeAll } from "../storage";
import { WORDS } from "./words";

export function startForget(root: HTMLElement): void {
  const button = element("button", { type: "button", class: "pb-button pb-forget__button" }, WORDS.button);
  const status = element("span", { role: "status", class: "pb-forget__status" });
  button.addEventListener("click", () => {
    const removed = removeAll();
    announce(status, removed.length ? WORDS.removed(removed.map((key) => WORDS.keys[key] ?? key)) : WORDS.nothing);
  });
  root.append(button, " ", status);
}
