/**
 * The site's pictograms, which say nothing to a screen reader. Once the sprite has been fetched they are
 * drawn from it: a `<use>` of another file costs a phone a millisecond each time.
 */

import { svgElement } from "./dom.ts";

/** How the names of the sprite's symbols begin. */
const PREFIX = "wr-";

const drawn = new Map<string, SVGSVGElement>();

/** Fetches the sprite, which the page shows pictograms of already. Without it they still come, by `<use>`. */
export async function fetchPictograms(sprite: string): Promise<void> {
  const response = await fetch(sprite);
  if (!response.ok) throw new Error(`${response.status} ${sprite}`);
  const symbols = new DOMParser().parseFromString(await response.text(), "image/svg+xml").querySelectorAll("symbol");
  for (const symbol of symbols) {
    const shapes = [...symbol.childNodes].map((shape) => document.importNode(shape, true));
    const name = symbol.id.slice(PREFIX.length);
    drawn.set(name, frame(name, { viewBox: symbol.getAttribute("viewBox") }, ...shapes));
  }
}

/** @param sprite the address of the file that has it */
export function pictogram(sprite: string, name: string): SVGSVGElement {
  const ready = drawn.get(name);
  if (ready) return ready.cloneNode(true) as SVGSVGElement;
  return frame(name, {}, svgElement("use", { href: `${sprite}#${PREFIX}${name}` }));
}

function frame(name: string, attributes: Readonly<Record<string, string | null>>, ...shapes: Node[]): SVGSVGElement {
  const always = { class: "wr-pictogram", "data-wr-pictogram": name, "aria-hidden": "true", focusable: "false" };
  return svgElement("svg", { ...always, ...attributes }, ...shapes);
}
