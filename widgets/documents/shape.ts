/** What a document is made of, as far as comparing and merging two copies has to know. */

/**
 * value: compared as a whole. record: named fields. parts: a list in an order that matters, of records with an `id`, or
 * of records or texts without one. map: values by key, in no order.
 */
export type Shape = ValueShape | RecordShape | PartsShape | MapShape;

export interface ValueShape {
  readonly is: "value";
  /** What it is called in a question: Goal, Purpose. Nothing if what it stands in says enough. */
  readonly label: string;
  /** The value in words; as it is, if missing. `document` is the copy that it stands in, `record` what it is a field of. */
  readonly words?: (value: unknown, record: Readonly<Record<string, unknown>>, document: unknown) => string;
  /** Fields of the same record that only make sense together with this one. */
  readonly together?: readonly string[];
  /** Whether it holds the id of another part of the document. */
  readonly refers?: true;
  /** Two texts may stand one below the other, if together they have no more characters than this. */
  readonly joins?: number;
  /** Never asked about: if both sides changed it, mine is taken. */
  readonly silent?: true;
}

export interface RecordShape {
  readonly is: "record";
  /** Fields that are not named here count as silent values. */
  readonly fields: Readonly<Record<string, Shape>>;
}

export interface PartsShape {
  readonly is: "parts";
  /** What one of them is called in a question: Block, Question. Nothing if its name says enough. */
  readonly label: string;
  readonly of: RecordShape | ValueShape;
  /** What a part is called, and recognized by where its id says nothing. */
  readonly name: (part: unknown) => string;
  /** A part in words, where only one side has it; its name, if missing. */
  readonly words?: (part: unknown, document: unknown) => string;
  /** No more than so many. */
  readonly most?: number;
}

export interface MapShape {
  readonly is: "map";
  readonly label: string;
  readonly of: RecordShape | ValueShape;
  /** What the value under a key is called. */
  readonly name: (key: string, value: unknown) => string;
  /** A value in words, where only one side has it; its name, if missing. */
  readonly words?: (value: unknown, document: unknown) => string;
  /** Whether a key that is missing says the same as a record with nothing in it, so that it is merged field by field. */
  readonly sparse?: true;
  /** Whether its keys hold the ids of other parts of the document. */
  readonly refers?: true;
}

/** Any record; what is not one counts as empty. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The id of a part; undefined for a part without one. */
export function idOf(part: unknown): string | undefined {
  const { id } = recordOf(part);
  return typeof id === "string" ? id : undefined;
}

/** Whether two values say the same; fields in any order, and missing ones like those without a value. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, place) => same(item, other[place]));
  if (Array.isArray(one) || Array.isArray(other) || typeof one !== "object" || typeof other !== "object") return false;
  if (one === null || other === null) return false;
  const [first, second] = [recordOf(one), recordOf(other)];
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].every((key) => same(first[key], second[key]));
}
