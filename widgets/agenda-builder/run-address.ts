/** Where a draft is run as a session. */
import { siteUrl } from "../base/site";

export function runAddress(id: string): URL {
  const url = siteUrl("session/");
  url.searchParams.set("of", id);
  return url;
}
