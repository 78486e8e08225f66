/** The texts that `wijkrecept/texts/browser.py` takes out of the language's file. */

export interface TextTables {
  readonly language: string;
  readonly browser: Readonly<Record<string, string>>;
  readonly referrer: Readonly<Record<string, string>>;
  readonly places: Readonly<Record<string, string>>;
  readonly daypart: Readonly<Record<string, string>>;
}

export class Texts {
  readonly #tables: TextTables;

  constructor(tables: TextTables) {
    this.#tables = tables;
  }

  get language(): string {
    return this.#tables.language;
  }

  /** The text called `name` with its `{blanks}` filled in. Throws on a name that is no text. */
  say(name: string, blanks: Readonly<Record<string, string | number>> = {}): string {
    return this.#filled("browser", name, blanks);
  }

  /** What the recept page says to the referrer, whatever the language of the paper. */
  referrer(name: string, blanks: Readonly<Record<string, string | number>> = {}): string {
    return this.#filled("referrer", name, blanks);
  }

  /** The text for one, or for another number: `count_one`, `count_many`. */
  count(name: string, count: number, blanks: Readonly<Record<string, string | number>> = {}): string {
    return this.say(count === 1 ? `${name}_one` : `${name}_many`, { count, ...blanks });
  }

  /** `plek vrij`, by the place in the payload's column. */
  places(number: number): string {
    return Object.values(this.#tables.places)[number] ?? "";
  }

  /** `avond`. */
  daypart(number: number): string {
    return Object.values(this.#tables.daypart)[number] ?? "";
  }

  #filled(table: "browser" | "referrer", name: string, blanks: Readonly<Record<string, string | number>>): string {
    const text = this.#tables[table][name];
    if (text === undefined) throw new Error(`no text ${table}.${name}`);
    return text.replace(/\{(\w+)\}/g, (blank, key: string) => String(blanks[key] ?? blank));
  }
}
