/** The bar at the bottom with what is on the recept and the one next step. */

import { element, pictogram } from "../../page/dom.ts";
import { onRecept } from "../../page/choice.ts";
import type { Site } from "../../page/site.ts";
import type { Texts } from "../../page/texts.ts";
import { receptAddress } from "../../recept/address.ts";

export class Tray {
  readonly element: HTMLElement;
  readonly #texts: Texts;
  readonly #site: Site;
  readonly #count: HTMLElement;
  readonly #print: HTMLAnchorElement;

  constructor(texts: Texts, site: Site) {
    this.#texts = texts;
    this.#site = site;
    this.#count = element("b", { class: "wr-tray__count", role: "status" });
    this.#print = element("a", { class: "wr-button wr-tray__print" }, pictogram(site.pictograms, "print"), texts.say("tray_print"));
    this.element = element("div", { class: "wr-tray", hidden: true }, this.#count, this.#print);
  }

  /** `wijk` is the patient's, when known: it decides which coach is on the sheet. */
  update(receptPath: string, wijk: string | undefined): void {
    const chosen = onRecept();
    this.element.hidden = chosen.length === 0;
    this.#count.textContent = chosen.length > 0 ? this.#texts.count("tray_count", chosen.length) : "";
    if (chosen.length > 0) this.#print.href = this.#site.root + receptAddress(receptPath, { activities: chosen, wijk, print: true });
  }
}
