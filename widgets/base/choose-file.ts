/** Asks the reader for a file. */
import { element } from "./element";

/**
 * @param accept - which files are offered, as in a file field: ".json,application/json".
 * @returns undefined if none was chosen.
 */
export function chooseFile(accept: string): Promise<File | undefined> {
  const input = element("input", { type: "file", accept, hidden: true });
  document.body.append(input);
  return new Promise<File | undefined>((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0]));
    input.addEventListener("cancel", () => resolve(undefined));
    input.click();
  }).finally(() => input.remove());
}
