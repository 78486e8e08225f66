import assert from "node:assert/strict";
import { test } from "node:test";
import { dayAfter, daysBetween, momentOf, monthsAfter } from "./moment.ts";

test("it is as late as in Amsterdam, wherever the visitor's clock stands", () => {
  assert.deepEqual(momentOf(new Date("2026-11-23T23:30:00Z")), { day: "2026-11-24", minutes: 30, weekday: 1 });
  assert.deepEqual(momentOf(new Date("2026-07-01T22:00:00Z")), { day: "2026-07-02", minutes: 0, weekday: 3 });
});

test("days are counted over the change of the clocks", () => {
  assert.equal(daysBetween("2027-03-27", "2027-03-29"), 2);
  assert.equal(dayAfter("2027-10-30", 2), "2027-11-01");
  assert.equal(daysBetween("2026-11-23", "2026-11-20"), -3);
});

test("three months on ends within the month", () => {
  assert.equal(monthsAfter("2026-11-23", 3), "2027-02-23");
  assert.equal(monthsAfter("2026-11-30", 3), "2027-02-28");
});
