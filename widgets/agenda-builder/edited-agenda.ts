/** The agenda being edited. */
import type { Agenda } from "../agenda/model";
import { Editing } from "../documents/editing";
import { store } from "./agendas";

export class EditedAgenda extends Editing<Agenda> {
  /**
   * @param stamp - which save it is of; undefined if the browser does not keep it yet.
   * @param composed - whether it was just made from answers, so that each block shows why it is there.
   * @param before - a state to undo to.
   */
  constructor(
    agenda: Agenda,
    stamp?: string,
    readonly composed = false,
    before?: Agenda,
  ) {
    super(store, agenda.id, agenda, stamp, before);
  }

  get agenda(): Agenda {
    return this.value;
  }
}
