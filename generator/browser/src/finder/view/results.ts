/** The results: what is said above them, the cards, and what to do when there are none. */

import { onRecept } from "../../page/choice.ts";
import { element } from "../../page/dom.ts";
import type { Site } from "../../page/site.ts";
import type { Texts } from "../../page/texts.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Results } from "../search.ts";
import type { Timetable } from "../timetable.ts";
import type { Understanding } from "../understanding.ts";
import { Cards } from "./cards.ts";
import { countWords, elsewhereFor, ignoredFor, notHereFor, pagesFor } from "./notices.ts";

/** How many cards each `Toon meer` adds. */
export const WINDOW = 20;
const SHOWN_AT_START = 6;
/** As many as a screen holds; the others follow when these are on it. */
const AT_ONCE = 6;
const QUIET_BEFORE_FILLING_MS = 50;

/** What was asked and found, and how it is to be shown. */
export interface Shown {
  readonly understanding: Understanding;
  readonly results: Results;
  /** Whether anything was asked; if not, what is soon is shown. */
  readonly isAsking: boolean;
  readonly hasFilters: boolean;
  readonly most: number;
  /** While somebody types, what is below the screen can wait. */
  readonly isTyping: boolean;
}

export class ResultList {
  readonly #holder: HTMLElement;
  readonly #catalogue: Catalogue;
  readonly #texts: Texts;
  readonly #site: Site;
  readonly #cards: Cards;
  readonly #goToWijk: (wijk: number) => void;
  #filling: number | undefined;

  constructor(
    holder: HTMLElement,
    catalogue: Catalogue,
    timetable: Timetable,
    texts: Texts,
    site: Site,
    goToWijk: (wijk: number) => void,
  ) {
    this.#holder = holder;
    this.#catalogue = catalogue;
    this.#texts = texts;
    this.#site = site;
    this.#cards = new Cards(catalogue, timetable, texts, site);
    this.#goToWijk = goToWijk;
  }

  update(shown: Shown): void {
    const focused = document.activeElement;
    const list = this.#list(shown);
    if (shown.isAsking) this.#holder.replaceChildren(...this.#answer(shown, list));
    else this.#holder.replaceChildren(this.#title([this.#texts.say("soon_title")]), list);
    // A card that moved has lost the focus that its button had.
    if (focused instanceof HTMLElement && this.#holder.contains(focused)) focused.focus({ preventScroll: true });
  }

  focusCard(place: number): void {
    this.#holder.querySelectorAll<HTMLAnchorElement>(".wr-card__name a")[place]?.focus();
  }

  end(): void {
    window.clearTimeout(this.#filling);
  }

  #answer({ understanding, results, hasFilters, most }: Shown, list: HTMLElement): HTMLElement[] {
    const { ranked } = results;
    const [count, where] = countWords(results, this.#catalogue, this.#texts);
    const order = element("span", { class: "wr-results__order" }, this.#texts.say("order"));
    const title = this.#title([element("b", {}, count), ` ${where}`.trimEnd(), ...(ranked.length > 1 ? [order] : [])]);
    title.classList.add("wr-results__title--count");
    return [
      ...notHereFor(understanding, this.#catalogue, this.#texts),
      title,
      ...pagesFor(results, this.#catalogue, this.#texts, this.#site),
      ...ignoredFor(results, this.#texts),
      ...elsewhereFor(results, this.#catalogue, this.#texts, this.#goToWijk),
      ranked.length > 0 ? list : this.#nothing(results, hasFilters),
      ...(ranked.length > most ? [this.#more(ranked.length - most)] : []),
    ];
  }

  #title(children: (Node | string)[]): HTMLElement {
    return element("h2", { class: "wr-results__title" }, ...children);
  }

  #list({ results, isAsking, isTyping, most }: Shown): HTMLElement {
    const chosen = new Set(onRecept());
    const own = new Set(results.wijken);
    const { wijk } = this.#catalogue.payload.activities;
    const cardOf = (activity: number): HTMLElement => {
      const isNearby = own.size > 0 && !own.has(wijk[activity] ?? -1);
      return this.#cards.card(activity, chosen.has(this.#catalogue.activityId(activity)), isNearby);
    };
    const shown = results.ranked.slice(0, isAsking ? most : SHOWN_AT_START);
    const atOnce = isTyping ? AT_ONCE : shown.length;
    const list = element("ul", { class: "wr-cards" }, ...shown.slice(0, atOnce).map(cardOf));
    window.clearTimeout(this.#filling);
    if (isTyping) this.#filling = window.setTimeout(() => list.append(...shown.slice(atOnce).map(cardOf)), QUIET_BEFORE_FILLING_MS);
    return list;
  }

  #nothing({ wijken }: Results, hasFilters: boolean): HTMLElement {
    const words = this.#texts.say(hasFilters ? "clear_filters" : "clear_all");
    return element(
      "div",
      { class: "wr-nothing" },
      wijken.length === 0 && element("p", {}, this.#texts.say("none_at_all")),
      element("p", {}, this.#texts.say("none_help")),
      button(words, { "data-wr-clear": hasFilters ? "filters" : "all" }),
    );
  }

  #more(left: number): HTMLElement {
    const more = button(this.#texts.say("show_more", { count: Math.min(left, WINDOW) }), { "data-wr-more": true });
    more.classList.add("wr-results__more");
    return more;
  }
}

function button(words: string, attributes: Readonly<Record<string, string | boolean>>): HTMLButtonElement {
  return element("button", { class: "wr-button wr-button--line", type: "button", ...attributes }, words);
}
