import assert from "node:assert/strict";
import { test } from "node:test";
import { readDeepLink } from "./deep_link.ts";
import type { Payload } from "./payload.ts";

const NAMES = {
  wijken: { id: ["overdie", "de-mare"], name: ["Overdie", "De Mare"] },
  practices: { id: ["elisabeth"], name: ["Elisabeth"] },
} as unknown as Payload;

test("a complaint and a postcode become words, as one would type them", () => {
  const link = readDeepLink("#klacht=Z04.03&postcode=1813AB", NAMES);
  assert.deepEqual(link, { words: "Z04.03 1813AB", hasWijken: false, refused: [] });
});

test("beside a complaint a wijk is the patient's; alone it is a filter", () => {
  assert.deepEqual(readDeepLink("#klacht=z0403,P06&wijk=de-mare", NAMES), { words: "z0403 P06 De Mare", hasWijken: true, refused: [] });
  assert.deepEqual(readDeepLink("#wijk=de-mare", NAMES), { words: "", hasWijken: false, refused: [] });
});

test("what cannot be a value is given back to be said, cut to a length", () => {
  const { words, refused } = readDeepLink(`#klacht=banaan&postcode=99&wijk=mars&praktijk=${"x".repeat(99)}`, NAMES);
  assert.equal(words, "");
  assert.deepEqual(refused.map(({ key, value }) => [key, value.length]), [["klacht", 6], ["postcode", 2], ["wijk", 4], ["praktijk", 40]]);
});

test("unknown keys and empty values say nothing", () => {
  assert.deepEqual(readDeepLink("#patient=12&klacht=&utm_source=x", NAMES), { words: "", hasWijken: false, refused: [] });
});
