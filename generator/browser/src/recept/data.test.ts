import assert from "node:assert/strict";
import { test } from "node:test";
import { checkedOn, comingDates, goodUntil, hasDutchOnly, hasEnded, type SheetActivity } from "./data.ts";

function activity(facts: Partial<SheetActivity>): SheetActivity {
  return { dates: [], checked: "2026-10-01", validUntil: null, ...facts } as SheetActivity;
}

test("only dates that are still to come are given", () => {
  const dates = [["2026-11-23", 540], ["2026-11-23", 1050], ["2026-11-24", 540]] as const;
  assert.deepEqual(comingDates(activity({ dates }), { day: "2026-11-23", minutes: 540, weekday: 0 }), dates.slice(1));
});

test("the paper is good for three months, or until an entry ends", () => {
  assert.equal(goodUntil([activity({})], "2026-11-23"), "2027-02-23");
  assert.equal(goodUntil([activity({}), activity({ validUntil: "2026-12-31" })], "2026-11-23"), "2026-12-31");
  assert.equal(goodUntil([activity({ validUntil: "2028-01-01" })], "2026-11-23"), "2027-02-23");
});

test("the paper is good until what is on it has begun", () => {
  assert.equal(goodUntil([activity({ dates: [["2027-03-04", 555]] })], "2026-11-23"), "2027-03-04");
});

test("the sheet says when the oldest entry was checked", () => {
  assert.equal(checkedOn([activity({ checked: "2026-10-01" }), activity({ checked: "2026-08-01" })]), "2026-08-01");
});

test("what ended since the site was built has ended", () => {
  assert.equal(hasEnded(activity({ ended: false, validUntil: "2026-11-22" }), "2026-11-23"), true);
  assert.equal(hasEnded(activity({ ended: false, validUntil: "2026-11-23" }), "2026-11-23"), false);
  assert.equal(hasEnded(activity({ ended: true }), "2026-11-23"), true);
});

test("the paper knows when some of it is in Dutch only", () => {
  const said = activity({ place: "Ev", route: null, cost: [], notSuitable: null, firstTime: ["Bir"], signUp: [] });
  assert.equal(hasDutchOnly([said], null), false);
  assert.equal(hasDutchOnly([{ ...said, firstTime: [{ nl: "Vraag naar de gastvrouw." }] }], null), true);
});
