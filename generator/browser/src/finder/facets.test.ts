import assert from "node:assert/strict";
import { test } from "node:test";
import { BitSet } from "./bitset.ts";
import { FacetFilter, type Filters, noFilters, slotMask, toggled } from "./facets.ts";
import type { Payload } from "./payload.ts";

const MORNING = 0;
const EVENING = 2;
const TUESDAY = 1;
const FRIDAY = 4;

/** Tuesday morning and Friday evening; Tuesday evening; by appointment. */
const payload = {
  wijken: { id: ["noord", "zuid"] },
  kinds: { id: ["eetgroep", "taal"] },
  audiences: { id: ["ouderen", "mannen"] },
  languages: { id: ["tr"] },
  activities: {
    wijk: [0, 0, 1],
    kind: [0, 1, 1],
    audiences: [0b11, 0b01, 0],
    languages: [1, 0, 1],
    slots: [slotMask([TUESDAY], [MORNING]) | slotMask([FRIDAY], [EVENING]), slotMask([TUESDAY], [EVENING]), 0],
    cents: [0, 250, 0],
    wheelchair: [1, 2, 0],
  },
} as unknown as Payload;

function members(set: BitSet): number[] {
  const found: number[] = [];
  set.forEach((member) => found.push(member));
  return found;
}

function applied(filters: Filters, open?: number) {
  const { passing, counts } = new FacetFilter(payload, filters, open).apply(BitSet.all(3));
  return { passing: members(passing), counts: Object.fromEntries(Object.entries(counts()).map(([facet, each]) => [facet, [...each]])) };
}

test("nothing chosen lets all pass and counts all", () => {
  const { passing, counts } = applied(noFilters());
  assert.deepEqual(passing, [0, 1, 2]);
  assert.deepEqual(counts["wijk"], [2, 1]);
  assert.deepEqual(counts["dag"], [0, 2, 0, 0, 1, 0, 0]);
  assert.deepEqual(counts["dagdeel"], [1, 0, 2]);
  assert.deepEqual(counts["wie"], [2, 1]);
  assert.deepEqual(counts["gratis"], [2]);
  assert.deepEqual(counts["rolstoel"], [1]);
});

test("two values of one facet are either, two facets are both", () => {
  const both = toggled(toggled(noFilters(), "wijk", 0), "wijk", 1);
  assert.deepEqual(applied(both).passing, [0, 1, 2]);
  assert.deepEqual(applied(toggled(both, "gratis", 0)).passing, [0, 2]);
});

test("a facet's counts tell what its other values would give", () => {
  const { counts } = applied(toggled(noFilters(), "wijk", 1));
  assert.deepEqual(counts["wijk"], [2, 1]);
  assert.deepEqual(counts["soort"], [0, 1]);
});

test("a day and a part of the day must be one and the same time", () => {
  const tuesdayEvening = toggled(toggled(noFilters(), "dag", TUESDAY), "dagdeel", EVENING);
  const { passing, counts } = applied(tuesdayEvening);
  assert.deepEqual(passing, [1]);
  assert.deepEqual(counts["dag"], [0, 1, 0, 0, 1, 0, 0]);
  assert.deepEqual(counts["dagdeel"], [1, 0, 1]);
});

test("a day that was typed leaves only its own slots open", () => {
  const { passing, counts } = applied(noFilters(), slotMask([FRIDAY], []));
  assert.deepEqual(passing, [0]);
  assert.deepEqual(counts["dagdeel"], [0, 0, 1]);
});

test("choosing twice is choosing not", () => {
  assert.deepEqual(toggled(toggled(noFilters(), "dag", 3), "dag", 3), noFilters());
});
