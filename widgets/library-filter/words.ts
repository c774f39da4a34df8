export const WORDS = {
  onThisPage: (here: number, all: number): string => `${here} of ${all} on this page`,
  fit: (fitting: number, all: number): string => `${fitting} of ${all} fit`,
  elsewhere: "On the other pages",
  more: (count: number): string => `Show ${count} more`,
  shown: (shown: number, all: number): string => `${shown} of ${all} shown`,
  active: (options: string[]): string => options.join(", "),
  option: (words: string, count: number): string => `${words} (${count})`,
  unknown: (facet: string, value: string): string =>
    `There is no ${facet.toLowerCase()} called “${value}”, so it was left out.`,
  nothing: "Nothing fits all of these filters at once.",
  loosen: (facet: string, option: string, count: number): string =>
    `Without ${facet.toLowerCase()} “${option}”: ${count}`,
};
