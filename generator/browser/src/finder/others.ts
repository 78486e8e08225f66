/** The pages beside the results: of what is meant, and of what has the words in its name. */

import { type Catalogue, Level } from "./catalogue.ts";
import { Quality } from "./matching.ts";
import type { Scored } from "./scoring.ts";
import type { Candidate, Meaning } from "./understanding.ts";

const MOST_OTHERS = 5;
/** So much of a word says which name it begins. */
const BEGINS_NAME = 4;
/** Less is a word in the running text of a page. */
const POINTS_OF_MENTION = 2;

/** A word that stands with no activity, and names no page, is as good as unknown. */
export function isKnown(catalogue: Catalogue, word: Scored): boolean {
  for (let activity = 0; activity < catalogue.size; activity++) if ((word.points[activity] ?? 0) > 0) return true;
  return pagesNamed(catalogue, word).size > 0;
}

/** The things and pages that are meant or named, and that have the other words too; as numbers of documents. */
export function othersFor(catalogue: Catalogue, meanings: readonly Meaning[], words: readonly Scored[]): number[] {
  const meant = meanings.flatMap((meaning) =>
    meaning.candidates.slice(0, 2).flatMap((candidate: Candidate) => catalogue.documentOf({ kind: meaning.kind, value: candidate.value })),
  );
  const named = new Set(words.flatMap((word) => [...pagesNamed(catalogue, word)]));
  const found = [...named].map((document) => ({ document, points: words.map(({ points }) => points[document] ?? 0) }));
  const fitting = found.filter(({ points }) => points.every((each) => each >= POINTS_OF_MENTION));
  const sum = (points: readonly number[]): number => points.reduce((left, right) => left + right, 0);
  fitting.sort((one, other) => sum(other.points) - sum(one.points) || one.document - other.document);
  return [...new Set([...meant, ...fitting.map(({ document }) => document)])].slice(0, MOST_OTHERS);
}

/** The pages that have a word in their name, or as a lay word by itself: not one of a saying. */
function pagesNamed(catalogue: Catalogue, { text, matches, isMeant }: Scored): Set<number> {
  const found = new Set<number>();
  for (const [group, quality] of matches.flatMap(({ groups }) => [...groups])) {
    const isBegun = quality === Quality.Beginning && text.length >= BEGINS_NAME;
    if (quality < Quality.Inflection && !isBegun) continue;
    catalogue.visit(group, (document, level) => {
      if (document < catalogue.size || level < Level.Subject || !catalogue.hasPage(document)) return;
      const isSaid = catalogue.entity(document).kind !== "complaint" || catalogue.isSaidBy(group, document);
      if (level === Level.Name || (isSaid && !isBegun && !isMeant)) found.add(document);
    });
  }
  return found;
}
