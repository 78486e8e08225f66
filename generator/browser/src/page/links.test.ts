import assert from "node:assert/strict";
import { test } from "node:test";
import { isOtherPage } from "./links.ts";

const root = "https://x.example/site/";
const here = new URL("https://x.example/site/wijk/zuid/#kaart");

function leads(address: string): boolean {
  return isOtherPage(new URL(address, here), here, root);
}

test("another page of the site is put in this one", () => {
  assert.ok(leads("../noord/"));
  assert.ok(leads("https://x.example/site/#zoek=eten"));
});

test("a place on the same page, a file and another site are the browser's", () => {
  assert.ok(!leads("#top"));
  assert.ok(!leads("../../data/wijken.csv"));
  assert.ok(!leads("https://x.example/other/"));
  assert.ok(!leads("../noord/?taal=tr"));
});
