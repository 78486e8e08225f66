/** Text into words, the same way as `wijkrecept/finder/words.py` does it. */

export interface Word {
  /** Normalised: lower case, without accents. */
  readonly text: string;
  /** Where it stands in what was typed. */
  readonly start: number;
  readonly end: number;
}

const PLAIN = /^[\0-\x7f]*$/;

export function normalise(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
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

/** The same words without where they stand. */
export function textsOf(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
