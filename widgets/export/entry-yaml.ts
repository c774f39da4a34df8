/** An entry as YAML in the style of data/, ready for a pull request. */
import { Document, isMap, isScalar, isSeq, type Pair, Scalar, type YAMLSeq } from "yaml";
import { entryText } from "../base/text";

const WIDTH = 100;
/** Lists of ids stand on one line, as in `levels: [networking, coordination]`. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The entry as text; empty texts and lists and fields without a value are left out. The YAML 1.2 core schema quotes each text that could be taken for a number, a word such as true,
 * or nothing, which is more than the playbook's strict loader takes for one.
 */
export function entryYaml(entry: object): string {
  const document = new Document(cleaned(entry), { version: "1.2", schema: "core", aliasDuplicateObjects: false });
  style(document.contents, 0, 0);
  return document.toString({
    lineWidth: WIDTH,
    indent: 2,
    indentSeq: true,
    flowCollectionPadding: false,
    singleQuote: false,
  });
}

/** Without what is empty, and without characters that the loader refuses. */
function cleaned(value: unknown): unknown {
  if (typeof value === "string") return entryText(value);
  if (Array.isArray(value)) return value.map(cleaned).filter((item) => !isEmpty(item));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]) => [name, cleaned(inner)] as const);
  return Object.fromEntries(fields.filter(([, inner]) => !isEmpty(inner)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);
}

/** Gives a value its form; `before` is how many characters stand before it on its line, `indent` how far it is moved in. */
function style(node: unknown, indent: number, before: number): void {
  if (isMap(node))
    for (const { key, value } of node.items as Pair<Scalar<string>>[])
      style(value, indent + 2, indent + key.value.length + 2);
  else if (isSeq(node)) styleList(node, indent, before);
  else if (isScalar(node)) fold(node, before);
}

function styleList(list: YAMLSeq, indent: number, before: number): void {
  const texts = list.items.map((item) => (isScalar(item) ? item.value : undefined));
  const areIds = texts.every((text) => typeof text === "string" && ID.test(text));
  if (areIds && before + texts.join(", ").length + 2 <= WIDTH) list.flow = true;
  else for (const item of list.items) style(item, indent + 2, indent + 2);
}

/** What the loader would take for a field, the start of a text or a comment, at the start of a folded line. */
const LIKE_STRUCTURE = /(?<!\S)(?:[a-z][a-z_]*:|(?:- +)?[>|]-?|#+)(?!\S)/;

/** Long texts and texts of several paragraphs stand below their field, folded, or in quotes if need be. */
function fold(scalar: Scalar, before: number): void {
  const text = scalar.value;
  if (typeof text !== "string") return;
  if (text.includes("\n") || before + text.length > WIDTH)
    scalar.type = LIKE_STRUCTURE.test(text) ? Scalar.QUOTE_DOUBLE : Scalar.BLOCK_FOLDED;
}
