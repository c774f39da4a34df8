/** An agenda for a partnership of this browser. Loaded when one is asked for. */

import type { Agenda } from "../agenda/model";
import { withNames } from "../agenda/of-names";
import { ownZone } from "../base/zones";
import { namesFrom, putInto } from "../partnership/here";

/** The agenda with the names, zones and people of a partnership, to which it belongs; as it was if that is gone. */
export function forPartnership(agenda: Agenda, id: string): Agenda {
  const made = withNames(agenda, namesFrom(id), ownZone());
  putInto(id, { document: "agenda", id: agenda.id, title: made.title });
  return made;
}
