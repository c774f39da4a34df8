/** Which entries some words name: the rules of macros/loading/naming.py. */
import type { Known } from "./library";
import { knownPieces } from "./listed";
import { didYouMean } from "./near";

export type Named = Pick<Known, "ref" | "kind" | "id" | "title">;

/** What entries are called: all of them, and the folder of each kind. */
export interface Names {
  all: () => Iterable<Named>;
  folders: ReadonlyMap<string, string>;
  /** What an entry is called now that had another id, both as kind:id. */
  moved: (ref: string) => string | undefined;
}

/**
 * The entries that words name: by kind and id, by a file, a page's address, an id or a title.
 *
 * @param moved - whether a former id names an entry, too.
 */
export function entriesNamed(
  written: string,
  names: Names,
  kinds: readonly string[] = [...names.folders.keys()],
  moved = false,
): readonly Named[] {
  const said = /^\s*\[[^\]]*\]\((\S+)\)\s*$/.exec(written)?.[1] ?? written;
  const bare = said.trim().replace(/\.ya?ml$|\/$/, "");
  const sign = said.includes("//") || !bare.includes(":") ? "/" : ":";
  const cut = bare.lastIndexOf(sign);
  if (cut >= 0) {
    const before = slug(bare.slice(0, cut).split("/").at(-1) ?? "");
    const kind = [...names.folders].find(([, folder]) => folder === before)?.[0] ?? before;
    const found = kinds.includes(kind) ? ofKinds(bare.slice(cut + 1), names, [kind], moved) : [];
    if (found.length) return found;
  }
  return ofKinds(said, names, kinds, moved);
}

/** The entries that words name one after the other, as kind:id; none if a piece of them names no single one. */
export function severalNamed(written: string, names: Names, kinds?: readonly string[]): readonly string[] {
  return knownPieces(written, (piece) => {
    const [named, ...others] = entriesNamed(piece, names, kinds);
    return named && !others.length ? named.ref : "";
  });
}

/** The entries whose id looks most like some words. */
export function entriesNear(said: string, names: Names): readonly Named[] {
  const all = [...names.all()];
  const wanted = slug(said.slice(said.lastIndexOf(":") + 1));
  const close = didYouMean(
    wanted,
    all.map(({ id }) => id),
  );
  return all.filter(({ id }) => close && id === close).sort(byRef);
}

function ofKinds(said: string, names: Names, kinds: readonly string[], moved: boolean): readonly Named[] {
  const wanted = bareId(said);
  if (!wanted) return [];
  const all = [...names.all()].filter(({ kind }) => kinds.includes(kind));
  const byId = all.filter(({ id }) => id === wanted);
  const found = byId.length ? byId : all.filter(({ title }) => bareId(title) === wanted);
  if (found.length) return found.sort(byRef);
  const now = new Set(moved ? kinds.map((kind) => names.moved(`${kind}:${wanted}`)) : []);
  const successors = all.filter(({ ref }) => now.has(ref));
  if (successors.length) return successors;
  const bare = wanted.replace(/-/g, "");
  return all.filter(({ id }) => id.replace(/-/g, "") === bare).sort(byRef);
}

function byRef(one: Named, other: Named): number {
  return one.ref < other.ref ? -1 : Number(one.ref > other.ref);
}

/** A name as ids are written, without the article before it. */
function bareId(name: string): string {
  return slug(name).replace(/^the-/, "");
}

/** A name as ids are written. */
export function slug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
