import assert from "node:assert/strict";
import { test } from "node:test";
import { crisisHelp, crisisWords } from "./crisis.ts";

const HELP = [
  { words: ["suicid*", "zelfmoord*", "niet meer leven", "113"], title: "Zelfdoding", lines: [] },
  { words: ["mishandel*", "veilig thuis"], title: "Geweld", lines: [] },
];

function asked(query: string): string[] {
  return crisisHelp(query, HELP).map(({ title }) => title);
}

test("a word of need is heard wherever it stands, with any ending and accent", () => {
  assert.deepEqual(asked("eenzaam 1813 Suïcidaal"), ["Zelfdoding"]);
  assert.deepEqual(asked("zelfmoordgedachten"), ["Zelfdoding"]);
  assert.deepEqual(asked("113"), ["Zelfdoding"]);
});

test("a saying is heard whole only", () => {
  assert.deepEqual(asked("ik wil niet meer leven"), ["Zelfdoding"]);
  assert.deepEqual(asked("niet meer slapen"), []);
  assert.deepEqual(asked("thuis veilig"), []);
});

test("the words that ask for help are known from the others", () => {
  assert.deepEqual([...crisisWords("eenzaam, niet meer leven, zelfmoord", HELP)], [
    ["zelfmoord", "word"],
    ["niet", "saying"],
    ["meer", "saying"],
    ["leven", "saying"],
  ]);
});

test("a typing error in a long word is forgiven", () => {
  assert.deepEqual(asked("zelfmoort"), ["Zelfdoding"]);
});

test("both kinds of need are heard at once, and a postcode is none", () => {
  assert.deepEqual(asked("mishandeld en suicide"), ["Zelfdoding", "Geweld"]);
  assert.deepEqual(asked("eenzaam 1131"), []);
});
