/** The first door of the home page: a form that leads into the builder, which makes the agenda. */
import { askedHash } from "../agenda/asked";
import { forgive, lengthIn } from "../base/asked-length";
import { siteUrl } from "../base/site";

/** The lengths that the builder makes agendas for, in minutes. */
const LENGTHS = [15, 480] as const;

export function startMakeAgenda(root: HTMLElement): void {
  const form = root as HTMLFormElement;
  const goals = form.querySelector<HTMLSelectElement>("select");
  if (!goals) return;
  goals.addEventListener("change", () => showOwnGoal(form, goals));
  form.addEventListener("input", forgive);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    make(form);
  });
  // Some browsers put back what was chosen before.
  addEventListener("pageshow", () => showOwnGoal(form, goals));
  showOwnGoal(form, goals);
  form.querySelector<HTMLButtonElement>("[type=submit]")?.removeAttribute("disabled");
}

function make(form: HTMLFormElement): void {
  const minutes = lengthIn(form.elements.namedItem("minutes"), ...LENGTHS);
  if (minutes === undefined) return;
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? "").trim();
  const goal = text("goal");
  const names = [text("ours"), text("theirs")];
  const url = siteUrl("build/");
  url.hash = askedHash({ goal: goal || text("own"), isKnownGoal: goal !== "", minutes, names, with: text("with") });
  location.assign(url);
}

/** The goal in the reader's own words is asked for where none of the playbook's is chosen. */
function showOwnGoal(form: HTMLFormElement, goals: HTMLSelectElement): void {
  const own = form.querySelector<HTMLInputElement>("[name=own]");
  const label = own?.closest("label");
  if (own && label) own.disabled = label.hidden = goals.value !== "";
}
