/** Where there is something, when the patient's own wijk has nothing. */

import type { BitSet } from "./bitset.ts";
import type { Catalogue } from "./catalogue.ts";
import { nearness } from "./nearness.ts";

/** A wijk away from the patient's own that does have what is asked. */
export interface Elsewhere {
  readonly wijk: number;
  readonly count: number;
  readonly km: number | undefined;
}

const MOST_ELSEWHERE = 3;

/** As on the page of a wijk: those beside it first, then by the distance between the middles. */
export function nearest(catalogue: Catalogue, passing: BitSet, from: readonly number[]): Elsewhere[] {
  const counts = new Map<number, number>();
  passing.forEach((activity) => {
    const wijk = catalogue.payload.activities.wijk[activity] ?? -1;
    if (!from.includes(wijk)) counts.set(wijk, (counts.get(wijk) ?? 0) + 1);
  });
  const found = [...counts].map(([wijk, count]) => {
    const near = from.map((each) => nearness(catalogue.payload, each, wijk));
    const metres = near.flatMap((each) => each.metres ?? []);
    return {
      wijk,
      count,
      km: metres.length > 0 ? Math.min(...metres) / 1000 : undefined,
      place: Math.min(...near.map(({ place }) => place)),
    };
  });
  found.sort((one, other) => one.place - other.place || other.count - one.count);
  return found.slice(0, MOST_ELSEWHERE).map(({ wijk, count, km }) => ({ wijk, count, km }));
}
