/** Letters and digits that nobody takes for another when read aloud or by hand. */
const ALPHABET = "23456789ACDEFHJKMNPRTVWXY";
const HALF = 3;

/** A number to match the returned strip with the paper: `7K4-92M`. It stands for nothing and nobody. */
export function receptNumber(fill: (bytes: Uint8Array<ArrayBuffer>) => unknown = (bytes) => crypto.getRandomValues(bytes)): string {
  const letters: string[] = [];
  while (letters.length < 2 * HALF) {
    const bytes = new Uint8Array(16);
    fill(bytes);
    for (const byte of bytes) {
      // The bytes above the last whole round of the alphabet would make its first letters likelier.
      if (byte < 256 - (256 % ALPHABET.length)) letters.push(ALPHABET[byte % ALPHABET.length] ?? "");
    }
  }
  return `${letters.slice(0, HALF).join("")}-${letters.slice(HALF, 2 * HALF).join("")}`;
}
