/** What a message's page says about what fills it in. */
export const WORDS = {
  name: "Fill it in from what you have",
  fill: "Fill it in",
  none: "Your agenda, partnership or plan can fill in names, date, times and place.",
  make: "Make an agenda",
  gone: "That is no longer in this browser.",
};
