import assert from "node:assert/strict";
import { test } from "node:test";
import { normalise, wordsOf } from "./words.ts";

test("accents and capitals do not matter", () => {
  assert.equal(normalise("Cliëntondersteuner"), "clientondersteuner");
  assert.equal(normalise("CAFÉ"), "cafe");
});

test("words keep their places in what was typed", () => {
  assert.deepEqual(wordsOf(" één, twee"), [
    { text: "een", start: 1, end: 4 },
    { text: "twee", start: 6, end: 10 },
  ]);
});

test("an apostrophe and a dash part words", () => {
  assert.deepEqual(wordsOf("collega's burn-out").map(({ text }) => text), ["collega", "s", "burn", "out"]);
});
