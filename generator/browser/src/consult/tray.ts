/** The bar at the bottom of every page: what is on the recept, and the next step. */

import { announce } from "../page/announcing.ts";
import { element } from "../page/dom.ts";
import type { Start } from "../page/navigation.ts";
import { pictogram } from "../page/pictograms.ts";
import type { Site } from "../page/site.ts";
import type { Texts } from "../page/texts.ts";
import { currentQuestion, endConsult, isFull, onRecept, toggleOnRecept, watchQuestion, watchRecept } from "./consult.ts";
import { namesOf } from "./names.ts";
import { myPractice, watchPractice } from "./practice.ts";
import { MOST_ON_RECEPT, RECEPT_PATH, receptAddress } from "./request.ts";

/** The id of the sentence that says why nothing more can be added. */
export const FULL_SENTENCE = "wr-tray-full";
/** As in `tray.css`. */
const WIDE = "(min-width: 48rem)";

/** Stands in the body, which instant navigation leaves alone; what it gives, looks again on each page. */
export function startTray(site: Site): Start {
  const tray = new Tray(site);
  document.body.append(tray.element);
  const update = (): void => void tray.update();
  for (const watch of [watchRecept, watchQuestion, watchPractice]) watch(update);
  return () => ({ ready: tray.update(), end: () => undefined });
}

class Tray {
  readonly element = element("section", { class: "wr-tray", hidden: true });
  readonly #site: Site;
  #parts: Parts | undefined;
  #shown = "";

  constructor(site: Site) {
    this.#site = site;
    // A control that has the focus must not lie under the bar.
    new ResizeObserver(() => {
      document.documentElement.style.setProperty("--wr-tray-height", `${this.element.offsetHeight}px`);
    }).observe(this.element);
  }

  async update(): Promise<void> {
    const chosen = onRecept();
    // The recept's own page says what is on it, and more.
    const isHere = document.querySelector("[data-wr-recept]") !== null;
    this.element.hidden = chosen.length === 0 || isHere;
    // A style that asked whether the page has a bar would be worked out again at each change of the page.
    document.documentElement.toggleAttribute("data-wr-tray", !this.element.hidden);
    if (this.element.hidden) return;
    const [texts, names] = await Promise.all([this.#site.texts(), namesOf(chosen, this.#site)]);
    // Meanwhile something may have changed; then another update is under way.
    if (chosen !== onRecept()) return;
    this.#parts ??= this.#make(texts);
    this.#show(this.#parts, names, texts);
  }

  #make(texts: Texts): Parts {
    const { pictograms } = this.#site;
    const list = element("ul", { class: "wr-tray__list" });
    const count = element("summary", { class: "wr-tray__count" });
    const clear = element("button", { class: "wr-tray__quiet", type: "button" }, texts.say("tray_clear"));
    const folded = element("details", { class: "wr-tray__chosen" }, count, element("div", { class: "wr-tray__content" }, list, clear));
    const full = element("p", { class: "wr-tray__full", id: FULL_SENTENCE, role: "status" });
    clear.addEventListener("click", () => {
      endConsult();
      announce(texts.say("tray_cleared"));
      document.querySelector<HTMLElement>("#wr-field")?.focus({ preventScroll: true });
    });
    const look = element("a", { class: "wr-tray__quiet" }, texts.say("tray_look"));
    const print = element("a", { class: "wr-button wr-tray__print", "data-wr-print-recept": "" }, pictogram(pictograms, "print"), texts.say("tray_print"));
    const steps = element("div", { class: "wr-tray__steps" }, look, print);
    this.element.setAttribute("aria-label", texts.say("tray_title"));
    this.element.append(element("b", { class: "wr-tray__title" }, texts.say("tray_names")), folded, full, steps);
    const wide = window.matchMedia(WIDE);
    const fold = (): void => {
      folded.open = wide.matches;
    };
    wide.addEventListener("change", fold);
    fold();
    return { list, count, full, look, print };
  }

  #show({ list, count, full, look, print }: Parts, names: readonly string[], texts: Texts): void {
    const chosen = onRecept();
    const { codes, wijk, practice = myPractice(), language } = currentQuestion();
    const spoken = language !== undefined && language in this.#site.sheets ? language : undefined;
    const asked = { activities: chosen, codes, wijk, practice, language: spoken };
    look.href = this.#site.root + receptAddress(RECEPT_PATH, asked);
    print.href = this.#site.root + receptAddress(RECEPT_PATH, { ...asked, print: true });
    const seen = JSON.stringify([chosen, names]);
    if (seen === this.#shown) return;
    this.#shown = seen;
    count.textContent = texts.count("tray_count", chosen.length, { names: names.join(", ") });
    list.replaceChildren(...chosen.map((id, at) => this.#item(id, names[at] ?? id, texts)));
    full.textContent = isFull() ? texts.say("recept_full", { count: MOST_ON_RECEPT }) : "";
  }

  #item(id: string, name: string, texts: Texts): HTMLElement {
    const remove = element(
      "button",
      { class: "wr-tray__remove", type: "button" },
      pictogram(this.#site.pictograms, "close"),
      element("span", { class: "wr-hidden" }, texts.say("remove", { what: name })),
    );
    remove.addEventListener("click", () => {
      toggleOnRecept(id);
      announce(texts.say("is_off_recept", { name }));
    });
    return element("li", {}, element("span", {}, name), remove);
  }
}

interface Parts {
  readonly list: HTMLElement;
  readonly count: HTMLElement;
  readonly full: HTMLElement;
  readonly look: HTMLAnchorElement;
  readonly print: HTMLAnchorElement;
}
