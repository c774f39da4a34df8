/** What changes a plan and reckons its dates. Loaded with the first plan, since it brings a library along. */
export * as edit from "../plan/edit";
export { scheduleOf } from "../plan/schedule";
export { nextThatSuits } from "./mend";
export { dayInWords } from "./said";
