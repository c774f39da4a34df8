/** A text for the mail program: subject and text in an address that opens it. */
import { writable } from "../base/text";

/** Longer addresses are cut or refused by some mail programs, Outlook among them. */
const MOST_CHARACTERS = 2_000;

/** whole: whether the text is in it. Too long a text is not: it has to be pasted. */
export interface MailAddress {
  href: string;
  whole: boolean;
}

export function mailAddress(subject: string, body: string): MailAddress {
  const about = `mailto:?subject=${encoded(subject)}`;
  const href = `${about}&body=${encoded(body)}`;
  if (href.length <= MOST_CHARACTERS) return { href, whole: true };
  return { href: about.length <= MOST_CHARACTERS ? about : "mailto:", whole: false };
}

/** RFC 6068: lines end as in mail. */
function encoded(text: string): string {
  return encodeURIComponent(writable(text).replaceAll("\n", "\r\n"));
}
