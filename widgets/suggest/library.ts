/** What the playbook has already, as far as it was fetched. */
import { isRecord } from "./finding";

/** An entry of the playbook. */
export interface Known {
  ref: string;
  kind: string;
  id: string;
  title: string;
  /** What readers see it as: a prompt leads with its question, anything else with its title. */
  heading: string;
  summary: string;
  /** Its file, such as data/tips/show-interest.yaml. */
  path: string;
  /** Its page below the site's root. */
  url: string;
  fields: Readonly<Record<string, unknown>>;
}

/** The words that readers see for values, by group: vocabulary.level.networking is Networking. */
export type Vocabulary = Readonly<Record<string, Readonly<Record<string, string>>>>;

export class Library {
  /** The folder of each kind, in the order in which the playbook lists them. */
  readonly folders: ReadonlyMap<string, string>;
  readonly vocabulary: Vocabulary;
  private readonly entries = new Map<string, Known>();
  private readonly byKind = new Map<string, readonly Known[]>();

  /** @param index - the content of api/v1/index.json. */
  constructor(index: unknown) {
    const { kinds, vocabulary } = isRecord(index) ? index : {};
    const listed = (Array.isArray(kinds) ? kinds : []).filter(isRecord).map(({ kind, entries }): [string, string] => {
      return [String(kind), /([a-z]+)\.json$/.exec(String(entries))?.[1] ?? ""];
    });
    this.folders = new Map(listed.filter(([, folder]) => folder));
    this.vocabulary = (isRecord(vocabulary) ? vocabulary : {}) as Vocabulary;
  }

  /** Takes in the content of api/v1/<folder>.json. */
  add(kind: string, file: unknown): void {
    const entries = isRecord(file) && Array.isArray(file.entries) ? file.entries.filter(isRecord) : [];
    const folder = this.folders.get(kind) ?? "";
    const known = entries.map(({ id, page: _, ...fields }): Known => {
      const ref = `${kind}:${String(id)}`;
      const path = `data/${folder}/${String(id)}.yaml`;
      return {
        ref,
        kind,
        id: String(id),
        title: String(fields.title),
        heading: String(kind === "prompt" ? fields.question : fields.title),
        summary: String(fields.summary),
        path,
        url: `${folder}/${String(id)}/`,
        fields,
      };
    });
    for (const one of known) this.entries.set(one.ref, one);
    this.byKind.set(kind, known);
  }

  get(ref: string): Known | undefined {
    return this.entries.get(ref);
  }

  /** What an entry is called now that had another id, both as kind:id. */
  moved(ref: string): string | undefined {
    if (this.entries.has(ref)) return undefined;
    const [kind = "", id] = ref.split(":");
    return this.of(kind).find(({ fields }) => Array.isArray(fields.moved_from) && fields.moved_from.includes(id))?.ref;
  }

  of(kind: string): readonly Known[] {
    return this.byKind.get(kind) ?? [];
  }

  has(kind: string): boolean {
    return this.byKind.has(kind);
  }

  /** Whether all kinds are here, so that what is not found does not exist. */
  get complete(): boolean {
    return [...this.folders.keys()].every((kind) => this.byKind.has(kind));
  }

  all(): Iterable<Known> {
    return this.entries.values();
  }

  /** What a reader sees for a value of the vocabulary. */
  words(group: string, value: string): string {
    const words = this.vocabulary[group];
    return (words && Object.hasOwn(words, value) ? words[value] : undefined) ?? value;
  }
}
