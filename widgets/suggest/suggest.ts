/** Starts the suggest form for the kind that the page's address names. */
import { element } from "../base/element";
import { failureNotice } from "../base/failure";
import { loadJson } from "../base/later";
import { siteUrl } from "../base/site";
import { App } from "./app";
import { Library } from "./library";
import { readSchema } from "./schema";
import { WORDS } from "./words";

export function startSuggest(root: HTMLElement): void {
  const place = root.querySelector<HTMLElement>(".pb-suggest__place");
  const address = new URLSearchParams(location.search);
  const asked = address.get("kind");
  const links = [...root.querySelectorAll<HTMLAnchorElement>("[data-kind]")];
  // What was looked for and not found becomes the title, whichever kind is chosen.
  const title = address.get("title") ?? "";
  if (title)
    for (const link of links) link.search = String(new URLSearchParams({ kind: link.dataset.kind ?? "", title }));
  const chosen = links.find((link) => link.dataset.kind === asked);
  if (!place || !chosen) return;
  root.classList.add("pb-suggest--chosen");
  chosen.setAttribute("aria-current", "true");
  void open(root, place, asked ?? "", title);
}

async function open(
  root: HTMLElement,
  place: HTMLElement,
  kind: string,
  title: string,
  wasTried = false,
): Promise<void> {
  place.replaceChildren(element("p", { role: "status" }, WORDS.loading));
  try {
    const [schema, library] = await Promise.all([fetchJson(`entry-schemas/${kind}.json`), loadIndex(kind)]);
    new App(root, place, readSchema(kind, schema), library).start(title);
    void loadRest(library, kind, (one) => root.dispatchEvent(new CustomEvent("pb-library", { detail: one })));
  } catch (error) {
    console.error(error);
    place.replaceChildren(failureNotice(() => void open(root, place, kind, title, true), wasTried));
  }
}

/** The index and what the form shows from the start. */
async function loadIndex(kind: string): Promise<Library> {
  const library = new Library(await fetchJson("index.json"));
  const first = kind === "agenda" ? [kind, "source", "role", "prompt", "activity"] : [kind, "source"];
  await Promise.all([...new Set(first)].map((one) => loadKind(library, one)));
  return library;
}

/** All other kinds, for links and to find doubles; without them the form goes on. Tells of each, and at the end. */
async function loadRest(library: Library, kind: string, tell: (kind: string) => void): Promise<void> {
  for (const one of library.folders.keys()) {
    if (one === kind || library.has(one)) continue;
    await loadKind(library, one).then(
      () => tell(one),
      (error: unknown) => console.error(error),
    );
  }
  tell("");
}

async function loadKind(library: Library, kind: string): Promise<void> {
  library.add(kind, await fetchJson(`${library.folders.get(kind) ?? ""}.json`));
}

function fetchJson(path: string): Promise<unknown> {
  return loadJson(siteUrl(`api/v1/${path}`));
}
