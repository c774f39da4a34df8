/** The search page: what is searched for stands in the address, so that a search can be shared. */
import { element } from "../base/element";
import { getEngine } from "../finding/load";
import { FACETS } from "../finding/search-index";
import { SearchView } from "./view";

export function startSearchPage(root: HTMLElement): void {
  const input = root.querySelector<HTMLInputElement>("input[name=q]");
  if (!input) return;
  const view = new SearchView({ input, getEngine, changed: showInAddress });
  const results = element("div", { class: "pb-search-page__results" }, view.root);
  // The list from A to Z makes room for the results.
  const index = document.querySelector<HTMLElement>(".pb-index");

  const readAddress = (): void => {
    const query = new URLSearchParams(location.search);
    const choice = Object.fromEntries(
      FACETS.flatMap((facet) => (query.get(facet) ? [[facet, query.get(facet) ?? ""]] : [])),
    );
    view.set(query.get("q") ?? "", choice);
  };

  function showInAddress(query: string, choice: Record<string, string>): void {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries({
      q: query,
      ...Object.fromEntries(FACETS.map((facet) => [facet, choice[facet] ?? ""])),
    })) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    if (url.href !== location.href) history.replaceState(history.state, "", url);
    const searching = query !== "" || Object.keys(choice).length > 0;
    if (index) index.hidden = searching;
    results.classList.toggle("pb-search-page__results--open", searching);
  }

  root.addEventListener("submit", (event) => {
    event.preventDefault();
    view.search();
  });
  addEventListener("popstate", readAddress);
  root.after(results);
  if (/[?&](q|kind|level|stage)=/.test(location.search)) readAddress();
}
