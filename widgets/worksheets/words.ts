/** What is said of a worksheet apart from any page: in copies, and where two copies are compared. */
import { CALLED, LANGUAGE } from "../base/edition";
import { many } from "../base/plural";

export const WORDS = {
  untitledRow: "A row without a name",
  titled: (sheet: string, names: readonly string[]): string =>
    names.length ? `${sheet}: ${new Intl.ListFormat(LANGUAGE).format(names)}` : sheet,
  own: "Your organization",
  other: "The other organization",
  numbered: (place: number): string => `Organization ${place}`,
  again: (name: string, place: number): string => `${name} (${place})`,
  row: "Row",
  whose: "Organization",
  gone: (heading: string): string => `${heading} (no longer on the sheet)`,
  goneChoice: (choice: string): string => `${choice} (no longer offered)`,
  notes: "Notes for us",
  filled: (count: number): string => many(count, "row"),

  differences: {
    title: "Name of the sheet",
    organization: "Organization",
    name: "Name",
    row: "Row",
    rowTitle: "What the row is about",
    whose: "Whose row it is",
    agreed: "Agreed by",
    on: "Day",
  },

  article: {
    between: "Between",
    agreement: "What we agree to",
    agreedBy: (name: string, organization: string, day: string): string =>
      [[name, organization].filter(Boolean).join(", "), day].filter(Boolean).join(" · "),
    name: "Name",
    day: "Day",
    source: `From ${CALLED}`,
    empty: "Nothing is filled in yet.",
  },
};
