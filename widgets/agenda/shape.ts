/** What an agenda is made of, for comparing and merging two copies. */
import type { Shape } from "../documents/shape";

export const agendaShape: Shape = { is: "record", label: "", fields: {} };
