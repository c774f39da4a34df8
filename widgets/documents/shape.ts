/** What a document is made of, as far as comparing and merging two copies has to know. */

/**
 * value: compared as a whole. record: named fields. parts: a list in an order that matters, of records with an `id`, of
 * records without one, or of texts. map: values by key, in no order.
 */
export type Shape = ValueShape | RecordShape | PartsShape | MapShape;

interface Labelled {
  /** What it is called in a question: the goal, question, step. */
  readonly label: string;
}

export interface ValueShape extends Labelled {
  readonly is: "value";
  /** The value in words; as it is, if missing. `document` is the copy that it stands in. */
  readonly words?: (value: unknown, document: unknown) => string;
  /** Whether it holds the id of another part of the document. */
  readonly refers?: true;
  /** Fields that have no meaning of their own, such as a count of changes: never asked about, mine is taken. */
  readonly silent?: true;
}

export interface RecordShape extends Labelled {
  readonly is: "record";
  readonly fields: Readonly<Record<string, Shape>>;
}

export interface PartsShape extends Labelled {
  readonly is: "parts";
  readonly of: Shape;
  /** What a part is called, and recognized by where its id says nothing. */
  readonly name: (part: unknown) => string;
  /** No more than so many. */
  readonly most?: number;
}

export interface MapShape extends Labelled {
  readonly is: "map";
  readonly of: Shape;
  /** What the value under a key is called. */
  readonly name?: (key: string, document: unknown) => string;
}
