/** Styles that a page does not need at once. Their files are named by the bundler, see widgets/build.mjs. */
import { loadText } from "./later";

declare const __LATER_STYLES__: Readonly<Record<"exchange" | "together" | "pulse", string>>;

const asked = new Map<string, Promise<void>>();

/** Loads the styles of parts before they are drawn. Throws a LoadFailure. */
export async function loadStyles(...names: (keyof typeof __LATER_STYLES__)[]): Promise<void> {
  await Promise.all(names.map(loadOne));
}

function loadOne(name: keyof typeof __LATER_STYLES__): Promise<void> {
  const coming = asked.get(name) ?? adopt(new URL(__LATER_STYLES__[name], import.meta.url));
  asked.set(name, coming);
  coming.catch(() => asked.delete(name));
  return coming;
}

/** Not as an element, whose failure the script in the head would take for that of the whole page. */
async function adopt(address: URL): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await loadText(address));
  document.adoptedStyleSheets.push(sheet);
}
