/** A row of what is open, as the home page greets a returning reader with it. */
import { element } from "./element";

export interface OpenRow {
  title: string;
  href: URL;
  facts: string;
  /** Whether it is time to do something. */
  isDue?: boolean;
}

/** Fills a list anew; the focus stays on the row that had it. */
export function showOpenRows(list: HTMLElement, rows: readonly OpenRow[]): void {
  const held = list.contains(document.activeElement) ? (document.activeElement as HTMLAnchorElement).href : undefined;
  list.replaceChildren(...rows.map(rowOf));
  if (held) [...list.querySelectorAll("a")].find(({ href }) => href === held)?.focus();
}

function rowOf({ title, href, facts, isDue }: OpenRow): HTMLElement {
  const link = element("a", { href: href.href, dir: "auto" }, title);
  return element("li", {}, link, element("small", { class: isDue ? "pb-open__due" : undefined }, facts));
}
