/** Undoes what `wijkrecept/finder/packing.py` packs. */

const CAPITAL_A = 65;

export function unpackTerms(packed: string): string[] {
  const terms: string[] = [];
  let previous = "";
  for (const [, capital = "A", rest = ""] of packed.matchAll(/([A-Z])([^A-Z]*)/g)) {
    previous = previous.slice(0, capital.charCodeAt(0) - CAPITAL_A) + rest;
    terms.push(previous);
  }
  return terms;
}

export function unpackNumbers(packed: string): Uint32Array {
  const binary = atob(packed);
  const numbers = new Uint32Array(binary.length);
  let count = 0;
  let number = 0;
  let shift = 0;
  for (let at = 0; at < binary.length; at++) {
    const byte = binary.charCodeAt(at);
    number |= (byte & 0x7f) << shift;
    if (byte & 0x80) {
      shift += 7;
    } else {
      numbers[count++] = number;
      number = shift = 0;
    }
  }
  return numbers.subarray(0, count);
}
