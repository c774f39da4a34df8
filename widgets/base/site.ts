/** Where things are on the site, seen from any page. */

/** The address of a path below the site's root, such as `search/`. */
export function siteUrl(path: string): URL {
  return new URL(path, new URL(document.body.dataset.base ?? "./", document.baseURI));
}
