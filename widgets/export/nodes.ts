/** Pieces as a page shows them. */
import type { Element as Piece } from "./pieces";

export function toNodes(pieces: readonly (Piece | string)[]): (Node | string)[] {
  return pieces.map((piece) => (typeof piece === "string" ? piece : toNode(piece)));
}

function toNode({ tag, attributes, children }: Piece): Element {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...toNodes(children));
  return made;
}
