/** Puts text and formatted text on the clipboard, in every browser we support, or says that it cannot. */

/** The text of each type, such as text/html; a text may still be on its way. */
export type Flavors = Record<string, string | Promise<string>>;

/**
 * Copies the flavors. Call it right in the click, because browsers allow copying only then.
 *
 * @returns false if the browser does not allow it. Throws if a text does not arrive.
 */
export async function copy(flavors: Flavors): Promise<boolean> {
  const texts = Object.entries(flavors);
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    if (!clipboard) throw new Error("Pages without https have no clipboard.");
    if (typeof ClipboardItem === "undefined") await clipboard.writeText(await (flavors["text/plain"] ?? ""));
    else {
      // Safari forgets the click while it waits, so it gets the promise instead of the text.
      const items = texts.map(([type, text]) => [type, asBlob(type, text)] as const);
      await clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
    }
    return true;
  } catch {
    // A missing text and a clipboard that is refused or not there end here alike: asking for the texts tells them apart.
    await Promise.all(texts.map(([, text]) => text));
    return false;
  }
}

async function asBlob(type: string, text: string | Promise<string>): Promise<Blob> {
  return new Blob([await text], { type });
}
