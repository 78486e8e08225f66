import assert from "node:assert/strict";
import { test } from "node:test";
import { wijkenAt } from "./postcodes.ts";

const rows = [
  ["1812AA", "1812ZZ", 0],
  ["1812CA", "1812CZ", 1],
  ["1812CB", "1812CB", 2],
  ["1813AA", "1813MZ", 3],
  ["1813NA", "1813ZZ", 4],
] as const;

test("the most specific row wins", () => {
  assert.deepEqual(wijkenAt("1812CB", rows), [2]);
  assert.deepEqual(wijkenAt("1812cc", rows), [1]);
  assert.deepEqual(wijkenAt("1812DA", rows), [0]);
});

test("four digits give the wijk that has them all", () => {
  assert.deepEqual(wijkenAt("1812", rows), [0]);
});

test("four digits that are divided give each wijk", () => {
  assert.deepEqual(wijkenAt("1813", rows), [3, 4]);
});

test("a postcode of nobody gives nothing", () => {
  assert.deepEqual(wijkenAt("9999", rows), []);
  assert.deepEqual(wijkenAt("9999ZZ", rows), []);
});
