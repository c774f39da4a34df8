/** Which of a worksheet's organizations the reader belongs to: kept on this device, and never sent. */
import { read, write } from "../documents/storage";
import { ownName } from "../exchange/names";
import type { Filled } from "../worksheets/model";

const KEY = "worksheets.own.";

/** The id of the reader's own organization: as chosen, else by the name under which the reader sends, else the first. */
export function ownOf({ id, organizations }: Filled): string | undefined {
  const chosen = read(KEY + id, (stored) => (typeof stored === "string" ? stored : undefined));
  if (organizations.some((one) => one.id === chosen)) return chosen;
  const name = ownName().toLowerCase();
  const named = name ? organizations.find((one) => one.name.trim().toLowerCase() === name) : undefined;
  return (named ?? organizations[0])?.id;
}

export function setOwn(filled: Filled, own: string): void {
  write(KEY + filled.id, own);
}

/** Notes whose side the reader is on of a worksheet that came: the one that did not send it, if that is clear. */
export function guessOwn(filled: Filled, sender: string): void {
  const { organizations } = filled;
  const own = ownName().toLowerCase();
  const isNamed = organizations.some(({ name }) => own && name.trim().toLowerCase() === own);
  if (isNamed || read(KEY + filled.id, (stored) => stored)) return;
  const from = organizations.findIndex(({ name }) => sender && name.trim().toLowerCase() === sender.toLowerCase());
  // Who makes a worksheet is its first organization.
  const other = organizations[from > 0 ? 0 : 1];
  if (other) setOwn(filled, other.id);
}
