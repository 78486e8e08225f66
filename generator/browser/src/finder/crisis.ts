/** Words that ask for help at once, such as `zelfmoord`: whatever else is found, that comes first. */

import type { CrisisHelp } from "./payload.ts";
import { typingErrors } from "./terms.ts";
import { normalise, wordsOf } from "./words.ts";

/** In a shorter word a typing error makes another word. */
const SHORTEST_MISTYPED = 7;

/** The help that a query asks for, whatever else stands in it. */
export function crisisHelp(query: string, known: readonly CrisisHelp[]): CrisisHelp[] {
  const typed = textsOf(query);
  return known.filter(({ words }) => words.some((saying) => placesOf(saying, typed).length > 0));
}

/** A word by itself, such as `dood`, may mean a complaint too; the words of a saying mean nothing apart. */
export type Cry = "word" | "saying";

/** The words of a query by which it asks for help. */
export function crisisWords(query: string, known: readonly CrisisHelp[]): ReadonlyMap<string, Cry> {
  const typed = textsOf(query);
  const cries = new Map<string, Cry>();
  for (const saying of known.flatMap(({ words }) => words)) {
    const isSaying = saying.includes(" ");
    for (const place of placesOf(saying, typed)) {
      const word = typed[place] ?? "";
      if (isSaying || !cries.has(word)) cries.set(word, isSaying ? "saying" : "word");
    }
  }
  return cries;
}

function textsOf(query: string): string[] {
  return wordsOf(query).map(({ text }) => text);
}

/** The places in what was typed where the words of a saying stand, one after the other. */
function placesOf(saying: string, typed: readonly string[]): number[] {
  const words = saying.split(" ").map(normalise);
  return typed.flatMap((_, at) =>
    words.every((word, place) => isWord(typed[at + place] ?? "", word)) ? words.map((_, place) => at + place) : [],
  );
}

function isWord(typed: string, word: string): boolean {
  const whole = word.replace(/\*$/, "");
  if (typed === whole || (word !== whole && typed.startsWith(whole))) return true;
  return whole.length >= SHORTEST_MISTYPED && typingErrors(typed, whole, 1) <= 1;
}
