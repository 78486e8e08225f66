/** The filters: made once, after that only their numbers and ticks change. */

import { weekdayName } from "../../page/day_words.ts";
import { element, write } from "../../page/dom.ts";
import { pictogram } from "../../page/pictograms.ts";
import type { Texts } from "../../page/texts.ts";
import { type Counts, FACETS, type Facet, type Filters, hasFilters } from "../facets.ts";
import type { Payload } from "../payload.ts";

const ALWAYS_SHOWN = 7;
/** As in `finder.css`. */
export const WIDE = "(min-width: 60rem)";

export interface FilterActions {
  toggle(facet: Facet, value: number): void;
  clear(): void;
}

interface Value {
  readonly row: HTMLLabelElement;
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
}

interface Group {
  readonly facets: readonly Facet[];
  readonly holder: HTMLElement;
  readonly rows: HTMLElement;
  readonly more: HTMLButtonElement;
  isOpen: boolean;
}

export class FilterPanel {
  readonly element: HTMLDetailsElement;
  readonly #texts: Texts;
  readonly #summary: HTMLElement;
  readonly #clear: HTMLButtonElement;
  readonly #values = new Map<string, Value>();
  readonly #groups: Group[];

  constructor(payload: Payload, texts: Texts, sprite: string, actions: FilterActions) {
    this.#texts = texts;
    this.#summary = element("span", {});
    this.#clear = element("button", { class: "wr-filters__clear", type: "button" }, texts.say("clear_filters"));
    this.#clear.addEventListener("click", () => actions.clear());
    this.#groups = FACETS.filter((facet) => !HANDY.includes(facet))
      .map((facet) => this.#group([facet], facetTitle(facet, texts)))
      .concat(this.#group(HANDY, texts.say("facet_handig")));
    this.#groups.sort((one, other) => ORDER.indexOf(one.facets[0] as Facet) - ORDER.indexOf(other.facets[0] as Facet));
    for (const group of this.#groups) {
      for (const facet of group.facets) {
        for (const [value, label] of labelsOf(facet, payload, texts).entries()) {
          const made = this.#value(label, () => actions.toggle(facet, value));
          this.#values.set(`${facet} ${value}`, made);
          group.rows.append(made.row);
        }
      }
    }
    this.element = element(
      "details",
      { class: "wr-filters" },
      element("summary", { class: "wr-filters__summary" }, pictogram(sprite, "filter"), this.#summary),
      element("div", { class: "wr-filters__groups" }, ...this.#groups.map(({ holder }) => holder), this.#clear),
    );
  }

  update(filters: Filters, counts: Counts): void {
    const chosen = FACETS.reduce((sum, facet) => sum + filters[facet].size, 0);
    write(this.#summary, chosen > 0 ? this.#texts.say("filters_chosen", { count: chosen }) : this.#texts.say("facet_filters"));
    this.#clear.hidden = !hasFilters(filters);
    for (const group of this.#groups) {
      let shown = 0;
      let hidden = 0;
      for (const facet of group.facets) {
        // Of a long list, the values with most to offer stay; days and the like keep their order.
        const least = leastShown(facet, counts[facet]);
        for (const [value, count] of counts[facet].entries()) {
          const made = this.#values.get(`${facet} ${value}`);
          if (!made) continue;
          const isChosen = filters[facet].has(value);
          const isLong = count < least && !isChosen && !group.isOpen;
          // Writing what is already there would still make the browser lay out the page again.
          if (made.box.checked !== isChosen) made.box.checked = isChosen;
          write(made.count, String(count));
          const isHidden = (count === 0 && !isChosen) || isLong;
          if (made.row.hidden !== isHidden) made.row.hidden = isHidden;
          if (!made.row.hidden) shown += 1;
          else if (count > 0) hidden += 1;
        }
      }
      if (group.holder.hidden !== (shown === 0)) group.holder.hidden = shown === 0;
      if (group.more.hidden !== (hidden === 0)) group.more.hidden = hidden === 0;
      write(group.more, this.#texts.say("facet_more", { count: shown + hidden }));
    }
    this.element.hidden = this.#groups.every(({ holder }) => holder.hidden);
  }

  #group(facets: readonly Facet[], title: string): Group {
    const rows = element("div", { class: "wr-filters__rows" });
    const more = element("button", { class: "wr-filters__more", type: "button" });
    const holder = element("fieldset", { class: "wr-filters__group" }, element("legend", {}, title), rows, more);
    const group: Group = { facets, holder, rows, more, isOpen: false };
    more.addEventListener("click", () => {
      group.isOpen = true;
      more.hidden = true;
      const first = [...rows.querySelectorAll<HTMLLabelElement>("label[hidden]")].find((row) => row.lastChild?.textContent !== "0");
      for (const row of rows.querySelectorAll<HTMLLabelElement>("label")) row.hidden = row.lastChild?.textContent === "0";
      first?.querySelector("input")?.focus();
    });
    return group;
  }

  #value(label: string, toggle: () => void): Value {
    const box = element("input", { type: "checkbox", class: "wr-filters__box" });
    box.addEventListener("change", toggle);
    const count = element("span", { class: "wr-filters__count" });
    return { row: element("label", { class: "wr-filters__row" }, box, element("span", {}, label), count), box, count };
  }
}

/** Open beside the results where there is room, else folded up beside their number. */
export function placeFilters({ element: panel }: FilterPanel, column: HTMLElement, head: HTMLElement, signal: AbortSignal): void {
  const wide = window.matchMedia(WIDE);
  column.replaceChildren();
  const place = (): void => {
    panel.open = wide.matches;
    (wide.matches ? column : head).append(panel);
  };
  wide.addEventListener("change", place, { signal });
  place();
}

/** Facets of one value each, that stand together under one title. */
const HANDY: readonly Facet[] = ["gratis", "rolstoel"];
const ORDER: readonly Facet[] = ["dag", "dagdeel", "gratis", "wie", "soort", "taal", "wijk", "rolstoel"];

/** The title that a facet's values stand under. */
export function facetTitle(facet: Facet, texts: Texts): string {
  return texts.say(HANDY.includes(facet) ? "facet_handig" : `facet_${facet}`);
}

function leastShown(facet: Facet, counts: Uint32Array): number {
  if (facet === "dag" || counts.length <= ALWAYS_SHOWN) return 0;
  return [...counts].sort((one, other) => other - one)[ALWAYS_SHOWN - 1] ?? 0;
}

/** What each value of a facet is called. */
export function labelsOf(facet: Facet, payload: Payload, texts: Texts): readonly string[] {
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  switch (facet) {
    case "wijk":
      return payload.wijken.name;
    case "dag":
      return Array.from({ length: 7 }, (_, weekday) => capital(weekdayName(weekday)));
    case "dagdeel":
      return [0, 1, 2].map((part) => capital(texts.daypart(part)));
    case "soort":
      return payload.kinds.name;
    case "wie":
      return payload.audiences.name;
    case "taal":
      return payload.languages.name;
    default:
      return [texts.say(`facet_${facet}`)];
  }
}
