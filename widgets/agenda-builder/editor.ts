/** What the parts of the edit view need from it. */
import { type BlockTime, setBlockTime } from "../agenda/block-time";
import { type Hint, thresholdsOf } from "../agenda/hints";
import type { Agenda, Block, Organization } from "../agenda/model";
import { recounted } from "../agenda/recount";
import type { MenuHolder } from "../base/menu";
import { type Guide, leadWords } from "../guide/library";
import type { PickFor } from "./builder";
import type { EditedAgenda } from "./edited-agenda";
import { WORDS } from "./words";

/** The id of the list that fields for who leads or does something suggest. */
export const WHO_LIST = "pb-builder-who";

export interface Editor extends MenuHolder {
  readonly editing: EditedAgenda;
  /** What is shown from the playbook; undefined until it is there. */
  readonly guide: Guide | undefined;
  /** Tries again to load the playbook, after a failure. */
  readonly guideAgain: (() => void) | undefined;
  /** The agenda as the bar and the times show it; it follows a change a frame later. */
  readonly settled: Agenda;
  /** What there is to notice; it follows a change after a moment. */
  readonly hints: readonly Hint[] | undefined;
  /** The id of the block that shows all its fields. */
  open: string;
  /** Whether each block says why the composer chose it. */
  reasons: boolean;
  /** Whether the list of time zones is drawn: it is long, so only when its panel is open. */
  zonesShown: boolean;
  /** Draws what is shown anew, after a change of something that is no part of the agenda. */
  requestUpdate(): void;
  /** Says something, on the screen and to screen readers. */
  say(words: string): void;
  /** Puts the focus on what a selector names, once the view shows the latest change. */
  focusOn(...selectors: string[]): void;
  /** Opens the library, to add a block after one, or a question to one. */
  pick(what: PickFor): void;
}

/** Takes a changed agenda over. `burst` names a run of typing that is undone as one. */
export function change(editor: Editor, next: Agenda, burst?: string): void {
  const counted = recounted(editor.editing.agenda, next, thresholdsOf(editor.guide?.hints ?? []));
  if (!editor.editing.change(counted, burst)) editor.say(WORDS.edit.refused);
}

/** What a field for one of a block's times does with each number that is typed in one go. */
export function beginTime(editor: Editor, id: string, which: BlockTime): () => (value: number | undefined) => void {
  return () => {
    const was = editor.editing.agenda.blocks.find((block) => block.id === id);
    return (value) => {
      if (!was || value === undefined) return;
      change(editor, setBlockTime(editor.editing.agenda, was, which, value), `${id}.${which}`);
    };
  };
}

/** The name of an organization, or a stand-in such as "Organization 2". */
export function nameOf(organization: Organization, position: number): string {
  return organization.name.trim() || `Organization ${position + 1}`;
}

/** Who leads a block or a room: a role or a name, and the organization if it is one. */
export function ledBy(
  agenda: Agenda,
  block: Pick<Block, "lead" | "leadOrganization">,
  guide: Guide | undefined,
): string {
  const at = agenda.organizations.findIndex((organization) => organization.id === block.leadOrganization);
  const organization = agenda.organizations[at];
  return [leadWords(block.lead, guide), organization ? nameOf(organization, at) : ""].filter(Boolean).join(", ");
}
