/** The buttons, on any page, that put an activity on the recept or take it off: `<button data-wr-add="wijk/slug">`. */

import { announce } from "../page/announcing.ts";
import { element } from "../page/dom.ts";
import type { Start } from "../page/navigation.ts";
import type { Site } from "../page/site.ts";
import type { Texts } from "../page/texts.ts";
import { askQuestion, currentQuestion, isForNextPatient, isFull, onRecept, toggleOnRecept, watchRecept } from "./consult.ts";
import { learnName } from "./names.ts";
import { FULL_SENTENCE } from "./tray.ts";

const BUTTON = "button[data-wr-add]";

/** Listens once for the whole visit; what it gives, shows the buttons of a page. */
export function startAdding(site: Site): Start {
  const markAll = async (): Promise<void> => {
    const buttons = document.querySelectorAll<HTMLButtonElement>(BUTTON);
    if (buttons.length === 0) return;
    const texts = await site.texts();
    for (const button of buttons) markAddButton(button, texts);
  };
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>(BUTTON) : null;
    if (button) void site.texts().then((texts) => toggle(button, texts));
  });
  watchRecept(() => void markAll());
  return () => (document.querySelector(BUTTON) ? { ready: markAll(), end: () => undefined } : undefined);
}

/** Shows a button as its activity is: on the recept, off it, or off it while nothing more fits. */
export function markAddButton(button: HTMLButtonElement, texts: Texts): void {
  const isOn = onRecept().includes(button.dataset["wrAdd"] ?? "");
  const isRefused = !isOn && isFull();
  const state = `${isOn} ${isRefused}`;
  if (button.dataset["wrState"] === state) return;
  button.dataset["wrState"] = state;
  button.hidden = false;
  button.classList.add("wr-button", "wr-add");
  button.classList.toggle("wr-button--line", !isOn);
  button.setAttribute("aria-pressed", String(isOn));
  // Not `disabled`: who comes to it must be able to hear why it does nothing.
  if (isRefused) {
    button.setAttribute("aria-disabled", "true");
    button.setAttribute("aria-describedby", FULL_SENTENCE);
  } else {
    button.removeAttribute("aria-disabled");
    button.removeAttribute("aria-describedby");
  }
  const name = button.dataset["wrName"];
  button.replaceChildren(
    texts.say(isOn ? "added" : "add"),
    ...(name ? [element("span", { class: "wr-hidden" }, `: ${name}`)] : []),
  );
}

function toggle(button: HTMLButtonElement, texts: Texts): void {
  const { wrAdd: id, wrName: name } = button.dataset;
  if (!id) return;
  learnName(id, name);
  const said = { name: name ?? texts.say("this_activity") };
  // On the page of a complaint nobody types what the question is.
  const code = button.closest<HTMLElement>("[data-wr-code]")?.dataset["wrCode"];
  if (code) askQuestion({ ...currentQuestion(), codes: [code] });
  const isNew = isForNextPatient() && !onRecept().includes(id);
  if (!toggleOnRecept(id)) announce(texts.say("recept_full"));
  else if (isNew) announce(texts.say("new_recept", said));
  else announce(texts.say(onRecept().includes(id) ? "is_on_recept" : "is_off_recept", said));
}
