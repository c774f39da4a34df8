/** How long ago something was, in words. */
import { LANGUAGE } from "./edition";
import { many } from "./plural";

/** Such as "just now", "5 minutes ago", or after a day its date. Moments are in milliseconds. */
export function ago(then: number, now = Date.now()): string {
  const minutes = Math.round((now - then) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${many(minutes, "minute")} ago`;
  if (minutes < 24 * 60) return `${many(Math.round(minutes / 60), "hour")} ago`;
  return new Date(then).toLocaleDateString(LANGUAGE, { month: "long", day: "numeric", year: "numeric" });
}
