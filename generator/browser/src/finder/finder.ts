/** The finder: what is typed and ticked goes in, results, map and coach come out. */

import type { CatalogueMap } from "../map/map.ts";
import { onRecept, putOnRecept, toggleOnRecept, watchRecept } from "../page/choice.ts";
import { weekdayName } from "../page/day_words.ts";
import { element } from "../page/dom.ts";
import { whenNear } from "../page/maps.ts";
import { type Moment, momentOf } from "../page/moment.ts";
import type { End, Running } from "../page/navigation.ts";
import { fetchJson, type Site } from "../page/site.ts";
import type { Texts } from "../page/texts.ts";
import { Catalogue } from "./catalogue.ts";
import { type Facet, hasFilters, noFilters, toggled } from "./facets.ts";
import { facetNames, LONGEST_QUERY, readFragment, type SearchState, writeFragment } from "./fragment.ts";
import type { Payload } from "./payload.ts";
import { type Results, search } from "./search.ts";
import { Timetable } from "./timetable.ts";
import { type DayWords, type Span, understand, type Understanding, without } from "./understanding.ts";
import { Cards } from "./view/cards.ts";
import { chipsFor } from "./view/chips.ts";
import { coachBox } from "./view/coach.ts";
import { FilterPanel } from "./view/filters.ts";
import { countWords, elsewhereFor, ignoredFor, notHereFor, pagesFor } from "./view/notices.ts";
import { pointsOf } from "./view/points.ts";
import { Tray } from "./view/tray.ts";

const WINDOW = 20;
const SHOWN_AT_START = 6;
const QUIET_BEFORE_SAYING_MS = 700;

let loading: Promise<Catalogue> | undefined;

function catalogueOf(site: Site): Promise<Catalogue> {
  loading ??= fetchJson<Payload>(site.index).then((payload) => new Catalogue(payload));
  loading.catch(() => (loading = undefined));
  return loading;
}

export function startFinder(site: Site): Running | undefined {
  const root = document.querySelector<HTMLElement>("[data-wr-finder]");
  if (!root) return undefined;
  let end: End | undefined;
  let isEnded = false;
  root.classList.add("wr-finder--alive");
  root.classList.toggle("wr-finder--searching", location.hash.length > 1);
  const ready = Promise.all([catalogueOf(site), site.texts()]).then(
    ([catalogue, texts]) => {
      if (!isEnded) end = new Finder(root, site, catalogue, texts).start();
    },
    (error: unknown) => {
      // The lists that the page came with are a way in as well.
      console.warn(error);
      root.classList.remove("wr-finder--alive", "wr-finder--searching");
      part(root, ".wr-finder__failed").hidden = false;
    },
  );
  return {
    ready,
    end() {
      isEnded = true;
      end?.();
    },
  };
}

class Finder {
  readonly #root: HTMLElement;
  readonly #site: Site;
  readonly #catalogue: Catalogue;
  readonly #texts: Texts;
  readonly #now: Moment;
  readonly #timetable: Timetable;
  readonly #days: DayWords;
  readonly #names: Record<Facet, readonly string[]>;
  readonly #cards: Cards;
  readonly #filterPanel: FilterPanel;
  readonly #tray: Tray;
  readonly #field: HTMLInputElement;
  readonly #start: HTMLElement;
  readonly #results: HTMLElement;
  readonly #status: HTMLElement;
  readonly #examples: HTMLElement;
  readonly #understood: HTMLElement;
  readonly #coach = element("div", {});
  readonly #listening = new AbortController();
  #state: SearchState = { query: "", filters: noFilters(), chosen: [] };
  #shown = WINDOW;
  #map: CatalogueMap | undefined;
  #mapped: readonly number[] = [];
  #saying: number | undefined;

  constructor(root: HTMLElement, site: Site, catalogue: Catalogue, texts: Texts) {
    this.#root = root;
    this.#site = site;
    this.#catalogue = catalogue;
    this.#texts = texts;
    this.#now = momentOf(new Date());
    this.#timetable = new Timetable(catalogue.payload, this.#now);
    this.#days = dayWords(texts, this.#now);
    this.#names = facetNames(catalogue.payload);
    this.#cards = new Cards(catalogue, this.#timetable, texts, site);
    this.#tray = new Tray(texts, site);
    this.#filterPanel = new FilterPanel(catalogue.payload, texts, site.pictograms, {
      toggle: (facet, value) => this.#change({ ...this.#state, filters: toggled(this.#state.filters, facet, value) }),
      clear: () => this.#change({ ...this.#state, filters: noFilters() }),
    });
    this.#field = part(root, ".wr-field__input") as HTMLInputElement;
    this.#start = part(root, ".wr-finder__start");
    this.#results = part(root, ".wr-finder__results");
    this.#status = part(root, ".wr-finder__status");
    this.#examples = part(root, ".wr-examples");
    this.#understood = element("div", { class: "wr-understood__chips" });
  }

  start(): End {
    const { signal } = this.#listening;
    part(this.#root, ".wr-finder__filters").replaceChildren(this.#filterPanel.element);
    part(this.#root, ".wr-understood").append(this.#understood);
    part(this.#root, ".wr-finder__main").append(this.#tray.element);
    const endOfMap = this.#startSide();
    this.#openFiltersOnWideScreens(signal);

    this.#field.addEventListener("input", () => this.#change({ ...this.#state, query: this.#field.value }, true), { signal });
    this.#field.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#change({ ...this.#state, query: this.#field.value });
    }, { signal });
    window.addEventListener("hashchange", () => this.#readAddress(), { signal });
    this.#root.addEventListener("click", (event) => this.#onClick(event), { signal });
    const stopWatching = watchRecept(() => {
      this.#remember({ ...this.#state, chosen: onRecept() });
      this.#show(this.#search(false), false);
    });

    // Somebody may have typed before all was loaded.
    this.#readAddress(this.#field.value);
    this.#focusOnDesktop();
    return () => {
      this.#listening.abort();
      stopWatching();
      endOfMap();
      window.clearTimeout(this.#saying);
      this.#tray.element.remove();
    };
  }

  /** Takes over the address's search; on a missing page, the words of its path. */
  #readAddress(typed = ""): void {
    const state = readFragment(location.hash, this.#names);
    const query = typed || state.query || this.#wordsOfMissingPage();
    this.#field.value = query;
    putOnRecept(state.chosen);
    this.#state = { ...state, query, chosen: onRecept() };
    this.#shown = WINDOW;
    this.#show(this.#search(typed !== ""), true);
  }

  /** On a phone the keyboard would cover what there is to see. */
  #focusOnDesktop(): void {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree && this.#state.query === "" && window.matchMedia("(pointer: fine)").matches) {
      this.#field.focus({ preventScroll: true });
    }
  }

  #wordsOfMissingPage(): string {
    if (!this.#root.closest(".wr-content")?.querySelector(".wr-not-found")) return "";
    const path = location.href.startsWith(this.#site.root) ? location.pathname.slice(new URL(this.#site.root).pathname.length) : "";
    const last = decodeURIComponent(path).replace(/\/(index\.html)?$/, "").split("/").slice(1).join(" ");
    return last.replaceAll(/[-_./]+/g, " ").trim().slice(0, LONGEST_QUERY);
  }

  #change(state: SearchState, typing = false): void {
    this.#remember(state);
    this.#shown = WINDOW;
    this.#show(this.#search(typing), true);
  }

  #remember(state: SearchState): void {
    this.#state = state;
    const address = writeFragment(state, this.#names) || location.pathname + location.search;
    history.replaceState(history.state, "", address);
  }

  #search(typing: boolean): { understanding: Understanding; results: Results } {
    const understanding = understand(this.#state.query, this.#catalogue, this.#days, !typing);
    return { understanding, results: search(this.#catalogue, understanding, this.#state.filters, this.#timetable) };
  }

  #show({ understanding, results }: { understanding: Understanding; results: Results }, announce: boolean): void {
    const texts = this.#texts;
    const isAsking = this.#state.query.trim() !== "" || hasFilters(this.#state.filters);
    this.#root.classList.toggle("wr-finder--searching", isAsking);
    this.#start.hidden = isAsking;

    const chips = chipsFor(understanding, this.#catalogue, texts, this.#site.pictograms, {
      remove: (span) => this.#replaceInQuery(span, ""),
      replace: (span, words) => this.#replaceInQuery(span, words),
    });
    this.#understood.replaceChildren(...chips);
    this.#examples.hidden = chips.length > 0;

    this.#filterPanel.update(this.#state.filters, results.counts);
    const [count, where] = countWords(results, this.#catalogue, texts);
    this.#results.replaceChildren(...this.#resultParts(understanding, results, isAsking, count, where));
    const wijk = results.wijken.length === 1 ? this.#catalogue.payload.wijken.id[results.wijken[0] ?? -1] : undefined;
    this.#tray.update(this.#catalogue.payload.paths.recept, wijk);
    this.#coach.replaceChildren(coachBox(results.wijken, this.#catalogue.payload, texts, this.#site.pictograms));
    this.#showOnMap(results.ranked);
    if (announce && isAsking) this.#say(`${count} ${where}`);
  }

  #resultParts(understanding: Understanding, results: Results, isAsking: boolean, count: string, where: string): HTMLElement[] {
    const texts = this.#texts;
    const most = isAsking ? this.#shown : SHOWN_AT_START;
    const chosen = new Set(onRecept());
    const own = new Set(results.wijken);
    const { wijk } = this.#catalogue.payload.activities;
    const cards = results.ranked.slice(0, most).map((activity) => {
      const nearby = own.size > 0 && !own.has(wijk[activity] ?? -1);
      return this.#cards.card(activity, chosen.has(this.#catalogue.activityId(activity)), nearby);
    });
    const list = element("ul", { class: "wr-cards" }, ...cards);
    if (!isAsking) return [element("h2", { class: "wr-results__title" }, texts.say("soon_title")), list];

    const heading = element(
      "h2",
      { class: "wr-results__title wr-results__title--count" },
      element("b", {}, count),
      where !== "" && ` ${where}`,
      results.ranked.length > 1 && element("span", { class: "wr-results__order" }, texts.say("order")),
    );
    const parts = [
      ...notHereFor(understanding, this.#catalogue, texts),
      heading,
      ...pagesFor(results, this.#catalogue, texts, this.#site),
      ...ignoredFor(results, texts),
      ...elsewhereFor(results, this.#catalogue, texts, (other) => this.#goToWijk(understanding, other)),
    ];
    if (results.ranked.length === 0) parts.push(this.#nothing(results));
    else parts.push(list);
    const left = results.ranked.length - most;
    if (left > 0) {
      const more = element("button", { class: "wr-button wr-button--line wr-results__more", type: "button", "data-wr-more": true }, texts.say("show_more", { count: Math.min(left, WINDOW) }));
      parts.push(more);
    }
    return parts;
  }

  #nothing(results: Results): HTMLElement {
    const clear = hasFilters(this.#state.filters)
      ? element("button", { class: "wr-button wr-button--line", type: "button", "data-wr-clear": "filters" }, this.#texts.say("clear_filters"))
      : element("button", { class: "wr-button wr-button--line", type: "button", "data-wr-clear": "all" }, this.#texts.say("clear_all"));
    return element(
      "div",
      { class: "wr-nothing" },
      results.wijken.length === 0 && element("p", {}, this.#texts.say("none_at_all")),
      element("p", {}, this.#texts.say("none_help")),
      clear,
    );
  }

  #onClick(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    const { wrAdd, wrMore, wrClear } = button.dataset;
    if (wrAdd !== undefined) toggleOnRecept(this.#catalogue.activityId(Number(wrAdd)));
    if (wrMore !== undefined) this.#showMore();
    if (wrClear === "filters") this.#change({ ...this.#state, filters: noFilters() });
    if (wrClear === "all") this.#ask("");
  }

  #showMore(): void {
    const first = this.#shown;
    this.#shown += WINDOW;
    this.#show(this.#search(false), false);
    this.#results.querySelectorAll<HTMLAnchorElement>(".wr-card__name a")[first]?.focus();
  }

  #replaceInQuery(span: Span, words: string): void {
    const query = words === "" ? without(this.#state.query, span) : `${this.#state.query.slice(0, span.start)}${words}${this.#state.query.slice(span.end)}`;
    this.#ask(query);
  }

  /** The same question, asked in another wijk. */
  #goToWijk({ meanings }: Understanding, wijk: number): void {
    const asked = meanings.filter(({ kind }) => kind === "neighbourhood" || kind === "practice");
    const rest = [...asked].reverse().reduce((query, span) => without(query, span), this.#state.query);
    this.#ask(`${rest} ${this.#catalogue.payload.wijken.name[wijk] ?? ""}`.trim());
  }

  #ask(query: string): void {
    this.#field.value = query;
    this.#field.focus({ preventScroll: true });
    this.#change({ ...this.#state, query });
  }

  #startSide(): End {
    const holder = element("div", { class: "wr-map", role: "region", "aria-label": this.#texts.say("map_label"), hidden: true });
    const place = element("div", { class: "wr-finder__map" }, holder);
    const side = part(this.#root, ".wr-finder__side");
    side.replaceChildren(place, this.#coach);
    return whenNear(place, async () => {
      await painted();
      const { startMap } = await import("../map/map.ts");
      this.#map = await startMap(holder, this.#site.map, (count) => this.#texts.count("map_group", count));
      this.#map.show(pointsOf(this.#mapped, this.#catalogue, this.#site.root));
      return this.#map;
    });
  }

  #showOnMap(activities: readonly number[]): void {
    const isSame = activities.length === this.#mapped.length && activities.every((each, at) => each === this.#mapped[at]);
    this.#mapped = activities;
    if (!isSame) this.#map?.show(pointsOf(activities, this.#catalogue, this.#site.root));
  }

  #openFiltersOnWideScreens(signal: AbortSignal): void {
    const wide = window.matchMedia("(min-width: 60rem)");
    const open = (): void => {
      this.#filterPanel.element.open = wide.matches;
    };
    wide.addEventListener("change", open, { signal });
    open();
  }

  /** Tells a screen reader, once the typing rests. */
  #say(words: string): void {
    window.clearTimeout(this.#saying);
    this.#saying = window.setTimeout(() => {
      this.#status.textContent = words;
    }, QUIET_BEFORE_SAYING_MS);
  }
}

function part(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the finder has no ${selector}`);
  return found;
}

/** `dinsdag` is a phrase of the catalogue; these are said on a day. */
function dayWords(texts: Texts, { weekday }: Moment): DayWords {
  const days = Array.from({ length: 7 }, (_, day): [string, readonly number[]] => [weekdayName(day), [day]]);
  return new Map([
    ...days,
    [texts.say("today_word"), [weekday]],
    [texts.say("tomorrow_word"), [(weekday + 1) % 7]],
    [texts.say("weekend_word"), [5, 6]],
  ]);
}

/** Resolves once what was shown last is on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
