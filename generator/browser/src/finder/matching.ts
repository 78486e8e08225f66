/** From a typed word to the groups of words that it can stand for. */

import type { Terms } from "./terms.ts";

/**
 * How surely a typed word is a word of the catalogue. `Contains` is a compound that has the typed word
 * in it; `Split` is a word that the typed compound has in it.
 */
export const Quality = { TypingError: 1, Beginning: 2, Contains: 3, Split: 4, Inflection: 5, Exact: 6 } as const;
export type Quality = (typeof Quality)[keyof typeof Quality];

export interface Match {
  /** Each group that the word can stand for, with how surely. */
  readonly groups: ReadonlyMap<number, Quality>;
  /** The place of exactly this word among the terms, if it is one. */
  readonly term: number | undefined;
}

const ENDINGS = [
  "e", "s", "t", "d", "n", "en", "er", "je", "st", "te", "de", "ers", "ten", "den", "ing", "jes", "tje", "aar",
  "heid", "ster", "aars", "ende", "baar", "ingen", "tjes", "loos",
];
const SHORTEST_BEGINNING = 2;
const SHORTEST_KNOWN_BEGINNING = 5;
const SHORTEST_END = 4;

export class Matcher {
  readonly #terms: Terms;
  /** The compounds that a group is part of. */
  readonly #compounds: ReadonlyMap<number, readonly number[]>;
  readonly #endings: readonly string[];
  readonly #isOffered: (group: number) => boolean;

  /** @param isOffered whether something to find has a group's words, and not a hand-written page only */
  constructor(
    terms: Terms,
    compounds: ReadonlyMap<number, readonly number[]>,
    endings: readonly string[] = [],
    isOffered: (group: number) => boolean = () => true,
  ) {
    this.#terms = terms;
    this.#compounds = compounds;
    this.#endings = endings;
    this.#isOffered = isOffered;
  }

  /** The same word always gives the same, whether or not somebody is still typing it. */
  match(word: string): Match {
    const found = new Map<number, Quality>();
    const exact = this.#terms.exact(word);
    if (exact !== undefined) this.#add(found, exact, Quality.Exact);
    for (const group of this.#uninflected(word)) this.#add(found, group, Quality.Inflection);
    // A short finished word that is one (`man`) is not the beginning of others (`mantelzorg`). What a page
    // says (`sla op`) does not make it one: `sla` goes on to be `slapen`.
    const isWord = [...found.keys()].some(this.#isOffered);
    const shortest = isWord ? SHORTEST_KNOWN_BEGINNING : SHORTEST_BEGINNING;
    if (word.length >= shortest) {
      for (const group of this.#terms.startingWith(word)) this.#add(found, group, Quality.Beginning);
    }
    if (found.size === 0) for (const group of this.split(word)) this.#add(found, group, Quality.Split);
    if (found.size === 0) {
      for (const group of this.#terms.resembling(word)) this.#add(found, group, Quality.TypingError);
    }
    if (found.size === 0) for (const group of this.#endsOf(word)) this.#add(found, group, Quality.TypingError);
    return { groups: found, term: this.#terms.place(word) };
  }

  /**
   * The parts of a compound that the catalogue knows only apart: `boek` and `winkel`; else empty. Before
   * an ending that many compounds have, the first part says it all: `naai` of `naailes`.
   */
  split(word: string): number[] {
    for (const ending of this.#endings) {
      const head = word.endsWith(ending) ? this.#head(word.slice(0, -ending.length)) : undefined;
      if (head !== undefined) return [head];
    }
    for (let cut = 3; cut <= word.length - 4; cut++) {
      const tail = this.#known(word.slice(cut));
      const head = tail === undefined ? undefined : this.#head(word.slice(0, cut));
      if (tail !== undefined && head !== undefined) return [head, tail];
    }
    return [];
  }

  /** The first part of a compound, without what links it to the next. */
  #head(head: string): number | undefined {
    for (const link of ["", "s", "en", "e", "n"]) {
      const bare = head.slice(0, head.length - link.length);
      const group = head.endsWith(link) && bare.length >= 3 ? this.#terms.exact(bare) : undefined;
      if (group !== undefined) return group;
    }
    return undefined;
  }

  /** The longest word that the catalogue knows at the beginning of an unknown compound, else at its end. */
  #endsOf(word: string): number[] {
    for (let length = word.length - SHORTEST_END; length >= SHORTEST_END; length--) {
      const group = this.#terms.exact(word.slice(0, length)) ?? this.#terms.exact(word.slice(-length));
      if (group !== undefined) return [group];
    }
    return [];
  }

  #known(word: string): number | undefined {
    return this.#terms.exact(word) ?? this.#uninflected(word)[0];
  }

  /** The groups whose stem or word this is, with an ending: `eenzame`, `slaapt`, `wandelingen`. */
  #uninflected(word: string): number[] {
    const found: number[] = [];
    for (const ending of ENDINGS) {
      const base = word.slice(0, -ending.length);
      if (!word.endsWith(ending) || base.length < (ending.length > 2 ? 3 : 4)) continue;
      for (const form of [base, single(base), long(base)]) {
        const group = form === undefined ? undefined : this.#terms.exact(form);
        if (group !== undefined) found.push(group);
      }
    }
    return found;
  }

  #add(found: Map<number, Quality>, group: number, quality: Quality): void {
    if ((found.get(group) ?? 0) < quality) found.set(group, quality);
    for (const compound of this.#compounds.get(group) ?? []) {
      const contains = Math.min(quality, Quality.Contains) as Quality;
      if ((found.get(compound) ?? 0) < contains) found.set(compound, contains);
    }
  }
}

/** `wandell` is `wandel`, as in `dikke` and `dik`. */
function single(base: string): string | undefined {
  return /([bdfgklmnprst])\1$/.test(base) ? base.slice(0, -1) : undefined;
}

/** `slap` is `slaap`, as in `slapen` and `slaap`. */
function long(base: string): string | undefined {
  return /[^aeiou][aeou][bdfgklmnprst]$/.test(base) ? `${base.slice(0, -1)}${base.slice(-2)}` : undefined;
}
