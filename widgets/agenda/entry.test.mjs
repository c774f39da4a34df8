// Writes entries beside copies of the playbook's data and lets the playbook's own check read them.
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { entryYaml } from "../export/entry-yaml";
import { copyAgenda } from "./edit";
import { entryId, fromTemplate, problemsForEntry, toEntry } from "./library";
import { agendas, compose, library } from "./testing";

const root = path.resolve(import.meta.dirname, "../..");
const TODAY = new Date("2026-11-22T12:00:00Z");
let folder;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "playbook-entries-"));
  await cp(path.join(root, "data"), path.join(folder, "data"), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** What the playbook's check says about entries, each checked as if it were the only new one. */
async function problemsOf(entries) {
  await Promise.all(
    entries.map((entry, place) => writeFile(path.join(folder, `data/agendas/new-${place}.yaml`), entryYaml(entry))),
  );
  const run = promisify(execFile)("python", ["-m", "macros", "check", "--format", "json"], {
    cwd: folder,
    env: { ...process.env, PYTHONPATH: root },
    maxBuffer: 1e9,
  });
  const { stdout } = await run.catch((failed) => failed);
  // Random entries may have each other's titles; the playbook's they must not have.
  const among = /data\/agendas\/new-\d+/;
  return JSON.parse(stdout)
    .filter((problem) => problem.severity === "error" && among.test(problem.path))
    .filter(
      (problem) =>
        !["title-taken", "summary-taken", "repeated-text", "near-twin"].includes(problem.rule) ||
        !among.test(problem.text),
    )
    .map((problem) => `${problem.path} ${problem.rule}: ${problem.text}`);
}

test("every template of the playbook is exported as an entry that passes the check", async () => {
  const entries = library.agendas.map((record) =>
    toEntry(copyAgenda(fromTemplate(record, library, { zone: "UTC" })), library, TODAY),
  );
  expect(await problemsOf(entries)).toEqual([]);
  expect(entries.every((entry) => entry.blocks.length >= 3)).toBe(true);
});

test("whatever people typed, the entry passes the check", async () => {
  const entries = fc
    .sample(agendas({ most: 30 }), { numRuns: 150, seed: 1 })
    .map((agenda) => toEntry(agenda, library, TODAY));
  expect(await problemsOf(entries)).toEqual([]);
});

test("composed agendas pass the check", async () => {
  const entries = library.goals.flatMap((goal) =>
    [45, 90, 180].map((minutes) => {
      const answers = { goal: goal.id, minutes, peoplePerOrganization: 8, organizations: 2, format: "video" };
      return toEntry(compose(answers, library), library, TODAY);
    }),
  );
  expect(await problemsOf(entries)).toEqual([]);
});

test("an id is made of small letters, digits and hyphens", () => {
  expect(entryId("Shop talk: Ärzte & Schulen, 2026!")).toBe("shop-talk-arzte-schulen-2026");
  expect(entryId("שלום")).toBe("agenda");
  expect(entryId("x".repeat(100))).toHaveLength(60);
  expect(entryId(`${"x".repeat(59)} y`)).toBe("x".repeat(59));
});

test("what an author has to complete is listed", () => {
  const fields = (agenda) => problemsForEntry(agenda, library).map((problem) => problem.field);
  const template = fromTemplate(library.agendas[0], library, { zone: "UTC" });
  expect(fields(template)).toEqual(expect.arrayContaining(["title", "summary", "use_when", "avoid_when"]));
  expect(fields({ ...template, title: "", goal: "", blocks: [], before: [], after: [] })).toEqual(
    expect.arrayContaining(["title", "goal", "blocks", "prepare", "afterwards"]),
  );
});
