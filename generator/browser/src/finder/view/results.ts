/** The results: what is said above them, the cards, and what to do when there are none. */

import { element } from "../../page/dom.ts";
import type { Site } from "../../page/site.ts";
import type { Texts } from "../../page/texts.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Loosening } from "../loosening.ts";
import type { Results } from "../search.ts";
import type { Timetable } from "../timetable.ts";
import type { Span, Understanding } from "../understanding.ts";
import { Cards } from "./cards.ts";
import { WIDE } from "./filters.ts";
import { countWords, elsewhereFor, ignoredFor, notHereBox, notHereTexts, pagesFor } from "./notices.ts";

/** How many cards each `Toon meer` adds. */
export const WINDOW = 20;
const SHOWN_AT_START = 6;
/** As many as a screen holds; the others follow when these are on it. */
const AT_ONCE = 6;
/** The links to pages stand below the first of the cards. */
const CARDS_BEFORE_PAGES = 3;
const QUIET_BEFORE_FILLING_MS = 50;

/** What was asked and found, and how it is to be shown. */
export interface Shown {
  readonly understanding: Understanding;
  readonly results: Results;
  /** What to leave out, when nothing was found. */
  readonly loosenings: readonly Loosening[];
  /** Where was looked, in words: `Overdie of Zuid`. */
  readonly where: string;
  /** Whether anything was asked; if not, what is soon is shown. */
  readonly isAsking: boolean;
  readonly hasFilters: boolean;
  readonly most: number;
  /** While somebody types, what is below the screen can wait. */
  readonly isTyping: boolean;
}

/** Where to go on from a search that gave nothing. */
export interface Steps {
  /** The same question, in another wijk. */
  goToWijk(wijk: number): void;
  leaveOut(words: Span): void;
}

export class ResultList {
  /** Beside the count there is room for the filters, on a narrow screen. */
  readonly head = element("div", { class: "wr-results__head" });
  readonly #holder: HTMLElement;
  readonly #warning = element("div", {});
  readonly #title = element("h2", { class: "wr-results__title" });
  readonly #body = element("div", {});
  readonly #catalogue: Catalogue;
  readonly #texts: Texts;
  readonly #site: Site;
  readonly #cards: Cards;
  readonly #steps: Steps;
  #filling: number | undefined;
  #warned = "";

  constructor(
    holder: HTMLElement,
    catalogue: Catalogue,
    timetable: Timetable,
    texts: Texts,
    site: Site,
    steps: Steps,
  ) {
    this.#holder = holder;
    this.#catalogue = catalogue;
    this.#texts = texts;
    this.#site = site;
    this.#cards = new Cards(catalogue, timetable, texts, site);
    this.#steps = steps;
    this.head.append(this.#title);
    holder.replaceChildren(this.#warning, this.head, this.#body);
  }

  update(shown: Shown): void {
    const focused = document.activeElement;
    const list = this.#list(shown);
    this.#warn(shown.isAsking ? notHereTexts(shown.understanding, this.#catalogue) : []);
    this.#title.classList.toggle("wr-results__title--count", shown.isAsking);
    this.#title.replaceChildren(...(shown.isAsking ? this.#count(shown) : [this.#texts.say("soon_title")]));
    this.#body.replaceChildren(...(shown.isAsking ? this.#answer(shown, list) : [list]));
    // A card that moved has lost the focus that its button had.
    if (focused instanceof HTMLElement && this.#holder.contains(focused)) focused.focus({ preventScroll: true });
  }

  focusCard(place: number, control = ".wr-card__name a"): void {
    this.#holder.querySelectorAll<HTMLElement>(control)[place]?.focus();
  }

  end(): void {
    window.clearTimeout(this.#filling);
  }

  /** The same box as long as it says the same, so that it stays as it was folded. */
  #warn(said: readonly string[]): void {
    if (said.join("\n") === this.#warned) return;
    this.#warned = said.join("\n");
    const isOpen = window.matchMedia(WIDE).matches;
    this.#warning.replaceChildren(...(said.length > 0 ? [notHereBox(said, isOpen, this.#texts)] : []));
  }

  #count({ results, where }: Shown): (Node | string)[] {
    const [count, places] = countWords(results, where, this.#texts);
    return [element("b", {}, count), ` ${places}`.trimEnd()];
  }

  #answer({ results, loosenings, where, hasFilters, most }: Shown, list: HTMLElement): HTMLElement[] {
    const { ranked } = results;
    return [
      ...ignoredFor(results, this.#texts),
      ...elsewhereFor(results, where, this.#catalogue, this.#texts, this.#steps.goToWijk),
      ...(ranked.length > 0 ? [list] : [...pagesFor(results, this.#catalogue, this.#texts, this.#site), this.#nothing(results, loosenings, hasFilters)]),
      ...(ranked.length > most ? [this.#more(ranked.length - most)] : []),
      ...(ranked.length > 1 ? [element("p", { class: "wr-soft wr-results__order" }, this.#texts.say("order"))] : []),
    ];
  }

  #list({ results, isAsking, isTyping, most }: Shown): HTMLElement {
    const own = new Set(results.wijken);
    const { wijk } = this.#catalogue.payload.activities;
    const cardOf = (activity: number): HTMLElement => {
      const isNearby = own.size > 0 && !own.has(wijk[activity] ?? -1);
      return this.#cards.card(activity, isNearby, results.slots);
    };
    const shown = results.ranked.slice(0, isAsking ? most : SHOWN_AT_START);
    const atOnce = isTyping ? AT_ONCE : shown.length;
    const list = element("ul", { class: "wr-cards" }, ...shown.slice(0, atOnce).map(cardOf));
    const pages = isAsking ? pagesFor(results, this.#catalogue, this.#texts, this.#site) : [];
    if (pages.length > 0) list.insertBefore(element("li", {}, ...pages), list.children[CARDS_BEFORE_PAGES] ?? null);
    window.clearTimeout(this.#filling);
    if (isTyping) this.#filling = window.setTimeout(() => list.append(...shown.slice(atOnce).map(cardOf)), QUIET_BEFORE_FILLING_MS);
    return list;
  }

  #nothing({ wijken }: Results, loosenings: readonly Loosening[], hasFilters: boolean): HTMLElement {
    const words = this.#texts.say(hasFilters ? "clear_filters" : "clear_all");
    return element(
      "div",
      { class: "wr-nothing" },
      wijken.length === 0 && element("p", {}, this.#texts.say("none_at_all")),
      loosenings.length > 0 && this.#loosenings(loosenings),
      element("p", {}, this.#texts.say("none_help")),
      button(words, { "data-wr-clear": hasFilters ? "filters" : "all" }),
    );
  }

  #loosenings(loosenings: readonly Loosening[]): HTMLElement {
    const choices = loosenings.map(({ meaning, count }) => {
      const choice = element("button", { class: "wr-choice", type: "button" }, this.#texts.count("without", count, { words: meaning.typed }));
      choice.addEventListener("click", () => this.#steps.leaveOut(meaning));
      return choice;
    });
    return element("p", { class: "wr-nothing__without" }, ...choices);
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
