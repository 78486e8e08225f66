/**
 * What a referrer has in hand during one consult. It lives in memory only: closing the tab empties it.
 * Every page of the site shares it, since instant navigation keeps the programs running.
 */

import { receptNumber } from "./number.ts";
import { MOST_ON_RECEPT } from "./request.ts";

/** What is known of the patient's question; for the referrer's side, never for the patient's paper. */
export interface Question {
  /** ICPC codes, or some of which one is meant: `P03/P76`. */
  readonly codes: readonly string[];
  /** The id of the patient's wijk. */
  readonly wijk: string | undefined;
  /** The id of the practice that a link named; stands before the referrer's own. */
  readonly practice?: string | undefined;
  /** The language that was asked for, as an ISO 639-1 code: the paper may be in it. */
  readonly language?: string | undefined;
}

const NO_QUESTION: Question = { codes: [], wijk: undefined };

let chosen: readonly string[] = [];
let note = "";
let number: string | undefined;
let question = NO_QUESTION;
/** The question that paper was printed for. */
let printedFor: string | undefined;
let isBegun = false;
const watchers = new Set<() => void>();
const questionWatchers = new Set<() => void>();

/** Ids of activities, in the order in which they will be printed. */
export function onRecept(): readonly string[] {
  return chosen;
}

export function isFull(): boolean {
  return chosen.length >= MOST_ON_RECEPT;
}

/**
 * Puts an activity on the recept as the last, or takes it off. A full recept takes no more: gives false.
 * Taking off the last one ends the consult: what was typed for one patient is never printed for the next.
 * For the same reason what is chosen for another question after printing begins a recept of its own.
 */
export function toggleOnRecept(id: string): boolean {
  if (isForNextPatient() && !chosen.includes(id)) {
    const asked = question;
    endConsult();
    askQuestion(asked);
  }
  if (!chosen.includes(id) && isFull()) return false;
  const left = chosen.filter((each) => each !== id);
  if (left.length === chosen.length) change([...chosen, id]);
  else if (left.length > 0) change(left);
  else endConsult();
  return true;
}

/** Whether paper was printed, and something else has been asked since. */
export function isForNextPatient(): boolean {
  return printedFor !== undefined && printedFor !== JSON.stringify(question);
}

export function notePrinted(): void {
  printedFor = JSON.stringify(question);
}

/** Moves an activity that many places down, or up when `by` is negative; past an end it stays there. */
export function moveOnRecept(id: string, by: number): void {
  const at = chosen.indexOf(id);
  if (at < 0) return;
  const rest = chosen.filter((each) => each !== id);
  const to = Math.max(0, Math.min(rest.length, at + by));
  change([...rest.slice(0, to), id, ...rest.slice(to)]);
}

/** Takes over what an address says, when it says anything. */
export function putOnRecept(ids: readonly string[]): void {
  if (ids.length > 0) change(ids.slice(0, MOST_ON_RECEPT));
}

/** Takes over what a search's address says, unless this tab has had a recept in hand: that is newer. */
export function resumeRecept(ids: readonly string[]): void {
  if (!isBegun) putOnRecept(ids);
}

/** Empties the recept, and with it everything else of this consult. */
export function endConsult(): void {
  note = "";
  number = undefined;
  printedFor = undefined;
  askQuestion(NO_QUESTION);
  change([]);
}

/** What the referrer typed for this patient. */
export function noteForPatient(): string {
  return note;
}

export function writeNote(words: string): void {
  note = words;
}

/** To match what comes back with the paper: the same on each print and in the copied text of one consult. */
export function numberOfConsult(): string {
  number ??= receptNumber();
  return number;
}

export function currentQuestion(): Question {
  return question;
}

export function askQuestion(asked: Question): void {
  if (JSON.stringify(asked) === JSON.stringify(question)) return;
  question = asked;
  for (const watcher of [...questionWatchers]) watcher();
}

/** Calls `watcher` when another question is asked; gives how to stop that. */
export function watchQuestion(watcher: () => void): () => void {
  questionWatchers.add(watcher);
  return () => questionWatchers.delete(watcher);
}

/** Calls `watcher` after each change of what is on the recept; gives how to stop that. */
export function watchRecept(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function change(ids: readonly string[]): void {
  if (ids.join() === chosen.join()) return;
  isBegun = true;
  chosen = ids;
  for (const watcher of [...watchers]) watcher();
}
