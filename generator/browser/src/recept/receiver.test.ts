import assert from "node:assert/strict";
import { test } from "node:test";
import type { SheetCoach } from "./data.ts";
import { chosenCoach, receiverOf } from "./receiver.ts";

function coach(id: string, organisation: string): SheetCoach {
  return { id, organisation, role: "welzijnscoach", phone: null, email: null, reachable: null, within: 10, hours: [] };
}

const MEE = coach("mee-de-wering", "MEE & de Wering");
const WONEN = coach("wonenplus", "WonenPlus");
const FILE = {
  wijken: {
    noord: { name: "Noord", coaches: [MEE, WONEN] },
    zuid: { name: "Zuid", coaches: [WONEN] },
    leeg: { name: "Leeg", coaches: [] },
  },
  practices: { "de-brug": { name: "De Brug", wijken: ["zuid"], coaches: [WONEN] } },
};
const KNOWN = { wijk: "noord", practice: "de-brug", activityWijk: "zuid" };

test("the patient's wijk decides first, then the practice, then where the activity is", () => {
  const by = (patient: Partial<typeof KNOWN>): unknown => {
    const found = receiverOf(FILE, { wijk: undefined, practice: undefined, activityWijk: undefined, ...patient });
    return found && [found.by, found.name];
  };
  assert.deepEqual(by(KNOWN), ["wijk", "Noord"]);
  assert.deepEqual(by({ practice: "de-brug", activityWijk: "noord" }), ["practice", "De Brug"]);
  assert.deepEqual(by({ activityWijk: "zuid" }), ["activity", "Zuid"]);
  assert.equal(by({}), undefined);
});

test("a wijk without a coach, or that nobody knows, leaves it to the next", () => {
  assert.equal(receiverOf(FILE, { ...KNOWN, wijk: "leeg" })?.by, "practice");
  assert.equal(receiverOf(FILE, { ...KNOWN, wijk: "nergens", practice: "onbekend" })?.by, "activity");
});

test("of several coaches the first receives, unless another was chosen", () => {
  const receiver = receiverOf(FILE, KNOWN);
  assert.ok(receiver);
  assert.equal(chosenCoach(receiver, undefined), MEE);
  assert.equal(chosenCoach(receiver, "wonenplus"), WONEN);
  assert.equal(chosenCoach(receiver, "wie-dan-ook"), MEE);
});
