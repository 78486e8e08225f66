/** The found activities as points on the map, one for each venue. */

import type { MapPoint } from "../../map/map.ts";
import type { Catalogue } from "../catalogue.ts";

export function pointsOf(activities: readonly number[], catalogue: Catalogue, root: string): MapPoint[] {
  const { venues, activities: columns, paths } = catalogue.payload;
  const byVenue = new Map<number, string[]>();
  for (const activity of activities) {
    const venue = columns.venue[activity] ?? 0;
    const names = byVenue.get(venue);
    if (names) names.push(columns.name[activity] ?? "");
    else byVenue.set(venue, [columns.name[activity] ?? ""]);
  }
  return [...byVenue].flatMap(([venue, lines]) => {
    const point = venues.point[venue];
    if (!point) return [];
    const url = root + paths.venue.replace("{id}", venues.id[venue] ?? "");
    return [{ lat: point[0], lon: point[1], title: venues.name[venue] ?? "", lines, url, count: lines.length }];
  });
}
