/** Which documents have the words of a group, as `wijkrecept/finder/index.py` writes them. */

import { unpackNumbers } from "./unpacking.ts";

export class Postings {
  readonly #numbers: Uint32Array;
  readonly #starts: Uint32Array;
  /** So many bits of each number say how much it says that the word stands there. */
  readonly #bits: number;

  constructor(packed: string, bits: number) {
    this.#numbers = unpackNumbers(packed);
    this.#bits = bits;
    const numbers = this.#numbers;
    const starts: number[] = [];
    for (let at = 0; at < numbers.length; at += 1 + (numbers[at] ?? 0)) starts.push(at);
    this.#starts = Uint32Array.from(starts);
  }

  /** How many documents have a group's words. */
  count(group: number): number {
    return this.#numbers[this.#starts[group] ?? this.#numbers.length] ?? 0;
  }

  visit(group: number, seen: (document: number, level: number) => void): void {
    const numbers = this.#numbers;
    const bits = this.#bits;
    const mask = (1 << bits) - 1;
    let at = this.#starts[group] ?? numbers.length;
    let document = 0;
    for (let left = numbers[at++] ?? 0; left > 0; left--) {
      const packed = numbers[at++] ?? 0;
      document += packed >>> bits;
      seen(document, packed & mask);
    }
  }
}
