/** The texts and files of a plan. Loaded when one is asked for; each that saves one gives what to say about it. */
import { download } from "../base/download";
import { fileName } from "../base/file-names";
import { loadLater } from "../base/later";
import type { Texts } from "../base/live-text";
import { siteUrl } from "../base/site";
import { outgoingFile } from "../exchange/send";
import type { Article } from "../export/article";
import { separatorFor, toCsv } from "../export/csv";
import { articleHtml } from "../export/html";
import { articleMarkdown } from "../export/markdown";
import { articleText } from "../export/plain";
import { loadPlans } from "../guide/library";
import { planArticle, type Titles } from "../plan/article";
import { planTable } from "../plan/as-table";
import type { Audience } from "../plan/for-partner";
import { forAudience, isOpen } from "../plan/for-partner";
import { planAddress, store } from "../plan/here";
import type { Plan } from "../plan/model";
import type { Desk } from "./desk";
import { type Guide, USES } from "./guide";
import { TAKE as words } from "./words";

/** What leaves the browser, and for whom. */
export interface Leaving {
  desk: Desk;
  audience: Audience;
  guide: Guide;
}

export async function textsOf(leaving: Leaving): Promise<Texts> {
  const article = articleOf(leaving);
  return { html: () => articleHtml(article), md: () => articleMarkdown(article), txt: () => articleText(article) };
}

/** Gives why not, where nothing has a date yet. */
export async function saveCalendar(leaving: Leaving): Promise<string> {
  const { planCalendar } = await loadLater(() => import("../plan/calendar"));
  const { audience, guide } = leaving;
  const plan = planOf(leaving);
  // No other browser has this plan under its id.
  const own = audience === "us" ? { address: planAddress(plan.id) } : {};
  const made = planCalendar(plan, { audience, now: new Date(), ...titlesOf(guide), ...own });
  if ("missing" in made) return words.noCalendar[made.missing];
  const said = save(leaving, "ics", made.file, "text/calendar");
  return `${said} ${words.calendarNote}`;
}

export async function saveWord(leaving: Leaving): Promise<string> {
  const { articleDocx } = await loadLater(() => import("../export/docx"));
  return save(leaving, "docx", await articleDocx(articleOf(leaving)));
}

export async function saveMarkdown(leaving: Leaving): Promise<string> {
  return save(leaving, "md", articleMarkdown(articleOf(leaving)), "text/markdown");
}

export async function saveTable(leaving: Leaving): Promise<string> {
  const { audience, guide } = leaving;
  const rows = planTable(planOf(leaving), { audience, ...titlesOf(guide) });
  return save(leaving, "csv", toCsv(rows, separatorFor(navigator.language)), "text/csv");
}

/** In the shape of an entry of the playbook, for a pull request. */
export async function saveEntry(leaving: Leaving): Promise<string> {
  const [{ entryYaml }, { planEntry }, plans] = await Promise.all([
    loadLater(() => import("../export/entry-yaml")),
    loadLater(() => import("../plan/as-entry")),
    loadPlans(),
  ]);
  const { titles } = leaving.guide;
  const known = new Set(USES.flatMap((use) => Object.keys(titles[use]).map((id) => `${use}:${id}`)));
  const entry = planEntry(forAudience(planOf(leaving), leaving.audience), {
    plans,
    roles: new Set(Object.keys(titles.role)),
    known,
  });
  return `${save(leaving, "yaml", entryYaml(entry), "application/yaml")} ${words.yamlNote}`;
}

function articleOf(leaving: Leaving): Article {
  const { audience, guide } = leaving;
  const plan = planOf(leaving);
  const address = audience === "us" ? planAddress(plan.id) : siteUrl("plan/").href;
  return planArticle(plan, { audience, address, ...titlesOf(guide) });
}

function titlesOf({ titles }: Guide): Titles {
  const entries = USES.flatMap((use) =>
    Object.entries(titles[use]).map(([id, title]) => [`${use}:${id}`, title] as const),
  );
  return { entries: new Map(entries), roles: titles.role };
}

/** A file that can be opened here again, or by whoever gets it. */
export async function saveJson(leaving: Leaving): Promise<string> {
  const plan = planOf(leaving);
  const value = forAudience(plan, leaving.audience);
  return save(leaving, "json", outgoingFile({ store, id: plan.id, value, isOpen }), "application/json");
}

/** All of it, for its own side, when the browser does not keep it. */
export function saveOwn(desk: Desk, guide: Guide): Promise<string> {
  return saveJson({ desk, audience: "us", guide });
}

function planOf({ desk }: Pick<Leaving, "desk">): Plan {
  desk.edited?.flush();
  return desk.value as Plan;
}

/** The name of one's own copy says so, so that nobody attaches it to a mail for the partner. */
function save(leaving: Leaving, extension: string, content: Blob | string, type?: string): string {
  const plan = planOf(leaving);
  const own = leaving.audience === "us" && !isOpen(plan) ? words.ours : "";
  const name = fileName(store.kind.titleOf(plan), extension, own);
  download(name, content, type);
  return words.saved(name);
}
