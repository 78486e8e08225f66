import assert from "node:assert/strict";
import { test } from "node:test";
import { BitSet } from "./bitset.ts";

function members(set: BitSet): number[] {
  const found: number[] = [];
  set.forEach((member) => found.push(member));
  return found;
}

test("a full set has each of its members and none beyond", () => {
  for (const size of [0, 1, 31, 32, 33, 64, 100]) {
    assert.equal(BitSet.all(size).count(), size);
    assert.deepEqual(members(BitSet.all(size)), Array.from({ length: size }, (_, member) => member));
  }
});

test("members come in order, also the one in the sign bit", () => {
  const set = BitSet.none(100);
  for (const member of [99, 31, 0, 32, 63]) set.add(member);
  assert.deepEqual(members(set), [0, 31, 32, 63, 99]);
});

test("what was not added is not in it", () => {
  const set = BitSet.where(70, (member) => member % 3 === 0);
  assert.equal(set.has(66), true);
  assert.equal(set.has(67), false);
});

test("both and either leave the sets they are made from alone", () => {
  const even = BitSet.where(40, (member) => member % 2 === 0);
  const small = BitSet.where(40, (member) => member < 4);
  assert.deepEqual(members(even.and(small)), [0, 2]);
  assert.deepEqual(members(BitSet.where(40, (member) => member === 39).or(small)), [0, 1, 2, 3, 39]);
  assert.equal(even.count(), 20);
});
