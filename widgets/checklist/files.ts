/** What the buttons for files do, on a checklist and in the overview. The code behind each is loaded when it is asked for. */
import { attempt } from "../base/failure";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import { type ChecklistDocument, ownValue } from "./checklist-document";
import type { Notice } from "./notice";
import type { GuideChecklist } from "./progress";
import type { Format } from "./save";
import type { Shelf } from "./shelf";
import { WORDS } from "./words";

const loadSave = () => loadLater(() => import("./save"));

export class Files {
  constructor(
    private readonly shelf: Shelf,
    private readonly notice: Notice,
  ) {}

  /** Saves what a checklist shows now in a format for other programs. */
  saveChecklist(format: Format, list: GuideChecklist, address: string): Promise<void> {
    return this.carefully(async () => {
      const { saveChecklist } = await loadSave();
      const said = await saveChecklist(format, list, this.shelf.current ?? this.shelf.blank(), address);
      this.notice.tell(said ?? WORDS.said.noDays(list.event));
    });
  }

  /** What a checklist shows now, for copying; undefined while nothing was said in it. */
  textOf(list: GuideChecklist, address: string): Promise<Texts> | undefined {
    const { current } = this.shelf;
    if (!current || !ownValue(current.checklists, list.id)) return undefined;
    return loadSave().then(({ checklistTexts }) => checklistTexts(list, current, address));
  }

  /** Saves a document, or the one that is shown, as a file that can be opened again. */
  saveCopy(document?: ChecklistDocument): Promise<void> {
    return this.carefully(async () => {
      const { saveDocument } = await loadSave();
      const saved = document ?? this.shelf.current ?? this.shelf.blank();
      this.notice.tell(WORDS.said.copied(saveDocument(saved)));
      this.shelf.noteCopy([saved.id]);
    });
  }

  saveAll(): Promise<void> {
    return this.carefully(async () => {
      const { saveJson } = await loadSave();
      this.notice.tell(WORDS.said.copied(saveJson(this.shelf.exportAll())));
      this.shelf.noteCopy(this.shelf.documents.map(({ id }) => id));
    });
  }

  open(): Promise<void> {
    return this.carefully(async () => {
      const { openFile } = await loadLater(() => import("./open"));
      const said = await openFile(this.shelf);
      if (said) this.notice.tell(said);
    });
  }

  /** Saves what can't be read as a file, and then offers to remove it. */
  saveUnreadable(raw: string, keys: readonly string[]): Promise<void> {
    return this.carefully(async () => {
      const { saveText } = await loadSave();
      const discard = (): void => {
        this.shelf.discard(keys);
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
