/** The recept page: fetches what was chosen, lays it out on paper, prints it. */

import {
  currentQuestion, endConsult, moveOnRecept, noteForPatient, notePrinted, numberOfConsult, onRecept, putOnRecept, toggleOnRecept, watchRecept, writeNote,
} from "../consult/consult.ts";
import { myPractice } from "../consult/practice.ts";
import { type ReceptRequest, readReceptRequest, receptAddress } from "../consult/request.ts";
import { announce } from "../page/announcing.ts";
import { element } from "../page/dom.ts";
import { momentOf } from "../page/moment.ts";
import { followLink, type Running } from "../page/navigation.ts";
import type { Site } from "../page/site.ts";
import type { Texts } from "../page/texts.ts";
import { Composing } from "./composing.ts";
import type { Referral } from "./copy_text.ts";
import type { SheetActivity, SheetFile } from "./data.ts";
import { fitOnOne, layOut } from "./fitting.ts";
import { complaintsOf, findActivities, forgetFetched, type Found, sheetFile } from "./loading.ts";
import { type MapSource, mapSource, needsTiles, tilesReady } from "./map_drawing.ts";
import { Preview } from "./preview.ts";
import { chosenCoach, receiverOf } from "./receiver.ts";
import { referrerPage, referrerSide } from "./referrer.ts";
import { pageElement, sheetParts } from "./sheet.ts";
import { SheetWords } from "./words.ts";

const DUTCH = "nl";
/** How long paper waits for the tiles of its map. */
const TILES_MS = 2500;
const TYPING_MS = 200;

export function startRecept(root: HTMLElement, site: Site): Running {
  const page = new ReceptPage(root, site);
  return { ready: page.start(), end: () => page.end() };
}

class ReceptPage {
  readonly #root: HTMLElement;
  readonly #site: Site;
  readonly #paper = element("div", { class: "wr-print" });
  readonly #listening = new AbortController();
  readonly #preview: Preview;
  readonly #stopWatching: () => void;
  #choices = readReceptRequest(location.hash);
  #panel: Composing | undefined;
  #map: Promise<MapSource | undefined> | undefined;
  /** Counts, so that what comes late does not replace what was asked for after it. */
  #asked = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Whether the map's tiles did not come. */
  #hasNoTiles = false;
  #showing: Promise<void> = Promise.resolve();
  /** Once pictograms, letters and tiles of what is shown are there. */
  #isReady: Promise<unknown> = Promise.resolve();

  constructor(root: HTMLElement, site: Site) {
    this.#root = root;
    this.#site = site;
    this.#preview = new Preview(this.#part(".wr-recept-page__preview"));
    this.#stopWatching = watchRecept(() => {
      this.#remember();
      void this.#show();
    });
    const { signal } = this.#listening;
    window.addEventListener("hashchange", () => void this.start(), { signal });
  }

  /** Takes over what the address asks, and prints when it asks for paper. */
  async start(): Promise<void> {
    forgetFetched();
    this.#hasNoTiles = false;
    const asked = readReceptRequest(location.hash);
    this.#choices = { ...asked, print: false };
    this.#panel = undefined;
    putOnRecept(asked.activities);
    this.#remember();
    await this.#show();
    if (asked.print && this.#paper.isConnected) await this.#print();
  }

  end(): void {
    this.#asked += 1;
    clearTimeout(this.#typing);
    this.#listening.abort();
    this.#stopWatching();
    this.#preview.end();
    this.#paper.remove();
  }

  /** So that loading the page again, or going back to it, gives the same paper, but does not print again. */
  #remember(): void {
    const activities = onRecept();
    const ofPatient = activities.length > 0 ? {} : { codes: [], wijk: undefined, coach: undefined };
    this.#choices = { ...this.#choices, ...ofPatient, activities };
    history.replaceState(history.state, "", receptAddress(location.pathname, this.#choices));
  }

  #choose(choices: Partial<ReceptRequest>): void {
    this.#choices = { ...this.#choices, ...choices };
    this.#remember();
    void this.#show();
  }

  #show(): Promise<void> {
    this.#showing = this.#showAsked(++this.#asked);
    return this.#showing;
  }

  async #showAsked(asked: number): Promise<void> {
    const texts = await this.#site.texts();
    try {
      await this.#showRecept(texts, () => asked === this.#asked);
    } catch (error) {
      console.warn(error);
      if (asked === this.#asked) this.#showNothing(texts.referrer("broken"));
    }
  }

  async #showRecept(texts: Texts, isAsked: () => boolean): Promise<void> {
    const ids = onRecept();
    if (ids.length === 0) {
      if (isAsked()) this.#showNothing(texts.referrer("none"), this.#findLink(texts));
      return;
    }
    const language = this.#language();
    const now = momentOf(new Date());
    const path = this.#root.dataset["wrRecept"] ?? "";
    const [sheet, dutchSheet, found, complaints] = await Promise.all([
      sheetFile(this.#site.sheets[language] ?? ""),
      sheetFile(this.#site.sheets[DUTCH] ?? ""),
      findActivities(ids, language, path, this.#site.root, now.day),
      complaintsOf(this.#codes(), this.#site, texts.referrer("or")),
    ]);
    const map = await this.#mapFor(found.running);
    if (!isAsked()) return;

    const { wijk = currentQuestion().wijk, practice = myPractice() } = this.#choices;
    const patient = { wijk, practice, activityWijk: found.running[0]?.wijk };
    const receiver = receiverOf(dutchSheet, patient);
    const dutchCoach = receiver && chosenCoach(receiver, this.#choices.coach);
    const at = receiver && dutchCoach ? receiver.coaches.indexOf(dutchCoach) : -1;
    const panel = this.#showPanel(texts, ids, found);
    panel.showCoaches(receiver?.coaches ?? [], dutchCoach);
    this.#part(".wr-recept-page__notices").replaceChildren(...this.#notices(found, texts));
    if (found.running.length === 0) return this.#clearPaper();

    const number = numberOfConsult();
    const dutch = new SheetWords(dutchSheet);
    const words = new SheetWords(sheet);
    const referral: Referral = {
      complaints, activities: found.running, coach: dutchCoach, receiver, number, now,
      language: new Intl.DisplayNames([DUTCH], { type: "language" }).of(language) ?? language,
      root: this.#site.canonicalRoot,
    };
    const parts = sheetParts(
      {
        activities: found.running,
        coach: receiverOf(sheet, patient)?.coaches[at],
        note: noteForPatient(),
        number,
        now,
        sender: ownName(dutchSheet.practices, practice) ?? this.#site.name,
        canonicalRoot: this.#site.canonicalRoot,
        pictograms: this.#site.pictograms,
        isLarge: this.#choices.isLarge,
        map,
      },
      words,
      texts,
    );
    this.#paper.dataset["paper"] = this.#choices.paper;
    document.body.append(this.#paper);
    const pages = layOut(parts, this.#choices, () => pageElement(words, this.#choices.isLarge), this.#paper);
    this.#paper.replaceChildren(...pages);
    this.#preview.show(pages, this.#choices.paper);
    if (this.#choices.forReferrer) {
      const page = referrerPage(referral, texts, dutch);
      this.#paper.append(page);
      fitOnOne(page);
    }
    const tiles = tilesReady(this.#paper, TILES_MS).then(async (hasTiles) => {
      if (hasTiles || !map || !needsTiles(found.running) || !isAsked()) return;
      this.#hasNoTiles = true;
      await this.#show();
    });
    this.#isReady = Promise.allSettled([fetch(this.#site.pictograms), document.fonts.ready, tiles]);
    this.#part(".wr-recept-page__referrer").replaceChildren(
      element("h2", {}, texts.referrer("side")),
      ...referrerSide(referral, texts, dutch),
    );
  }

  #showPanel(texts: Texts, ids: readonly string[], { running, ended }: Found): Composing {
    const names = new Map([...running, ...ended].map(({ id, name }) => [id, name]));
    let panel = this.#panel;
    if (!panel) {
      panel = new Composing(texts, this.#site.pictograms, Object.keys(this.#site.sheets), this.#choices, noteForPatient(), {
        move: moveOnRecept,
        remove: toggleOnRecept,
        choose: (choices) => this.#choose(choices),
        write: (note) => this.#write(note),
        print: () => void this.#print(),
        endConsult: () => this.#endConsult(),
      });
      this.#panel = panel;
      this.#part(".wr-recept-page__panel").replaceChildren(panel.element);
      this.#part(".wr-recept-page__back").replaceChildren(this.#back(texts));
    }
    this.#root.classList.add("wr-recept-page--alive");
    panel.showList(ids.map((id) => ({ id, name: names.get(id) ?? id })));
    return panel;
  }

  #write(note: string): void {
    writeNote(note);
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typing = undefined;
      void this.#show();
    }, TYPING_MS);
  }

  /** On to the next patient: nothing of this one is left, and the finder is empty. */
  #endConsult(): void {
    this.end();
    endConsult();
    followLink(this.#site.root);
  }

  /** What was chosen or typed just before must be on the paper. */
  async #print(): Promise<void> {
    if (this.#typing !== undefined) {
      clearTimeout(this.#typing);
      this.#typing = undefined;
      void this.#show();
    }
    let asked: number;
    do {
      asked = this.#asked;
      await this.#showing;
      await this.#isReady;
    } while (asked !== this.#asked);
    if (!this.#paper.isConnected) return;
    window.print();
    notePrinted();
  }

  #notices({ ended, failed }: Found, texts: Texts): HTMLElement[] {
    const say = texts.referrer.bind(texts);
    return [
      ...ended.map(({ id, name, successor }) => {
        const button = successor && element("button", { class: "wr-button wr-button--line", type: "button" }, say("successor", { name: successor.name }));
        button?.addEventListener("click", () => {
          announce(say("replaced", { name: successor?.name ?? "" }));
          putOnRecept([...new Set(onRecept().map((each) => (each === id ? (successor?.id ?? each) : each)))]);
        });
        return element("div", { class: "wr-notice wr-notice--wait" }, element("p", {}, say("gone", { name })), button);
      }),
      ...failed.map((name) => element("p", { class: "wr-notice wr-notice--wait" }, say("failed", { name }))),
    ];
  }

  #showNothing(words: string, ...more: readonly HTMLElement[]): void {
    this.#clearPaper();
    this.#panel = undefined;
    this.#root.classList.remove("wr-recept-page--alive");
    this.#part(".wr-recept-page__panel").replaceChildren();
    const notice = element("div", { class: "wr-notice", role: "status", tabindex: "-1" }, element("p", {}, words), ...more);
    this.#part(".wr-recept-page__notices").replaceChildren(notice);
    if (document.activeElement === document.body) notice.focus();
  }

  #clearPaper(): void {
    this.#paper.remove();
    this.#preview.clear();
    this.#part(".wr-recept-page__referrer").replaceChildren();
  }

  #findLink(texts: Texts): HTMLElement {
    return element("p", {}, element("a", { class: "wr-button", href: this.#site.root }, texts.referrer("find")));
  }

  /** Back to where the activity was chosen, with the search as it was. */
  #back(texts: Texts): HTMLElement {
    const back = element("a", { href: this.#site.root }, texts.referrer("back"));
    back.addEventListener("click", (event) => {
      if (history.length < 2) return;
      event.preventDefault();
      // The theme's instant navigation would follow the link as well.
      event.stopPropagation();
      history.back();
    });
    return back;
  }

  #language(): string {
    const { language } = this.#choices;
    return language !== undefined && language in this.#site.sheets ? language : DUTCH;
  }

  #codes(): readonly string[] {
    return this.#choices.codes.length > 0 ? this.#choices.codes : currentQuestion().codes;
  }

  /** Nothing where it would say nothing. A map that cannot be made is no reason to make no paper. */
  #mapFor(activities: readonly SheetActivity[]): Promise<MapSource | undefined> {
    const isEmpty = this.#hasNoTiles && needsTiles(activities);
    if (isEmpty || !activities.some(({ point }) => point)) return Promise.resolve(undefined);
    this.#map ??= mapSource(this.#site.map).catch((error: unknown) => {
      console.warn(error);
      return undefined;
    });
    return this.#map;
  }

  #part(selector: string): HTMLElement {
    const found = this.#root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`the recept page has no ${selector}`);
    return found;
  }
}

/** What an address calls a practice may be anything. */
function ownName(practices: SheetFile["practices"], id: string | undefined): string | undefined {
  return id !== undefined && Object.hasOwn(practices, id) ? practices[id]?.name : undefined;
}
