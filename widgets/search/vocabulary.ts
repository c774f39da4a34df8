/** What readers type and what the guide says instead. Data only: query.ts says how it is used. */

/** Other spellings of one word: searched as the word on the right. Hyphens count as spaces. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  "air time": "airtime",
  "check in": "checkin",
  "co brand": "cobranding",
  "co branding": "cobranding",
  "co create": "cocreation",
  "co creation": "cocreation",
  "dot vote": "dot voting",
  "e mail": "email",
  "fund raising": "fundraising",
  "ground rule": "ground rules",
  "head wind": "headwinds",
  "ice break": "icebreaker",
  "ice breaker": "icebreaker",
  "ice breaking": "icebreaker",
  "kick off": "kickoff",
  "mid point": "midpoint",
  "multi sector": "multisector",
  "multi vote": "multivoting",
  "multi voting": "multivoting",
  "net working": "networking",
  "note taker": "notetaker",
  "on line": "online",
  "report back": "reportback",
  "set back": "setback",
  "stake holder": "stakeholder",
  "tail wind": "tailwinds",
  "time keeper": "timekeeper",
  "time keeping": "timekeeper",
  "trade off": "tradeoff",
  "web meeting": "video",
  "work sheet": "worksheet",
};

/** Words for the same thing: the guide's words are searched beside the typed ones. */
export const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  "a year": ["twelve month"],
  "action items": ["next steps"],
  "argue": ["disagreement", "conflict"],
  "argument": ["disagreement", "conflict"],
  "bias": ["discrimination"],
  "boss": ["leader"],
  "brainstorm": ["ideas"],
  "breakout room": ["breakout", "small groups"],
  "buy in": ["support of leaders"],
  "can't": ["cannot"],
  "clash": ["conflict", "setback"],
  "compete": ["turf", "competition"],
  "competition": ["turf"],
  "competitor": ["turf", "competition"],
  "confidential": ["confidentiality"],
  "conflict": ["setback", "disagreement"],
  "contract": ["agreement", "memorandum"],
  "counterpart": ["role-alike"],
  "date": ["poll"],
  "define": ["means"],
  "disagree": ["disagreement", "conflict"],
  "distrust": ["mistrust", "trust"],
  "dominate": ["air time", "uninterrupted"],
  "donor": ["funder"],
  "doodle": ["scheduling poll"],
  "end": ["close"],
  "evaluation": ["feedback", "pulse check"],
  "example": ["story"],
  "find a partner": ["match"],
  "fight": ["conflict", "disagreement"],
  "finish": ["close"],
  "first meeting": ["first conversation", "kickoff"],
  "foundation": ["funder"],
  "funders": ["funder"],
  "funding": ["fundraising"],
  "glossary": ["vocabulary"],
  "go wrong": ["pitfalls", "setback", "roadblocks"],
  "goodbye": ["close"],
  "grant": ["funder"],
  "grantmaker": ["funder"],
  "half a year": ["six month"],
  "halfway": ["midpoint", "pulse check"],
  "hate": ["mistrust"],
  "hire": ["recruit"],
  "hiring": ["recruiting"],
  "how often": ["rhythm", "monthly"],
  "how many people": ["small enough", "similar numbers"],
  "honest": ["honesty"],
  "host": ["thought partner"],
  "hybrid": ["video"],
  "introductions": ["introduce"],
  "invite": ["invitation"],
  "jargon": ["vocabulary"],
  "launch": ["kickoff"],
  "lobby": ["advocacy"],
  "lobbying": ["advocacy"],
  "logo": ["co-branding"],
  "mediator": ["facilitator"],
  "memorandum": ["ground rules"],
  "memorandum of understanding": ["ground rules"],
  "merger": ["merging"],
  "mid term": ["midpoint"],
  "minute taker": ["note-taker"],
  "moderate": ["facilitate"],
  "moderator": ["facilitator"],
  "mou": ["ground rules", "memorandum"],
  "nda": ["confidentiality"],
  "nonprofit": ["organization"],
  "one year": ["twelve month"],
  "online": ["video"],
  "opener": ["icebreaker"],
  "outcome": ["success", "objective"],
  "overlap": ["duplicate"],
  "peer": ["role-alike"],
  "pick": ["choose", "match"],
  "power imbalance": ["balanced", "powerless"],
  "prejudice": ["discrimination"],
  "prepare": ["preparation"],
  "quarrel": ["conflict", "disagreement"],
  "questionnaire": ["survey"],
  "racism": ["discrimination"],
  "record": ["notes"],
  "remote": ["video"],
  "retro": ["plus and delta"],
  "retrospective": ["plus and delta"],
  "rules": ["ground rules"],
  "schedule": ["date"],
  "scribe": ["note-taker"],
  "secretary": ["note-taker"],
  "shy": ["powerless", "uninterrupted"],
  "silent": ["powerless", "speak"],
  "small talk": ["icebreaker"],
  "stall": ["stuck"],
  "survey": ["feedback form"],
  "ta": ["technical assistance"],
  "take minutes": ["note-taker", "taking notes"],
  "talk too much": ["air time", "uninterrupted"],
  "talks too much": ["air time", "uninterrupted"],
  "teams": ["video"],
  "territory": ["turf"],
  "thank you": ["thank"],
  "thanks": ["thank"],
  "timer": ["timekeeper"],
  "unequal": ["balanced", "fair"],
  "virtual": ["video"],
  "warm up": ["icebreaker"],
  "warmup": ["icebreaker"],
  "webex": ["video"],
  "webinar": ["video"],
  "won't": ["cannot"],
  "wrap up": ["close"],
  "zoom": ["video"],
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Words that say nothing about what is looked for. */
export const STOP_WORDS = words(`
  a an the this that these those there here's there's
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
  am is are was were be been being do does did done doing have has had having
  can could shall should will would may might must let let's
  i'm we're you're they're it's that's what's who's how's where's i've we've they've i'd we'd i'll we'll
  and or but if of to in on at for from by with as into onto about than then so
  how what which who whom whose when where why
  please want wants wanted need needs like get gets got getting give gives make makes made making
  say says said tell tells use using thing things something someone somebody some any every
  just really very also else only much lot lots most
  good best better right way ways
  versus vs etc eg ie
`);

/** Words that help to choose between entries, but that no entry has to have. */
export const LIGHT_WORDS = words(`
  not no never many nobody nothing none don't doesn't didn't isn't aren't wasn't can't cannot couldn't won't wouldn't shouldn't
  here now again always often too enough without before after during until while since between each both other another
  new old long short big small first last next one two up down out off over
  people person organization organizations org orgs group groups partner partners partnership partnerships meeting meetings session sessions
  run hold large
  work works working together help helps start starts begin take takes keep keeps
  template templates example examples sample idea ideas tip tips question questions tool tools
`);

/** Kinds that readers rarely look for by their subject: they stand behind entries to use, unless asked for. */
export const REFERENCES: ReadonlySet<string> = new Set(["Source"]);

/** The kind of entry that a question asks for, by its words. The kind is named as readers see it. */
export const INTENTS: readonly (readonly [pattern: RegExp, kinds: readonly string[]])[] = [
  [/^who\b|\bwhose (job|task)\b|\bresponsible\b/, ["Role"]],
  [/\b(difference between|mean|means|meaning|definition|define)\b|^what('s| is| are) (an? )?[\w-]+( [\w-]+)?\??$/, ["Term", "Level"]],
  [/\b(e-?mail|letter|message|invitation|invite|poll|form|survey|thank you|template|write to)\b/, ["Message"]],
  [/\b(checklist|to do|to-do|steps)\b/, ["Checklist"]],
  [/\b(worksheet|grid|fill in)\b/, ["Worksheet"]],
  [/\b(agenda|how long|\d+[- ]?min(utes)?)\b/, ["Agenda"]],
  [/\b(exercise|activity|activities|game)\b/, ["Activity"]],
  [/\b(question|questions|ask|asking)\b/, ["Prompt", "Assessment"]],
  [/\b(story|stories|case|case study|example|examples)\b/, ["Story"]],
  [/\b(study|research|evidence|source|paper|book)\b/, ["Source"]],
  [/\b(plan|month|months|year)\b/, ["Plan"]],
  [/\b(quiz|test|assessment|ready)\b/, ["Assessment"]],
  [/\b(don't|doesn't|can't|won't|nobody|what if|problem|hard|difficult)\b/, ["Challenge"]],
];
