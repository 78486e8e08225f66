/**
 * The strip at the bottom that the coach gives back to the practice. It is in Dutch on every paper, since
 * both of them read it; the patient is told so in the paper's own language.
 */

import { element } from "../page/dom.ts";
import type { Texts } from "../page/texts.ts";
import type { SheetWords } from "./words.ts";

const STEPS = ["contact", "intake", "started", "active"] as const;
/** Why referrals end, from the registration by coaches. */
const REASONS = ["waiting", "match", "money", "tension", "language", "transport", "gone", "contacts", "other"] as const;

export function feedbackSlip(number: string, texts: Texts, words: SheetWords): HTMLElement {
  const box = (label: string): HTMLElement =>
    element("span", { class: "wr-recept__tick" }, element("i", { class: "wr-recept__box" }), label);
  return element(
    "footer",
    { class: "wr-recept__return" },
    element("p", { class: "wr-recept__return-by" }, words.tell("return_by")),
    element(
      "div",
      { class: "wr-recept__strip", lang: "nl", dir: "ltr" },
      element(
        "p",
        { class: "wr-recept__ticks" },
        element("b", {}, texts.referrer("slip_title", { number })),
        ...STEPS.map((step) => box(texts.referrer(`slip_${step}`))),
      ),
      element(
        "p",
        { class: "wr-recept__ticks" },
        element("b", {}, texts.referrer("slip_stopped")),
        ...REASONS.map((reason) => box(texts.referrer(`slip_why_${reason}`))),
        element("span", { class: "wr-recept__dots" }),
      ),
    ),
  );
}
