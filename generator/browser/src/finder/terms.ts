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

  /** The places of the words that begin so: from the first to before the second. */
  rangeOf(beginning: string): readonly [from: number, to: number] {
    const from = this.#firstFrom(beginning);
    let to = from;
    while (this.#terms[to]?.startsWith(beginning)) to++;
    return [from, to];
  }

  groupAt(place: number): number {
    return this.#groups[place] ?? 0;
  }

  /** The groups of the words that begin so. */
  startingWith(beginning: string): Set<number> {
    const [from, to] = this.rangeOf(beginning);
    return new Set(this.#groups.subarray(from, to));
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
    const [from, to] = this.rangeOf(first);
    for (let at = from; at < to; at++) {
      const term = this.#terms[at] ?? "";
      if (term.length < 4) continue;
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

/** Three rows of the table of distances, used again for each pair of words. */
let rows: [Uint16Array, Uint16Array, Uint16Array] = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)];

/**
 * The number of typing errors between two words: a letter too many, missing, wrong, or two swapped
 * (the optimal string alignment distance). Gives up with more than `most` once that is certain.
 */
export function typingErrors(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  const width = right.length + 1;
  if (rows[0].length < width) rows = [new Uint16Array(2 * width), new Uint16Array(2 * width), new Uint16Array(2 * width)];
  let [before, previous, current] = rows;
  for (let column = 0; column < width; column++) previous[column] = column;
  for (let row = 1; row <= left.length; row++) {
    const letter = left.charCodeAt(row - 1);
    current[0] = row;
    let least = row;
    for (let column = 1; column < width; column++) {
      const other = right.charCodeAt(column - 1);
      let cost = (previous[column - 1] as number) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (previous[column] as number) + 1, (current[column - 1] as number) + 1);
      const isSwapped =
        row > 1 && column > 1 && letter === right.charCodeAt(column - 2) && left.charCodeAt(row - 2) === other;
      if (isSwapped) cost = Math.min(cost, (before[column - 2] as number) + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  return previous[width - 1] as number;
}
