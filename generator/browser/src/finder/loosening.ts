/** When nothing fits: which one word to leave out so that something does. */

import type { Catalogue } from "./catalogue.ts";
import type { Filters } from "./facets.ts";
import { type Preset, search } from "./search.ts";
import type { Timetable } from "./timetable.ts";
import type { Meaning, Understanding } from "./understanding.ts";

export interface Loosening {
  /** What was understood of the words to leave out. */
  readonly meaning: Meaning;
  /** How many activities there are without them. */
  readonly count: number;
}

/** The understood words without which something is found, the most first. A place is moved, not left out. */
export function looseningsOf(
  catalogue: Catalogue,
  understanding: Understanding,
  filters: Filters,
  timetable: Timetable,
  preset: Preset | undefined,
): readonly Loosening[] {
  const { meanings } = understanding;
  if (meanings.length + understanding.free.length < 2) return [];
  const found = meanings
    .filter(({ kind }) => kind !== "neighbourhood" && kind !== "practice")
    .map((meaning): Loosening => {
      const others = meanings.filter((other) => other !== meaning);
      const { ranked } = search(catalogue, { ...understanding, meanings: others }, filters, timetable, preset);
      return { meaning, count: ranked.length };
    });
  return found.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
}
