/** The referrer's side: what to ask, what to send, and a text to copy. It is in Dutch whatever the paper's language. */

import { element } from "../page/dom.ts";
import type { Texts } from "../page/texts.ts";
import { coachLine, copyText, inDutch, type Referral, whenSaid, whyThisCoach, withinSaid } from "./copy_text.ts";
import type { SheetWords } from "./words.ts";

const COPIED_SHOWN_MS = 4000;

/** On the screen, with the text to copy. */
export function referrerSide(referral: Referral, texts: Texts, words: SheetWords): readonly HTMLElement[] {
  const text = element("pre", { class: "wr-copy__text", tabindex: "0", role: "group", "aria-label": texts.referrer("copy_heading") });
  text.textContent = copyText(referral, texts.referrer.bind(texts), words);
  const status = element("span", { class: "wr-copy__status", role: "status" });
  const button = element("button", { class: "wr-button wr-button--line", type: "button" }, texts.referrer("copy"));
  button.addEventListener("click", () => {
    void copied(text).then((isCopied) => {
      status.textContent = texts.referrer(isCopied ? "copied" : "copy_by_hand");
      if (isCopied) setTimeout(() => (status.textContent = ""), COPIED_SHOWN_MS);
    });
  });
  const copy = element("div", { class: "wr-copy__do" }, button, status);
  return [
    element("section", { class: "wr-copy" }, element("h3", {}, texts.referrer("copy_heading")), copy, text),
    ...facts(referral, texts, words, false),
  ];
}

/** On paper, as a page of its own. */
export function referrerPage(referral: Referral, texts: Texts, words: SheetWords): HTMLElement {
  const { now, number } = referral;
  return element(
    "article",
    { class: "wr-recept wr-recept--referrer", lang: "nl", dir: "ltr" },
    element(
      "header",
      { class: "wr-recept__top" },
      element(
        "div",
        {},
        element("p", { class: "wr-recept__small" }, texts.referrer("page_not_for_patient")),
        element("h2", { class: "wr-recept__title" }, texts.referrer("page_title")),
      ),
      element("p", { class: "wr-recept__dated" }, words.dated(now.day), element("br"), words.tell("number", { number })),
    ),
    ...facts(referral, texts, words, true),
  );
}

/** @param isPaper has a box to tick */
function facts({ complaints, activities, coach, receiver, now }: Referral, texts: Texts, words: SheetWords, isPaper: boolean): HTMLElement[] {
  const say = texts.referrer.bind(texts);
  const part = (heading: string, ...lines: (string | HTMLElement | null | undefined)[]): HTMLElement =>
    element(
      "section",
      { class: "wr-facts" },
      element("h3", {}, say(heading)),
      ...lines.flatMap((line) => (typeof line === "string" ? [element("p", {}, line)] : line ? [line] : [])),
    );
  const list = (items: readonly string[], name: "ul" | "ol" = "ul"): HTMLElement =>
    element(name, {}, ...items.map((item) => element("li", {}, firstUpper(item))));
  const given = isPaper && element("p", { class: "wr-recept__tick" }, element("i", { class: "wr-recept__box" }), say("permission_given"));
  const { routes = [], send = [] } = coach ?? {};
  return [
    part("complaint", complaints.length > 0 ? list(complaints) : say("complaint_none")),
    part("activities", list(activities.map((each) => `${each.name}. ${whenSaid(each, now, say, words)}`), "ol")),
    coach && receiver
      ? part(
          "coach",
          element("p", {}, element("b", {}, coachLine(coach))),
          whyThisCoach(receiver, say),
          withinSaid(coach, say),
          coach.reachable === null ? null : say("reachable", { when: inDutch(coach.reachable) }),
          coach.hours.length === 0 ? null : say("hours", { hours: coach.hours.map(inDutch).join("; ") }),
          coach.deputy,
        )
      : part("coach", say("coach_none")),
    part("permission", say("permission_ask"), given || null),
    part("routes", routes.length > 0 ? list(routes) : say("send_default")),
    ...(send.length > 0 ? [part("send", list(send))] : []),
  ];
}

function firstUpper(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase("nl") + sentence.slice(1);
}

/** Puts the text on the clipboard; where the browser does not allow that, selects it. */
async function copied(text: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(text);
    text.focus();
    return false;
  }
}
