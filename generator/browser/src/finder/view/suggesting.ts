/**
 * Suggestions below the field, as a combobox with a list (ARIA 1.2). The results stay live below it;
 * as long as no suggestion is pointed at, every key means what it meant.
 */

import { element } from "../../page/dom.ts";
import type { End } from "../../page/navigation.ts";
import { afterPaint } from "../../page/painting.ts";
import type { Texts } from "../../page/texts.ts";
import type { Suggestion } from "../suggestions.ts";

/** In two columns of three it stays above the first result. */
const MOST_WIDE = 6;
const MOST_NARROW = 4;
/** As in `suggestions.css`. */
const WIDE = "(min-width: 48rem)";
/** Two signs of a word or code; digits alone are a postcode, and clear by themselves. */
const BEGUN = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}'’.-]+$/u;

const FOR_SUGGESTIONS: ReadonlySet<string> = new Set(["ArrowDown", "ArrowUp", "Escape", "Enter"]);

export interface SuggestionActions {
  suggest(query: string, caret: number): readonly Suggestion[];
  /** Takes over the whole query. */
  take(query: string): void;
}

export class Suggesting {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #texts: Texts;
  readonly #actions: SuggestionActions;
  readonly #wide = window.matchMedia(WIDE);
  #offered: readonly Suggestion[] = [];
  /** Ends waiting for the results of the letter that was typed last, where it is not over yet. */
  #endWaiting: End | undefined;
  #active = -1;
  #caret = 0;

  constructor(field: HTMLInputElement, list: HTMLElement, texts: Texts, actions: SuggestionActions, signal: AbortSignal) {
    this.#field = field;
    this.#list = list;
    this.#texts = texts;
    this.#actions = actions;
    field.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    field.addEventListener("blur", () => this.close(), { signal });
    // The field keeps the focus while a suggestion is clicked.
    list.addEventListener("pointerdown", (event) => event.preventDefault(), { signal });
    list.addEventListener("mousedown", (event) => event.preventDefault(), { signal });
    list.addEventListener("click", (event) => this.#onClick(event), { signal });
  }

  /**
   * After each letter that somebody typed; not when the field was filled in another way. The results of
   * the letter come first. Where the caret stands is asked before these are written, since the browser
   * has to lay out the page to tell.
   */
  update(caret: number): void {
    this.#endWaiting?.();
    this.#caret = caret;
    this.#endWaiting = afterPaint(() => this.#renew());
  }

  #renew(): void {
    this.#endWaiting?.();
    this.#endWaiting = undefined;
    const caret = this.#caret;
    const query = this.#field.value;
    const found = BEGUN.test(query.slice(0, caret)) ? this.#actions.suggest(query, caret) : [];
    // Where the best is what stands there already, there is nothing to help with.
    const isSaid = found[0] !== undefined && sameWords(found[0].query, query);
    const others = found.filter((each) => !sameWords(each.query, query));
    this.#offer(isSaid ? [] : others.slice(0, this.#wide.matches ? MOST_WIDE : MOST_NARROW));
  }

  close(): void {
    this.#endWaiting?.();
    this.#endWaiting = undefined;
    this.#offer([]);
  }

  #offer(suggestions: readonly Suggestion[]): void {
    const isOpen = suggestions.length > 0;
    if (!isOpen && this.#offered.length === 0) return;
    this.#offered = suggestions;
    this.#point(-1);
    this.#list.replaceChildren(...suggestions.map((suggestion, at) => this.#option(suggestion, at)));
    this.#list.hidden = !isOpen;
    this.#field.setAttribute("aria-expanded", String(isOpen));
  }

  #option({ kind, label, detail }: Suggestion, at: number): HTMLElement {
    return element(
      "div",
      { class: "wr-suggestion", role: "option", id: `wr-suggestion-${at}`, "aria-selected": "false" },
      element("span", { class: "wr-suggestion__name" }, label, detail !== "" && element("span", { class: "wr-suggestion__detail" }, ` ${detail}`)),
      element("span", { class: "wr-suggestion__kind" }, ` ${this.#texts.say(`suggestion_${kind}`)}`),
    );
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // Who is quicker than the screen means the suggestions of what stands in the field.
    if (this.#endWaiting && FOR_SUGGESTIONS.has(event.key)) this.#renew();
    if (this.#offered.length === 0) {
      if (event.key !== "Escape" || this.#field.value === "") return;
      this.#actions.take("");
    } else if (event.key === "ArrowDown") this.#step(1);
    else if (event.key === "ArrowUp") this.#step(-1);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && this.#active >= 0) this.#take(this.#active);
    else {
      // To the field's own use: the caret moves, letters are typed, Enter goes to the first result.
      if (event.key === "Enter") this.close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Round the list, with the field itself between its last and its first. */
  #step(by: number): void {
    const places = this.#offered.length + 1;
    this.#point(((this.#active + 1 + by + places) % places) - 1);
  }

  #point(at: number): void {
    this.#active = at;
    for (const [place, option] of [...this.#list.children].entries()) option.setAttribute("aria-selected", String(place === at));
    if (at < 0) this.#field.removeAttribute("aria-activedescendant");
    else this.#field.setAttribute("aria-activedescendant", `wr-suggestion-${at}`);
  }

  #onClick(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (option) this.#take([...this.#list.children].indexOf(option));
  }

  #take(at: number): void {
    const taken = this.#offered[at];
    this.close();
    if (taken) this.#actions.take(taken.query);
  }
}

function sameWords(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
