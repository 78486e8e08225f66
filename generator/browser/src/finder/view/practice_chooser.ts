/** Where the referrer chooses the own practice, reads what is kept of it, and has all of it forgotten. */

import { chooseMyPractice, forgetMyPractice, myPractice } from "../../consult/practice.ts";
import { openDialog } from "../../page/dialog.ts";
import { element } from "../../page/dom.ts";
import type { Texts } from "../../page/texts.ts";
import type { Payload } from "../payload.ts";

export function openPracticeChooser({ practices }: Payload, texts: Texts, forgetAll: () => void): void {
  const mine = myPractice();
  const options = practices.id.map((id, number) => element("option", { value: id, selected: id === mine }, practices.name[number] ?? ""));
  const select = element(
    "select",
    { class: "wr-select", id: "wr-practice" },
    element("option", { value: "", selected: mine === undefined }, texts.say("practice_none")),
    ...options,
  );
  select.addEventListener("change", () => {
    if (select.value === "") forgetMyPractice();
    else chooseMyPractice(select.value);
  });
  const forget = element("button", { class: "wr-button wr-button--line", type: "button" }, texts.say("forget_all"));
  const dialog = openDialog(
    texts.say("practice_title"),
    texts.say("close"),
    element("p", {}, texts.say("practice_why")),
    element("p", {}, element("label", { for: "wr-practice" }, texts.say("practice_label")), select),
    element("p", { class: "wr-soft" }, texts.say("practice_only")),
    element("p", {}, forget, element("span", { class: "wr-soft wr-dialog__note" }, texts.say("forget_note"))),
  );
  forget.addEventListener("click", () => {
    dialog.close();
    forgetAll();
  });
}

/** The button that opens it says which practice it is. */
export function namePractice(button: HTMLElement, { practices }: Payload, texts: Texts): void {
  const name = practices.name[practices.id.indexOf(myPractice() ?? "")];
  const words = texts.say("practice_button", { practice: name ?? texts.say("practice_choose") });
  if (button.textContent !== words) button.textContent = words;
}
