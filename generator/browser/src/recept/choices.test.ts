import assert from "node:assert/strict";
import { test } from "node:test";
import { type Choices, choicesAddress, readChoices } from "./choices.ts";

function fragmentOf(address: string): string {
  return new URL(address, "https://a.example/").hash;
}

test("choices go into the fragment and come out the same", () => {
  const chosen: Choices = {
    activities: ["overdie/samen-eten"], codes: ["Z04.03"], wijk: "overdie", practice: undefined, language: "ar",
    paper: "a5", isLarge: true, print: false, coach: "wonenplus", forReferrer: true,
  };
  const address = choicesAddress("recept/", chosen);
  assert.equal(
    address,
    "recept/#activiteit=overdie/samen-eten&klacht=Z04.03&wijk=overdie&taal=ar&papier=a5&letters=groot&coach=wonenplus&verwijzer=ja",
  );
  assert.deepEqual(readChoices(fragmentOf(address)), chosen);
});

test("what is no name of a coach is passed over", () => {
  const { coach, forReferrer } = readChoices("#coach=../x&verwijzer=1");
  assert.deepEqual([coach, forReferrer], [undefined, false]);
});

test("an empty recept can have choices too", () => {
  assert.equal(choicesAddress("recept/", { ...readChoices(""), forReferrer: true }), "recept/#verwijzer=ja");
});
