import assert from "node:assert/strict";
import { test } from "node:test";
import { clock, datedDay, dayAndMonth, longDate, nearDay, shortDate, weekdayName } from "./day_words.ts";

test("days are said in Dutch", () => {
  assert.equal(shortDate("2026-12-01"), "di 1 dec");
  assert.equal(longDate("2026-12-01"), "dinsdag 1 december");
  assert.equal(dayAndMonth("2026-10-01"), "1 okt");
  assert.equal(datedDay("2026-10-01"), "1 oktober 2026");
  assert.deepEqual([weekdayName(0), weekdayName(6)], ["maandag", "zondag"]);
});

test("times are written with a dot", () => {
  assert.deepEqual([clock(570), clock(1050), clock(5)], ["9.30", "17.30", "0.05"]);
});

test("today and tomorrow have names of their own", () => {
  const now = { day: "2026-12-31", minutes: 0, weekday: 3 };
  assert.deepEqual(["2026-12-31", "2027-01-01", "2027-01-02"].map((day) => nearDay(day, now)), ["today", "tomorrow", "later"]);
});
