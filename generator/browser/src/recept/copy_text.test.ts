import assert from "node:assert/strict";
import { test } from "node:test";
import { copyText, type Referral, type Say } from "./copy_text.ts";
import type { SheetActivity, SheetCoach } from "./data.ts";
import { SheetWords } from "./words.ts";

const words = new SheetWords({ language: "nl", direction: "ltr", texts: { clock: "{hours}.{minutes} uur" } });
/** Gives the name of a text and what fills it, so that the order of the lines is what is tested. */
const say: Say = (name, blanks = {}) => [name, ...Object.values(blanks)].join("|");

const coach: SheetCoach = {
  id: "mee-de-wering", organisation: "MEE & de Wering", role: { nl: "welzijnscoach" }, phone: "072-000 00 22", email: "a@example.nl",
  reachable: null, within: 1, hours: [], routes: ["Stuur het via ZorgDomein."], send: ["Naam en telefoonnummer."],
};
const eating = {
  id: "noord/eten", name: "Samen eten", venue: "De Oever", dates: [["2026-11-24", 1050]], callFirst: null, phone: "072-000 00 01",
} as unknown as SheetActivity;
const referral: Referral = {
  complaints: ["Z04.03 Eenzaamheid"],
  activities: [eating, { ...eating, id: "noord/tuin", name: "Tuin", callFirst: "" }],
  coach,
  receiver: { by: "wijk", name: "Noord", coaches: [coach] },
  number: "7K4-92M",
  now: { day: "2026-11-23", minutes: 600, weekday: 0 },
  language: "Turks",
  root: "https://a.example/",
};

test("the text has the code, the activities, the coach and the number, in that order", () => {
  assert.deepEqual(copyText(referral, say, words).split("\n"), [
    "copy_title|23 november 2026|7K4-92M",
    "copy_complaint|Z04.03 Eenzaamheid",
    "copy_activities",
    "1. Samen eten, De Oever. first|dinsdag 24 november|17.30 uur https://a.example/activiteit/noord/eten/",
    "2. Tuin, De Oever. call_first|072-000 00 01 https://a.example/activiteit/noord/tuin/",
    "copy_coach|MEE & de Wering (welzijnscoach), 072-000 00 22, a@example.nl|why_wijk|Noord",
    "within_one|1",
    "copy_permission",
    "copy_paper|Turks",
  ]);
});

test("without a complaint or a coach the text has no empty lines for them", () => {
  const text = copyText({ ...referral, complaints: [], coach: undefined, receiver: undefined }, say, words);
  assert.doesNotMatch(text, /copy_complaint|copy_coach|within/);
});
