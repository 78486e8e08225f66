/** The markers on a map: thousands come in small portions, and those that stay are left alone. */

import * as Leaflet from "leaflet";
import type { MapPoint } from "./map_point.ts";

/** So many at a time keep a phone free to answer to a finger. */
const PORTION = 100;

interface Shown {
  readonly point: MapPoint;
  readonly marker: Leaflet.Marker;
}

export class MapMarkers {
  readonly #group: Leaflet.MarkerClusterGroup;
  readonly #icon: (point: MapPoint) => Leaflet.Icon | Leaflet.DivIcon;
  readonly #popup: (point: MapPoint) => HTMLElement;
  /** By the page that each leads to. */
  readonly #shown = new Map<string, Shown>();
  #adding: number | undefined;

  constructor(
    group: Leaflet.MarkerClusterGroup,
    icon: (point: MapPoint) => Leaflet.Icon | Leaflet.DivIcon,
    popup: (point: MapPoint) => HTMLElement,
  ) {
    this.#group = group;
    this.#icon = icon;
    this.#popup = popup;
  }

  show(points: readonly MapPoint[]): void {
    this.end();
    const wanted = new Map(points.map((point) => [point.url, point]));
    const gone = [...this.#shown.values()].filter(({ point }) => !isSame(point, wanted.get(point.url)));
    if (gone.length === this.#shown.size) this.#group.clearLayers();
    else this.#group.removeLayers(gone.map(({ marker }) => marker));
    for (const { point } of gone) this.#shown.delete(point.url);
    this.#add(points.filter(({ url }) => !this.#shown.has(url)));
  }

  end(): void {
    window.clearTimeout(this.#adding);
  }

  #add(points: readonly MapPoint[]): void {
    const made = points.slice(0, PORTION).map((point) => this.#marker(point));
    this.#group.addLayers(made);
    const rest = points.slice(PORTION);
    if (rest.length > 0) this.#adding = window.setTimeout(() => this.#add(rest));
  }

  #marker(point: MapPoint): Leaflet.Marker {
    const marker = Leaflet.marker([point.lat, point.lon], {
      title: point.title,
      alt: point.title,
      icon: this.#icon(point),
      keyboard: true,
    });
    (marker as Weighed).wrCount = point.count ?? 1;
    marker.bindPopup(() => this.#popup(point));
    this.#shown.set(point.url, { point, marker });
    return marker;
  }
}

type Weighed = Leaflet.Marker & { wrCount?: number };

/** How many things a marker stands for. */
export function weight(marker: Leaflet.Marker): number {
  return (marker as Weighed).wrCount ?? 1;
}

function isSame(one: MapPoint, other: MapPoint | undefined): boolean {
  return other !== undefined && one.count === other.count && one.lines.join("\n") === other.lines.join("\n");
}
