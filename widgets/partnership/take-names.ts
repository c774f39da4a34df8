/** Buttons that take the names of a partnership that is kept here, for tools that draw without templates. */
import { element } from "../base/element";
import { icon } from "../base/icon";
import { type NamedPartnership, namedPartnerships } from "./here";

/**
 * A button for each partnership whose names can be taken.
 *
 * @param words - what a button says, of a partnership's title.
 * @param most - so many at most.
 */
export function takeNamesButtons(
  words: (title: string) => string,
  most: number,
  take: (partnership: NamedPartnership) => void,
): HTMLButtonElement[] {
  return namedPartnerships(most).map((one) => {
    const said = element("span", { dir: "auto" }, words(one.title));
    const button = element("button", { type: "button", class: "pb-button" }, icon("people"), said);
    button.addEventListener("click", () => take(one));
    return button;
  });
}
