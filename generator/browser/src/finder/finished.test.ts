import assert from "node:assert/strict";
import { test } from "node:test";
import { isFinished } from "./finished.ts";
import { Quality } from "./matching.ts";
import type { Meaning } from "./understanding.ts";

function meaning(end: number, ...qualities: Quality[]): Meaning {
  const words = qualities.map((quality) => ({ groups: new Map([[1, quality]]), term: undefined }));
  return { kind: "complaint", candidates: [], typed: "", words, start: 0, end };
}

test("a whole word that was understood is finished", () => {
  assert.equal(isFinished({ meanings: [meaning(7, Quality.Exact)] }, 7), true);
});

test("half a word, one that is elsewhere, and a code are not", () => {
  assert.equal(isFinished({ meanings: [meaning(7, Quality.Exact, Quality.Beginning)] }, 7), false);
  assert.equal(isFinished({ meanings: [meaning(7, Quality.Exact)] }, 12), false);
  assert.equal(isFinished({ meanings: [meaning(3)] }, 3), false);
});
