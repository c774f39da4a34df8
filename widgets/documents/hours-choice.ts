/** With how many hours this reader's clocks are: by the language of the browser, unless they chose. */
import { type Hours, hoursOf, useHours } from "../base/hours";
import { onChange, read, remove, write } from "./storage";

const KEY = "hours";

/** What the reader chose, where the browser keeps nothing. */
let chosenHere: Hours | undefined;

function parse(stored: unknown): Hours | undefined {
  return stored === 12 || stored === 24 ? stored : undefined;
}

/** What the reader chose, if anything. */
export function chosenHours(): Hours | undefined {
  return read(KEY, parse) ?? chosenHere;
}

/** What the language of the browser says. */
export function ownHours(): Hours {
  return hoursOf(navigator.language);
}

/** Shows clocks as the reader has them. */
export function showOwnHours(): void {
  useHours(chosenHours() ?? ownHours());
}

/** Takes a choice over; undefined goes back to the language. */
export function chooseHours(chosen: Hours | undefined): void {
  chosenHere = chosen;
  if (chosen) write(KEY, chosen);
  else remove(KEY);
  showOwnHours();
}

/** Calls back after each change of the choice, in any tab. Returns what ends it. */
export function followHours(changed: () => void): () => void {
  return onChange(KEY, () => {
    // What all tabs had is gone, and with it the choice.
    chosenHere = undefined;
    showOwnHours();
    changed();
  });
}
