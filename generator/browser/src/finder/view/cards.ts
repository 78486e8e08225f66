/** A found activity as a card, with the one thing to do with it. */

import { markAddButton } from "../../consult/adding.ts";
import { onRecept } from "../../consult/consult.ts";
import { clock, dayAndMonth, nearDay, shortDate } from "../../page/day_words.ts";
import { element } from "../../page/dom.ts";
import { dayAfter } from "../../page/moment.ts";
import { pictogram } from "../../page/pictograms.ts";
import type { Site } from "../../page/site.ts";
import type { Texts } from "../../page/texts.ts";
import type { Catalogue } from "../catalogue.ts";
import { ALL_SLOTS } from "../facets.ts";
import type { Next, Timetable } from "../timetable.ts";

const PLACE_TONES = ["ok", "wait", "full"];
const OPEN = 0;
const WHEELCHAIR_YES = 1;

/** So many cards are kept for when they are shown again. */
const MOST_KEPT = 200;

interface Card {
  readonly item: HTMLElement;
  /** Minutes from the beginning of today until the date that it shows. */
  soonest: number | undefined;
}

export class Cards {
  readonly #catalogue: Catalogue;
  readonly #timetable: Timetable;
  readonly #texts: Texts;
  readonly #site: Site;
  readonly #made = new Map<number, Card>();

  constructor(catalogue: Catalogue, timetable: Timetable, texts: Texts, site: Site) {
    this.#catalogue = catalogue;
    this.#timetable = timetable;
    this.#texts = texts;
    this.#site = site;
  }

  /**
   * The same element each time, so that typing moves cards instead of making them anew.
   * Its date is the next in one of the `slots` of the week that were asked for.
   */
  card(activity: number, nearby: boolean, slots: number): HTMLElement {
    const card = this.#made.get(activity) ?? { item: this.#make(activity), soonest: undefined };
    // What was shown last goes last.
    this.#made.delete(activity);
    this.#made.set(activity, card);
    this.#forgetOldest();
    const { item } = card;
    const asked = this.#timetable.soonestIn(activity, slots) >= 0 ? slots : ALL_SLOTS;
    const soonest = this.#timetable.soonestIn(activity, asked);
    if (card.soonest !== soonest) {
      card.soonest = soonest;
      item.querySelector(".wr-card__when")?.replaceWith(this.#when(activity, this.#timetable.nextIn(activity, asked)));
    }
    item.classList.toggle("wr-card--chosen", onRecept().includes(this.#catalogue.activityId(activity)));
    const button = item.querySelector("button");
    if (button) markAddButton(button, this.#texts);
    const badge = item.querySelector<HTMLElement>(".wr-badge--nearby");
    if (badge) badge.hidden = !nearby;
    return item;
  }

  #forgetOldest(): void {
    for (const [activity, { item }] of this.#made) {
      if (this.#made.size <= MOST_KEPT) return;
      if (!item.isConnected) this.#made.delete(activity);
    }
  }

  #make(activity: number): HTMLElement {
    const { payload } = this.#catalogue;
    const columns = payload.activities;
    const id = this.#catalogue.activityId(activity);
    const url = this.#site.root + payload.paths.activity.replace("{id}", id);
    const kind = payload.kinds.id[columns.kind[activity] ?? 0] ?? "";
    const venue = payload.venues.name[columns.venue[activity] ?? 0] ?? "";
    const wijk = payload.wijken.name[columns.wijk[activity] ?? 0] ?? "";
    return element(
      "li",
      { class: "wr-card wr-card--found" },
      element("div", { class: "wr-card__pictogram" }, pictogram(this.#site.pictograms, kind)),
      element(
        "div",
        { class: "wr-card__body" },
        element("h3", { class: "wr-card__name" }, element("a", { href: url }, columns.name[activity] ?? "")),
        element("p", { class: "wr-card__place" }, `${venue} · ${wijk}`),
        element("p", { class: "wr-card__when" }),
        this.#badges(activity),
      ),
      element("button", {
        class: "wr-button wr-button--line wr-card__action",
        type: "button",
        "data-wr-add": id,
        "data-wr-name": columns.name[activity] ?? "",
      }),
    );
  }

  #when(activity: number, next: Next | undefined): HTMLElement {
    const { dates, rhythm, rhythms } = this.#catalogue.payload.activities;
    const often = rhythms[rhythm[activity] ?? 0] ?? "";
    // By appointment, or not begun by the end of what was known at the build: the rhythm says so.
    if (dates[activity] === "") {
      return element("p", { class: "wr-card__when" }, element("strong", {}, capital(often)));
    }
    if (!next) {
      return element("p", { class: "wr-card__when" }, element("strong", {}, this.#texts.say("date_unknown")), ` (${often})`);
    }
    const near = nearDay(next.day, this.#timetable.now);
    const isLater = near === "later";
    const said = {
      date: shortDate(next.day),
      time: this.#texts.say("clock", { time: clock(next.minutes) }),
      near: isLater ? "" : this.#texts.say(near),
    };
    const words = this.#texts.say(isLater ? "next_known" : "next_near", said);
    return element(
      "p",
      { class: "wr-card__when" },
      // A date that nobody has looked after for long is no promise.
      this.#isStale(activity) ? words : element("strong", {}, words),
      ` ${this.#texts.say("and_rhythm", { rhythm: often })}`,
    );
  }

  #badges(activity: number): HTMLElement {
    const { payload } = this.#catalogue;
    const columns = payload.activities;
    const badge = (words: string, tone = "neutral"): HTMLElement =>
      element("li", { class: `wr-badge wr-badge--${tone}` }, words);
    const places = columns.places[activity] ?? 0;
    const languages = payload.languages.name.filter((_, bit) => ((columns.languages[activity] ?? 0) & (1 << bit)) !== 0);
    const isStale = this.#isStale(activity);
    const stale = isStale && badge(this.#texts.say("stale"), "wait");
    const nearby = badge(this.#texts.say("nearby_wijk"), "nearby");
    nearby.hidden = true;
    const checked = dayAfter(payload.day, -(columns.checked[activity] ?? 0));
    return element(
      "ul",
      { class: "wr-badges" },
      stale,
      !(isStale && places === OPEN) && badge(this.#texts.places(places), PLACE_TONES[places]),
      nearby,
      badge(this.#cost(columns.cents[activity] ?? 0)),
      columns.wheelchair[activity] === WHEELCHAIR_YES && badge(this.#texts.say("wheelchair")),
      ...languages.map((language) => badge(this.#texts.say("language", { language }))),
      !isStale && badge(this.#texts.say("checked", { date: dayAndMonth(checked) })),
    );
  }

  #isStale(activity: number): boolean {
    return this.#catalogue.payload.activities.stale[activity] === 1;
  }

  #cost(cents: number): string {
    if (cents === 0) return this.#texts.say("free");
    const amount = cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace(".", ",");
    return this.#texts.say("cost", { amount });
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
