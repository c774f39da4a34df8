/** The title of the page, which says what is shown: the tab, the history and screen readers name the page by it. */
import type { View } from "./builder";
import { WORDS } from "./words";

/** @param site - the name of the site, which ends each title. */
export function pageTitle(view: View, site: string): string {
  return `${nameOf(view)} - ${site}`;
}

function nameOf(view: View): string {
  const { title } = WORDS;
  switch (view.at) {
    case "edit":
      return title.draft(view.editing.agenda.title);
    case "shared":
      return view.decoded.ok ? title.shared(view.decoded.value.title) : title.problem;
    case "merge":
      return title.merge(view.merging.copies.mine.title);
    default:
      return WORDS.builder;
  }
}
