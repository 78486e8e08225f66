import assert from "node:assert/strict";
import { test } from "node:test";
import { Terms, typingErrors } from "./terms.ts";

const words = ["eenzaam", "eenzaamheid", "kaart", "koffie", "koffieochtend", "man", "mantelzorg"];
const terms = new Terms(words, Uint32Array.from(words.keys()));

test("a word is found exactly, or not at all", () => {
  assert.equal(terms.exact("koffie"), 3);
  assert.equal(terms.exact("koff"), undefined);
  assert.equal(terms.exact("zzz"), undefined);
});

test("a beginning finds every word that begins so", () => {
  assert.deepEqual([...terms.startingWith("koff")], [3, 4]);
  assert.deepEqual([...terms.startingWith("x")], []);
});

test("swapped, missing, doubled and wrong letters are typing errors", () => {
  assert.deepEqual([...terms.resembling("eenzaamhied")], [1]);
  assert.deepEqual([...terms.resembling("kofie")], [3]);
  assert.deepEqual([...terms.resembling("koffiie")], [3]);
  assert.deepEqual([...terms.resembling("kaars")], [2]);
});

test("a short word gets no benefit of the doubt", () => {
  assert.deepEqual([...terms.resembling("men")], []);
});

test("only the nearest words are taken", () => {
  assert.deepEqual([...new Terms(["wandelen", "wandeling"], Uint32Array.from([0, 1])).resembling("wandlen")], [0]);
});

test("distances are those of the optimal string alignment", () => {
  assert.equal(typingErrors("ab", "ba", 2), 1);
  assert.equal(typingErrors("", "abc", 3), 3);
  assert.equal(typingErrors("kitten", "sitting", 3), 3);
  assert.equal(typingErrors("gelijk", "gelijk", 1), 0);
});

test("counting stops once there are too many", () => {
  assert.ok(typingErrors("aaaaaaaa", "bbbbbbbb", 1) > 1);
});

test("in a word of four letters only two swapped ones are an error", () => {
  const short = new Terms(["rook", "rouw"], Uint32Array.from([0, 1]));

  assert.deepEqual([...short.resembling("ruow")], [1]);
  assert.deepEqual([...short.resembling("rous")], []);
});
