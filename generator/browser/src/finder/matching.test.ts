import assert from "node:assert/strict";
import { test } from "node:test";
import { Matcher, Quality } from "./matching.ts";
import { Terms } from "./terms.ts";

/** Each word its own group, but those written together share one. */
function matcherOf(groups: readonly string[], compounds: Record<string, string[]> = {}): Matcher {
  const numbered = groups.flatMap((group, number) => group.split(" ").map((word): [string, number] => [word, number]));
  numbered.sort(([one], [other]) => (one < other ? -1 : 1));
  const groupOf = new Map(numbered);
  const terms = new Terms(numbered.map(([word]) => word), Uint32Array.from(numbered, ([, group]) => group));
  const within = Object.entries(compounds).map(([part, wholes]): [number, number[]] => [
    groupOf.get(part) ?? -1,
    wholes.map((whole) => groupOf.get(whole) ?? -1),
  ]);
  return new Matcher(terms, new Map(within));
}

const matcher = matcherOf(
  ["eenzaam eenzam", "koffie", "ochtend", "koffieochtend", "wandelen wandel", "groep", "slaap slapen slap", "man", "mantelzorg", "dik"],
  { ochtend: ["koffieochtend"], koffie: ["koffieochtend"] },
);

function found(word: string): [number, number][] {
  return [...matcher.match(word).groups];
}

test("a word of the catalogue is itself", () => {
  assert.deepEqual(found("groep"), [[5, Quality.Exact]]);
});

test("a word that only a page has may go on to be another", () => {
  const terms = new Terms(["sla", "slapen"], Uint32Array.of(0, 1));
  const groups = (isOffered: (group: number) => boolean): [number, number][] => [...new Matcher(terms, new Map(), [], isOffered).match("sla").groups];

  assert.deepEqual(groups(() => true), [[0, Quality.Exact]]);
  assert.deepEqual(groups((group) => group !== 0), [[0, Quality.Exact], [1, Quality.Beginning]]);
});

test("inflections find the word by its stem", () => {
  assert.deepEqual(found("eenzame"), [[0, Quality.Inflection]]);
  assert.deepEqual(found("wandelt"), [[4, Quality.Inflection]]);
  assert.deepEqual(found("slaapt"), [[6, Quality.Inflection]]);
  assert.deepEqual(found("dikke"), [[9, Quality.Inflection]]);
});

test("a part of a compound finds the compound", () => {
  assert.deepEqual(found("ochtend"), [[2, Quality.Exact], [3, Quality.Contains]]);
});

test("a compound that the catalogue does not have finds its parts", () => {
  assert.deepEqual(found("wandelgroep"), [[4, Quality.Split], [5, Quality.Split]]);
});

test("a short finished word is not the beginning of another", () => {
  assert.deepEqual(found("man"), [[7, Quality.Exact]]);
  assert.deepEqual(found("mant"), [[8, Quality.Beginning]]);
});

test("an unknown word is the beginning of others", () => {
  assert.deepEqual(found("ko"), [[1, Quality.Beginning], [3, Quality.Beginning]]);
});

test("a typing error is the last thing that is thought of", () => {
  assert.deepEqual(found("gorep"), [[5, Quality.TypingError]]);
  assert.deepEqual(found("xyzzy"), []);
});

test("of an unknown compound, the end that is known will do", () => {
  assert.deepEqual(found("wandelverwerking"), [[4, Quality.TypingError]]);
  assert.deepEqual(found("bureaugroep"), [[5, Quality.TypingError]]);
});

test("before an ending that many compounds have, the first part says it all", () => {
  const terms = new Terms(["les", "naai", "wandel"], Uint32Array.from([0, 1, 2]));
  const withEndings = new Matcher(terms, new Map(), ["les", "club"]);

  assert.deepEqual(withEndings.split("naailes"), [1]);
  assert.deepEqual(withEndings.split("wandelclub"), [2]);
  assert.deepEqual(withEndings.split("schaakclub"), []);
});
