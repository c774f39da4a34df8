/** A length that a form asks for. */
import { readLength } from "./length";
import { wrongLength } from "./numbers";
import { showProblem } from "./problem";

/** The minutes in a field of a form; if there are none within bounds, the field says so and has the focus. */
export function lengthIn(field: unknown, least: number, most = 1440): number | undefined {
  if (!(field instanceof HTMLInputElement)) return undefined;
  const minutes = readLength(field.value);
  if (minutes !== undefined && minutes >= least && minutes <= most) {
    showProblem(field, "");
    return minutes;
  }
  showProblem(field, wrongLength(field.value, least, most));
  field.focus();
  return undefined;
}

/** Takes back what was said of a field, once it changes. */
export function forgive({ target }: Event): void {
  if (target instanceof HTMLInputElement && target.hasAttribute("aria-invalid")) showProblem(target, "");
}
