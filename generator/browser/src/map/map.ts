/**
 * Start the map that folium made, and put points on it.
 *
 * Leaflet is loaded with this module, so import it only once there is something to show. Text enters
 * the map as text nodes: Leaflet does not escape HTML.
 */
import * as Leaflet from "leaflet";
import { LINES_SHOWN, type MapPoint } from "./map_point.ts";
import { MapMarkers, weight } from "./markers.ts";

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
    return markerIcon(String(count), groupLabel(count), true);
  };
  const shown = new MapMarkers(markers, (point) => markerIcon(point.count ? String(point.count) : "", point.title, false), popup);
  return {
    show(points) {
      if (points.length > 0) {
        const bounds = Leaflet.latLngBounds(points.map((point) => [point.lat, point.lon]));
        map.fitBounds(bounds.pad(0.15), { maxZoom: CLOSEST_ZOOM - 1, animate: false });
      }
      shown.show(points);
    },
    remove() {
      shown.end();
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

const MARKER_SIZE = 34;

/** Its element is made when it is drawn: of thousands, most stay within a group. */
function markerIcon(text: string, label: string, isGroup: boolean): Leaflet.DivIcon {
  const icon = Leaflet.divIcon({
    className: isGroup ? "wr-marker wr-marker--group" : "wr-marker",
    iconSize: [MARKER_SIZE, MARKER_SIZE],
    popupAnchor: [0, -MARKER_SIZE / 2],
  });
  const plain = icon.createIcon.bind(icon);
  icon.createIcon = (old) => {
    const drawn = plain(old);
    const inner = document.createElement("span");
    inner.textContent = text;
    const hidden = document.createElement("span");
    hidden.className = "wr-hidden";
    hidden.textContent = label;
    const both = document.createElement("span");
    both.append(inner, hidden);
    drawn.replaceChildren(both);
    return drawn;
  };
  return icon;
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
