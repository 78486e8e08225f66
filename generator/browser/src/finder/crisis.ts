/** Words that ask for help at once, such as `zelfmoord`: whatever else is found, that comes first. */

import type { CrisisHelp } from "./payload.ts";
import { typingErrors } from "./terms.ts";
import { normalise, textsOf } from "./words.ts";

/** In a shorter word a typing error makes another word. */
const SHORTEST_MISTYPED = 7;

/** A word by itself, such as `dood`, may mean a complaint too; the words of a saying mean nothing apart. */
export type Cry = "word" | "saying";

/** The words of one saying, each as it is compared: normalised. */
type Saying = readonly string[];

const known = new WeakMap<CrisisHelp, readonly Saying[]>();

/** The help that a query asks for, whatever else stands in it. */
export function crisisHelp(query: string, helps: readonly CrisisHelp[]): CrisisHelp[] {
  const typed = textsOf(query);
  return helps.filter((help) => sayingsOf(help).some((saying) => placesOf(saying, typed).length > 0));
}

/** The words of a query by which it asks for help. */
export function crisisWords(query: string, helps: readonly CrisisHelp[]): ReadonlyMap<string, Cry> {
  const typed = textsOf(query);
  const cries = new Map<string, Cry>();
  for (const saying of helps.flatMap(sayingsOf)) {
    const isSaying = saying.length > 1;
    for (const place of placesOf(saying, typed)) {
      const word = typed[place] ?? "";
      if (isSaying || !cries.has(word)) cries.set(word, isSaying ? "saying" : "word");
    }
  }
  return cries;
}

/** Read once: they are compared at each letter. */
function sayingsOf(help: CrisisHelp): readonly Saying[] {
  let sayings = known.get(help);
  if (!sayings) known.set(help, (sayings = help.words.map((saying) => saying.split(" ").map(normalise))));
  return sayings;
}

/** The places in what was typed where the words of a saying stand, one after the other. */
function placesOf(saying: Saying, typed: readonly string[]): number[] {
  const places: number[] = [];
  for (let at = 0; at + saying.length <= typed.length; at++) {
    if (saying.every((word, place) => isWord(typed[at + place] ?? "", word))) places.push(...saying.map((_, place) => at + place));
  }
  return places;
}

function isWord(typed: string, word: string): boolean {
  const whole = word.endsWith("*") ? word.slice(0, -1) : word;
  if (typed === whole || (word !== whole && typed.startsWith(whole))) return true;
  return whole.length >= SHORTEST_MISTYPED && typingErrors(typed, whole, 1) <= 1;
}
