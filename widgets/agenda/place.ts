/** Where a session is. */
import type { Place } from "./model";

/** An address without its scheme, as people copy it: zoom.us/j/123. */
const BARE = /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#]\S*)?$/i;

/**
 * The address of the video call, if it is one that may be opened: https, or http. Anything else that was typed is only
 * shown as words.
 */
export function videoAddress({ link }: Pick<Place, "link">): string | undefined {
  const typed = link.trim();
  const text = BARE.test(typed) ? `https://${typed}` : typed;
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return undefined;
  const { href, hostname, username } = new URL(text);
  // A name before an @ makes one host look like another.
  return hostname.includes(".") && !username ? href : undefined;
}

/** What people write in a number to dial, and nothing else: an extension or a PIN would be dialed too. */
const NUMBER = /^\+?[\d\s().\u2010-\u2014-]{4,40}$/;

/** The number to dial, if it is only that. Anything else that was typed is only shown as words. */
export function phoneNumber({ phone }: Pick<Place, "phone">): string | undefined {
  const typed = phone.trim();
  const digits = typed.replace(/\D/g, "");
  if (!NUMBER.test(typed) || digits.length < 4) return undefined;
  return typed.startsWith("+") ? `+${digits}` : digits;
}
