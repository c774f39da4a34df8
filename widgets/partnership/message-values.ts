/** What a partnership knows for the blanks of messages. */
import { line } from "../base/text";
import { zonesInWords } from "../base/zone-words";
import type { FillingValues } from "../guide/filling";
import type { Organization, Partnership } from "./model";
import { dayOrText, whoPromised } from "./said";
import { WORDS } from "./words";

/** @param own - the id of the reader's own organization; the first one, if that was not said. */
export function partnershipValues(partnership: Partnership, own?: string): FillingValues {
  const { name, organizations, promises, decisions } = partnership;
  const ours = organizations.find(({ id }) => id === own) ?? organizations[0];
  const theirs = organizations.filter((one) => one !== ours);
  const words = WORDS.article;
  return {
    "partnership-name": line(name),
    "our-organization": line(ours?.name ?? ""),
    "their-organization": WORDS.listed(theirs.map((one) => line(one.name)).filter(Boolean)),
    "our-people": people(ours ? [ours] : []),
    "their-people": people(theirs),
    "time-zones": zonesInWords(organizations.map(({ zone }) => zone)),
    promises: promises
      .filter(({ done, what }) => !done && line(what))
      .map((one) => line(words.promise(one.what, whoPromised(partnership, one), dayOrText(one.by))))
      .join("\n"),
    decisions: decisions
      .filter(({ text }) => line(text))
      .map(({ text, on }) => line(words.decision(text, dayOrText(on))))
      .join("\n"),
  };
}

/** Who is in it, each with a job; with the organization if there are several. */
function people(organizations: readonly Organization[]): string {
  return organizations
    .flatMap((organization) =>
      organization.people
        .filter(({ name }) => line(name))
        .map(({ name, title }) => {
          const about = [title, organizations.length > 1 ? organization.name : ""].map(line).filter(Boolean);
          return about.length ? `${line(name)} (${about.join(", ")})` : line(name);
        }),
    )
    .join("; ");
}
