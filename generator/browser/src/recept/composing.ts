/** The panel with which a referrer composes a recept: what is on it, in which order, and how it goes on paper. */

import type { Paper } from "../consult/request.ts";
import { announce } from "../page/announcing.ts";
import { element } from "../page/dom.ts";
import { pictogram } from "../page/pictograms.ts";
import type { Texts } from "../page/texts.ts";
import type { ReceptRequest } from "../consult/request.ts";
import type { SheetCoach } from "./data.ts";

const LONGEST_NOTE = 240;
/** From so many letters on, the panel says how many are left. */
const COUNTED = LONGEST_NOTE / 2;

export interface Listed {
  readonly id: string;
  readonly name: string;
}

/** What the panel asks of the page. */
export interface Composed {
  move(id: string, by: number): void;
  remove(id: string): void;
  choose(choices: Partial<ReceptRequest>): void;
  write(note: string): void;
  print(): void;
  /** Ends the consult, for the next patient. */
  endConsult(): void;
}

type Action = "up" | "down" | "remove";

export class Composing {
  readonly element: HTMLElement;
  readonly #texts: Texts;
  readonly #pictograms: string;
  readonly #on: Composed;
  readonly #list = element("ol", { class: "wr-chosen" });
  readonly #coach = element("select", { id: "wr-choose-coach" });
  readonly #coachRow: HTMLElement;
  #listed = "";

  /** @param languages ISO 639-1 codes, Dutch first */
  constructor(texts: Texts, pictograms: string, languages: readonly string[], choices: ReceptRequest, note: string, on: Composed) {
    this.#texts = texts;
    this.#pictograms = pictograms;
    this.#on = on;
    const say = texts.referrer.bind(texts);
    this.#coach.addEventListener("change", () => on.choose({ coach: this.#coach.value }));
    this.#coachRow = row("wr-choose-coach", say("coach_choice"), this.#coach);
    const print = element("button", { class: "wr-button wr-compose__print", type: "button", "data-wr-print-recept": "" }, pictogram(pictograms, "print"), say("print"));
    print.addEventListener("click", () => on.print());
    const next = element("button", { class: "wr-button wr-button--line wr-compose__next", type: "button" }, say("next_patient"));
    next.addEventListener("click", () => on.endConsult());
    this.element = element(
      "section",
      { class: "wr-compose", "aria-label": say("panel") },
      element("h2", { id: "wr-chosen-heading", tabindex: "-1" }, say("list")),
      this.#list,
      this.#noteField(note),
      element(
        "div",
        { class: "wr-compose__choices" },
        row("wr-choose-language", say("language"), languageField(languages, choices.language, (language) => on.choose({ language }))),
        this.#coachRow,
        switchOf<Paper>("paper", say("paper"), choices.paper, [["a4", say("paper_a4")], ["a5", say("paper_a5")]], (paper) => on.choose({ paper })),
        switchOf(
          "letters",
          say("letters"),
          choices.isLarge ? "large" : "normal",
          [["normal", say("letters_normal")], ["large", say("letters_large")]],
          (letters) => on.choose({ isLarge: letters === "large" }),
        ),
      ),
      this.#referrerBox(choices.forReferrer),
      element("div", { class: "wr-compose__do" }, print, next),
    );
  }

  showList(items: readonly Listed[]): void {
    const listed = JSON.stringify(items);
    // What is listed already keeps its buttons, and so the focus.
    if (listed === this.#listed) return;
    this.#listed = listed;
    this.#list.replaceChildren(...items.map((item, at) => this.#item(item, at, items)));
  }

  /** Shows a choice where a wijk has more than one coach. */
  showCoaches(coaches: readonly SheetCoach[], chosen: SheetCoach | undefined): void {
    this.#coachRow.hidden = coaches.length < 2;
    const options = coaches.map(({ id, organisation }) => element("option", { value: id }, organisation));
    this.#coach.replaceChildren(...options);
    if (chosen) this.#coach.value = chosen.id;
  }

  #item({ id, name }: Listed, at: number, items: readonly Listed[]): HTMLElement {
    const button = (action: Action, icon: string, act: () => void, isOff: boolean): HTMLElement => {
      const made = element(
        "button",
        { type: "button", class: `wr-chosen__button wr-chosen__button--${action}`, disabled: isOff, title: this.#texts.referrer(action, { name }) },
        pictogram(this.#pictograms, icon),
        element("span", { class: "wr-hidden" }, this.#texts.referrer(action, { name })),
      );
      made.addEventListener("click", act);
      return made;
    };
    const move = (by: number): void => {
      this.#on.move(id, by);
      const moved = [...items.filter((each) => each.id !== id)];
      moved.splice(at + by, 0, { id, name });
      this.showList(moved);
      this.#focus(at + by, by < 0 ? "up" : "down");
      announce(this.#texts.referrer("moved", { name, place: at + by + 1, count: items.length }));
    };
    const remove = (): void => {
      this.#on.remove(id);
      this.showList(items.filter((each) => each.id !== id));
      this.#focus(Math.min(at, items.length - 2), "remove");
      announce(this.#texts.referrer("removed", { name }));
    };
    return element(
      "li",
      { class: "wr-chosen__item" },
      element("span", { class: "wr-chosen__name" }, name),
      button("up", "next", () => move(-1), at === 0),
      button("down", "next", () => move(1), at === items.length - 1),
      button("remove", "close", remove, false),
    );
  }

  /** Stays with what was moved; at an end its button is off, and the other one takes over. */
  #focus(at: number, action: Action): void {
    const item = this.#list.children[at];
    const wanted = item?.querySelector<HTMLButtonElement>(`.wr-chosen__button--${action}:enabled`);
    const found = wanted ?? item?.querySelector<HTMLButtonElement>("button:enabled") ?? this.element.querySelector<HTMLElement>("h2");
    found?.focus();
  }

  #noteField(note: string): HTMLElement {
    const left = element("span", { class: "wr-compose__left" });
    const field = element("textarea", {
      id: "wr-note", rows: "2", maxlength: LONGEST_NOTE, autocomplete: "off", "aria-describedby": "wr-note-hint",
    });
    field.value = note;
    // Nobody has to count before a few words are there.
    const count = (): void => {
      const length = field.value.length;
      left.textContent = length < COUNTED ? "" : ` ${this.#texts.referrer("note_left", { count: LONGEST_NOTE - length })}`;
    };
    count();
    field.addEventListener("input", () => {
      count();
      this.#on.write(field.value);
    });
    return element(
      "div",
      { class: "wr-compose__note" },
      element("label", { for: "wr-note" }, this.#texts.referrer("note")),
      field,
      element("p", { id: "wr-note-hint", class: "wr-compose__hint" }, this.#texts.referrer("note_hint"), left),
    );
  }

  #referrerBox(isOn: boolean): HTMLElement {
    const box = element("input", { type: "checkbox", checked: isOn });
    box.addEventListener("change", () => this.#on.choose({ forReferrer: box.checked }));
    return element("label", { class: "wr-compose__also" }, box, element("span", {}, this.#texts.referrer("also_referrer")));
  }
}

function row(id: string, label: string, field: HTMLElement): HTMLElement {
  return element("div", { class: "wr-compose__row" }, element("label", { for: id }, label), field);
}

function languageField(languages: readonly string[], chosen: string | undefined, choose: (language: string) => void): HTMLSelectElement {
  const options = languages.map((language) => element("option", { value: language, lang: language }, ownName(language)));
  const field = element("select", { id: "wr-choose-language" }, ...options);
  field.value = chosen !== undefined && languages.includes(chosen) ? chosen : (languages[0] ?? "");
  field.addEventListener("change", () => choose(field.value));
  return field;
}

/** What a language calls itself, as the first word of a line: `Türkçe`, `Polski`. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Two choices beside each other. */
function switchOf<Value extends string>(
  name: string,
  label: string,
  chosen: Value,
  values: readonly (readonly [value: Value, label: string])[],
  choose: (value: Value) => void,
): HTMLElement {
  const options = values.map(([value, words]) => {
    const field = element("input", { type: "radio", name: `wr-${name}`, value, checked: value === chosen });
    field.addEventListener("change", () => choose(value));
    return element("label", { class: "wr-switch__option" }, field, element("span", {}, words));
  });
  return element("fieldset", { class: "wr-switch" }, element("legend", {}, label), element("div", { class: "wr-switch__options" }, ...options));
}
