/** Reads a checklist from the page, which is where it is complete without script. */
import type { GuideChecklist, GuideItem } from "../checklists/progress";

export function readGuide(root: HTMLElement): GuideChecklist {
  const { checklist = "", title = "", event = "" } = root.dataset;
  const items = [...root.querySelectorAll<HTMLElement>(".pb-checklist > li[data-item]")].map(readItem);
  return { id: checklist, title, event, items };
}

function readItem(item: HTMLElement): GuideItem {
  const days = item.dataset.days;
  return {
    id: item.dataset.item ?? "",
    section: words(item.closest("ul")?.previousElementSibling),
    text: words(item.querySelector(".pb-checklist__what")),
    owner: words(item.querySelector(".pb-checklist__owner")),
    days: days === undefined ? undefined : Number(days),
  };
}

function words(place: Element | null | undefined): string {
  return (place?.textContent ?? "").replace(/\s+/g, " ").trim();
}
