import type { LatLon } from "./payload.ts";

const EARTH_KM = 6371;

/** The distance over ground in kilometres. */
export function kilometres([lat1, lon1]: LatLon, [lat2, lon2]: LatLon): number {
  const radians = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * radians) / 2) ** 2 +
    Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(((lon2 - lon1) * radians) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(a));
}
