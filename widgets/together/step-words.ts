/** What the four steps are called. Apart from the other words, since each tool shows them before anything else. */
export const STEP_WORDS = {
  label: "The way of working",
  step: { apart: "Apart", exchange: "Exchange", together: "Together", next: "Next step" },
};
