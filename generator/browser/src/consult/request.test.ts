import assert from "node:assert/strict";
import { test } from "node:test";
import { EMPTY_REQUEST, readReceptRequest, receptAddress, type ReceptRequest } from "./request.ts";

function fragmentOf(address: string): string {
  return new URL(address, "https://a.example/").hash;
}

test("a request goes into the fragment and comes out the same", () => {
  const request: ReceptRequest = {
    activities: ["overdie/samen-eten", "zuid/tai-chi"],
    codes: ["Z04.03", "P03/P76"],
    wijk: "overdie",
    practice: "de-mare",
    language: "tr",
    paper: "a5",
    isLarge: true,
    coach: "wonenplus",
    forReferrer: true,
    print: true,
  };
  const address = receptAddress("recept/", request);
  assert.equal(
    address,
    "recept/#activiteit=overdie/samen-eten,zuid/tai-chi&klacht=Z04.03,P03/P76&wijk=overdie&praktijk=de-mare" +
      "&taal=tr&papier=a5&letters=groot&coach=wonenplus&verwijzer=ja&print=ja",
  );
  assert.deepEqual(readReceptRequest(fragmentOf(address)), request);
});

test("what goes without saying is not said", () => {
  assert.equal(receptAddress("recept/", { activities: ["a/b"] }), "recept/#activiteit=a/b");
});

test("what is no answer is passed over, so that nothing outside the site is fetched", () => {
  const read = readReceptRequest(
    "#activiteit=../../x,//evil.example/a,https://b/c,a/b,A/B,a/b&wijk=../x&praktijk=a/b&klacht=Q99,z04,Z04&taal=../&papier=a3&coach=../x&verwijzer=1",
  );
  assert.deepEqual(read, { ...EMPTY_REQUEST, activities: ["a/b"], codes: ["Z04"] });
});

test("an empty fragment asks for nothing", () => {
  assert.deepEqual(readReceptRequest(""), EMPTY_REQUEST);
});
