/** Under which name this browser sends. */
import { read, write } from "../documents/storage";

const KEY = "exchange.name";
const MOST = 200;

export function ownName(): string {
  return read(KEY, (stored) => (typeof stored === "string" ? stored.slice(0, MOST) : undefined)) ?? "";
}

export function setOwnName(name: string): void {
  write(KEY, name.trim().slice(0, MOST));
}
