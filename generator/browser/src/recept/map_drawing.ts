/** The map on paper, as one SVG that says enough without a single tile. */

import { svgElement } from "../page/dom.ts";
import { HEIGHT, LETTERS, MARKER, type PlaceMap, placeMap, placesOf, type Place, TILE, WIDTH } from "./place_map.ts";
import type { SheetActivity } from "./data.ts";

/** What a map on paper needs: Leaflet's projection, and the tiles of the site's own maps. */
export interface MapSource {
  readonly projection: Parameters<typeof placeMap>[1];
  readonly zooms: readonly [number, number];
  /** Nothing when the site has no tiles. */
  readonly tile: ((zoom: number, column: number, row: number) => string) | undefined;
  /** Whose map it is; empty without tiles. */
  readonly attribution: string;
}

/** Leaflet is fetched here, so ask only where a place is known. */
export async function mapSource(factoryUrl: string): Promise<MapSource> {
  const { mapFactory } = await import("../map/map.ts");
  const { leaflet, draw } = await mapFactory(factoryUrl);
  const { map } = draw(document.createElement("div"));
  const { EPSG3857 } = leaflet.CRS;
  let layer: TileLayerFacts | undefined;
  map.eachLayer((each) => {
    if (each instanceof leaflet.TileLayer) layer = each as unknown as TileLayerFacts;
  });
  map.remove();
  return {
    projection: {
      project: ([lat, lon], zoom) => EPSG3857.latLngToPoint(leaflet.latLng(lat, lon), zoom),
      metresPerPixel([lat, lon], zoom) {
        const here = EPSG3857.latLngToPoint(leaflet.latLng(lat, lon), zoom);
        const beside = EPSG3857.pointToLatLng(here.add([100, 0]), zoom);
        return EPSG3857.distance(leaflet.latLng(lat, lon), beside) / 100;
      },
    },
    zooms: [layer?.options.minZoom ?? 0, layer?.options.maxZoom ?? 18],
    tile: layer && ((z, x, y) => leaflet.Util.template(layer?._url ?? "", { ...layer?.options, s: "a", r: "", z, x, y })),
    attribution: layer ? plain(layer.options.attribution ?? "") : "",
  };
}

/** Of Leaflet's tile layer; the template of its address is not in Leaflet's types. */
interface TileLayerFacts {
  readonly _url: string;
  readonly options: { readonly minZoom?: number; readonly maxZoom?: number; readonly attribution?: string };
}

function plain(html: string): string {
  return new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
}

export function mapDrawing(activities: readonly SheetActivity[], source: MapSource, isLarge: boolean, label: string): SVGSVGElement {
  const places = placesOf(activities);
  const letter = LETTERS[isLarge ? "large" : "normal"];
  const drawn = placeMap(places, source.projection, source.zooms, letter);
  const tiles = drawn.tiles.flatMap(({ column, row, x, y }) => {
    if (!source.tile) return [];
    const image = svgElement("image", { href: source.tile(drawn.zoom, column, row), x, y, width: TILE, height: TILE });
    image.addEventListener("error", () => image.remove());
    return [image];
  });
  return svgElement(
    "svg",
    { class: "wr-recept__map", "font-size": letter, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", direction: "ltr", "aria-label": `${label}: ${saidPlaces(places)}` },
    svgElement("rect", { class: "wr-recept__ground", width: WIDTH, height: HEIGHT }),
    ...tiles,
    ...drawn.markers.map(({ label: { at, anchor, text } }) => svgText(text, { class: "wr-recept__place", x: at.x, y: at.y + letter * 0.35, "text-anchor": anchor })),
    ...drawn.markers.map(({ at, width, text }) =>
      svgElement(
        "g",
        { class: "wr-recept__marker" },
        svgElement("rect", { x: at.x - width / 2, y: at.y - MARKER / 2, width, height: MARKER, rx: MARKER / 2 }),
        svgText(text, { x: at.x, y: at.y + 6.5, "text-anchor": "middle" }),
      ),
    ),
    scaleBar(drawn),
  );
}

function saidPlaces(places: readonly Place[]): string {
  return places.map(({ name, numbers }) => `${numbers.join(", ")} ${name}`).join("; ");
}

function scaleBar({ scale: { metres, pixels } }: PlaceMap): SVGGElement {
  const [left, bottom] = [10, HEIGHT - 10];
  const words = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  const line = `M${left} ${bottom - 6}v6h${pixels.toFixed(1)}v-6`;
  return svgElement(
    "g",
    { class: "wr-recept__scale" },
    svgElement("path", { d: line, class: "wr-recept__halo" }),
    svgElement("path", { d: line }),
    svgText(words, { class: "wr-recept__place", x: left + 5, y: bottom - 5 }),
  );
}

function svgText(text: string, attributes: Readonly<Record<string, string | number>>): SVGTextElement {
  return svgElement("text", attributes, document.createTextNode(text));
}

/** Resolves when every tile is there or will not come, and at the latest after so many milliseconds; says whether any came. */
export async function tilesReady(within: HTMLElement, most: number): Promise<boolean> {
  let hasTiles = false;
  const settled = [...within.querySelectorAll("image")].map(
    (image) =>
      new Promise<void>((resolve) => {
        image.addEventListener("load", () => {
          hasTiles = true;
          resolve();
        }, { once: true });
        image.addEventListener("error", () => resolve(), { once: true });
      }),
  );
  await Promise.race([Promise.all(settled), new Promise((resolve) => setTimeout(resolve, most))]);
  return hasTiles;
}

/** One place without the streets around it is an empty box; two show at least how they lie. */
export function needsTiles(activities: readonly SheetActivity[]): boolean {
  return placesOf(activities).length === 1;
}
