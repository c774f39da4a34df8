/** Plans of the library, for tests. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { PlanRecord } from "../guide/records";

export function entryOf(id: string): PlanRecord {
  const file = new URL(`../../data/plans/${id}.yaml`, import.meta.url);
  return { ...parse(readFileSync(file, "utf8")), id, url: `plans/${id}/` };
}

/** Two organizations three zones apart. */
export const BOTH = [
  { name: "River Trust", zone: "America/New_York" },
  { name: "Lake Fund", zone: "America/Los_Angeles" },
];
