/** Asks the reader for files. */
import { element } from "./element";

/**
 * @param accept - which files are offered, as in a file field: ".json,application/json".
 * @returns undefined if none was chosen.
 */
export async function chooseFile(accept: string): Promise<File | undefined> {
  return (await choose(accept, false))[0];
}

/** One file or several; none if the reader turned back. */
export function chooseFiles(accept: string): Promise<File[]> {
  return choose(accept, true);
}

function choose(accept: string, multiple: boolean): Promise<File[]> {
  const input = element("input", { type: "file", accept, multiple, hidden: true });
  document.body.append(input);
  return new Promise<File[]>((resolve) => {
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  }).finally(() => input.remove());
}
