/** The found activities as points on the map, one for each venue. */

import { LINES_SHOWN, type MapPoint } from "../../map/map_point.ts";
import type { Catalogue } from "../catalogue.ts";

export function pointsOf(activities: readonly number[], catalogue: Catalogue, root: string): MapPoint[] {
  const { venues, activities: columns, paths } = catalogue.payload;
  const byVenue = new Map<number, { count: number; readonly lines: string[] }>();
  for (const activity of activities) {
    const venue = columns.venue[activity] ?? 0;
    let found = byVenue.get(venue);
    if (!found) byVenue.set(venue, (found = { count: 0, lines: [] }));
    found.count += 1;
    if (found.lines.length <= LINES_SHOWN) found.lines.push(columns.name[activity] ?? "");
  }
  return [...byVenue].flatMap(([venue, { count, lines }]) => {
    const point = venues.point[venue];
    if (!point) return [];
    const url = root + paths.venue.replace("{id}", venues.id[venue] ?? "");
    return [{ lat: point[0], lon: point[1], title: venues.name[venue] ?? "", lines, url, count }];
  });
}
