/** What the foundation has to know of a kind of document to keep, undo, share, compare and merge it. */
import type { Article } from "../export/article";
import type { KindName } from "./kinds";
import type { Shape } from "./shape";

/** A value as short lists without names, for links. Links are read for ever: what a place means never changes. */
export type Packed = string | number | boolean | null | readonly Packed[] | { readonly [name: string]: Packed };

/** How documents are written into links and read from there. */
export interface Packing<Value> {
  pack(value: Value): Packed;
  /** The value that was packed; undefined if it is not one. */
  unpack(packed: unknown): Value | undefined;
  /** What can be read of one whose end is missing or wrong, as a valid value; undefined if nothing can. */
  unpackSome(packed: unknown): Value | undefined;
  /** Texts that compression may take for known, the most frequent last. Never changed once links were made with it. */
  readonly dictionary: Uint8Array;
}

export interface DocumentKind<Value> {
  readonly name: KindName;
  /** What a file that holds one document says it is. */
  readonly mark: string;
  /** The version of the schema. A change that older code cannot read raises it and adds a migration. */
  readonly version: number;
  /** Under each older version: what makes of its value one of the next version. */
  readonly migrations: Readonly<Record<number, (stored: unknown) => unknown>>;
  /** Reads a value of the current version; undefined if it is not one. */
  parse(stored: unknown): Value | undefined;
  /** Whether a value may be stored, where reading takes more than that; missing: what `parse` takes. */
  accepts?(value: Value): boolean;
  /** What a document is called as long as nobody has named it. */
  titleOf(value: Value): string;
  /** The value as a document with another id, for values that hold their id. */
  withId(value: Value, id: string): Value;
  /** Loads how it is packed for a link; undefined if it is never sent by link. */
  readonly packing?: () => Promise<Packing<Value>>;
  /** Loads how its parts are matched when two copies are compared. */
  readonly shape: () => Promise<Shape>;
  /**
   * Loads what says a document as an article, which each writer of `export/` makes a copy or a file of; undefined if it
   * is only kept and sent. `about` is what that takes besides the document, such as for whom it is.
   */
  readonly article?: () => Promise<(value: Value, about: never) => Article>;
}

/** Whether a value of a kind could be read again as it is. */
export function isWhole<Value>(kind: DocumentKind<Value>, value: Value): boolean {
  return kind.accepts ? kind.accepts(value) : kind.parse(value) !== undefined;
}

/** Packs values as they are: for a kind whose documents are small, or whose links nobody minds. */
export function packedAsIs<Value>(parse: DocumentKind<Value>["parse"]): Packing<Value> {
  return { pack: (value) => value as Packed, unpack: parse, unpackSome: parse, dictionary: new Uint8Array() };
}
