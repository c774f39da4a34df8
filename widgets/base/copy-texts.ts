/** Copies a document, perhaps in two formats at once; a program takes the one that it knows. */
import { copy } from "./clipboard";
import type { Texts } from "./live-text";
import { offerText } from "./offer-text";

/**
 * Call it right in the click, because browsers allow copying only then. Where copying is refused, the last of the formats
 * is shown, to be copied by hand.
 *
 * @returns whether it was copied. Throws if the texts do not arrive.
 */
export async function copyTexts(texts: Promise<Texts>, formats: readonly (keyof Texts)[]): Promise<boolean> {
  const flavors = formats.map(
    (format) => [format === "html" ? "text/html" : "text/plain", texts.then((made) => made[format]())] as const,
  );
  if (await copy(Object.fromEntries(flavors))) return true;
  offerText((await flavors.at(-1)?.[1]) ?? "");
  return false;
}
