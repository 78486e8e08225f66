import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  askQuestion,
  currentQuestion,
  endConsult,
  isFull,
  moveOnRecept,
  noteForPatient,
  notePrinted,
  numberOfConsult,
  onRecept,
  putOnRecept,
  resumeRecept,
  toggleOnRecept,
  watchQuestion,
  watchRecept,
  writeNote,
} from "./consult.ts";
import { MOST_ON_RECEPT } from "./request.ts";

const FIVE = ["noord/a", "noord/b", "noord/c", "noord/d", "noord/e"];

beforeEach(endConsult);

// First, since a tab begins only once.
test("a search's address is resumed in a new tab, and not after a recept was in hand", () => {
  resumeRecept(["noord/a", "noord/b"]);
  assert.deepEqual(onRecept(), ["noord/a", "noord/b"]);
  toggleOnRecept("noord/b");
  resumeRecept(["noord/a", "noord/b"]);
  assert.deepEqual(onRecept(), ["noord/a"]);
  endConsult();
  resumeRecept(["noord/a"]);
  assert.deepEqual(onRecept(), []);
});

test("choosing puts an activity last, choosing it again takes it off", () => {
  toggleOnRecept("noord/a");
  toggleOnRecept("noord/b");
  assert.deepEqual(onRecept(), ["noord/a", "noord/b"]);
  toggleOnRecept("noord/a");
  assert.deepEqual(onRecept(), ["noord/b"]);
});

test("a full recept refuses another, and still lets go of what it has", () => {
  putOnRecept(FIVE);
  assert.equal(isFull(), true);
  assert.equal(toggleOnRecept("noord/x"), false);
  assert.deepEqual(onRecept(), FIVE);
  assert.equal(toggleOnRecept("noord/c"), true);
  assert.equal(onRecept().length, MOST_ON_RECEPT - 1);
});

test("an activity moves up and down, and stays at the end it reaches", () => {
  putOnRecept(["noord/a", "noord/b", "noord/c"]);
  moveOnRecept("noord/c", -1);
  assert.deepEqual(onRecept(), ["noord/a", "noord/c", "noord/b"]);
  moveOnRecept("noord/a", -1);
  moveOnRecept("noord/a", 9);
  assert.deepEqual(onRecept(), ["noord/c", "noord/b", "noord/a"]);
});

test("an address that says nothing leaves what was chosen, and one that says too much is cut", () => {
  putOnRecept(["noord/x"]);
  putOnRecept([]);
  assert.deepEqual(onRecept(), ["noord/x"]);
  putOnRecept([...FIVE, "noord/f"]);
  assert.deepEqual(onRecept(), FIVE);
});

test("who watches hears of each change, and of nothing else", () => {
  let seen = 0;
  const stop = watchRecept(() => (seen += 1));
  toggleOnRecept("noord/a");
  putOnRecept(["noord/a"]);
  moveOnRecept("noord/a", 1);
  assert.equal(seen, 1);
  stop();
  toggleOnRecept("noord/a");
  assert.equal(seen, 1);
});

test("what is chosen for another question after printing begins a recept of its own", () => {
  askQuestion({ codes: ["P03"], wijk: "noord" });
  toggleOnRecept("noord/a");
  writeNote("Neem uw bril mee.");
  notePrinted();
  toggleOnRecept("noord/b");
  assert.deepEqual(onRecept(), ["noord/a", "noord/b"]);
  askQuestion({ codes: ["Z04.03"], wijk: "zuid" });
  toggleOnRecept("zuid/c");
  assert.deepEqual([onRecept(), noteForPatient(), currentQuestion()], [["zuid/c"], "", { codes: ["Z04.03"], wijk: "zuid" }]);
});

test("the end of a consult leaves nothing of it", () => {
  toggleOnRecept("noord/a");
  writeNote("Neem uw bril mee.");
  askQuestion({ codes: ["Z04.03"], wijk: "noord" });
  endConsult();
  assert.deepEqual([onRecept(), noteForPatient(), currentQuestion()], [[], "", { codes: [], wijk: undefined }]);
});

test("taking off the last activity ends the consult", () => {
  putOnRecept(["noord/a", "noord/b"]);
  writeNote("Neem uw bril mee.");
  const number = numberOfConsult();
  toggleOnRecept("noord/a");
  assert.deepEqual([noteForPatient(), numberOfConsult()], ["Neem uw bril mee.", number]);
  toggleOnRecept("noord/b");
  assert.equal(noteForPatient(), "");
  assert.notEqual(numberOfConsult(), number);
});

test("a consult keeps its number until it ends", () => {
  const number = numberOfConsult();
  putOnRecept(["noord/a"]);
  assert.equal(numberOfConsult(), number);
  endConsult();
  assert.notEqual(numberOfConsult(), number);
});

test("who watches the question hears when it is another", () => {
  let seen = 0;
  const stop = watchQuestion(() => (seen += 1));
  askQuestion({ codes: ["P06"], wijk: undefined });
  askQuestion({ codes: ["P06"], wijk: undefined });
  endConsult();
  stop();
  askQuestion({ codes: ["P03"], wijk: undefined });
  assert.equal(seen, 2);
});
