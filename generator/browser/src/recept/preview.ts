/** Shows the pages that will be printed, at the width there is: the same elements, made smaller. */

import type { Paper } from "../consult/request.ts";
import { element } from "../page/dom.ts";

/** In CSS pixels: a millimetre is 96 / 25.4. */
const WIDTHS: Readonly<Record<Paper, number>> = { a4: (210 * 96) / 25.4, a5: (148 * 96) / 25.4 };

export class Preview {
  readonly #holder: HTMLElement;
  readonly #watcher: ResizeObserver;
  #paper: Paper = "a4";

  constructor(holder: HTMLElement) {
    this.#holder = holder;
    this.#watcher = new ResizeObserver(() => this.#scale());
    this.#watcher.observe(holder);
  }

  show(pages: readonly HTMLElement[], paper: Paper): void {
    this.#paper = paper;
    this.#holder.dataset["paper"] = paper;
    const shown = pages.map((page) => element("div", { class: "wr-preview__page" }, copyOf(page)));
    this.#holder.replaceChildren(...shown);
    this.#scale();
  }

  clear(): void {
    this.#holder.replaceChildren();
  }

  end(): void {
    this.#watcher.disconnect();
  }

  #scale(): void {
    const [first] = this.#holder.children;
    if (first) this.#holder.style.setProperty("--wr-scale", (first.clientWidth / WIDTHS[this.#paper]).toFixed(4));
  }
}

function copyOf(page: HTMLElement): HTMLElement {
  const copy = page.cloneNode(true) as HTMLElement;
  for (const image of copy.querySelectorAll("image")) image.addEventListener("error", () => image.remove());
  return copy;
}
