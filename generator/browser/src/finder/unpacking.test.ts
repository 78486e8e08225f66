import assert from "node:assert/strict";
import { test } from "node:test";
import { unpackNumbers, unpackTerms } from "./unpacking.ts";

test("each term begins with letters of the one before", () => {
  assert.deepEqual(unpackTerms("AkoffieGochtendCk"), ["koffie", "koffieochtend", "kok"]);
});

test("a term may be the beginning of the next", () => {
  assert.deepEqual(unpackTerms("AbalDlet"), ["bal", "ballet"]);
});

test("numbers take as many bytes as they need", () => {
  const packed = btoa(String.fromCharCode(0, 127, 0x80, 1, 0xff, 0xff, 3));
  assert.deepEqual([...unpackNumbers(packed)], [0, 127, 128, 65535]);
});

test("nothing unpacks to nothing", () => {
  assert.deepEqual(unpackTerms(""), []);
  assert.equal(unpackNumbers("").length, 0);
});
