/** What is wrong with a field, said beside it: seen, read aloud at once, and tied to the field. */
import { newPartId } from "./ids";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a field and its problem stand in: `<div class="pb-checked"> … <p class="pb-problem" role="alert"></p></div>`. */
const HOLDER = ".pb-checked";

/** Says what is wrong with a field, or with "" that nothing is. */
export function showProblem(field: Field, problem: string): void {
  const place = field.closest(HOLDER)?.querySelector<HTMLElement>(".pb-problem");
  if (!place || place.textContent === problem) return;
  place.id ||= `pb-problem-${newPartId()}`;
  place.textContent = problem;
  const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== place.id);
  const described = (problem ? [place.id, ...others] : others).join(" ");
  if (described) field.setAttribute("aria-describedby", described);
  else field.removeAttribute("aria-describedby");
  if (problem) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}
