/** A button that opens a short list of things to do. One is open at a time; Escape and a press elsewhere close it. */
import { html, nothing, type TemplateResult } from "lit-html";
import { icon } from "./icons";

export interface Choice {
  words: string;
  icon: string;
  act: () => void;
  /** Why it cannot be chosen now. */
  not?: string | undefined;
}

/** Choices that belong together, below a heading. */
export interface Group {
  words: string;
  choices: readonly Choice[];
}

export interface Menu {
  /** Its name among the menus of the view. */
  name: string;
  words: string;
  icon: string;
  /** Only the icon is seen; the words are read out. */
  compact?: boolean;
  /** What stands above the choices, such as what they depend on. */
  first?: () => TemplateResult;
  choices: () => readonly Choice[] | readonly Group[];
}

/** The view that holds the menus: which one is open. */
export interface MenuHolder {
  menu: string;
}

export function menu(
  holder: MenuHolder,
  { name, words, icon: iconName, compact, first, choices }: Menu,
): TemplateResult {
  const open = holder.menu === name;
  return html`<div class="pb-menu" data-menu=${name} @keydown=${(event: KeyboardEvent) => onKey(event, holder)}>
    <button
      type="button"
      class=${compact ? "pb-icon-button" : "pb-button"}
      aria-expanded=${open ? "true" : "false"}
      aria-label=${compact ? words : nothing}
      @click=${(event: Event) => {
        // Safari does not focus a button that is pressed, and the keys of the list go by the focus.
        (event.currentTarget as HTMLElement).focus({ preventScroll: true });
        holder.menu = open ? "" : name;
      }}
    >
      ${icon(iconName)}${compact ? nothing : html`<span>${words}</span>`}
    </button>
    ${
      open
        ? html`<div class="pb-menu__list">
            ${first?.() ?? nothing}
            ${choices().map((one, at) => ("choices" in one ? group(holder, one, `pb-menu-${name}-${at}`) : nothing))}
            ${list(
              holder,
              choices().filter((one) => "act" in one),
            )}
          </div>`
        : nothing
    }
  </div>`;
}

function group(holder: MenuHolder, { words, choices }: Group, id: string): TemplateResult {
  return html`<div class="pb-menu__group" role="group" aria-labelledby=${id}>
    <p id=${id} class="pb-menu__head">${words}</p>
    ${list(holder, choices)}
  </div>`;
}

function list(holder: MenuHolder, choices: readonly Choice[]): TemplateResult | typeof nothing {
  if (!choices.length) return nothing;
  return html`<ul>
    ${choices.map(
      (choice) =>
        html`<li>
          <button
            type="button"
            class="pb-menu__item"
            aria-disabled=${choice.not === undefined ? nothing : "true"}
            @click=${(event: Event) => choose(event, holder, choice)}
          >
            ${icon(choice.icon)}<span>${choice.words}${choice.not ? html`<small>${choice.not}</small>` : nothing}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

/** Closes what is open when the reader presses or goes elsewhere. Returns what takes the listeners away again. */
export function closeMenusElsewhere(holder: MenuHolder): () => void {
  const elsewhere = (event: Event): void => {
    const inside = event.target instanceof Element && event.target.closest(`[data-menu="${CSS.escape(holder.menu)}"]`);
    if (holder.menu && !inside) holder.menu = "";
  };
  addEventListener("pointerdown", elsewhere);
  addEventListener("focusin", elsewhere);
  return () => {
    removeEventListener("pointerdown", elsewhere);
    removeEventListener("focusin", elsewhere);
  };
}

function choose(event: Event, holder: MenuHolder, choice: Choice): void {
  // It keeps its place, and the focus, so that why it cannot be chosen is read.
  if (choice.not !== undefined) return;
  // The focus goes back to the button first; what is chosen may move it on.
  buttonOf(event)?.focus();
  holder.menu = "";
  choice.act();
}

function onKey(event: KeyboardEvent, holder: MenuHolder): void {
  if (event.key === "Escape" && holder.menu) {
    event.stopPropagation();
    buttonOf(event)?.focus();
    holder.menu = "";
    return;
  }
  if (event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(".pb-menu__list button")];
  if (!items.length) return;
  event.preventDefault();
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = event.key === "ArrowDown" ? at + 1 : at < 0 ? items.length - 1 : at - 1;
  items[(next + items.length) % items.length]?.focus();
}

function buttonOf(event: Event): HTMLElement | null {
  return (event.target as Element).closest(".pb-menu")?.querySelector("button") ?? null;
}
