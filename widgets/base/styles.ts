/** Styles that a page does not need at once. Their files are named by the bundler, see widgets/build.mjs. */
import { loadLater } from "./later";

declare const __LATER_STYLES__: Readonly<Record<"exchange" | "together" | "pulse", string>>;

const asked = new Map<string, Promise<void>>();

/** Loads the styles of parts before they are drawn. Throws a LoadFailure. */
export async function loadStyles(...names: (keyof typeof __LATER_STYLES__)[]): Promise<void> {
  await Promise.all(names.map(loadOne));
}

function loadOne(name: keyof typeof __LATER_STYLES__): Promise<void> {
  const coming = asked.get(name) ?? loadLater(() => link(new URL(__LATER_STYLES__[name], import.meta.url).href));
  asked.set(name, coming);
  coming.catch(() => asked.delete(name));
  return coming;
}

function link(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement("link");
    element.rel = "stylesheet";
    element.href = address;
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => {
      element.remove();
      reject(new Error(address));
    });
    document.head.append(element);
  });
}
