/** What a check says of the partnerships that are kept here. */
export const NAMES_WORDS = {
  take: (title: string): string => `Answer for ${title}`,
  put: (title: string): string => `Your answers belong to ${title} now.`,
  notPut: "This could not be written into the partnership.",
  make: (names: readonly string[]): string => `Make a partnership of ${names.join(" and ")}`,
  made: (title: string): string => `The partnership “${title}” is made, and these answers belong to it.`,
  notMade: "The partnership could not be kept in this browser.",
  belongs: "These answers belong to",
};
