/** What the checklists of an event are made of, for comparing and merging two copies. */
import type { RecordShape } from "../documents/shape";

export const checklistShape: RecordShape = { is: "record", fields: {} };
