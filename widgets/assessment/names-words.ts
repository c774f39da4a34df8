/** What a check says of the partnerships that are kept here. */
export const NAMES_WORDS = {
  take: (title: string): string => `Answer for ${title}`,
  put: (title: string): string => `Your answers belong to ${title} now.`,
  notPut: "This could not be written into the partnership.",
  belongs: "These answers belong to",
};
