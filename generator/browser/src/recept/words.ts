/** The words of the paper: texts with their blanks filled in, days and times, and the right direction for each. */

import { element } from "../page/dom.ts";
import { isDutchOnly, type SheetFile, type Words } from "./data.ts";

/** Parts of a sentence, to append to an element. */
export type Parts = readonly (Node | string)[];

const NO_BREAK = "\u00a0";

/** Where the plain language code would say days in another way than is read here. */
const LOCALES: Readonly<Record<string, string>> = { nl: "nl-NL", en: "en-GB", ar: "ar-u-nu-latn" };

/** Groups of digits as in `072-000 00 00`: no line breaks in it, and one from right to left keeps its order. */
const PHONE = /(\+?\d[\d-]*(?:[ -]\d+)+)/;

export class SheetWords {
  readonly #file: Pick<SheetFile, "language" | "direction" | "texts">;

  constructor(file: Pick<SheetFile, "language" | "direction" | "texts">) {
    this.#file = file;
  }

  get language(): string {
    return this.#file.language;
  }

  get direction(): "ltr" | "rtl" {
    return this.#file.direction;
  }

  /** The text called `name` with its `{blanks}` filled in. Throws on a name that is no text. */
  tell(name: string, blanks: Readonly<Record<string, string | number>> = {}): string {
    return this.#text(name).replace(/\{(\w+)\}/g, (blank, key: string) => String(blanks[key] ?? blank));
  }

  /** The same, where what fills a blank may be Dutch or a number that keeps its own direction. */
  phrase(name: string, blanks: Readonly<Record<string, Words | number>>): Parts {
    return this.#text(name)
      .split(/\{(\w+)\}/)
      .flatMap((part, at) => (at % 2 === 0 ? [part] : this.inline(asWords(blanks[part] ?? ""))))
      .filter((part) => part !== "");
  }

  /** The name of the text that goes with a number: `name_one`, `name_few`, else `name` itself. */
  counted(name: string, count: number): string {
    const form = `${name}_${new Intl.PluralRules(this.#file.language).select(count)}`;
    return form in this.#file.texts ? form : name;
  }

  /** Words as nodes: Dutch ones marked as such, and numbers of telephones kept in order. */
  inline(words: Words): Parts {
    if (isDutchOnly(words)) return [dutch(words.nl)];
    return withPhones(words);
  }

  /** `dinsdag 1 december`. */
  day(day: string): string {
    return this.#date(day, { weekday: "long", day: "numeric", month: "long" });
  }

  /** `1 december`. */
  dayOfMonth(day: string): string {
    return this.#date(day, { day: "numeric", month: "long" });
  }

  /** `1 oktober 2026`. */
  dated(day: string): string {
    return this.#date(day, { day: "numeric", month: "long", year: "numeric" });
  }

  /** `17.30 uur`, in the form of the language's texts. */
  time(minutes: number): string {
    const blanks = { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, "0") };
    return this.tell("clock", blanks).replaceAll(" ", NO_BREAK);
  }

  #date(day: string, options: Intl.DateTimeFormatOptions): string {
    const locale = LOCALES[this.#file.language] ?? this.#file.language;
    const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).formatToParts(Date.parse(`${day}T00:00:00Z`));
    // What stands after the last part is a word for "year", whose point would end the sentence twice.
    if (parts.at(-1)?.type === "literal") parts.pop();
    return kept(parts.map(({ value }) => value).join(""));
  }

  #text(name: string): string {
    const text = this.#file.texts[name];
    if (text === undefined) throw new Error(`no text sheet.${name} in ${this.#file.language}`);
    return text;
  }
}

/** A number stays on the line with what it counts. */
function kept(date: string): string {
  return date.replace(/(\d+) /g, `$1${NO_BREAK}`);
}

/** Dutch words among others: their own language for a screen reader, their own direction on the line. */
export function dutch(text: string): HTMLElement {
  return element("span", { lang: "nl", dir: "ltr" }, ...withPhones(text));
}

function withPhones(text: string): Parts {
  return text
    .split(PHONE)
    .map((part, at) => (at % 2 === 0 ? part : element("bdi", { dir: "ltr", class: "wr-recept__phone" }, part)))
    .filter((part) => part !== "");
}

function asWords(given: Words | number): Words {
  return typeof given === "number" ? String(given) : given;
}
