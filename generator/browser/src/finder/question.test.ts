import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { currentQuestion, endConsult, toggleOnRecept } from "../consult/consult.ts";
import type { Payload } from "./payload.ts";
import { ask, questionOf } from "./question.ts";
import type { Candidate, Meaning } from "./understanding.ts";

const PAYLOAD = {
  complaints: { code: ["Z04.03", "P06", "P03"] },
  wijken: { id: ["overdie", "zuid"] },
  languages: { id: ["en", "tr"] },
} as unknown as Payload;
const NO_FILTER = { wijk: new Set<number>() };

function meaning(kind: Meaning["kind"], ...candidates: Candidate[]): Meaning {
  return { kind, candidates, typed: "", words: [], start: 0, end: 0 };
}

beforeEach(endConsult);

test("a code and the one wijk are known", () => {
  const meanings = [meaning("complaint", { value: 0, strength: 3 }, { value: 1, strength: 1 }), meaning("neighbourhood", { value: 0, strength: 3 })];
  assert.deepEqual(questionOf({ meanings }, [0], NO_FILTER, undefined, PAYLOAD), { codes: ["Z04.03"], wijk: "overdie", practice: undefined, language: undefined });
});

test("a word that means two complaints gives both as a choice, two wijken give no wijk", () => {
  const meanings = [meaning("complaint", { value: 0, strength: 1 }, { value: 2, strength: 1 }), meaning("neighbourhood", { value: 0, strength: 3 })];
  assert.deepEqual(questionOf({ meanings }, [0, 1], NO_FILTER, undefined, PAYLOAD), { codes: ["Z04.03/P03"], wijk: undefined, practice: undefined, language: undefined });
});

test("a language that is asked for is that of the paper, and a link names the practice", () => {
  const { language, practice } = questionOf({ meanings: [meaning("language", { value: 1, strength: 2 })] }, [], NO_FILTER, "de-mare", PAYLOAD);
  assert.deepEqual([language, practice], ["tr", "de-mare"]);
});

test("the wijk of the referrer's practice is not the patient's; a ticked one is", () => {
  assert.equal(questionOf({ meanings: [] }, [0], NO_FILTER, undefined, PAYLOAD).wijk, undefined);
  assert.equal(questionOf({ meanings: [] }, [0], { wijk: new Set([1]) }, undefined, PAYLOAD).wijk, "zuid");
});

test("with something on the recept a search that says nothing leaves the question as it was", () => {
  ask({ codes: ["P06"], wijk: "zuid" });
  toggleOnRecept("zuid/slapen");
  ask({ codes: [], wijk: undefined });
  assert.deepEqual(currentQuestion(), { codes: ["P06"], wijk: "zuid", practice: undefined, language: undefined });
  toggleOnRecept("zuid/slapen");
  ask({ codes: [], wijk: undefined });
  assert.deepEqual([currentQuestion().codes, currentQuestion().wijk], [[], undefined]);
});
