/** The sheet that says which keys there are, and switches the single ones off. */

import { openDialog } from "../page/dialog.ts";
import { element } from "../page/dom.ts";
import type { Texts } from "../page/texts.ts";

/** What stands on each key, by the name of the text that says what it does. */
const KEYS: readonly (readonly [text: string, ...keys: readonly string[]])[] = [
  ["key_search", "/"],
  ["key_arrows", "↑", "↓"],
  ["key_enter", "Enter"],
  ["key_escape", "Esc"],
  ["key_recept", "r"],
  ["key_print", "p"],
  ["key_help", "?"],
];

export function openKeyHelp(texts: Texts, isOn: boolean, turn: (isOn: boolean) => void): void {
  const rows = KEYS.map(([text, ...keys]) =>
    element(
      "div",
      { class: "wr-keys__row" },
      element("dt", {}, ...keys.map((key) => element("kbd", { class: "wr-key" }, key))),
      element("dd", {}, texts.say(text)),
    ),
  );
  const box = element("input", { type: "checkbox", class: "wr-filters__box" });
  box.checked = isOn;
  box.addEventListener("change", () => turn(box.checked));
  openDialog(
    texts.say("keys_title"),
    texts.say("close"),
    element("dl", { class: "wr-keys" }, ...rows),
    element("label", { class: "wr-keys__switch" }, box, element("span", {}, texts.say("keys_on"))),
    element("p", { class: "wr-soft" }, texts.say("keys_note")),
  );
}
