/** The finder: what is typed and ticked goes in, results, map and coach come out. */

import { endConsult, onRecept, putOnRecept, toggleOnRecept, watchRecept } from "../consult/consult.ts";
import { weekdayName } from "../page/day_words.ts";
import { element } from "../page/dom.ts";
import { type Moment, momentOf } from "../page/moment.ts";
import type { End, Running } from "../page/navigation.ts";
import { fetchJson, type Site } from "../page/site.ts";
import type { Texts } from "../page/texts.ts";
import { Catalogue } from "./catalogue.ts";
import { crisisHelp } from "./crisis.ts";
import { type Facet, hasFilters, noFilters, toggled } from "./facets.ts";
import { facetNames, LONGEST_QUERY, readFragment, type SearchState, writeFragment } from "./fragment.ts";
import { startArrowKeys } from "./keyboard.ts";
import type { Payload } from "./payload.ts";
import { type Results, search } from "./search.ts";
import { Timetable } from "./timetable.ts";
import { type DayWords, type Span, understand, type Understanding, without } from "./understanding.ts";
import { chipsFor } from "./view/chips.ts";
import { FilterPanel } from "./view/filters.ts";
import { countWords, crisisBox } from "./view/notices.ts";
import { ResultList, WIDE, WINDOW } from "./view/results.ts";
import { Side } from "./view/side.ts";
import { Tray } from "./view/tray.ts";

const QUIET_BEFORE_SAYING_MS = 700;
const QUIET_BEFORE_ADDRESS_MS = 150;

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

interface Found {
  readonly understanding: Understanding;
  readonly results: Results;
  readonly isTyping: boolean;
}

class Finder {
  readonly #root: HTMLElement;
  readonly #site: Site;
  readonly #catalogue: Catalogue;
  readonly #texts: Texts;
  readonly #timetable: Timetable;
  readonly #days: DayWords;
  readonly #names: Record<Facet, readonly string[]>;
  readonly #filterPanel: FilterPanel;
  readonly #tray: Tray;
  readonly #field: HTMLInputElement;
  readonly #start: HTMLElement;
  readonly #results: ResultList;
  readonly #side: Side;
  readonly #status: HTMLElement;
  readonly #crisis: HTMLElement;
  readonly #clear: HTMLElement;
  readonly #examples: HTMLElement;
  readonly #understood: HTMLElement;
  readonly #listening = new AbortController();
  #state: SearchState = { query: "", filters: noFilters(), chosen: [] };
  #shown = WINDOW;
  #addressing: number | undefined;
  #saying: number | undefined;
  #chipsShown = "";
  #crisisShown = "";

  constructor(root: HTMLElement, site: Site, catalogue: Catalogue, texts: Texts) {
    this.#root = root;
    this.#site = site;
    this.#catalogue = catalogue;
    this.#texts = texts;
    const now = momentOf(new Date());
    this.#timetable = new Timetable(catalogue.payload, now);
    this.#days = dayWords(texts, now);
    this.#names = facetNames(catalogue.payload);
    this.#tray = new Tray(texts, site);
    this.#filterPanel = new FilterPanel(catalogue.payload, texts, site.pictograms, {
      toggle: (facet, value) => this.#toggle(facet, value),
      clear: () => this.#clearFilters(),
    });
    this.#field = part(root, ".wr-field__input") as HTMLInputElement;
    this.#start = part(root, ".wr-finder__start");
    this.#side = new Side(catalogue, texts, site);
    const results = part(root, ".wr-finder__results");
    this.#results = new ResultList(results, catalogue, this.#timetable, texts, site, (wijk) => this.#goToWijk(wijk));
    this.#status = part(root, ".wr-finder__status");
    this.#crisis = part(root, ".wr-finder__crisis");
    this.#clear = part(root, ".wr-field__clear");
    this.#examples = part(root, ".wr-examples");
    this.#understood = element("div", { class: "wr-understood__chips" });
  }

  start(): End {
    const { signal } = this.#listening;
    part(this.#root, ".wr-understood").append(this.#understood);
    part(this.#root, ".wr-finder__main").append(this.#tray.element);
    const endOfSide = this.#side.start(part(this.#root, ".wr-finder__side"));
    this.#placeFilters(signal);
    startArrowKeys(this.#root, this.#field, signal);

    this.#field.addEventListener("input", () => this.#change({ ...this.#state, query: this.#field.value }, true), { signal });
    this.#field.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#change({ ...this.#state, query: this.#field.value });
      this.#results.focusCard(0, ".wr-card__action");
    }, { signal });
    window.addEventListener("hashchange", () => this.#readAddress(), { signal });
    this.#root.addEventListener("click", (event) => this.#onClick(event), { signal });
    const stopWatching = watchRecept(() => {
      this.#remember({ ...this.#state, chosen: onRecept() });
      this.#show(this.#search(false), false);
    });

    // Somebody may have typed before all was loaded.
    this.#readAddress(this.#field.value);
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree && this.#state.query === "") this.#focusField();
    return () => {
      this.#listening.abort();
      stopWatching();
      endOfSide();
      this.#results.end();
      for (const timer of [this.#saying, this.#addressing]) window.clearTimeout(timer);
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

  /** Not on a phone: there the keyboard would cover what there is to see. */
  #focusField(): void {
    if (window.matchMedia("(pointer: fine)").matches) this.#field.focus({ preventScroll: true });
  }

  #wordsOfMissingPage(): string {
    if (!this.#root.closest(".wr-content")?.querySelector(".wr-not-found")) return "";
    const path = location.href.startsWith(this.#site.root) ? location.pathname.slice(new URL(this.#site.root).pathname.length) : "";
    // Addresses begin with what kind of page it is; the rest names it. A broken `%` is no word.
    const rest = path.replace(/\/(index\.html)?$/, "").split("/").slice(1).join(" ");
    return rest.replaceAll(/%[0-9a-f]{0,2}|[-_./]+/gi, " ").trim().slice(0, LONGEST_QUERY);
  }

  #change(state: SearchState, typing = false): void {
    this.#remember(state, typing);
    this.#shown = WINDOW;
    this.#show(this.#search(typing), true);
  }

  /** Puts the search in the address; while somebody types, once the typing rests, since that is slow. */
  #remember(state: SearchState, typing = false): void {
    this.#state = state;
    window.clearTimeout(this.#addressing);
    this.#addressing = undefined;
    if (typing) this.#addressing = window.setTimeout(() => this.#writeAddress(), QUIET_BEFORE_ADDRESS_MS);
    else this.#writeAddress();
  }

  #writeAddress(): void {
    this.#addressing = undefined;
    const address = writeFragment(this.#state, this.#names) || location.pathname + location.search;
    history.replaceState(history.state, "", address);
  }

  #search(isTyping: boolean): Found {
    const understanding = understand(this.#state.query, this.#catalogue, this.#days);
    const results = search(this.#catalogue, understanding, this.#state.filters, this.#timetable);
    return { understanding, results, isTyping };
  }

  #show({ understanding, results, isTyping }: Found, announce: boolean): void {
    const isAsking = this.#state.query.trim() !== "" || hasFilters(this.#state.filters);
    this.#root.classList.toggle("wr-finder--searching", isAsking);
    this.#root.classList.toggle("wr-finder--nothing", results.ranked.length === 0);
    this.#start.hidden = isAsking;
    this.#clear.hidden = this.#state.query === "";

    this.#examples.hidden = isAsking;
    this.#showCrisis();
    this.#showChips(understanding);
    this.#filterPanel.update(this.#state.filters, results.counts);
    this.#results.update({
      understanding,
      results,
      isAsking,
      hasFilters: hasFilters(this.#state.filters),
      most: this.#shown,
      isTyping,
    });
    const wijk = results.wijken.length === 1 ? this.#catalogue.payload.wijken.id[results.wijken[0] ?? -1] : undefined;
    this.#tray.update(this.#catalogue.payload.paths.recept, wijk, (id) => this.#catalogue.nameOf(id));
    this.#side.update(results);
    if (announce && isAsking) this.#say(countWords(results, this.#catalogue, this.#texts).join(" "));
  }

  /** Said once, and not again with each letter that follows. */
  #showCrisis(): void {
    const helps = crisisHelp(this.#state.query, this.#catalogue.payload.crisis);
    const seen = helps.map(({ title }) => title).join();
    if (seen === this.#crisisShown) return;
    this.#crisisShown = seen;
    this.#crisis.replaceChildren(...crisisBox(helps, this.#texts));
  }

  #showChips(understanding: Understanding): void {
    const { meanings, unknown } = understanding;
    const { filters } = this.#state;
    const ticked = Object.values(filters).map((values) => [...values]);
    const seen = JSON.stringify([meanings.map(({ kind, candidates, start, end }) => [kind, candidates, start, end]), unknown, ticked]);
    if (seen === this.#chipsShown) return;
    this.#chipsShown = seen;
    const chips = chipsFor(understanding, filters, this.#catalogue, this.#texts, this.#site.pictograms, {
      remove: (span) => this.#replaceInQuery(span, ""),
      replace: (span, words) => this.#replaceInQuery(span, words),
      untick: (facet, value) => {
        this.#toggle(facet, value);
        this.#focusField();
      },
    });
    this.#understood.replaceChildren(...chips);
  }

  #onClick(event: MouseEvent): void {
    // Who leaves by a link must find the search again on the way back.
    if (this.#addressing !== undefined) this.#remember(this.#state);
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    const { wrAdd, wrMore, wrClear, wrSkip } = button.dataset;
    if (wrAdd !== undefined) toggleOnRecept(this.#catalogue.activityId(Number(wrAdd)));
    if (wrMore !== undefined) this.#showMore();
    if (wrClear === "filters") this.#clearFilters();
    if (wrClear === "all") this.#ask("");
    if (wrClear === "recept") this.#emptyRecept();
    if (wrSkip !== undefined) this.#results.focusCard(0);
  }

  #emptyRecept(): void {
    endConsult();
    this.#focusField();
  }

  #toggle(facet: Facet, value: number): void {
    this.#change({ ...this.#state, filters: toggled(this.#state.filters, facet, value) });
  }

  #clearFilters(): void {
    this.#change({ ...this.#state, filters: noFilters() });
    this.#focusField();
  }

  #showMore(): void {
    const first = this.#shown;
    this.#shown += WINDOW;
    this.#show(this.#search(false), false);
    this.#results.focusCard(first);
  }

  #replaceInQuery(span: Span, words: string): void {
    const query = words === "" ? without(this.#state.query, span) : `${this.#state.query.slice(0, span.start)}${words}${this.#state.query.slice(span.end)}`;
    this.#ask(query);
  }

  /** The same question, asked in another wijk. */
  #goToWijk(wijk: number): void {
    const { meanings } = this.#search(false).understanding;
    const asked = meanings.filter(({ kind }) => kind === "neighbourhood" || kind === "practice");
    const rest = [...asked].reverse().reduce((query, span) => without(query, span), this.#state.query);
    this.#ask(`${rest} ${this.#catalogue.payload.wijken.name[wijk] ?? ""}`.trim());
  }

  #ask(query: string): void {
    this.#field.value = query;
    this.#focusField();
    this.#change({ ...this.#state, query });
  }

  /** Open beside the results where there is room, else folded up beside their number. */
  #placeFilters(signal: AbortSignal): void {
    const wide = window.matchMedia(WIDE);
    const column = part(this.#root, ".wr-finder__filters");
    column.replaceChildren();
    const place = (): void => {
      this.#filterPanel.element.open = wide.matches;
      (wide.matches ? column : this.#results.head).append(this.#filterPanel.element);
    };
    wide.addEventListener("change", place, { signal });
    place();
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
