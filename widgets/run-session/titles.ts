/** What a block is called. */

import { KIND_WORDS } from "../agenda/kind-words";
import type { Block } from "../agenda/model";

export function titleOf({ title, kind }: Pick<Block, "title" | "kind">): string {
  return title.trim() || KIND_WORDS[kind];
}
