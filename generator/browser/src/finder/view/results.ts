/** The results: what is said above them, the cards, and what to do when there are none. */

import { arrange, element, write } from "../../page/dom.ts";
import type { Site } from "../../page/site.ts";
import type { Texts } from "../../page/texts.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Loosening } from "../loosening.ts";
import type { Results } from "../search.ts";
import type { Timetable } from "../timetable.ts";
import type { Span, Understanding } from "../understanding.ts";
import { Cards } from "./cards.ts";
import { WIDE } from "./filters.ts";
import type { Task } from "./later.ts";
import { countWords, elsewhereFor, ignoredFor, notHereBox, notHereTexts, pagesFor } from "./notices.ts";

/** How many cards each `Toon meer` adds. */
export const WINDOW = 20;
const SHOWN_AT_START = 6;
/** As many as a screen holds; the others follow, a few at a time, when these are on it. */
const AT_ONCE_WIDE = 6;
const AT_ONCE_NARROW = 2;
const AT_A_TIME = 5;
/** As in `cards.css`. */
const NARROW = "(max-width: 36rem)";
/** The links to pages stand below the first of the cards. */
const CARDS_BEFORE_PAGES = 3;

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
  /** Whether the words of the descriptions were searched too; until then, nobody can say that there is nothing. */
  readonly isWhole: boolean;
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
  readonly #list = element("ul", { class: "wr-cards" });
  readonly #pages = element("li", {});
  readonly #more = button("", { "data-wr-more": true });
  readonly #order: HTMLElement;
  readonly #catalogue: Catalogue;
  readonly #texts: Texts;
  readonly #site: Site;
  readonly #cards: Cards;
  readonly #steps: Steps;
  readonly #wide = window.matchMedia(WIDE);
  readonly #narrow = window.matchMedia(NARROW);
  #warned = "";
  /** The activities whose cards stand in the list. */
  #listed: readonly number[] = [];

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
    this.#order = element("p", { class: "wr-soft wr-results__order" }, texts.say("order"));
    this.#more.classList.add("wr-results__more");
    this.head.append(this.#title);
    holder.replaceChildren(this.#warning, this.head, this.#body);
  }

  update(shown: Shown): void {
    const focused = document.activeElement;
    this.#fill(shown, this.#atOnce(shown));
    this.#warn(shown.isAsking ? notHereTexts(shown.understanding, this.#catalogue) : []);
    this.#name(shown);
    arrange(this.#body, shown.isAsking ? this.#answer(shown) : [this.#list]);
    // A card that moved has lost the focus that its button had.
    const isMoved = focused instanceof HTMLElement && focused !== document.activeElement && this.#holder.contains(focused);
    if (isMoved) focused.focus({ preventScroll: true });
  }

  /** What `update` left for when its cards are on the screen. */
  left(shown: Shown): Task[] {
    const tasks: Task[] = [];
    const all = wanted(shown).length;
    for (let count = this.#listed.length; count < all; count += AT_A_TIME) {
      tasks.push(() => this.#fill(shown, count + AT_A_TIME));
    }
    return tasks;
  }

  focusCard(place: number, control = ".wr-card__name a"): void {
    this.#holder.querySelectorAll<HTMLElement>(control)[place]?.focus();
  }

  /** The same box as long as it says the same, so that it stays as it was folded. */
  #warn(said: readonly string[]): void {
    if (said.join("\n") === this.#warned) return;
    this.#warned = said.join("\n");
    this.#warning.replaceChildren(...(said.length > 0 ? [notHereBox(said, this.#wide.matches, this.#texts)] : []));
  }

  #name({ results, where, isAsking, isWhole }: Shown): void {
    const isComing = !isWhole && results.ranked.length === 0;
    const asked = isComing ? [this.#texts.say("searching_on"), ""] : countWords(results, where, this.#texts);
    const [count = "", places = ""] = isAsking ? asked : [this.#texts.say("soon_title")];
    if (this.#title.textContent === `${count} ${places}`.trimEnd()) return;
    this.#title.replaceChildren(isAsking ? element("b", {}, count) : count, ` ${places}`.trimEnd());
  }

  #answer({ results, loosenings, where, hasFilters, most, isWhole }: Shown): HTMLElement[] {
    const { ranked, isRelaxed, ignored } = results;
    const isSure = isWhole || (ranked.length > 0 && !isRelaxed && ignored.length === 0);
    const notices = !isSure
      ? []
      : [...ignoredFor(results, this.#texts), ...elsewhereFor(results, where, this.#catalogue, this.#texts, this.#steps.goToWijk)];
    if (ranked.length === 0) {
      const pages = pagesFor(results, this.#catalogue, this.#texts, this.#site);
      return [...notices, ...pages, ...(isSure ? [this.#nothing(results, loosenings, hasFilters)] : [])];
    }
    if (ranked.length > most) {
      write(this.#more, this.#texts.say("show_more", { count: Math.min(ranked.length - most, WINDOW) }));
    }
    return [...notices, this.#list, ...(ranked.length > most ? [this.#more] : []), ...(ranked.length > 1 ? [this.#order] : [])];
  }

  /** While somebody types: the cards at the top that stay as they are, and no more new ones than fill the screen. */
  #atOnce(shown: Shown): number {
    const all = wanted(shown);
    const firstOther = all.findIndex((activity, place) => activity !== this.#listed[place]);
    if (!shown.isTyping || firstOther < 0) return all.length;
    return Math.max(firstOther, this.#narrow.matches ? AT_ONCE_NARROW : AT_ONCE_WIDE);
  }

  /** So many cards, and between them the links to pages; those that were there stay as they are. */
  #fill(shown: Shown, count: number): void {
    const { results, isAsking } = shown;
    const own = new Set(results.wijken);
    const { wijk } = this.#catalogue.payload.activities;
    this.#listed = wanted(shown).slice(0, count);
    const items = this.#listed.map((activity, place): HTMLElement => {
      const isNearby = own.size > 0 && !own.has(wijk[activity] ?? -1);
      const item = this.#cards.card(activity, isNearby, results.slots);
      number(item, isAsking ? place + 1 : undefined, results.ranked.length);
      return item;
    });
    const pages = isAsking ? pagesFor(results, this.#catalogue, this.#texts, this.#site) : [];
    if (pages.length > 0) {
      if (!pages.every((each, at) => each.isEqualNode(this.#pages.childNodes[at] ?? null))) this.#pages.replaceChildren(...pages);
      items.splice(CARDS_BEFORE_PAGES, 0, this.#pages);
    }
    arrange(this.#list, items);
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
}

/** The activities whose cards stand in the list in the end. */
function wanted({ results, isAsking, most }: Shown): readonly number[] {
  return results.ranked.slice(0, isAsking ? most : SHOWN_AT_START);
}

/** A screen reader says `12 van 340`, though far fewer stand in the page. */
function number(item: HTMLElement, place: number | undefined, size: number): void {
  for (const [name, value] of [["aria-posinset", place], ["aria-setsize", place && size]] as const) {
    if (value === undefined) item.removeAttribute(name);
    else if (item.getAttribute(name) !== String(value)) item.setAttribute(name, String(value));
  }
}

function button(words: string, attributes: Readonly<Record<string, string | boolean>>): HTMLButtonElement {
  return element("button", { class: "wr-button wr-button--line", type: "button", ...attributes }, words);
}
