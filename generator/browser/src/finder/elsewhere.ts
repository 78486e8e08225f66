/** Where there is something, when the patient's own wijk has nothing. */

import type { BitSet } from "./bitset.ts";
import type { Catalogue } from "./catalogue.ts";

/** A wijk away from the patient's own that does have what is asked. */
export interface Elsewhere {
  readonly wijk: number;
  readonly count: number;
  readonly km: number | undefined;
}

const MOST_ELSEWHERE = 3;

/** As on the page of a wijk: those beside it first, then by the distance between the middles. */
export function nearest(catalogue: Catalogue, passing: BitSet, from: readonly number[]): Elsewhere[] {
  const { near } = catalogue.payload.wijken;
  const counts = new Map<number, number>();
  passing.forEach((activity) => {
    const wijk = catalogue.payload.activities.wijk[activity] ?? -1;
    if (!from.includes(wijk)) counts.set(wijk, (counts.get(wijk) ?? 0) + 1);
  });
  const found = [...counts].map(([wijk, count]) => {
    const places = from.map((each) => near[each]?.findIndex(([other]) => other === wijk) ?? -1).filter((place) => place >= 0);
    const metres = from.flatMap((each) => near[each]?.find(([other]) => other === wijk)?.[1] ?? []);
    return { wijk, count, km: metres.length > 0 ? Math.min(...metres) / 1000 : undefined, place: Math.min(...places) };
  });
  found.sort((one, other) => one.place - other.place || other.count - one.count);
  return found.slice(0, MOST_ELSEWHERE).map(({ wijk, count, km }) => ({ wijk, count, km }));
}
