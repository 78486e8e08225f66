/** What a map is given to show; apart from the map itself, which brings Leaflet along. */

/** So many lines stand in a popup; one more says that there are others. */
export const LINES_SHOWN = 6;

/** A place on the map, in WGS84 degrees. */
export interface MapPoint {
  readonly lat: number;
  readonly lon: number;
  readonly title: string;
  readonly lines: readonly string[];
  readonly url: string;
  readonly count?: number;
}
