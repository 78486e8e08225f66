/** Text into words, the same way as `wijkrecept/finder/words.py` does it. */

export interface Word {
  /** Normalised: lower case, without accents. */
  readonly text: string;
  /** Where it stands in what was typed. */
  readonly start: number;
  readonly end: number;
}

export function normalise(text: string): string {
  return text.normalize("NFKD").toLowerCase().replace(/\p{Mn}/gu, "");
}

/** The words of a text, in order, stop words and all. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{Mn}]+/gu)].map((found) => ({
    text: normalise(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }));
}
