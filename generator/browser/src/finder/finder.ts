/** The finder: what is typed and ticked goes in, results, map and coach come out. */

import { onRecept, resumeRecept, watchRecept } from "../consult/consult.ts";
import { showKeyHelp } from "../consult/keys.ts";
import { learnName } from "../consult/names.ts";
import { forgetEverything, watchPractice } from "../consult/practice.ts";
import { announce } from "../page/announcing.ts";
import { momentOf } from "../page/moment.ts";
import type { End } from "../page/navigation.ts";
import type { Site } from "../page/site.ts";
import type { Texts } from "../page/texts.ts";
import { SearchAddress, sentWords, wordsOfMissingPage } from "./address.ts";
import type { Catalogue } from "./catalogue.ts";
import { crisisHelp } from "./crisis.ts";
import { readDeepLink } from "./deep_link.ts";
import { type Facet, FACETS, hasFilters, noFilters, toggled } from "./facets.ts";
import { isFinished } from "./finished.ts";
import { focusField, isFocusFree } from "./focusing.ts";
import { facetNames, isSearch, LONGEST_QUERY, readFragment, type SearchState } from "./fragment.ts";
import { startArrowKeys } from "./keyboard.ts";
import { type Loosening, looseningsOf } from "./loosening.ts";
import type { MentionsFile } from "./payload.ts";
import { inForce, type Preset, presetOf } from "./preset.ts";
import { ask, namesPlace, questionOf } from "./question.ts";
import { entriesOf } from "./sayings.ts";
import { type Results, search } from "./search.ts";
import { dayWords } from "./spoken_days.ts";
import { setState } from "./state.ts";
import { suggest } from "./suggestions.ts";
import { Timetable } from "./timetable.ts";
import { type DayWords, said, type Span, understand, type Understanding, without } from "./understanding.ts";
import { arrivalNotices, forgetLostPractice, type Notice } from "./view/arrival.ts";
import { CrisisBox } from "./view/crisis.ts";
import { FilterPanel, placeFilters } from "./view/filters.ts";
import { Later } from "./view/later.ts";
import { countWords, namesOf } from "./view/notices.ts";
import { part } from "./view/parts.ts";
import { namePractice, openPracticeChooser } from "./view/practice_chooser.ts";
import { ResultList, type Shown, WINDOW } from "./view/results.ts";
import { Saying } from "./view/saying.ts";
import { Side } from "./view/side.ts";
import { Suggesting } from "./view/suggesting.ts";
import { Understood } from "./view/understood.ts";

const NOTHING_ASKED: SearchState = { query: "", filters: noFilters(), practice: undefined, chosen: [] };

interface Found {
  readonly understanding: Understanding;
  readonly results: Results;
  readonly loosenings: readonly Loosening[];
  /** The practice that says where was looked. */
  readonly preset: Preset | undefined;
  readonly isTyping: boolean;
}

export class Finder {
  readonly #root: HTMLElement;
  readonly #site: Site;
  readonly #catalogue: Catalogue;
  readonly #texts: Texts;
  readonly #timetable: Timetable;
  readonly #days: DayWords;
  readonly #names: Record<Facet, readonly string[]>;
  readonly #address: SearchAddress;
  readonly #filterPanel: FilterPanel;
  readonly #field: HTMLInputElement;
  readonly #suggesting: Suggesting;
  readonly #crisis: CrisisBox;
  readonly #understood: Understood;
  readonly #results: ResultList;
  readonly #side: Side;
  readonly #saying: Saying;
  readonly #later = new Later();
  readonly #preparing = new Later();
  readonly #listening = new AbortController();
  #state = NOTHING_ASKED;
  #understanding: Understanding = { meanings: [], free: [], unknown: [], audiences: [] };
  #searched: { readonly asked: string; readonly results: Results } | undefined;
  #shown = WINDOW;
  /** Somebody took the practice's chip away: it counts again from the next search. */
  #isPresetOff = false;

  constructor(root: HTMLElement, site: Site, catalogue: Catalogue, texts: Texts) {
    this.#root = root;
    this.#site = site;
    this.#catalogue = catalogue;
    this.#texts = texts;
    const now = momentOf(new Date());
    this.#timetable = new Timetable(catalogue.payload, now);
    this.#days = dayWords(texts, now);
    this.#names = facetNames(catalogue.payload);
    this.#address = new SearchAddress(this.#names);
    this.#filterPanel = new FilterPanel(catalogue.payload, texts, site.pictograms, {
      toggle: (facet, value) => this.#toggle(facet, value),
      clear: () => this.#clearFilters(),
    });
    this.#field = part(root, ".wr-field__input") as HTMLInputElement;
    this.#suggesting = new Suggesting(this.#field, part(root, ".wr-suggestions"), texts, {
      suggest: (query, caret) => (isFinished(this.#understanding, caret) ? [] : suggest(catalogue, query, caret, this.#days)),
      take: (query) => this.#ask(query),
    }, this.#listening.signal);
    this.#crisis = new CrisisBox(part(root, ".wr-finder__crisis"), texts);
    this.#understood = new Understood(catalogue, texts, site, {
      remove: (span) => this.#replaceInQuery(span, ""),
      replace: (span, words) => this.#replaceInQuery(span, words),
      untick: (facet, value) => {
        this.#toggle(facet, value);
        focusField(this.#field);
      },
      dropPractice: () => this.#dropPractice(),
    });
    this.#side = new Side(catalogue, texts, site);
    const results = part(root, ".wr-finder__results");
    this.#results = new ResultList(results, catalogue, this.#timetable, texts, site, {
      goToWijk: (wijk) => this.#goToWijk(wijk),
      leaveOut: (words) => this.#replaceInQuery(words, ""),
    });
    this.#saying = new Saying(part(root, ".wr-finder__status"));
  }

  start(): End {
    const { signal } = this.#listening;
    part(this.#root, ".wr-understood").append(this.#understood.element);
    const endOfSide = this.#side.start(part(this.#root, ".wr-finder__side"));
    placeFilters(this.#filterPanel, part(this.#root, ".wr-finder__filters"), this.#results.head, signal);
    startArrowKeys(this.#root, this.#field, signal);

    this.#field.addEventListener("input", () => {
      const caret = this.#field.selectionStart ?? this.#field.value.length;
      this.#suggesting.update(caret);
      this.#change({ ...this.#state, query: this.#field.value }, true);
    }, { signal });
    this.#field.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#change({ ...this.#state, query: this.#field.value });
      this.#results.focusCard(0, ".wr-card__action");
    }, { signal });
    this.#field.addEventListener("blur", () => this.#later.hurry(), { signal });
    window.addEventListener("scroll", () => this.#later.hurry(), { signal, passive: true });
    window.addEventListener("pagehide", () => this.#address.flush(), { signal });
    window.addEventListener("hashchange", () => {
      if (isSearch(location.hash)) this.#readAddress();
    }, { signal });
    this.#root.addEventListener("click", (event) => this.#onClick(event), { signal });
    const stops = [watchRecept(() => this.#onRecept()), watchPractice(() => this.#onPractice())];

    this.#preparing.run([() => entriesOf(this.#catalogue, this.#days), ...this.#catalogue.preparations()]);
    // Somebody may have typed before all was loaded.
    this.#readAddress(this.#field.value);
    if (isFocusFree() && this.#state.query === "") focusField(this.#field);
    return () => {
      this.#listening.abort();
      for (const stop of stops) stop();
      endOfSide();
      this.#later.end();
      this.#preparing.end();
      this.#saying.end();
      this.#address.end();
    };
  }

  /** Takes over the address's search; on a missing page, the words of its path. */
  #readAddress(typed = ""): void {
    const { payload } = this.#catalogue;
    const lost = forgetLostPractice(payload, this.#texts);
    const state = readFragment(location.hash, this.#names);
    const link = readDeepLink(location.hash, payload);
    const asked = [link.words, state.query].filter((words) => words !== "").join(" ");
    const sent = sentWords();
    const query = (typed || asked || sent || wordsOfMissingPage(this.#root, this.#site.root)).slice(0, LONGEST_QUERY);
    const filters = link.hasWijken ? { ...state.filters, wijk: new Set<number>() } : state.filters;
    const practice = payload.practices.id.includes(state.practice ?? "") ? state.practice : undefined;
    this.#field.value = query;
    // Before the recept is taken over: who watches it writes the search into the address.
    this.#state = { query, filters, practice, chosen: onRecept() };
    resumeRecept(state.chosen);
    for (const id of onRecept()) learnName(id, this.#catalogue.nameOf(id));
    this.#state = { ...this.#state, chosen: onRecept() };
    const isOther = typed !== "" || sent !== "" || link.words !== "" || link.refused.length > 0 || state.chosen.join() !== onRecept().join();
    if (isOther) this.#address.write(this.#state);
    this.#shown = WINDOW;
    this.#isPresetOff = false;
    this.#notify([...arrivalNotices(link.refused, this.#texts, this.#site), ...lost]);
    this.#show(this.#search(typed !== ""), true);
  }

  /** The activities that only mention what is asked join those that are there. */
  addMentions(mentions: MentionsFile): void {
    this.#catalogue.addMentions(mentions);
    if (isQuestion(this.#state)) this.#show(this.#search(false), true);
  }

  #notify(notices: readonly Notice[]): void {
    this.#understood.notify(notices);
    if (notices.length > 0) announce(notices.flat().map((each) => (typeof each === "string" ? each : each.textContent)).join(" "));
  }

  #change(state: SearchState, isTyping = false): void {
    if (state.query === "" && this.#state.query !== "") this.#isPresetOff = false;
    this.#state = state;
    this.#address.write(state, isTyping);
    this.#shown = WINDOW;
    this.#understood.notify([]);
    this.#show(this.#search(isTyping), true);
  }

  #onRecept(): void {
    this.#state = { ...this.#state, chosen: onRecept() };
    this.#address.write(this.#state);
    this.#show(this.#search(false), false);
  }

  #onPractice(): void {
    this.#isPresetOff = false;
    this.#change({ ...this.#state, practice: undefined });
  }

  #search(isTyping: boolean): Found {
    const { filters, query } = this.#state;
    const understanding = understand(query, this.#catalogue, this.#days);
    this.#understanding = understanding;
    const own = this.#isPresetOff ? undefined : presetOf(this.#state, this.#catalogue.payload);
    const preset = inForce(own, understanding, this.#state);
    const results = this.#resultsOf(understanding, preset);
    const isNothing = results.ranked.length === 0 && results.elsewhere.length === 0;
    const loosenings = isNothing ? looseningsOf(this.#catalogue, understanding, filters, this.#timetable, preset) : [];
    return { understanding, results, loosenings, preset, isTyping };
  }

  /** Of a letter that says nothing yet, or nothing more, the same as before. */
  #resultsOf(understanding: Understanding, preset: Preset | undefined): Results {
    const { filters } = this.#state;
    const asked = JSON.stringify([said(understanding), FACETS.map((facet) => [...filters[facet]]), preset?.wijken, this.#catalogue.isWhole]);
    if (this.#searched?.asked !== asked) {
      this.#searched = { asked, results: search(this.#catalogue, understanding, filters, this.#timetable, preset) };
    }
    return this.#searched.results;
  }

  #show({ understanding, results, loosenings, preset, isTyping }: Found, isNew: boolean): void {
    const { filters, query } = this.#state;
    const { payload } = this.#catalogue;
    const isAsking = isQuestion(this.#state);
    setState(this.#root, "searching", isAsking);
    setState(this.#root, "nothing", results.ranked.length === 0);
    part(this.#root, ".wr-field__clear").hidden = query === "";
    part(this.#root, ".wr-examples").hidden = isAsking;
    this.#crisis.update(crisisHelp(query, payload.crisis));
    namePractice(part(this.#root, "[data-wr-choose-practice]"), payload, this.#texts);
    this.#understood.update(understanding, filters, preset?.practice);
    const where = preset
      ? this.#texts.say("wijken_of", { practice: preset.practice })
      : namesOf(results.wijken, this.#catalogue, this.#texts);
    const shown: Shown = {
      understanding,
      results,
      loosenings,
      where,
      isAsking,
      hasFilters: hasFilters(filters),
      most: this.#shown,
      isTyping,
      isWhole: this.#catalogue.isWhole,
    };
    this.#results.update(shown);
    const rest = [
      ...this.#results.left(shown),
      () => this.#filterPanel.update(filters, results.counts()),
      // A ticked wijk says where the patient lives as well as a typed one.
      () => this.#side.update(results, results.coachWijken.length > 0 ? results.coachWijken : [...filters.wijk], preset?.practice),
    ];
    // While somebody types, what is not looked at must not keep the next letter waiting.
    if (isTyping) this.#later.runInPause(rest);
    else {
      this.#later.end();
      for (const task of rest) task();
    }
    ask(questionOf(understanding, results.wijken, filters, this.#state.practice, payload));
    const isComing = !this.#catalogue.isWhole && results.ranked.length === 0;
    if (isNew && isAsking && !isComing) this.#saying.say(countWords(results, where, this.#texts).join(" "));
  }

  #onClick(event: MouseEvent): void {
    this.#address.flush();
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    const { wrMore, wrClear, wrSkip, wrChoosePractice, wrKeys } = button.dataset;
    if (wrMore !== undefined) this.#showMore();
    if (wrClear === "filters") this.#clearFilters();
    if (wrClear === "all") this.#ask("");
    if (wrSkip !== undefined) this.#results.focusCard(0);
    if (wrKeys !== undefined) showKeyHelp(this.#site);
    if (wrChoosePractice !== undefined) openPracticeChooser(this.#catalogue.payload, this.#texts, () => this.#forgetAll());
  }

  #forgetAll(): void {
    forgetEverything();
    this.#field.value = "";
    this.#change(NOTHING_ASKED);
    announce(this.#texts.say("forgotten"));
    focusField(this.#field);
  }

  #dropPractice(): void {
    this.#isPresetOff = true;
    this.#change({ ...this.#state, practice: undefined });
    focusField(this.#field);
  }

  #toggle(facet: Facet, value: number): void {
    this.#change({ ...this.#state, filters: toggled(this.#state.filters, facet, value) });
  }

  #clearFilters(): void {
    this.#change({ ...this.#state, filters: noFilters() });
    focusField(this.#field);
  }

  #showMore(): void {
    const first = this.#shown;
    this.#shown += WINDOW;
    this.#show(this.#search(false), false);
    this.#results.focusCard(first);
  }

  #replaceInQuery(span: Span, words: string): void {
    const { query } = this.#state;
    this.#ask(words === "" ? without(query, span) : `${query.slice(0, span.start)}${words}${query.slice(span.end)}`);
  }

  /** The same question, asked in another wijk. */
  #goToWijk(wijk: number): void {
    const { meanings } = this.#understanding;
    const asked = meanings.filter((meaning) => namesPlace([meaning]));
    const rest = [...asked].reverse().reduce((query, span) => without(query, span), this.#state.query);
    this.#ask(`${rest} ${this.#catalogue.payload.wijken.name[wijk] ?? ""}`.trim());
  }

  #ask(query: string): void {
    this.#field.value = query;
    focusField(this.#field);
    this.#change({ ...this.#state, query });
  }
}

function isQuestion({ query, filters }: SearchState): boolean {
  return query.trim() !== "" || hasFilters(filters);
}
