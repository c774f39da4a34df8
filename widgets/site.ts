/** Where things are on the site, seen from any page. */

/** The address of a path below the site's root, such as `search/`. */
export function siteUrl(path: string): URL {
  // The page for missing addresses is told its root with one slash too many.
  const base = (document.body.dataset.base ?? "./").replace(/^\/+$/, "/");
  return new URL(path, new URL(base, document.baseURI));
}
