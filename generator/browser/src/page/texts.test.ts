import assert from "node:assert/strict";
import { test } from "node:test";
import { Texts } from "./texts.ts";

const texts = new Texts({
  language: "nl",
  browser: { count_one: "1 ding", count_many: "{count} dingen", hello: "Dag {name} {name}, {other}" },
  referrer: {},
  places: { open: "plek vrij", wachtlijst: "wachtlijst", vol: "vol" },
  daypart: { ochtend: "ochtend", middag: "middag", avond: "avond" },
});

test("blanks are filled in, and what fills them is not looked at again", () => {
  assert.equal(texts.say("hello", { name: "{other}", other: "x" }), "Dag {other} {other}, x");
});

test("one is said otherwise than many", () => {
  assert.deepEqual([texts.count("count", 1), texts.count("count", 0), texts.count("count", 7)], ["1 ding", "0 dingen", "7 dingen"]);
});

test("a text that is not there is a mistake in the program", () => {
  assert.throws(() => texts.say("nope"), /no text browser.nope/);
});

test("places and parts of the day go by number", () => {
  assert.deepEqual([texts.places(2), texts.daypart(0)], ["vol", "ochtend"]);
});
