/** What pages and the service worker say to each other about what is kept for offline use. */

/** Other sites on the same host share the caches, so every name says whose it is. */
const PREFIX = "partnership-playbook:";

/** The names of the caches of the site at an address; two guides below one host have their own. */
export const CACHES = {
  pages: (scope: string): string => `${PREFIX}pages ${scope}`,
  bundles: (scope: string): string => `${PREFIX}bundles ${scope}`,
};

/** Where the bundled scripts and styles are, and the page to show for one that is not kept. */
export const BUNDLES = "assets/built/";
export const OFFLINE_PAGE = "offline/";

/**
 * What a page asks the worker to keep. It answers when it has tried.
 *
 * widgets: none. Workers from before the pages themselves knew the parts of their widgets want a list.
 */
export interface Keep {
  urls: string[];
  widgets: [];
}

/**
 * The bundles of a version of the site, by name. widgets/build.mjs writes it, and the pages of that version say where.
 *
 * always: what every page needs. of: what each widget needs, now or later.
 */
export interface Parts {
  all: string[];
  always: string[];
  of: Record<string, string[]>;
}
