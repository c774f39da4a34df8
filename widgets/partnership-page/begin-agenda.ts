/** A new agenda of the names of a partnership. Loaded when one is made. */
import type { Agenda } from "../agenda/model";
import { withNames } from "../agenda/of-names";
import { threeBlocks } from "../agenda/put";
import { ownZone } from "../base/zones";
import type { Named } from "../partnership/edit";

export function agendaOf(named: readonly Named[]): Agenda {
  const zone = ownZone();
  return withNames(threeBlocks(zone), named, zone);
}
