/** Says to a screen reader what others see. One line for the whole site, that stays through instant navigation. */

import { element } from "./dom.ts";

let line: HTMLElement | undefined;

/** A line that comes with its words is not read out, so it stands there before there is anything to say. */
export function startAnnouncing(): void {
  line = element("div", { class: "wr-hidden wr-announced", "aria-live": "polite" });
  document.body.append(line);
}

export function announce(words: string): void {
  if (!line) return;
  // The same words again are read out only when the line was empty between.
  line.textContent = "";
  line.textContent = words;
}
