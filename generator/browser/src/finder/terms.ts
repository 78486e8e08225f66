/** The sorted words of the catalogue: found exactly, by their beginning, or by a typing error. */

export class Terms {
  readonly #terms: readonly string[];
  readonly #groups: Uint32Array;

  constructor(terms: readonly string[], groups: Uint32Array) {
    this.#terms = terms;
    this.#groups = groups;
  }

  /** The group of exactly this word. */
  exact(word: string): number | undefined {
    const place = this.place(word);
    return place === undefined ? undefined : this.groupAt(place);
  }

  /** The place of exactly this word among the terms. */
  place(word: string): number | undefined {
    const at = this.#firstFrom(word);
    return this.#terms[at] === word ? at : undefined;
  }

  wordAt(place: number): string {
    return this.#terms[place] ?? "";
  }

  groupAt(place: number): number {
    return this.#groups[place] ?? 0;
  }

  /** The groups of the words that begin so. */
  startingWith(beginning: string): Set<number> {
    const found = new Set<number>();
    for (let at = this.#firstFrom(beginning); this.#terms[at]?.startsWith(beginning); at++) {
      found.add(this.#groups[at] ?? 0);
    }
    return found;
  }

  /**
   * The groups of the words within one typing error, or two in a long word; the nearest only. In a word of
   * four letters only two swapped ones are an error: any other makes another word.
   */
  resembling(word: string): Set<number> {
    let most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    const isShort = word.length === 4;
    let found = new Set<number>();
    if (most === 0) return found;
    // People hardly ever mistype the first letter, and to trust it makes this some twenty times cheaper.
    const first = word.slice(0, 1);
    for (let at = this.#firstFrom(first); this.#terms[at]?.startsWith(first); at++) {
      const term = this.#terms[at] ?? "";
      if (term.length < 4 || Math.abs(term.length - word.length) > most) continue;
      const distance = typingErrors(word, term, most);
      if (distance > most || (isShort && !hasSameLetters(word, term))) continue;
      if (distance < most) {
        most = distance;
        found = new Set();
      }
      found.add(this.#groups[at] ?? 0);
    }
    return found;
  }

  /** Where the first term is that does not sort before `word`. Terms sort by code point. */
  #firstFrom(word: string): number {
    let low = 0;
    let high = this.#terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#terms[middle] ?? "") < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function hasSameLetters(one: string, other: string): boolean {
  return [...one].sort().join("") === [...other].sort().join("");
}

/**
 * The number of typing errors between two words: a letter too many, missing, wrong, or two swapped
 * (the optimal string alignment distance). Gives up with more than `most` once that is certain.
 */
export function typingErrors(left: string, right: string, most: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = previous;
    previous = current;
  }
  return previous[right.length] ?? 0;
}
