/** What is said of a worksheet that was made of two copies. */
import type { Filled } from "../worksheets/model";
import { isEmptyRow } from "../worksheets/said";
import { WORDS } from "./words";

export function mergedWords({ rows }: Filled): string {
  return WORDS.incoming.result(rows.filter((row) => !isEmptyRow(row)).length);
}
