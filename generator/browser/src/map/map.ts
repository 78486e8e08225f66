/**
 * Start the map that folium made, and put points on it.
 *
 * Leaflet is loaded with this module, so import it only once there is something to show. Text enters
 * the map as text nodes: Leaflet does not escape HTML.
 */
import * as Leaflet from "leaflet";

/** A place on the map, in WGS84 degrees. */
export interface MapPoint {
  readonly lat: number;
  readonly lon: number;
  readonly title: string;
  readonly lines: readonly string[];
  readonly url: string;
  readonly count?: number;
}

/** A running map. */
export interface CatalogueMap {
  show(points: readonly MapPoint[]): void;
  remove(): void;
}

interface DrawnMap {
  readonly map: Leaflet.Map;
  readonly markers: Leaflet.MarkerClusterGroup;
}

type Factory = (leaflet: typeof Leaflet, element: HTMLElement) => DrawnMap;

const MARKER_SIZE = 34;
const LINES_SHOWN = 6;
const CLOSEST_ZOOM = 16;

/**
 * Start a map in an element.
 *
 * @param factoryUrl the address of the module that folium's map was written to
 * @param groupLabel says how many things a marker stands for, for screen readers
 */
export async function startMap(
  element: HTMLElement,
  factoryUrl: string,
  groupLabel: (count: number) => string,
): Promise<CatalogueMap> {
  const { draw } = await mapFactory(factoryUrl);
  const canvas = document.createElement("div");
  element.append(canvas);
  element.hidden = false;
  const { map, markers } = draw(canvas);
  map.attributionControl.setPrefix(false);
  const options: Leaflet.MarkerClusterGroupOptions = markers.options;
  options.iconCreateFunction = (cluster) => {
    const count = cluster.getAllChildMarkers().reduce((sum, each) => sum + weight(each), 0);
    return icon(String(count), groupLabel(count), true);
  };
  return {
    show(points) {
      markers.clearLayers();
      markers.addLayers(points.map(marker));
      if (points.length > 0) {
        const bounds = Leaflet.latLngBounds(points.map((point) => [point.lat, point.lon]));
        map.fitBounds(bounds.pad(0.15), { maxZoom: CLOSEST_ZOOM - 1, animate: false });
      }
    },
    remove() {
      map.remove();
      canvas.remove();
    },
  };
}

/** Loads Leaflet and the map that folium made; gives how to draw it in an element. */
export async function mapFactory(
  factoryUrl: string,
): Promise<{ readonly leaflet: typeof Leaflet; readonly draw: (element: HTMLElement) => DrawnMap }> {
  // The cluster plugin adds itself to the global `L`, as plugins of Leaflet 1 do.
  const given = Leaflet as typeof Leaflet & { default?: typeof Leaflet };
  const leaflet = given.default ?? given;
  (globalThis as { L?: unknown }).L = leaflet;
  await import("leaflet.markercluster");
  const factory = ((await import(factoryUrl)) as { default: Factory }).default;
  return { leaflet, draw: (element) => factory(leaflet, element) };
}

function marker(point: MapPoint): Leaflet.Marker {
  const made = Leaflet.marker([point.lat, point.lon], {
    title: point.title,
    alt: point.title,
    icon: icon(point.count ? String(point.count) : "", point.title, false),
    keyboard: true,
  });
  (made as { wrCount?: number }).wrCount = point.count ?? 1;
  return made.bindPopup(() => popup(point));
}

function weight(made: Leaflet.Marker): number {
  return (made as { wrCount?: number }).wrCount ?? 1;
}

function icon(text: string, label: string, group: boolean): Leaflet.DivIcon {
  const inner = document.createElement("span");
  inner.textContent = text;
  const hidden = document.createElement("span");
  hidden.className = "wr-hidden";
  hidden.textContent = label;
  const both = document.createElement("span");
  both.append(inner, hidden);
  return Leaflet.divIcon({
    html: both,
    className: group ? "wr-marker wr-marker--group" : "wr-marker",
    iconSize: [MARKER_SIZE, MARKER_SIZE],
    popupAnchor: [0, -MARKER_SIZE / 2],
  });
}

function popup(point: MapPoint): HTMLElement {
  const box = document.createElement("div");
  const link = document.createElement("a");
  link.href = point.url;
  link.textContent = point.title;
  box.append(link);
  if (point.lines.length > 0) {
    const list = document.createElement("ul");
    for (const line of point.lines.slice(0, LINES_SHOWN)) {
      const item = document.createElement("li");
      item.textContent = line;
      list.append(item);
    }
    if (point.lines.length > LINES_SHOWN) {
      const item = document.createElement("li");
      item.textContent = "…";
      list.append(item);
    }
    box.append(list);
  }
  return box;
}
