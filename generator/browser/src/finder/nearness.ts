/** Which wijken lie near another, as on the page of a wijk: those beside it first, then by distance. */

import type { LatLon, Payload } from "./payload.ts";

export interface Near {
  /** Smaller is nearer; the same for none but those whose distance is the same, or not known. */
  readonly place: number;
  readonly metres: number | undefined;
}

/** So much farther than anything in the country. */
const FAR = 1e7;

export function nearness({ wijken }: Pick<Payload, "wijken">, from: number, to: number): Near {
  const [here, there] = [wijken.middle[from], wijken.middle[to]];
  const metres = here && there ? distance(here, there) : undefined;
  const isBeside = wijken.borders[from]?.includes(to) ?? false;
  return { place: (isBeside ? 0 : 2 * FAR) + (metres ?? FAR), metres };
}

/**
 * Metres between two points on the WGS84 ellipsoid, by the length of a degree halfway between them. Within
 * a province that is right to a few metres in a hundred kilometres.
 */
export function distance([lat, lon]: LatLon, [otherLat, otherLon]: LatLon): number {
  const middle = (((lat + otherLat) / 2) * Math.PI) / 180;
  const north = 111132.954 - 559.822 * Math.cos(2 * middle) + 1.175 * Math.cos(4 * middle);
  const east = 111412.84 * Math.cos(middle) - 93.5 * Math.cos(3 * middle) + 0.118 * Math.cos(5 * middle);
  return Math.hypot((otherLat - lat) * north, (otherLon - lon) * east);
}
