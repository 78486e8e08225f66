/** Under the field: what was understood, as chips, and what a link said that could not be understood. */

import { element } from "../../page/dom.ts";
import type { Site } from "../../page/site.ts";
import type { Texts } from "../../page/texts.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Filters } from "../facets.ts";
import type { Understanding } from "../understanding.ts";
import { type ChipActions, chipsFor } from "./chips.ts";

export class Understood {
  readonly element = element("div", { class: "wr-understood__chips" });
  readonly #notices = element("div", { class: "wr-understood__notices" });
  readonly #chips = element("div", {});
  readonly #catalogue: Catalogue;
  readonly #texts: Texts;
  readonly #site: Site;
  readonly #actions: ChipActions;
  #shown = "";

  constructor(catalogue: Catalogue, texts: Texts, site: Site, actions: ChipActions) {
    this.#catalogue = catalogue;
    this.#texts = texts;
    this.#site = site;
    this.#actions = actions;
    this.element.append(this.#chips, this.#notices);
  }

  /** The same chips as long as they say the same, so that a key press need not make them anew. */
  update(understanding: Understanding, filters: Filters, practice: string | undefined): void {
    const { meanings, free, unknown } = understanding;
    const seen = JSON.stringify([
      meanings.map(({ kind, candidates, start, end }) => [kind, candidates, start, end]),
      free.map(({ text, isCry }) => [text, isCry]),
      unknown,
      Object.values(filters).map((values) => [...values]),
      practice ?? null,
    ]);
    if (seen === this.#shown) return;
    this.#shown = seen;
    const { pictograms } = this.#site;
    this.#chips.replaceChildren(
      ...chipsFor(understanding, filters, practice, this.#catalogue, this.#texts, pictograms, this.#actions),
    );
  }

  notify(notices: readonly (readonly (Node | string)[])[]): void {
    this.#notices.replaceChildren(...notices.map((words) => element("p", { class: "wr-ask__note" }, ...words)));
  }
}
