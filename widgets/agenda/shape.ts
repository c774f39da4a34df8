/** What an agenda is made of, for comparing and merging two copies. */
import { listOf, type PartsShape, type RecordShape, recordOf, type ValueShape } from "../documents/shape";
import {
  type Agenda,
  type Block,
  FORMATS,
  MOST_BLOCKS,
  MOST_CHARACTERS,
  MOST_ORGANIZATIONS,
  MOST_ROOMS,
  type Step,
} from "./model";
import { FORMAT_WORDS, KIND_WORDS, ROLE_WORDS, DIFFERENCES as WORDS } from "./words";

type Words = NonNullable<ValueShape["words"]>;

const { fields, parts } = WORDS;

function value(label: string, more: Omit<ValueShape, "is" | "label"> = {}): ValueShape {
  return { is: "value", label, ...more };
}

/** A text that may be long: both may stay. */
function prose(label: string): ValueShape {
  return value(label, { joins: MOST_CHARACTERS });
}

function texts(label: string): PartsShape {
  return { is: "parts", label, of: value(label), name: String };
}

/** What an organization is called in a copy; one without a name is called by its place. */
const organization: Words = (id, _, document) => {
  const all = listOf(recordOf(document).organizations).map(recordOf);
  const at = all.findIndex((one) => one.id === id);
  return at < 0 ? "" : String(all[at]?.name ?? "").trim() || WORDS.organization(at + 1);
};

const among =
  (words: Readonly<Record<string, string>>): Words =>
  (word) =>
    words[String(word)] ?? "";

const person: RecordShape = {
  is: "record",
  fields: {
    name: value(fields.name),
    title: value(fields.job),
    role: value(fields.role, { words: among(ROLE_WORDS) }),
  },
};

const organizations: PartsShape = {
  is: "parts",
  label: parts.organization,
  most: MOST_ORGANIZATIONS,
  name: (one) => String(recordOf(one).name ?? "").trim() || WORDS.unnamed,
  words: (one) =>
    [recordOf(one).name, ...listOf(recordOf(one).people).map((who) => recordOf(who).name)].filter(Boolean).join(", "),
  of: {
    is: "record",
    fields: {
      name: value(fields.name),
      zone: value(fields.zone),
      people: {
        is: "parts",
        label: parts.person,
        of: person,
        name: (who) => String(recordOf(who).name || recordOf(who).title || "").trim() || WORDS.unnamed,
      },
    },
  },
};

function tasks(label: string): PartsShape {
  return {
    is: "parts",
    label,
    name: (task) => String(recordOf(task).text ?? "").trim() || WORDS.unnamed,
    of: {
      is: "record",
      fields: {
        text: value(fields.text),
        owner: value(fields.owner),
        organization: value(fields.organization, { refers: true, words: organization }),
      },
    },
  };
}

const minutes: Words = (length, record) => {
  const { least, ideal, most } = record as unknown as Block;
  return least === most && ideal === length ? WORDS.minutes(Number(length)) : WORDS.bounds(Number(length), least, most);
};

const breakout: Words = (kind, record) => {
  const { breakout: groups } = record as unknown as Block;
  const words = KIND_WORDS[kind as Block["kind"]] ?? "";
  return groups ? `${words}, ${WORDS.breakout(groups.groups, groups.reportBack)}` : words;
};

const stepInWords: Words = (step) => {
  const { text, minutes: length } = recordOf(step) as unknown as Step;
  return length === undefined ? text : `${text} (${WORDS.minutes(length)})`;
};

const block: RecordShape = {
  is: "record",
  fields: {
    title: value(fields.title),
    kind: value(fields.kind, { together: ["breakout"], words: breakout }),
    // Minutes that are set by hand move the bounds along, so they are one answer.
    minutes: value(fields.minutes, { together: ["least", "ideal", "most", "pinned"], words: minutes }),
    out: value(fields.out, { words: (out) => (out ? WORDS.out : WORDS.in) }),
    lead: value(fields.lead),
    leadOrganization: value(fields.leadOrganization, { refers: true, words: organization }),
    purpose: prose(fields.purpose),
    prompts: {
      is: "parts",
      label: fields.prompts,
      // Its text says what it is, and an id of the library goes with it.
      of: value(fields.prompts, { words: (prompt) => String(recordOf(prompt).text ?? "") }),
      name: (prompt) => String(recordOf(prompt).text ?? ""),
    },
    steps: {
      is: "parts",
      label: fields.steps,
      of: value(fields.steps, { words: stepInWords }),
      name: (step) => String(recordOf(step).text ?? ""),
    },
    takeaway: prose(fields.takeaway),
    notes: prose(fields.notes),
    materials: texts(fields.materials),
    priority: value(fields.priority, { words: among(WORDS.priorities) }),
    onlyFrom: value(fields.onlyFrom),
    fixedStart: value(fields.fixedStart, {
      words: (fixed) => (fixed ? WORDS.fixedStart(recordOf(fixed) as Block["fixedStart"] & {}) : ""),
    }),
    rooms: {
      is: "parts",
      label: fields.room,
      most: MOST_ROOMS,
      name: (room) => String(recordOf(room).title || recordOf(room).place || "").trim() || WORDS.unnamed,
      of: {
        is: "record",
        fields: {
          title: value(fields.title),
          place: value(fields.place),
          lead: value(fields.lead),
          leadOrganization: value(fields.leadOrganization, { refers: true, words: organization }),
        },
      },
    },
  },
};

export const agendaShape: RecordShape = {
  is: "record",
  fields: {
    title: value(parts.title),
    goal: prose(parts.goal),
    formats: value(parts.formats, {
      words: (formats) =>
        (formats as Agenda["formats"])
          .filter((one) => FORMATS.includes(one))
          .map((one) => FORMAT_WORDS[one])
          .join(", "),
    }),
    target: value(parts.target, { words: (target) => WORDS.minutes(Number(target)) }),
    date: value(parts.date),
    start: value(parts.start, {
      together: ["fixed"],
      words: (start, record) => WORDS.time(String(start ?? ""), record.fixed === "end"),
    }),
    place: {
      is: "record",
      fields: { where: prose(parts.where), link: value(parts.link), phone: value(parts.phone) },
    },
    organizations,
    before: tasks(parts.before),
    blocks: {
      is: "parts",
      label: parts.block,
      most: MOST_BLOCKS,
      of: block,
      name: (one) => String(recordOf(one).title ?? "").trim() || KIND_WORDS[recordOf(one).kind as Block["kind"]] || "",
      words: (one) =>
        WORDS.block(
          KIND_WORDS[(one as Block).kind],
          (one as Block).minutes,
          (one as Block).prompts.map(({ text }) => text),
        ),
    },
    after: tasks(parts.after),
  },
};
