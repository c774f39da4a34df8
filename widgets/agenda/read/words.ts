/** The words by which people name the parts of an agenda, in English, German, French and Spanish. */
import { WORDS as OURS } from "../article-words";
import type { BlockKind, Format } from "../model";
import { FORMAT_WORDS, KIND_WORDS } from "../words";

/** What stands before a colon, or above a column. */
export type Label =
  | "title"
  | "goal"
  | "date"
  | "time"
  | "end"
  | "length"
  | "where"
  | "link"
  | "phone"
  | "format"
  | "organizations"
  | "lead"
  | "purpose"
  | "questions"
  | "steps"
  | "materials"
  | "takeaway"
  | "notes"
  | "kind"
  | "item";

const LABELS: Readonly<Record<Label, string>> = {
  title: "title|titel|titre|título|meeting|subject|betreff|objet|asunto|event|veranstaltung|réunion|reunión",
  goal: `${OURS.goal}|goal|goals|meeting goal|objective|objectives|aim|outcome|outcomes|desired outcome|ziel|ziele|zweck|objectif|objectifs|but|objetivo|objetivos|propósito`,
  date: `${OURS.date}|day|when|datum|tag|termin|wann|jour|quand|fecha|día|cuándo|date and time`,
  time: `${OURS.time}|${OURS.from}|start|start time|begin|starts|clock|uhrzeit|zeit|beginn|heure|horaire|début|hora|horario|inicio|comienzo`,
  end: "end|ends|end time|until|ende|bis|fin|jusqu'à|hasta|término",
  length: `${OURS.length}|${OURS.minutesHead}|min|mins|duration|total|total time|timing|how long|dauer|länge|minuten|durée|duración|minutos`,
  where: `${OURS.where}|where|place|location|room|venue|address|ort|raum|wo|adresse|lieu|salle|où|lugar|sala|dónde|dirección`,
  link: `${OURS.video}|link|video|video link|video call|zoom|zoom link|teams|teams link|meet|google meet|webex|join|url|videokonferenz|visio|lien|enlace|videollamada`,
  phone: `${OURS.phone}|phone|dial in|dial-in|call in|telefon|einwahl|téléphone|teléfono`,
  format: `${OURS.format}|format|formato`,
  organizations: `${OURS.organizations}|organisations|organisationen|organizaciones`,
  lead: `${OURS.leads}|lead|led by|who|owner|owners|presenter|presenters|speaker|speakers|facilitator|host|chair|responsible|by|wer|leitung|leiter|leiterin|verantwortlich|moderation|moderator|moderatorin|referent|referentin|qui|responsable|animateur|animatrice|animation|intervenant|quién|encargado|encargada|ponente|facilitador|facilitadora`,
  purpose: "purpose|why|aim of the item|what for|sinn|wozu|pourquoi|finalité|para qué",
  questions: `${OURS.ask}|ask|question|questions|guiding question|guiding questions|discussion questions|frage|fragen|leitfragen|questions clés|preguntas|pregunta`,
  steps: "steps|step|how|activity|process|method|ablauf|schritte|methode|étapes|méthode|déroulé|pasos|método",
  materials: `${OURS.bring}|bring|materials|material|needs|tools|handouts|materialien|mitbringen|matériel|materiales`,
  takeaway: `${OURS.takeaway}|takeaway`,
  notes: `${OURS.notes}|notes|note|comments|comment|remarks|details|description|notizen|bemerkungen|anmerkungen|hinweise|remarques|commentaires|notas|comentarios|observaciones|facilitator notes`,
  kind: "kind|type|art|typ|tipo",
  item: `${OURS.block}|item|items|topic|topics|agenda|agenda item|session|what|title|subject|content|theme|thema|themen|punkt|inhalt|was|programm|programmpunkt|tagesordnungspunkt|top|sujet|point|contenu|quoi|thème|tema|temas|actividad|contenido|punto|qué`,
};

/** What stands above a part of an agenda. */
export type SectionName = "blocks" | "before" | "after" | "people";

const SECTIONS: Readonly<Record<SectionName, string>> = {
  blocks: `${OURS.agenda}|${OURS.blockByBlock}|schedule|run of show|program|programme|meeting agenda|items|agenda items|tagesordnung|ablauf|programm|zeitplan|ordre du jour|programme de la réunion|déroulé|orden del día|programa|horario`,
  before: `${OURS.before}|before the meeting|before|prepare|preparation|to prepare|pre-work|prework|vorbereitung|vor der sitzung|vorher|préparation|avant la réunion|avant|preparación|antes de la reunión|antes`,
  after: `${OURS.after}|after the meeting|after|afterwards|follow-up|follow up|action items|nachbereitung|nach der sitzung|nachher|après la réunion|après|suivi|después de la reunión|después|seguimiento`,
  people: `${OURS.participants}|participants|attendees|attending|who is coming|teilnehmende|teilnehmer|anwesend|personen|participant·e·s|présents|asistentes|participantes`,
};

function table<Name extends string>(words: Readonly<Record<Name, string>>): ReadonlyMap<string, Name> {
  const entries = Object.entries(words) as [Name, string][];
  return new Map(entries.flatMap(([name, all]) => all.split("|").map((one) => [one.toLowerCase(), name] as const)));
}

const LABEL_OF = table(LABELS);
const SECTION_OF = table(SECTIONS);

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s:*_.]+$/u, "")
    .replace(/^[\s*_]+/u, "")
    .replace(/\s+/g, " ");
}

/** What a word before a colon or above a column names. */
export function labelOf(text: string): Label | undefined {
  const word = bare(text);
  return LABEL_OF.get(word) ?? LABEL_OF.get(word.replace(/\s*[([/].*$/, ""));
}

export function sectionOf(text: string): SectionName | undefined {
  return SECTION_OF.get(bare(text));
}

/** A label and what is said behind it. */
export function labelled(text: string): { label: Label; value: string } | undefined {
  const found = /^[*_]*([\p{L}][\p{L}\p{M}'’ ·/()-]{0,40}?)[*_]*\s*[:：][*_]*(?:\s+(.*)|\s*)$/su.exec(text);
  const label = found && labelOf(found[1] ?? "");
  return label && label !== "item" ? { label, value: (found[2] ?? "").trim() } : undefined;
}

/** The kinds by the words of titles, the surest first. A title is of a kind if it begins with a word, or has it and is short. */
const KINDS: readonly (readonly [BlockKind, RegExp])[] = [
  [
    "icebreaker",
    /ice[\s-]?breaker|break the ice|warm[\s-]?up|energi[sz]er|kennenlern\p{L}*|auflockerung|aufwärm\p{L}*|brise[\s-]?glace|rompe\s?hielo\p{L}*|get to know/iu,
  ],
  [
    "breakout",
    /break[\s-]?outs?|small groups?|group work|working groups?|gruppenarbeit|kleingruppen|arbeitsgruppen|en (?:petits )?groupes?|sous-groupes|ateliers?|(?:en )?grupos(?: pequeños)?|world[\s-]?caf[eé]/iu,
  ],
  [
    "break",
    /(?:coffee|tea|lunch|bio|comfort|short|stretch)?[\s-]?breaks?|lunch|recess|intermission|coffee|(?:kaffee|mittags|tee|kurze )?pause\p{L}*|mittag(?:essen)?|imbiss|(?:déjeuner|pause[\s-]déjeuner|pause[\s-]café)|descanso|receso|almuerzo|pausa|comida|dinner|abendessen|dîner|cena/iu,
  ],
  [
    "closing",
    /clos(?:ing|e|ure)|wrap(?:ping)?[\s-]?up|next steps?|take[\s-]?aways?|conclusions?|check[\s-]?out|farewell|goodbye|adjourn\p{L}*|abschluss\p{L}*|ausblick|nächste schritte|verabschiedung|zusammenfassung|clôture|prochaines étapes|au revoir|cierre|próximos pasos|despedida|clausura/iu,
  ],
  [
    "opening",
    /welcome|opening|introductions?|intro|check[\s-]?in|housekeeping|arrivals?|greetings?|begrüßung|begrüssung|willkommen|eröffnung|vorstellung(?:srunde)?|einführung|ankommen|accueil|bienvenue|ouverture|tour de table|présentations?|bienvenida|apertura|presentaci(?:ón|ones)|inauguración/iu,
  ],
  [
    "decision",
    /decisions?|decide|voting|vote|agree(?:ment)?s?|entscheid\p{L}*|beschluss\p{L}*|beschlüsse|abstimmung|décisions?|votes?|decisi(?:ón|ones)|votación|acuerdos?/iu,
  ],
];

/** What kind of block a title names; undefined if no word of it says so. */
export function kindOf(title: string): BlockKind | undefined {
  const named = Object.entries(KIND_WORDS).find(([, words]) => words.toLowerCase() === bare(title));
  if (named) return named[0] as BlockKind;
  const few = title.split(/\s+/).length <= 4;
  const found = KINDS.map(([kind, pattern]) => ({ kind, at: place(pattern, title) })).filter(({ at }) => at >= 0);
  const first = found.toSorted((one, other) => one.at - other.at)[0];
  return first && (first.at === 0 || few) ? first.kind : undefined;
}

/** Where a whole word stands in a title; -1 if nowhere. */
function place(pattern: RegExp, title: string): number {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.source})(?![\\p{L}\\p{N}])`, "iu");
  return whole.exec(title)?.index ?? -1;
}

const END =
  /^(?:end|the end|finish|end of (?:the )?(?:meeting|session|day)|close of (?:the )?(?:meeting|session)|adjourn(?:ed|ment)?|ende|schluss|sitzungsende|fin|fin de (?:la )?(?:réunion|séance|reunión|sesión)|final|término)[.!]?$/iu;

/** Whether a line only says that the session is over. */
export function isEnd(title: string): boolean {
  return END.test(title.trim());
}

/** "led by the data leads", "Lead: Ana". */
export const LED_BY =
  /(?:led by|lead by|leads?:|lead(?:er)?:|facilitated by|hosted by|chaired by|presented by|presenters?:|owners?:|who:|speakers?:|host:|facilitator:|geleitet von|moderiert von|leitung:|moderation:|wer:|verantwortlich:|animée? par|présentée? par|responsable:|qui:|intervenante?:|dirigid[oa] por|presentad[oa] por|a cargo de|encargad[oa]:|quién:)\s*/iu;

const ROLES =
  /\b(?:leads?|facilitators?|hosts?|chairs?|moderators?|moderation|all|alle|tous|todos|todas|everyone|both|beide|team|teams|timekeeper|note-taker|leitung|owner)\b/iu;
const NO_PEOPLE =
  /^(?:optional|tbd|tbc|online|virtual|hybrid|in person|zoom|teams|webex|new|neu|nouveau|nuevo|cont\.?|continued|room\b.*|raum\b.*|salle\b.*|sala\b.*|part\b.*|teil\b.*)$/iu;
const JOINT = /^(?:and|und|et|y|e|of|the|de|la|le|von|van|der|den|del|di|da|mit|with|for|für|&|\+|-|–|\/)$/iu;

/** Whether words in brackets can be people: names, or roles. */
export function namesPeople(words: string): boolean {
  const parts = words.trim().split(/[\s,;]+/u);
  if (!words.trim() || words.length > 80 || parts.length > 10 || /\d|[?!:]/.test(words) || NO_PEOPLE.test(words.trim()))
    return false;
  return ROLES.test(words) || parts.every((part) => JOINT.test(part) || /^\p{Lu}/u.test(part));
}

/** The formats that a text names. */
export function formatsIn(text: string): Format[] {
  const small = text.toLowerCase();
  return (Object.entries(FORMAT_WORDS) as [Format, string][])
    .filter(([format, words]) => small.includes(words.toLowerCase()) || small.includes(format))
    .map(([format]) => format);
}

/** "Dear all," and "Hello team" begin a letter and name nothing. */
export const GREETING =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon)|liebe|hallo|guten|sehr geehrte|bonjour|chers?|chères?|hola|estimad|querid|buenos|buenas)\b/iu;
