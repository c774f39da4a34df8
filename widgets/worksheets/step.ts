/** Where two organizations are with a worksheet that each fills in: one of the steps that all tools share. */
import type { Filled } from "./model";

/** @param own - the id of the reader's organization; the first, if it is not known. */
export function stepAt(filled: Filled, own = filled.organizations[0]?.id): "apart" | "exchange" | "together" {
  const wrote = writers(filled);
  if (!own || !wrote.has(own)) return "apart";
  return wrote.size > 1 ? "together" : "exchange";
}

/** The ids of the organizations that wrote something of their own. */
function writers({ rows }: Filled): Set<string> {
  return new Set(
    rows.flatMap(({ organization, cells }) =>
      Object.values(cells).flatMap(({ text, by }) => [
        ...(organization && text?.trim() ? [organization] : []),
        ...Object.entries(by).flatMap(([id, part]) => (part.text?.trim() ? [id] : [])),
      ]),
    ),
  );
}
