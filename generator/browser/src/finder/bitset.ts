/** A set of small whole numbers, such as the activities that pass a filter. */
export class BitSet {
  readonly size: number;
  readonly #words: Uint32Array;

  private constructor(size: number, words: Uint32Array) {
    this.size = size;
    this.#words = words;
  }

  static none(size: number): BitSet {
    return new BitSet(size, new Uint32Array(Math.ceil(size / 32)));
  }

  static all(size: number): BitSet {
    const set = BitSet.none(size);
    set.#words.fill(0xffffffff);
    const rest = size % 32;
    if (rest > 0) set.#words[set.#words.length - 1] = 2 ** rest - 1;
    return set;
  }

  static where(size: number, test: (member: number) => boolean): BitSet {
    const set = BitSet.none(size);
    for (let member = 0; member < size; member++) if (test(member)) set.add(member);
    return set;
  }

  add(member: number): void {
    const at = member >>> 5;
    this.#words[at] = (this.#words[at] ?? 0) | (1 << (member & 31));
  }

  has(member: number): boolean {
    return ((this.#words[member >>> 5] ?? 0) & (1 << (member & 31))) !== 0;
  }

  /** A new set of what is in both. */
  and(other: BitSet): BitSet {
    const words = this.#words.slice();
    for (let at = 0; at < words.length; at++) words[at] = (words[at] ?? 0) & (other.#words[at] ?? 0);
    return new BitSet(this.size, words);
  }

  /** A new set of what is in either. */
  or(other: BitSet): BitSet {
    const words = this.#words.slice();
    for (let at = 0; at < words.length; at++) words[at] = (words[at] ?? 0) | (other.#words[at] ?? 0);
    return new BitSet(this.size, words);
  }

  /** A new set of the members that pass. */
  filter(test: (member: number) => boolean): BitSet {
    const set = BitSet.none(this.size);
    this.forEach((member) => {
      if (test(member)) set.add(member);
    });
    return set;
  }

  isEmpty(): boolean {
    return this.#words.every((word) => word === 0);
  }

  count(): number {
    let count = 0;
    for (let word of this.#words) {
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      count += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
    }
    return count;
  }

  forEach(visit: (member: number) => void): void {
    for (let at = 0; at < this.#words.length; at++) {
      let word = this.#words[at] ?? 0;
      while (word !== 0) {
        const lowest = word & -word;
        visit(at * 32 + 31 - Math.clz32(lowest));
        word ^= lowest;
      }
    }
  }
}
