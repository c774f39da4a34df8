/** Offers the form for an agenda the names of the partnerships that are kept here. */
import { announce } from "../base/element";
import { takeNamesButtons } from "../partnership/take-names";
import { WORDS } from "./words";

/** For so many the page keeps room. */
const MOST = 2;

export function startTakeNames(place: HTMLElement): void {
  const form = place.closest("form");
  const said = place.querySelector("[role=status]");
  if (!form || !said) return;
  const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
  const buttons = takeNamesButtons(WORDS.takeNames, MOST, ({ id, names, title }) => {
    [field("ours").value, field("theirs").value] = [names[0] ?? "", names.slice(1).join(", ")];
    field("with").value = id;
    announce(said, WORDS.namesTaken(title));
  });
  place.prepend(...buttons);
  // Other names are not those of the partnership.
  for (const name of ["ours", "theirs"])
    field(name).addEventListener("input", () => {
      field("with").value = "";
    });
}
