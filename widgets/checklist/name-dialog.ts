/** Asks for the name of an event or a partnership, and for its day if it is a new one. Loaded when that is asked for. */

import type { Day } from "../base/days";
import { element } from "../base/element";
import { showModal } from "../base/modal";
import { WORDS } from "../checklists/words";
import { putInto } from "../partnership/here";
import { takeNamesButtons } from "../partnership/take-names";

/** So many partnerships are offered; others are put together on their own page. */
const MOST = 3;

/** partnership: the id of the one whose name was taken. */
export interface Answer {
  name: string;
  day: Day | undefined;
  partnership: string | undefined;
}

/** Puts what has a partnership's name now into it. Returns false if that could not be kept. */
export function belongTo(partnership: string, id: string, title: string): boolean {
  return !("why" in putInto(partnership, { document: "checklists", id, title }));
}

/**
 * @param event - what due days count from, if its day is asked for too.
 * @param answered - called after the focus is back where it was.
 */
export function askName(
  heading: string,
  button: string,
  before: string,
  event: string | undefined,
  answered: (answer: Answer) => void,
): void {
  const name = element("input", {
    type: "text",
    required: true,
    maxlength: 20000,
    autocomplete: "off",
    placeholder: WORDS.namePlaceholder,
    dir: "auto",
  });
  name.value = before;
  const day = element("input", { type: "date", min: "2000-01-01", max: "2199-12-31", autocomplete: "off" });
  const cancel = element("button", { type: "button", class: "pb-button" }, WORDS.cancel);
  const title = element("h2", {}, heading);
  // A name of spaces is no name, and the browser says so in its own words.
  const check = (): void => name.setCustomValidity(name.value.trim() ? "" : WORDS.nameMissing);
  name.addEventListener("input", check);
  check();
  let taken: { id: string; title: string } | undefined;
  const offers = takeNamesButtons(WORDS.takeName, MOST, (one) => {
    taken = one;
    name.value = one.title;
    check();
    name.focus();
  });
  const form = element(
    "form",
    { method: "dialog" },
    title,
    element("label", { class: "pb-field" }, element("span", {}, WORDS.name), name),
    ...(offers.length ? [element("div", { class: "pb-todo__buttons" }, ...offers)] : []),
    ...(event === undefined
      ? []
      : [element("label", { class: "pb-field" }, element("span", {}, WORDS.eventDay(event)), day)]),
    element(
      "div",
      { class: "pb-todo__buttons" },
      element("button", { type: "submit", class: "pb-button pb-button--main" }, button),
      cancel,
    ),
  );
  const dialog = showModal(title, [form], { class: "pb-todo__dialog" });
  form.addEventListener("submit", () => {
    dialog.close();
    const partnership = taken?.title === name.value ? taken.id : undefined;
    answered({ name: name.value, day: day.value || undefined, partnership });
  });
  cancel.addEventListener("click", () => dialog.close());
  name.focus();
  name.select();
}
