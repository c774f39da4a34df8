/** What runs on every page. A widget is one folder and one line here. */

import { keepFocus } from "./base/keep-focus";
import { loadLater } from "./base/later";
import { mountAlways } from "./base/mount";
import { showOwnHours } from "./documents/hours-choice";
import { startSearchLink } from "./search/search";
import { startTerms } from "./terms/terms";
import { startTheme } from "./theme/theme";

showOwnHours();
keepFocus();

mountAlways({
  theme: { load: () => startTheme },
  search: { load: () => startSearchLink },
  terms: { selector: ".pb-definitions", load: () => startTerms },
  "take-away": { load: async () => (await loadLater(() => import("./take-away/take-away"))).startTakeAway },
  "library-filter": {
    load: async () => (await loadLater(() => import("./library-filter/library-filter"))).startLibraryFilter,
    isNeeded: true,
  },
  "search-page": {
    load: async () => (await loadLater(() => import("./search/search-page"))).startSearchPage,
    isNeeded: true,
  },
  "agenda-builder": {
    load: async () => (await loadLater(() => import("./agenda-builder/agenda-builder"))).startAgendaBuilder,
    isNeeded: true,
  },
  "make-agenda": {
    load: async () => (await loadLater(() => import("./home/make-agenda"))).startMakeAgenda,
    isNeeded: true,
  },
  // Only for readers who left something open, as the script in the head has noticed.
  "open-sessions": {
    selector: ".kept-session [data-open=session]",
    load: async () => (await loadLater(() => import("./home/open-sessions"))).startOpenSessions,
  },
  "open-agendas": {
    selector: ".kept-agenda [data-open=agenda]",
    load: async () => (await loadLater(() => import("./home/open-agendas"))).startOpenAgendas,
  },
  "open-checklists": {
    selector: ".kept-checklists [data-open=checklists]",
    load: async () => (await loadLater(() => import("./checklist/open-checklists"))).startOpenChecklists,
  },
  "open-partnerships": {
    selector: ".kept-partnership [data-open=partnership]",
    load: async () => (await loadLater(() => import("./home/open-partnerships"))).startOpenPartnerships,
  },
  "open-worksheets": {
    selector: ".kept-worksheets [data-open=worksheets]",
    load: async () => (await loadLater(() => import("./home/open-worksheets"))).startOpenWorksheets,
  },
  "open-plans": {
    selector: ".kept-plan [data-open=plan]",
    load: async () => (await loadLater(() => import("./home/open-plans"))).startOpenPlans,
  },
  "take-names": {
    selector: ".kept-partnership .pb-make__names",
    load: async () => (await loadLater(() => import("./home/take-names"))).startTakeNames,
  },
  "into-agenda": { load: async () => (await loadLater(() => import("./into-agenda/into-agenda"))).startIntoAgenda },
  checklist: {
    load: async () => (await loadLater(() => import("./checklist/checklist"))).startChecklist,
    isNeeded: true,
  },
  "running-checklists": {
    load: async () => (await loadLater(() => import("./checklist/running-checklists"))).startRunningChecklists,
    isNeeded: true,
  },
  planner: {
    load: async () => (await loadLater(() => import("./planner/planner"))).startPlanner,
    isNeeded: true,
  },
  "partnership-page": {
    load: async () => {
      const { startPartnership } = await loadLater(() => import("./partnership-page/partnership-page"));
      const checklists = async () => (await loadLater(() => import("./checklist/source"))).checklistSource;
      const sessions = async () => (await loadLater(() => import("./run-session/source"))).sessionSource;
      const plans = async () => (await loadLater(() => import("./planner/source"))).planSource;
      const worksheets = async () => (await loadLater(() => import("./worksheet/source"))).worksheetSource;
      return (root) =>
        startPartnership(root, [
          { document: "plan", load: plans },
          { document: "checklists", load: checklists },
          { document: "worksheets", load: worksheets },
          { document: "session", load: sessions },
        ]);
    },
    isNeeded: true,
  },
  "run-session": {
    load: async () => (await loadLater(() => import("./run-session/run-session"))).startRunSession,
    isNeeded: true,
  },
  worksheet: { load: async () => (await loadLater(() => import("./worksheet/worksheet"))).startWorksheet },
  "your-worksheets": {
    load: async () => (await loadLater(() => import("./worksheet/your-worksheets"))).startYourWorksheets,
    isNeeded: true,
  },
  assessment: {
    load: async () => (await loadLater(() => import("./assessment/assessment"))).startAssessment,
    isNeeded: true,
  },
  "pulse-check": {
    load: async () => (await loadLater(() => import("./assessment/pulse-check"))).startPulseCheck,
    isNeeded: true,
  },
  "your-checks": {
    load: async () => (await loadLater(() => import("./assessment/your-checks"))).startYourChecks,
    isNeeded: true,
  },
  "fill-message": { load: async () => (await loadLater(() => import("./fill-message/fill-message"))).startFillMessage },
  suggest: { load: async () => (await loadLater(() => import("./suggest/suggest"))).startSuggest, isNeeded: true },
  "not-found": { load: async () => (await loadLater(() => import("./share/hand-on"))).startHandOn },
  forget: { load: async () => (await loadLater(() => import("./forget/forget"))).startForget },
});

const { worker } = document.body.dataset;
if (worker && "serviceWorker" in navigator) {
  // After all that the reader waits for.
  addEventListener("load", () => void keep(worker));
}

async function keep(script: string): Promise<void> {
  try {
    const { keepForOffline } = await loadLater(() => import("./offline/offline"));
    await keepForOffline(script);
  } catch (error) {
    // Nobody asked for it, and nothing was promised.
    console.info("This page will need a connection the next time.", error);
  }
}
