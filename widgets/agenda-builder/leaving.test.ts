// Whatever leaves the browser for the partner holds nothing that is one's own, in any format.
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { agendaArticle } from "../agenda/article";
import { agendaCalendar } from "../agenda/calendar";
import { AGENDA } from "../agenda/document";
import { toEntry } from "../agenda/entry";
import { type Audience, forAudience, forPartner } from "../agenda/for-partner";
import type { Agenda, Block } from "../agenda/model";
import { agendas, library } from "../agenda/testing";
import { fileOf } from "../documents/file";
import { articleDocx } from "../export/docx";
import { entryYaml } from "../export/entry-yaml";
import { articleHtml } from "../export/html";
import { articleMarkdown } from "../export/markdown";
import { articleText } from "../export/plain";
import { decode, encode } from "../share/share";
import { slidesOf } from "./slide-list";

const SECRET = "Zugzwang";
const SENT = { by: "River Trust", at: 1_800_000_000_000, common: [] };

/** All ways out, as texts in which a secret would be found. */
const WAYS: Record<string, (agenda: Agenda, audience: Audience) => string | Promise<string>> = {
  html: (agenda, audience) => articleHtml(articleOf(agenda, audience)),
  markdown: (agenda, audience) => articleMarkdown(articleOf(agenda, audience)),
  text: (agenda, audience) => articleText(articleOf(agenda, audience)),
  word: async (agenda, audience) => {
    const blob = await articleDocx(articleOf(agenda, audience));
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    return Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join("\n");
  },
  "calendar of the session": (agenda, audience) => calendarOf(agenda, audience, "session"),
  "calendar of the blocks": (agenda, audience) => calendarOf(agenda, audience, "blocks"),
  slides: (agenda, audience) => JSON.stringify(slidesOf(forAudience(agenda, audience))),
  link: async (agenda, audience) =>
    JSON.stringify(await decode(AGENDA, await encode(AGENDA, forAudience(agenda, audience), SENT))),
  file: (agenda, audience) => fileOf(forAudience(agenda, audience), SENT),
  entry: (agenda, audience) => entryYaml(toEntry(forAudience(agenda, audience), library, new Date("2027-01-01"))),
};

function articleOf(agenda: Agenda, audience: Audience): ReturnType<typeof agendaArticle> {
  return agendaArticle(agenda, { audience, siteUrl: "https://playbook.example/", roles: {} });
}

/** The lines of a calendar file, joined where they are folded. */
function calendarOf(agenda: Agenda, audience: Audience, events: "session" | "blocks"): string {
  const made = agendaCalendar(forAudience(agenda, audience), articleOf(agenda, audience), {
    now: new Date("2027-01-01"),
    events,
  });
  return "file" in made ? made.file.replaceAll(/\r\n[ \t]/g, "") : "";
}

/** The agenda with a secret in all that is one's own. */
function withSecrets(agenda: Agenda): Agenda {
  const secret = (block: Block): Block => (block.out ? allSecret(block) : { ...block, notes: SECRET, why: SECRET });
  return { ...agenda, dismissed: [SECRET], blocks: agenda.blocks.map(secret) };
}

/** A block left out: nothing of it is told, not even its id. */
function allSecret(block: Block): Block {
  const prompts = [{ text: SECRET }];
  const texts = { title: SECRET, lead: SECRET, purpose: SECRET, notes: SECRET, why: SECRET };
  const lists = { prompts, steps: [{ text: SECRET }], materials: [SECRET], rooms: [] };
  return { ...block, ...texts, ...lists, id: `${SECRET}-${block.id}`.slice(0, 40) };
}

test.each(Object.entries(WAYS))("%s for the partner tells no secret", async (name, write) => {
  await fc.assert(
    fc.asyncProperty(agendas({ most: 5 }), async (agenda) => {
      const whole = withSecrets(agenda);
      expect(await write(whole, "participants")).not.toContain(SECRET);
      expect(JSON.stringify(forPartner(whole))).not.toContain(SECRET);
    }),
    { numRuns: name === "word" ? 20 : 60 },
  );
});

// A summary for a calendar has no room for notes.
test.each(Object.entries(WAYS).filter(([name]) => !name.startsWith("calendar")))(
  "%s of one's own has the notes",
  async (_, write) => {
    const block = { title: "Talk", kind: "question", notes: SECRET, out: false, prompts: [{ text: "What is hard?" }] };
    const [agenda] = fc.sample(
      agendas({ most: 5 }).filter(({ blocks }) => blocks.length > 0),
      { numRuns: 1, seed: 7 },
    );
    if (!agenda) throw new Error("no agenda");
    const blocks = agenda.blocks.map((one) => ({ ...one, ...block }) as Block);
    expect(await write({ ...agenda, blocks }, "facilitator")).toContain(SECRET);
  },
);
