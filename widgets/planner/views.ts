/** What shows a plan that is open: what all dates come from, and its timeline. Loaded with the first plan. */
export { settingsView } from "./settings-view";
export { timelineView } from "./timeline-view";
