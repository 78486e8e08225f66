/** Whom to call at once, above everything else. */

import { element } from "../../page/dom.ts";
import type { Texts } from "../../page/texts.ts";
import type { CrisisHelp } from "../payload.ts";

export class CrisisBox {
  readonly #holder: HTMLElement;
  readonly #texts: Texts;
  #shown = "";

  constructor(holder: HTMLElement, texts: Texts) {
    this.#holder = holder;
    this.#texts = texts;
  }

  /** Said once, and not again with each letter that follows. Empty when the query asks for no such help. */
  update(helps: readonly CrisisHelp[]): void {
    const seen = helps.map(({ title }) => title).join();
    if (seen === this.#shown) return;
    this.#shown = seen;
    this.#holder.replaceChildren(...(helps.length > 0 ? [box(helps, this.#texts)] : []));
  }
}

function box(helps: readonly CrisisHelp[], texts: Texts): HTMLElement {
  return element(
    "section",
    { class: "wr-crisis" },
    ...helps.flatMap(({ title, lines }) => [
      element("h2", {}, title),
      element("ul", {}, ...lines.map((line) => element("li", {}, ...withNumbers(line)))),
    ]),
    element("p", { class: "wr-crisis__source" }, texts.say("not_here_source")),
  );
}

/** `Bel [112].` with the number as a link to call it. */
function withNumbers(line: string): (Node | string)[] {
  return line.split(/\[([^\]]+)\]/).map((part, at) => (at % 2 === 0 ? part : element("a", { href: `tel:${part.replace(/\D/g, "")}` }, part)));
}
