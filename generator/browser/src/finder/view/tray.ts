/** The bar at the bottom with what is on the recept and the one next step. */

import { element, pictogram } from "../../page/dom.ts";
import { onRecept } from "../../consult/consult.ts";
import type { Site } from "../../page/site.ts";
import type { Texts } from "../../page/texts.ts";
import { receptAddress } from "../../consult/request.ts";

export class Tray {
  readonly element: HTMLElement;
  readonly #texts: Texts;
  readonly #site: Site;
  readonly #names: HTMLElement;
  readonly #print: HTMLAnchorElement;

  constructor(texts: Texts, site: Site) {
    this.#texts = texts;
    this.#site = site;
    this.#names = element("b", { class: "wr-tray__names", role: "status" });
    const clear = element("button", { class: "wr-tray__clear", type: "button", "data-wr-clear": "recept" }, texts.say("tray_clear"));
    this.#print = element("a", { class: "wr-button wr-tray__print" }, pictogram(site.pictograms, "print"), texts.say("tray_print"));
    this.element = element("div", { class: "wr-tray", hidden: true }, this.#names, clear, this.#print);
  }

  /**
   * Says by name what is on the recept, since it stays there when another question is asked.
   * `wijk` is the patient's, when known: it decides which coach is on the sheet.
   */
  update(receptPath: string, wijk: string | undefined, nameOf: (id: string) => string | undefined): void {
    const chosen = onRecept();
    this.element.hidden = chosen.length === 0;
    const names = chosen.map((id) => nameOf(id) ?? id).join(", ");
    this.#names.textContent = chosen.length > 0 ? this.#texts.say("tray_names", { names }) : "";
    if (chosen.length > 0) this.#print.href = this.#site.root + receptAddress(receptPath, { activities: chosen, wijk, print: true });
  }
}
