import assert from "node:assert/strict";
import { test } from "node:test";
import type { Payload } from "./payload.ts";
import { Timetable } from "./timetable.ts";

// Built on Monday 23 November: today and each week at 9.00; today at 9.00 and in two days at 17.30; never.
const payload = {
  day: "2026-11-23",
  activities: { dates: ["#**", "#%", ""], clock: [0, [0, 1], []], clocks: [540, 1050], appointment: [0, 0, 1] },
} as unknown as Payload;

function nextOn(day: string, minutes: number, activity: number) {
  return new Timetable(payload, { day, minutes, weekday: 0 }).next(activity);
}

test("what is still to come today is next", () => {
  assert.deepEqual(nextOn("2026-11-23", 539, 0), { day: "2026-11-23", minutes: 540, daysAway: 0 });
});

test("what has begun is past", () => {
  assert.deepEqual(nextOn("2026-11-23", 540, 0), { day: "2026-11-30", minutes: 540, daysAway: 7 });
  assert.deepEqual(nextOn("2026-11-23", 600, 1), { day: "2026-11-25", minutes: 1050, daysAway: 2 });
});

test("a site that was not rebuilt skips what has passed since", () => {
  assert.deepEqual(nextOn("2026-12-01", 0, 0), { day: "2026-12-07", minutes: 540, daysAway: 6 });
  assert.equal(nextOn("2027-01-01", 0, 0), undefined);
});

test("by appointment is not the same as past", () => {
  const timetable = new Timetable(payload, { day: "2027-01-01", minutes: 0, weekday: 4 });
  assert.equal(timetable.isByAppointment(0), false);
  assert.equal(timetable.isByAppointment(2), true);
});

test("a clock that runs behind the build gives the first date", () => {
  assert.deepEqual(nextOn("2026-11-20", 0, 0), { day: "2026-11-23", minutes: 540, daysAway: 3 });
});

test("the next one on a certain day, or part of it, may be a later one", () => {
  const timetable = new Timetable(payload, { day: "2026-11-23", minutes: 0, weekday: 0 });
  const [wednesday, wednesdayMorning] = [7 << (3 * 2), 1 << (3 * 2)];

  assert.equal(timetable.next(1)?.day, "2026-11-23");
  assert.equal(timetable.nextIn(1, wednesday)?.day, "2026-11-25");
  assert.equal(timetable.nextIn(1, wednesdayMorning), undefined);
});
