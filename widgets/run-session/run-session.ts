/** Starts the page that runs a session, where the server put its place. */
import { takeInIcons } from "../base/icons";
import { SessionPage } from "./page";

export function startRunSession(root: HTMLElement): void {
  const page = new SessionPage();
  const show = (): void => {
    root.replaceChildren(page);
    root.dataset.ready = "";
  };
  void takeInIcons().catch(console.warn).then(show);
}
