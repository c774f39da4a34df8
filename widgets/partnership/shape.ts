/** What a partnership is made of, for comparing and merging two copies. */
import { placeOf } from "../base/zone-names";
import { type PartsShape, type RecordShape, recordOf, type ValueShape } from "../documents/shape";
import {
  type Belonging,
  type Decision,
  MOST_BELONGS,
  MOST_ORGANIZATIONS,
  MOST_PEOPLE,
  MOST_SAID,
  type Organization,
  type Partnership,
  type Pledge,
} from "./model";
import { dayOrText, documentWords, organizationName, whoPromised } from "./said";
import { WORDS } from "./words";

const words = WORDS.differences;
const SILENT: ValueShape = { is: "value", label: "", silent: true };

function value(label: string, more: Omit<ValueShape, "is" | "label"> = {}): ValueShape {
  return { is: "value", label, ...more };
}

function parts(label: string, most: number, of: RecordShape["fields"], name: PartsShape["name"]): PartsShape {
  return { is: "parts", label, most, name, of: { is: "record", fields: of } };
}

const day = value(words.on, { words: (on) => dayOrText(String(on ?? "")) });
const zoneWords = (zone: unknown): string => (zone ? placeOf(String(zone)) : "");
const nameOf = (part: unknown): string => String(recordOf(part).name ?? "");

const people = parts(
  words.person,
  MOST_PEOPLE,
  {
    name: value(words.name),
    title: value(words.title),
    job: value(words.job, { words: (job) => WORDS.jobs[String(job)] ?? String(job ?? "") }),
  },
  nameOf,
);

export const partnershipShape: RecordShape = {
  is: "record",
  fields: {
    name: value(words.name),
    organizations: {
      ...parts(
        words.organization,
        MOST_ORGANIZATIONS,
        { name: value(words.name), zone: value(words.zone, { words: zoneWords }), people },
        nameOf,
      ),
      words: (one: unknown) =>
        [nameOf(one), zoneWords((one as Organization).zone), ...(one as Organization).people.map(nameOf)]
          .filter(Boolean)
          .join("\n"),
    },
    // Of one piece: a level without its day, or with the other side's, was agreed on by nobody.
    level: value(words.level, {
      words: (level) => {
        const { title = "", on = "" } = recordOf(level);
        return level ? WORDS.article.levelOn(String(title), dayOrText(String(on))) : "";
      },
    }),
    belongs: {
      ...parts(words.belongs, MOST_BELONGS, { document: SILENT, title: SILENT }, (one) =>
        String(recordOf(one).title ?? ""),
      ),
      words: (one: unknown) =>
        WORDS.article.belonging(documentWords((one as Belonging).document), (one as Belonging).title),
    },
    decisions: {
      ...parts(words.decision, MOST_SAID, { text: value(words.text), on: day }, (one) =>
        String(recordOf(one).text ?? ""),
      ),
      words: (one: unknown) => WORDS.article.decision((one as Decision).text, dayOrText((one as Decision).on)),
    },
    promises: {
      ...parts(
        words.promise,
        MOST_SAID,
        {
          what: value(words.promise),
          who: value(words.who),
          organization: value(words.organization, {
            refers: true,
            words: (id, _promise, document) => organizationName(document as Partnership, String(id ?? "")),
          }),
          by: value(words.by, { words: (on) => dayOrText(String(on ?? "")) }),
          done: value(words.done, { words: (done) => (done ? words.isDone : words.isOpen) }),
        },
        (one) => String(recordOf(one).what ?? ""),
      ),
      words: (one: unknown, document: unknown) => {
        const said = one as Pledge;
        return WORDS.article.promise(said.what, whoPromised(document as Partnership, said), dayOrText(said.by));
      },
    },
  },
};
