import assert from "node:assert/strict";
import { test } from "node:test";
import { unpackNumbers, unpackTerms } from "./unpacking.ts";

test("each term begins with letters of the one before", () => {
  assert.deepEqual(unpackTerms("AkoffieGochtendCk"), ["koffie", "koffieochtend", "kok"]);
});

test("a term may be the beginning of the next", () => {
  assert.deepEqual(unpackTerms("AbalDlet"), ["bal", "ballet"]);
});

test("numbers take as many signs as they need", () => {
  assert.deepEqual([...unpackNumbers("#_`#~_``#~~_```#")], [0, 59, 60, 1919, 1920, 59579, 59580]);
});

test("a sign beyond the backslash is one less than its code", () => {
  assert.deepEqual([...unpackNumbers("[]")], [56, 57]);
});

test("nothing unpacks to nothing", () => {
  assert.deepEqual(unpackTerms(""), []);
  assert.equal(unpackNumbers("").length, 0);
});
