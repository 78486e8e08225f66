import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { onRecept, putOnRecept } from "./consult.ts";
import { chooseMyPractice, forgetEverything, forgetMyPractice, myPractice, watchPractice } from "./practice.ts";

class Kept extends Map<string, string> {
  getItem(key: string): string | null {
    return this.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.set(key, value);
  }
  removeItem(key: string): void {
    this.delete(key);
  }
}

let kept: Kept;

function useStorage(storage: unknown): void {
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
}

beforeEach(() => {
  kept = new Kept();
  useStorage(kept);
  forgetEverything();
});

test("only the practice's name in addresses is kept", () => {
  chooseMyPractice("medisch-centrum-elisabeth");
  assert.deepEqual([...kept], [["wijkrecept.praktijk", "medisch-centrum-elisabeth"]]);
  assert.equal(myPractice(), "medisch-centrum-elisabeth");
});

test("what is no practice's name is neither kept nor read", () => {
  chooseMyPractice("../x");
  assert.equal(kept.size, 0);
  kept.set("wijkrecept.praktijk", "<b>");
  assert.equal(myPractice(), undefined);
});

test("a browser that keeps nothing still knows it until the tab closes", () => {
  const refuse = (): never => {
    throw new Error("no storage");
  };
  useStorage({ getItem: refuse, setItem: refuse, removeItem: refuse });
  chooseMyPractice("de-mare");
  assert.equal(myPractice(), "de-mare");
  forgetMyPractice();
  assert.equal(myPractice(), undefined);
});

test("forgetting everything takes the practice and the recept, and tells who watches", () => {
  let seen = 0;
  chooseMyPractice("de-mare");
  putOnRecept(["overdie/samen-eten"]);
  const stop = watchPractice(() => (seen += 1));
  forgetEverything();
  stop();
  assert.deepEqual([myPractice(), onRecept(), kept.size, seen], [undefined, [], 0, 1]);
});
