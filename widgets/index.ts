/** What runs on every page. A widget is one folder and one line here. */

import { mountAlways } from "./base/mount";
import { startLibraryFilter } from "./library-filter/library-filter";
import { startSearchLink } from "./search/search";
import { startTerms } from "./terms/terms";
import { startTheme } from "./theme/theme";

mountAlways({
  theme: { load: () => startTheme },
  search: { load: () => startSearchLink },
  terms: { selector: ".pb-definitions", load: () => startTerms },
  "take-away": { load: async () => (await import("./take-away/take-away")).startTakeAway },
  // Not loaded later: cards that an address filters out should go before they are seen.
  "library-filter": { load: () => startLibraryFilter },
  "search-page": { load: async () => (await import("./search/search-page")).startSearchPage },
  "agenda-builder": { load: async () => (await import("./agenda-builder/agenda-builder")).startAgendaBuilder },
  checklist: { load: async () => (await import("./checklist/checklist")).startChecklist },
  suggest: { load: async () => (await import("./suggest/suggest")).startSuggest },
  forget: { load: async () => (await import("./forget/forget")).startForget },
});

const { worker } = document.body.dataset;
if (worker && "serviceWorker" in navigator) {
  // After all that the reader waits for.
  addEventListener("load", () => void import("./offline/offline").then(({ keepForOffline }) => keepForOffline(worker)));
}
