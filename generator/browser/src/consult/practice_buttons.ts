/** The button on a practice's page that makes it the referrer's own: `<button data-wr-my-practice="slug">`. */

import { announce } from "../page/announcing.ts";
import type { Start } from "../page/navigation.ts";
import type { Site } from "../page/site.ts";
import type { Texts } from "../page/texts.ts";
import { chooseMyPractice, forgetMyPractice, myPractice, watchPractice } from "./practice.ts";

const BUTTON = "button[data-wr-my-practice]";

export function startPracticeButtons(site: Site): Start {
  return () => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>(BUTTON)];
    if (buttons.length === 0) return undefined;
    const listening = new AbortController();
    let stop: (() => void) | undefined;
    const ready = site.texts().then((texts) => {
      if (listening.signal.aborted) return;
      const markAll = (): void => {
        for (const button of buttons) mark(button, texts);
      };
      for (const button of buttons) button.addEventListener("click", () => toggle(button, texts), { signal: listening.signal });
      stop = watchPractice(markAll);
      markAll();
    });
    return {
      ready,
      end() {
        listening.abort();
        stop?.();
      },
    };
  };
}

function isMine(button: HTMLButtonElement): boolean {
  return button.dataset["wrMyPractice"] === myPractice();
}

function mark(button: HTMLButtonElement, texts: Texts): void {
  button.hidden = false;
  button.classList.add("wr-button");
  button.classList.toggle("wr-button--line", !isMine(button));
  button.setAttribute("aria-pressed", String(isMine(button)));
  button.textContent = texts.say(isMine(button) ? "practice_is_mine" : "practice_make_mine");
}

function toggle(button: HTMLButtonElement, texts: Texts): void {
  if (isMine(button)) forgetMyPractice();
  else chooseMyPractice(button.dataset["wrMyPractice"] ?? "");
  announce(texts.say(isMine(button) ? "practice_kept" : "practice_forgotten"));
}
