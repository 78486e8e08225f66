import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_ON_RECEPT, onRecept, putOnRecept, toggleOnRecept, watchRecept } from "./choice.ts";

test("choosing another takes the place of the first, choosing it again takes it off", () => {
  let seen = 0;
  const stop = watchRecept(() => (seen += 1));
  toggleOnRecept("noord/a");
  toggleOnRecept("noord/b");
  assert.deepEqual(onRecept(), ["noord/b"]);
  toggleOnRecept("noord/b");
  assert.deepEqual(onRecept(), []);
  stop();
  toggleOnRecept("noord/a");
  assert.equal(seen, 3);
});

test("an address that says nothing leaves what was chosen, and one that says too much is cut", () => {
  putOnRecept(["noord/x"]);
  putOnRecept([]);
  assert.deepEqual(onRecept(), ["noord/x"]);
  putOnRecept(["noord/a", "noord/b", "noord/c"]);
  assert.equal(onRecept().length, MOST_ON_RECEPT);
});
