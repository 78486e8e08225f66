import assert from "node:assert/strict";
import { test } from "node:test";
import { SheetWords } from "./words.ts";

function words(language: string, texts: Readonly<Record<string, string>> = {}): SheetWords {
  return new SheetWords({ language, direction: language === "ar" ? "rtl" : "ltr", texts });
}

/** With plain spaces. */
function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

test("days are said as people who read the language say them", () => {
  const said = ["nl", "en", "tr", "ar", "pl", "uk"].map((language) => plain(words(language).day("2026-12-01")));
  assert.deepEqual(said.map((day) => day.replace(",", "").replace("،", "")), [
    "dinsdag 1 december", "Tuesday 1 December", "1 Aralık Salı", "الثلاثاء 1 ديسمبر", "wtorek 1 grudnia", "вівторок 1 грудня",
  ]);
});

test("digits are those of Dutch clocks and house numbers, also in Arabic", () => {
  assert.match(words("ar").dated("2026-12-01"), /1.*2026/);
});

test("a date does not end in an abbreviation, whose point would end the sentence", () => {
  assert.equal(plain(words("uk").dated("2026-12-01")), "1 грудня 2026");
});

test("a number stays on the line with its month", () => {
  assert.equal(words("nl").dayOfMonth("2026-12-01"), "1\u00a0december");
});

test("the clock is in the form of the texts", () => {
  assert.equal(plain(words("nl", { clock: "{hours}.{minutes} uur" }).time(1050)), "17.30 uur");
  assert.equal(plain(words("tr", { clock: "saat {hours}.{minutes}" }).time(545)), "saat 9.05");
});

test("a number has the form that its language gives it", () => {
  const arabic = words("ar", { days: "11 يوم عمل", days_one: "يوم", days_two: "يومي عمل", days_few: "3 أيام عمل" });
  assert.deepEqual([1, 2, 3, 10, 11, 100].map((count) => arabic.counted("days", count)), [
    "days_one", "days_two", "days_few", "days_few", "days", "days",
  ]);
  assert.equal(words("uk", { days: "", days_one: "" }).counted("days", 21), "days_one");
  assert.equal(words("nl", { days: "", days_one: "" }).counted("days", 21), "days");
});

test("a blank is filled in once, and an unknown text is a mistake", () => {
  assert.equal(words("nl", { hello: "Dag {name}" }).tell("hello", { name: "{name}" }), "Dag {name}");
  assert.throws(() => words("nl").tell("hello"), /no text sheet.hello in nl/);
});

test("plain words of a line from left to right stay one text", () => {
  assert.deepEqual(words("nl", { hours: "Spreekuur: {when}." }).phrase("hours", { when: "maandag" }), ["Spreekuur: ", "maandag", "."]);
});
