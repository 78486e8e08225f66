import assert from "node:assert/strict";
import { test } from "node:test";
import { toFragment } from "./incoming.ts";

const KEYS = ["klacht", "postcode", "wijk"];

test("what is ours moves behind the number sign, what is another's stays", () => {
  assert.equal(toFragment("?utm_source=his&klacht=Z04.03&postcode=1813+AB", "", KEYS), "?utm_source=his#klacht=Z04.03&postcode=1813%20AB");
});

test("a fragment that says something already keeps saying it", () => {
  assert.equal(toFragment("?klacht=P06&wijk=zuid", "#klacht=Z04.03&dag=dinsdag", KEYS), "#klacht=Z04.03&dag=dinsdag&wijk=zuid");
});

test("an address without anything of ours stays as it is", () => {
  assert.equal(toFragment("?utm_source=his&q=x", "#klacht=P06", KEYS), undefined);
  assert.equal(toFragment("", "", KEYS), undefined);
});
