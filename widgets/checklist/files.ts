/** What the buttons for files do, on a checklist and in the overview. The code behind each is loaded when it is asked for. */

import { chooseFile } from "../base/choose-file";
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import { type ChecklistDocument, ownValue } from "../checklists/checklist-document";
import type { GuideChecklist } from "../checklists/progress";
import { WORDS } from "../checklists/words";
import type { Documents } from "./documents";
import type { Answer } from "./name-dialog";
import type { Notice } from "./notice";
import type { Place } from "./place";
import type { Format } from "./save";

const loadSave = () => loadLater(() => import("./save"));
const loadSending = () => loadLater(() => import("./sending"));
const loadIncoming = () => loadLater(() => import("./incoming"));

/** What is asked, with the name as it is; event: what due days count from, if its day is asked for too. */
interface Asked {
  heading: string;
  button: string;
  before: string;
  event?: string;
}

export class Files implements Place {
  constructor(
    readonly documents: Documents,
    readonly notice: Notice,
  ) {}

  /**
   * Asks for the name of an event or a partnership, see name-dialog.ts. What takes the name of one that is kept here
   * belongs to it.
   *
   * @param answered - gives the id of what has the name now.
   */
  askName(asked: Asked, answered: (answer: Answer) => string | undefined): Promise<void> {
    const { heading, button, before, event } = asked;
    return this.carefully(async () => {
      const { askName, belongTo } = await loadLater(() => import("./name-dialog"));
      askName(heading, button, before, event, (answer) => {
        const id = answered(answer);
        if (answer.partnership === undefined || id === undefined) return;
        if (!belongTo(answer.partnership, id, answer.name)) this.notice.tell(WORDS.notInPartnership);
      });
    });
  }

  /** Saves what a checklist shows now in a format for other programs. */
  saveChecklist(format: Format, list: GuideChecklist, address: string): Promise<void> {
    return this.carefully(async () => {
      const { saveChecklist } = await loadSave();
      const said = await saveChecklist(format, list, this.documents.current ?? this.documents.blank(), address);
      this.notice.tell(said ?? WORDS.said.noDays(list.event));
    });
  }

  /** What a checklist shows now, for copying; undefined while nothing was said in it. */
  textOf(list: GuideChecklist, address: string): Promise<Texts> | undefined {
    const { current } = this.documents;
    if (!current || !ownValue(current.checklists, list.id)) return undefined;
    return loadSave().then(({ checklistTexts }) => checklistTexts(list, current, address));
  }

  /** Saves a document, or the one that is shown, as a file that can be opened again. */
  saveCopy(document?: ChecklistDocument): Promise<void> {
    return this.carefully(async () => {
      const { saveDocument } = await loadSave();
      const { store, current } = this.documents;
      this.documents.flush();
      const saved = document ?? current ?? this.documents.blank();
      this.notice.tell(WORDS.said.copied(saveDocument(store, saved)));
      this.documents.noteCopy([saved.id]);
    });
  }

  saveAll(): Promise<void> {
    return this.carefully(async () => {
      const { saveJson } = await loadSave();
      this.notice.tell(WORDS.said.copied(saveJson(this.documents.exportAll())));
      this.documents.noteCopy(this.documents.all.map(({ id }) => id));
    });
  }

  async open(): Promise<void> {
    // Asked for at once, since browsers forget the press while something is loaded.
    const file = await chooseFile(".json,.html,application/json,text/html");
    if (file) await this.carefully(async () => (await loadIncoming()).openFile(this, file));
  }

  /**
   * Opens what a link holds.
   *
   * @param ended - called when the reader is done with it.
   */
  openLink(text: string, ended: () => void): Promise<void> {
    return this.carefully(async () => (await loadIncoming()).openLink(this, text, ended));
  }

  /** Sends a document, or the one that is shown, by link. */
  share(document = this.documents.current): Promise<void> {
    const saveFile = (value: ChecklistDocument): void => void this.saveCopy(value);
    return this.carefully(async () => (await loadSending()).share(this, document, saveFile));
  }

  /** Goes back to an earlier state of the document that is shown. */
  showVersions(): Promise<void> {
    return this.carefully(async () => (await loadSending()).showVersions(this));
  }

  /** Shows what this tab and another one made of a document. */
  compareTabs(id: string): Promise<void> {
    return this.carefully(async () => (await loadIncoming()).compareTabs(this, id));
  }

  /** Saves what can't be read as a file, and then offers to remove it. */
  saveUnreadable(raw: string, keys: readonly string[]): Promise<void> {
    return this.carefully(async () => {
      const { saveText } = await loadSave();
      const discard = (): void => {
        this.documents.discard(keys);
        this.notice.say(WORDS.trouble.discarded);
      };
      this.notice.tell(WORDS.said.copied(saveText(raw)), [{ words: WORDS.trouble.discard, act: discard }]);
    });
  }

  private async carefully(act: () => Promise<void>): Promise<void> {
    try {
      await attempt(act);
    } catch (error) {
      console.error(error);
      this.notice.tell(WORDS.said.failed);
    }
  }
}
