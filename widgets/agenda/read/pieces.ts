/** A text from elsewhere in its parts, whatever wrote it: what an agenda is read from. */

export type Piece =
  /** level: 0 for the title of a document. */
  | { is: "heading"; level: number; text: string }
  /** An item of a list. depth: how far it is moved in. mark: its number or bullet, as it was. */
  | { is: "item"; depth: number; ordered: boolean; mark: string; text: string }
  | { is: "text"; depth: number; text: string }
  /** A row of a table. table: which one, counted from 0. A cell may hold several lines. */
  | { is: "row"; table: number; cells: string[] };

/** The form of a piece: those of one form are of one rank. */
export function formOf(piece: Piece): string {
  switch (piece.is) {
    case "heading":
      return `heading ${piece.level}`;
    case "item":
      return `item ${piece.ordered} ${piece.depth}`;
    case "text":
      return `text ${piece.depth}`;
    case "row":
      return `row ${piece.table}`;
  }
}
