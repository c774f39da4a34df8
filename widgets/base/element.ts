/** Makes elements from text, so that no widget ever needs to parse HTML. */

type AttributeValue = string | number | boolean | undefined;

/**
 * A new element.
 *
 * @param name - its tag.
 * @param attributes - `true` sets an empty attribute; `false` and `undefined` leave it out.
 * @param children - elements, or text that is shown as it is.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, AttributeValue> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(attribute, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/** Says something to screen readers through a live region, also when it says the same as before. */
export function announce(region: Element, words: string): void {
  region.textContent = "";
  setTimeout(() => {
    region.textContent = words;
  }, 50);
}
