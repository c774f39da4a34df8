/** Agendas for the tests of the exporters. */
import { parse } from "valibot";
import sample from "../../tests/exports/agenda.json";
import type { ArticleOptions } from "../agenda/article";
import { type Agenda, agendaSchema, type Block } from "../agenda/model";

export const OPTIONS: ArticleOptions = {
  audience: "facilitator",
  siteUrl: "https://playbook.example/",
  roles: { facilitator: "Facilitator", "follow-up-owner": "Follow-up owner" },
};

/** Two organizations, a date, five blocks and one left out. */
export function sampleAgenda(changes: Partial<Agenda> = {}): Agenda {
  return parse(agendaSchema, { ...structuredClone(sample), ...changes });
}

/** The sample with something in every field that a reader fills in. */
export function filledWith(text: string): Agenda {
  const agenda = sampleAgenda({ title: text, goal: text, place: { where: text, link: text, phone: text } });
  for (const block of agenda.blocks) fillBlock(block, text);
  for (const task of [...agenda.before, ...agenda.after]) Object.assign(task, { text, owner: text });
  for (const organization of agenda.organizations) {
    organization.name = text;
    for (const person of organization.people) Object.assign(person, { name: text, title: text });
  }
  return parse(agendaSchema, agenda);
}

function fillBlock(block: Block, text: string): void {
  Object.assign(block, {
    title: text,
    lead: text,
    purpose: text,
    steps: [{ text }, { text }],
    notes: text,
    materials: [text],
  });
  block.prompts = [{ text }];
  block.rooms = [{ id: `room-${block.id}`, title: text, place: text, lead: text }];
}

/** As many blocks as an agenda may have. */
export function longAgenda(): Agenda {
  const [first] = sampleAgenda().blocks;
  const blocks = Array.from(
    { length: 300 },
    (_, place) => ({ ...structuredClone(first), id: `block-${place}` }) as Block,
  );
  return sampleAgenda({ blocks });
}

export const HOSTILE = [
  `<script>alert(1)</script><img src=x onerror=alert(1)>`,
  `"><svg onload=alert(1)>' & &lt;b&gt; &#60;`,
  "[click](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example>",
  "# heading\n---\n| a | b |\n1. one\n- two\n> three\n```js\n{{ config }} {% raw %} {: onclick=x }",
  '=HYPERLINK("https://evil.example")\t+1\r-2\n@x',
  'END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil\\n;,:"',
  "]]></w:t><w:br/>\u0000\u0008\u000b\u001b\u007f\u0085\u2028\ufffe\uffff",
  "half \ud83d and \udc00 characters",
  "\u202eright to left override \u2066 isolate",
  "👩‍👩‍👧‍👦 🏳️‍🌈 ✊🏿 e\u0301\u0301\u0301",
  "اجتماع الشراكة עם השותפים",
  "x".repeat(10_000),
  "word ".repeat(2_000),
  "%[comment] 'quote' \\ backslash \\n ; , : ~ * _ `",
  "   ",
];
