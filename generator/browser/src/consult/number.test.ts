import assert from "node:assert/strict";
import { test } from "node:test";
import { receptNumber } from "./number.ts";

test("a number is two times three signs that nobody confuses", () => {
  for (let times = 0; times < 200; times++) assert.match(receptNumber(), /^[2-9ACDEFHJKMNPRTVWXY]{3}-[2-9ACDEFHJKMNPRTVWXY]{3}$/);
});

test("bytes that would favour some signs are thrown away", () => {
  const given = [255, 251, 250, 0, 1, 24, 25, 2, 3];
  const number = receptNumber((bytes) => bytes.set(given));
  assert.equal(number, "23Y-245");
});
