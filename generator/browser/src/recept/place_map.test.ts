import assert from "node:assert/strict";
import { test } from "node:test";
import { HEIGHT, MARKER, placeMap, placesOf, type Projection, TILE, WIDTH } from "./place_map.ts";

/** A flat earth, on which a degree is a pixel at zoom 0 and each zoom doubles it. */
const FLAT: Projection = {
  project: ([lat, lon], zoom) => ({ x: lon * 2 ** zoom, y: -lat * 2 ** zoom }),
  metresPerPixel: (_, zoom) => 1000 / 2 ** zoom,
};
const ZOOMS = [2, 19] as const;

test("activities at one place share a marker, and one without a place has none", () => {
  const places = placesOf([
    { venue: "De Oever", point: [1, 2] },
    { venue: "Nergens", point: null },
    { venue: "De Oever", point: [1, 2] },
    { venue: "Elders", point: [3, 4] },
  ]);
  assert.deepEqual(places, [
    { name: "De Oever", point: [1, 2], numbers: [1, 3] },
    { name: "Elders", point: [3, 4], numbers: [4] },
  ]);
  assert.equal(placeMap(places, FLAT, ZOOMS).markers[0]?.text, "1, 3");
});

test("all markers are in the frame, at the closest zoom on which they are", () => {
  const { zoom, markers } = placeMap(placesOf([{ venue: "A", point: [0, 0] }, { venue: "B", point: [0, 1] }]), FLAT, ZOOMS);
  assert.equal(zoom, 8);
  for (const { at } of markers) assert.ok(at.x > MARKER / 2 && at.x < WIDTH - MARKER / 2 && at.y > 0 && at.y < HEIGHT, JSON.stringify(at));
});

test("a single place is in the middle, not closer than streets can be told apart", () => {
  const { zoom, markers } = placeMap(placesOf([{ venue: "A", point: [52.5, 4.75] }]), FLAT, ZOOMS);
  assert.equal(zoom, 16);
  assert.deepEqual([markers[0]?.at.x, markers[0]?.at.y], [WIDTH / 2, HEIGHT / 2]);
});

test("markers that would cover one another are pushed apart", () => {
  const near = [{ venue: "A", point: [0, 0] }, { venue: "B", point: [0.00001, 0] }, { venue: "C", point: [0, 0.9] }] as const;
  const { markers } = placeMap(placesOf(near), FLAT, ZOOMS);
  const [a, b] = markers.map(({ at }) => at);
  assert.ok(a && b && Math.hypot(a.x - b.x, a.y - b.y) >= MARKER, JSON.stringify(markers));
});

test("a name stands where it leaves the frame and covers a marker least", () => {
  const places = placesOf([{ venue: "Links", point: [0, 0] }, { venue: "Rechts", point: [0, 1] }]);
  const [left, right] = placeMap(places, FLAT, ZOOMS, 15).markers;
  assert.equal(left?.label.anchor, "start");
  assert.equal(right?.label.anchor, "end");
});

test("the tiles cover the frame, each once", () => {
  const { tiles } = placeMap(placesOf([{ venue: "A", point: [0.3, 0.4] }]), FLAT, ZOOMS);
  const has = (x: number, y: number): number =>
    tiles.filter((tile) => tile.x <= x && x < tile.x + TILE && tile.y <= y && y < tile.y + TILE).length;
  for (const x of [0, WIDTH / 2, WIDTH - 1]) for (const y of [0, HEIGHT / 2, HEIGHT - 1]) assert.equal(has(x, y), 1);
});

test("the scale is a round number of metres", () => {
  const { scale, zoom } = placeMap(placesOf([{ venue: "A", point: [0, 0] }, { venue: "B", point: [0, 1] }]), FLAT, ZOOMS);
  assert.deepEqual([scale.metres, scale.pixels], [200, (200 / 1000) * 2 ** zoom]);
});
