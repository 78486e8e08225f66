/** What the referrer's side of the recept may know of a search: the codes that were meant, and the wijk. */

import { askQuestion, currentQuestion, onRecept, type Question } from "../consult/consult.ts";
import type { Filters } from "./facets.ts";
import type { Payload } from "./payload.ts";
import { type Meaning, surestOf, type Understanding } from "./understanding.ts";

/** More would be no question, but a list. As many as an address takes. */
const MOST_MEANT = 4;

/** `wijken` are those that were found to be asked for, `practice` is the one that a link named. */
export function questionOf(
  { meanings }: Pick<Understanding, "meanings">,
  wijken: readonly number[],
  filters: Pick<Filters, "wijk">,
  practice: string | undefined,
  payload: Pick<Payload, "complaints" | "wijken" | "languages">,
): Question {
  const codes = meanings.filter(({ kind }) => kind === "complaint").map((meaning) => codesOf(meaning, payload));
  // The wijken of the referrer's own practice are a guess, and no answer to where the patient lives.
  const asked = namesPlace(meanings) ? wijken : [...filters.wijk];
  const [wijk] = asked.length === 1 ? asked : [];
  const languages = meanings.filter(({ kind }) => kind === "language").flatMap(({ candidates }) => candidates);
  const [language] = languages.length === 1 ? languages : [];
  return {
    codes: [...new Set(codes)],
    wijk: wijk === undefined ? undefined : payload.wijken.id[wijk],
    practice,
    language: language && payload.languages.id[language.value],
  };
}

/** Whether a query says where the patient lives, itself or by a practice. */
export function namesPlace(meanings: readonly Pick<Meaning, "kind">[]): boolean {
  return meanings.some(({ kind }) => kind === "neighbourhood" || kind === "practice");
}

/** Asks it. A search for something else leaves what was asked for the activities on the recept. */
export function ask(question: Question): void {
  const before = currentQuestion();
  const isKept = onRecept().length > 0;
  askQuestion({
    codes: isKept && question.codes.length === 0 ? before.codes : question.codes,
    wijk: isKept ? (question.wijk ?? before.wijk) : question.wijk,
    practice: question.practice,
    language: isKept ? (question.language ?? before.language) : question.language,
  });
}

/** The code that is surely meant, or the few that can be: the referrer strikes out what is not. */
function codesOf(meaning: Pick<Meaning, "candidates">, { complaints }: Pick<Payload, "complaints">): string {
  return surestOf(meaning).slice(0, MOST_MEANT).map(({ value }) => complaints.code[value] ?? "").join("/");
}
