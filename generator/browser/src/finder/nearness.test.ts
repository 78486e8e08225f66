import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, nearness } from "./nearness.ts";

const middle = [[52.65, 4.75], [52.62, 4.75], [52.66, 4.75], null] as const;
const wijken = { id: [], name: [], coaches: [], middle, borders: [[1], [0], [], []] };

test("distances are those over the ellipsoid", () => {
  // By geopy: 3338.4 m north to south, 67 678.3 m east to west, 142 469.5 m aslant.
  assert.ok(Math.abs(distance([52.65, 4.75], [52.62, 4.75]) - 3338.4) < 1);
  assert.ok(Math.abs(distance([52.65, 4.75], [52.65, 5.75]) - 67678.3) < 10);
  assert.ok(Math.abs(distance([52.65, 4.75], [51.65, 6.05]) - 142469.5) < 10);
});

test("a wijk beside comes before a nearer one", () => {
  assert.ok(nearness({ wijken }, 0, 1).place < nearness({ wijken }, 0, 2).place);
});

test("a wijk of which nobody knows where it is comes last", () => {
  assert.ok(nearness({ wijken }, 0, 2).place < nearness({ wijken }, 0, 3).place);
  assert.equal(nearness({ wijken }, 0, 3).metres, undefined);
});
