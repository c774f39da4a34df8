/** What is seen before a session is open. Loaded when none is. */
export { listView } from "./list-view";
export { readyView } from "./ready-view";
