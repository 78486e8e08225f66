/** Where the activities are, as a drawing: markers that match the list, names, a scale. Only sums; nothing is drawn here. */

export type LatLon = readonly [lat: number, lon: number];

export interface Place {
  readonly name: string;
  readonly point: LatLon;
  /** The numbers of the activities there: `1, 2`. */
  readonly numbers: readonly number[];
}

/** Points of a plane in pixels at a zoom: Leaflet's EPSG:3857. */
export interface Projection {
  project(point: LatLon, zoom: number): XY;
  /** Metres on the ground per pixel around a point. */
  metresPerPixel(point: LatLon, zoom: number): number;
}

export interface XY {
  readonly x: number;
  readonly y: number;
}

export interface Box extends XY {
  readonly width: number;
  readonly height: number;
}

export interface Marker {
  readonly at: XY;
  readonly text: string;
  readonly width: number;
  readonly label: { readonly at: XY; readonly anchor: "start" | "end" | "middle"; readonly text: string };
}

export interface Tile extends XY {
  readonly column: number;
  readonly row: number;
}

export interface PlaceMap {
  readonly zoom: number;
  readonly markers: readonly Marker[];
  readonly tiles: readonly Tile[];
  readonly scale: { readonly metres: number; readonly pixels: number };
}

export const WIDTH = 340;
export const HEIGHT = 230;
export const TILE = 256;
/** Across; markers with more numbers are wider. */
export const MARKER = 34;
/** How high letters are: on a map as wide as `sheet.css` makes it that is 9 points or more, and 14 when large. */
export const LETTERS = { normal: 18, large: 20 } as const;
const DIGIT = 9;
/** So that a marker and its name are never on the edge. */
const MARGIN = 34;
const CLOSEST = 16;
const LONGEST_SCALE = 90;
/** Of a letter, compared with its height, in a wide sans serif. */
const LETTER_WIDTH = 0.62;

/** Activities at one place share a marker. */
export function placesOf(activities: readonly { readonly venue: string; readonly point: LatLon | null }[]): Place[] {
  const places = new Map<string, { name: string; point: LatLon; numbers: number[] }>();
  activities.forEach(({ venue, point }, at) => {
    if (!point) return;
    const key = point.join();
    const place = places.get(key) ?? { name: venue, point, numbers: [] };
    place.numbers.push(at + 1);
    places.set(key, place);
  });
  return [...places.values()];
}

/** @param zooms the first and last for which there are tiles; @param letter how high letters are */
export function placeMap(
  places: readonly Place[],
  projection: Projection,
  zooms: readonly [number, number],
  letter: number = LETTERS.normal,
): PlaceMap {
  const zoom = zoomFor(places, projection, [zooms[0], Math.min(CLOSEST, zooms[1])]);
  const points = places.map(({ point }) => projection.project(point, zoom));
  const [left, right] = ends(points.map(({ x }) => x));
  const [top, bottom] = ends(points.map(({ y }) => y));
  const corner = { x: Math.round((left + right - WIDTH) / 2), y: Math.round((top + bottom - HEIGHT) / 2) };
  const spots = pushedApart(
    points.map(({ x, y }, at) => ({ x: x - corner.x, y: y - corner.y, width: widthOf(places[at]?.numbers ?? []) })),
  );
  const middle = places[0]?.point ?? [0, 0];
  return {
    zoom,
    markers: labelled(places, spots, letter),
    tiles: tilesBelow(corner),
    scale: scaleFor(projection.metresPerPixel(middle, zoom)),
  };
}

function zoomFor(places: readonly Place[], projection: Projection, [first, last]: readonly [number, number]): number {
  for (let zoom = last; zoom > first; zoom--) {
    const points = places.map(({ point }) => projection.project(point, zoom));
    const [left, right] = ends(points.map(({ x }) => x));
    const [top, bottom] = ends(points.map(({ y }) => y));
    if (right - left <= WIDTH - 2 * MARGIN && bottom - top <= HEIGHT - 2 * MARGIN) return zoom;
  }
  return first;
}

function ends(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function widthOf(numbers: readonly number[]): number {
  return MARKER + DIGIT * 2 * (numbers.length - 1);
}

interface Spot extends XY {
  readonly width: number;
}

/** Markers that would lie on one another move aside, just so far that each can be read. */
function pushedApart(spots: readonly Spot[]): Spot[] {
  const moved = spots.map((spot) => ({ ...spot }));
  for (let round = 0; round < 40; round++) {
    for (const [at, one] of moved.entries()) {
      for (const other of moved.slice(at + 1)) {
        const apart = (one.width + other.width) / 2 + 3;
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        if (distance >= apart) continue;
        const angle = distance < 0.5 ? 0 : Math.atan2(dy, dx);
        const push = (apart - distance) / 2;
        one.x -= Math.cos(angle) * push;
        one.y -= Math.sin(angle) * push;
        other.x += Math.cos(angle) * push;
        other.y += Math.sin(angle) * push;
      }
    }
  }
  return moved.map(({ x, y, width }) => ({
    x: within(x, width / 2 + 3, WIDTH - width / 2 - 3),
    y: within(y, MARKER / 2 + 3, HEIGHT - MARKER / 2 - 3),
    width,
  }));
}

/** Puts each name where it is in the frame and touches no marker and no other name, as far as can be. */
function labelled(places: readonly Place[], spots: readonly Spot[], letter: number): Marker[] {
  const scale: Box = { x: 0, y: HEIGHT - 34, width: LONGEST_SCALE + 16, height: 34 };
  const taken: Box[] = [...spots.map((spot) => boxAround(spot, spot.width, MARKER)), scale];
  return spots.map(({ x, y, width }, at) => {
    const { name = "", numbers = [] } = places[at] ?? {};
    const long = name.length * letter * LETTER_WIDTH;
    const side = width / 2 + 6;
    const middle = within(x, long / 2 + 4, WIDTH - long / 2 - 4);
    const ways = [
      { anchor: "start", x: x + side, y },
      { anchor: "end", x: x - side, y },
      { anchor: "middle", x: middle, y: y + MARKER / 2 + letter * 0.8 },
      { anchor: "middle", x: middle, y: y - MARKER / 2 - letter * 0.8 },
    ] as const;
    const tried = ways.map((way) => {
      const start = way.anchor === "start" ? way.x : way.anchor === "end" ? way.x - long : way.x - long / 2;
      const box = { x: start, y: way.y - letter * 0.6, width: long, height: letter * 1.2 };
      const others = taken.filter((_, other) => other !== at);
      return { way, box, cost: others.reduce((sum, other) => sum + shared(box, other), 0) + 3 * outside(box) };
    });
    const best = tried.reduce((least, each) => (each.cost < least.cost ? each : least));
    taken.push(best.box);
    return {
      at: { x, y },
      text: numbers.join(", "),
      width,
      label: { at: { x: best.way.x, y: best.way.y }, anchor: best.way.anchor, text: name },
    };
  });
}

function boxAround({ x, y }: XY, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function shared(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function outside(box: Box): number {
  return box.width * box.height - shared(box, { x: 2, y: 2, width: WIDTH - 4, height: HEIGHT - 4 });
}

function tilesBelow(corner: XY): Tile[] {
  const tiles: Tile[] = [];
  for (let row = Math.floor(corner.y / TILE); row * TILE < corner.y + HEIGHT; row++) {
    for (let column = Math.floor(corner.x / TILE); column * TILE < corner.x + WIDTH; column++) {
      tiles.push({ column, row, x: column * TILE - corner.x, y: row * TILE - corner.y });
    }
  }
  return tiles;
}

/** The longest round number of metres that is not too long on the drawing. */
function scaleFor(metresPerPixel: number): PlaceMap["scale"] {
  const most = metresPerPixel * LONGEST_SCALE;
  const ten = 10 ** Math.floor(Math.log10(most));
  const metres = Math.max(...[1, 2, 5].map((each) => each * ten).filter((each) => each <= most));
  return { metres, pixels: metres / metresPerPixel };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
