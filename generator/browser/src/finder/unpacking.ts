/** Undoes what `wijkrecept/finder/packing.py` packs. */

const CAPITAL_A = 65;

export function unpackTerms(packed: string): string[] {
  const terms: string[] = [];
  let previous = "";
  for (const [part] of packed.matchAll(/[A-Z][^A-Z]*/g)) {
    previous = previous.slice(0, part.charCodeAt(0) - CAPITAL_A) + part.slice(1);
    terms.push(previous);
  }
  return terms;
}

/** Signs that end a number are worth less than this; the others say that more of it follows. */
const LAST = 60;
const MORE = 31;
const FIRST_SIGN = 35;
const BACKSLASH = 92;

export function unpackNumbers(packed: string): Uint32Array {
  const numbers = new Uint32Array(packed.length);
  let count = 0;
  let rest = 0;
  for (let at = 0; at < packed.length; at++) {
    const code = packed.charCodeAt(at);
    const sign = code - FIRST_SIGN - (code > BACKSLASH ? 1 : 0);
    if (sign < LAST) {
      numbers[count++] = rest * LAST + sign;
      rest = 0;
    } else {
      rest = rest * MORE + sign - LAST + 1;
    }
  }
  return numbers.slice(0, count);
}
