/** What a new plan begins with: one of the playbook's plans, who, and from when on. */
import { addDays, type Day, today } from "../base/days";
import { ownZone } from "../base/zones";
import { namesFrom } from "../partnership/here";
import type { Guide } from "./guide";

/** So many days from now it begins, unless somebody says otherwise: what is before the kickoff takes four weeks. */
const AHEAD = 35;
/** What is chosen so far. from: the id of a plan of the playbook; empty for a blank one. */
export interface Choice {
  from: string;
  names: { name: string; zone: string; people?: { name: string; title: string; job: string }[] }[];
  first: Day;
  /** The partnership that the names are of. */
  partnership?: string | undefined;
}

/** What the address asks for: a plan of the playbook, and a partnership. */
export function choiceFrom(guide: Guide, { searchParams }: URL): Choice {
  const asked = searchParams.get("from");
  const zone = ownZone();
  const choice: Choice = {
    from: asked ?? guide.plans[0]?.id ?? "",
    names: [
      { name: "", zone },
      { name: "", zone },
    ],
    first: aMondayFrom(addDays(today(), AHEAD) ?? today()),
  };
  const partnership = searchParams.get("with");
  return partnership === null ? choice : withNamesOf(choice, partnership);
}

/** The first Monday from a day on. */
function aMondayFrom(day: Day): Day {
  return addDays(day, (8 - new Date(`${day}T00:00Z`).getUTCDay()) % 7) ?? day;
}

/** The choice with the names of a partnership; as it was, if that is gone or has fewer than two. */
export function withNamesOf(choice: Choice, partnership: string): Choice {
  const names = namesFrom(partnership);
  if (names.length < 2) return choice;
  return { ...choice, names: names.map((one) => ({ ...one, zone: one.zone || ownZone() })), partnership };
}
