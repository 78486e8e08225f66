/**
 * Single keys for who is in a hurry: `/` to the search, `r` puts on the recept, `p` prints, `?` shows them all.
 * They keep quiet while somebody types, and can be switched off (WCAG 2.1.4), until the tab closes.
 */

import type { Site } from "../page/site.ts";
import { openKeyHelp } from "./key_help.ts";

const TYPED_IN = "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable], dialog";
const ADD = "button[data-wr-add]:not([hidden])";
/** What a card is called on every page. */
const CARD = ".wr-card";

let isOn = true;

export function startKeys(site: Site): void {
  const actions: Readonly<Record<string, (on: Element) => boolean>> = {
    "/": focusSearch,
    "r": changeRecept,
    "p": print,
    "?": () => {
      showKeyHelp(site);
      return true;
    },
  };
  const press = (event: KeyboardEvent): void => {
    if (!isOn || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const action = actions[event.key];
    const on = event.target instanceof Element ? event.target : document.body;
    if (!action || on.closest(TYPED_IN) || document.querySelector("dialog[open]")) return;
    if (!action(on)) return;
    event.preventDefault();
    // The theme has keys of its own.
    event.stopPropagation();
  };
  document.addEventListener("keydown", press, { capture: true });
}

export function showKeyHelp(site: Site): void {
  void site.texts().then((texts) => {
    openKeyHelp(texts, isOn, (wanted) => {
      isOn = wanted;
    });
  });
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>("#wr-field") ?? document.querySelector<HTMLInputElement>("#wr-jump-field");
  field?.focus();
  field?.select();
  return field !== null;
}

/** Of the card that has the focus; on a page about one activity, of that. */
function changeRecept(on: Element): boolean {
  const own = on.closest(CARD)?.querySelector<HTMLElement>(ADD);
  const others = [...document.querySelectorAll<HTMLElement>(ADD)].filter((button) => !button.closest(CARD));
  const button = own ?? (others.length === 1 ? others[0] : undefined);
  button?.click();
  return button !== undefined;
}

function print(): boolean {
  const printing = [...document.querySelectorAll<HTMLElement>("[data-wr-print-recept]")].find((each) => !each.closest("[hidden]"));
  printing?.click();
  return printing !== undefined;
}
