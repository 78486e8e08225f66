/** How much the words of a query say of each activity and each other thing. */

import { type Catalogue, Level } from "./catalogue.ts";
import { type Match, Quality } from "./matching.ts";
import type { Meaning } from "./understanding.ts";

/** How much a word says of an activity, by where it stands and how surely it is that word: 1 to 9. */
const POINTS_OF_LEVEL = [1, 3, 4, 6] as const;
const POINTS_OF_QUALITY: Readonly<Record<number, number>> = {
  [Quality.Beginning]: 1,
  [Quality.Contains]: 0,
  [Quality.Split]: 2,
  [Quality.Inflection]: 3,
  [Quality.Exact]: 3,
};
export const MOST_POINTS = 9;
const MOST_OF_OTHER_KIND = 6;

/** Words of the query with their points for each document. */
export interface Scored {
  readonly text: string;
  readonly matches: readonly Match[];
  readonly points: Uint8Array;
  /** Whether they are understood: then they are no lay word of something else. */
  readonly isMeant: boolean;
}

/** A kind of activity: what is of it, and behind that what has its words in its own text. */
export function kindScored(catalogue: Catalogue, { candidates, typed, words }: Meaning): Scored {
  const [first, ...rest] = words.map((word) => pointsOf(catalogue, word, false));
  const points = first ?? new Uint8Array(catalogue.documents);
  const most = new Uint8Array(points.length).fill(MOST_OF_OTHER_KIND);
  for (const other of [most, ...rest]) {
    for (let document = 0; document < points.length; document++) {
      if ((points[document] ?? 0) > (other[document] ?? 0)) points[document] = other[document] ?? 0;
    }
  }
  for (const { value } of candidates) {
    for (const activity of catalogue.activitiesOf({ kind: "kind", value })) points[activity] = MOST_POINTS;
  }
  return { text: typed, matches: words, points, isMeant: true };
}

/** The points of a word for each document: activities by their own words and, unless not asked, by what they belong to. */
export function pointsOf(catalogue: Catalogue, match: Match, byBelonging = true): Uint8Array {
  const { size } = catalogue;
  const points = new Uint8Array(catalogue.documents);
  const telling = rarestPart(catalogue, match);
  for (const [group, quality] of match.groups) {
    const surely = quality === Quality.Split && group !== telling ? 0 : (POINTS_OF_QUALITY[quality] ?? 0);
    const related = POINTS_OF_LEVEL[Level.Related] + surely;
    catalogue.visit(group, (document, level) => {
      const to = (POINTS_OF_LEVEL[level] ?? 0) + surely;
      if ((points[document] ?? 0) < to) points[document] = to;
      if (document < size || level === Level.Text || !byBelonging) return;
      for (const activity of catalogue.activitiesOf(catalogue.entity(document))) {
        if ((points[activity] ?? 0) < related) points[activity] = related;
      }
    });
  }
  return points;
}

/** Of the parts of a compound, the one that fewest have says most: `boerderij` of `kinderboerderij`. */
function rarestPart(catalogue: Catalogue, match: Match): number | undefined {
  const parts = [...match.groups].flatMap(([group, quality]) => (quality === Quality.Split ? [group] : []));
  const counts = parts.map((group) => catalogue.count(group));
  return parts[counts.indexOf(Math.min(...counts))];
}

/** Exact code 7, its parent or subcode 6; name 5 and 4; lay word 3 and 2; only the word in the text 1. */
export function complaintPoints(catalogue: Catalogue, meaning: Meaning): Uint8Array {
  const points = new Uint8Array(catalogue.size);
  const raise = (activities: Uint32Array, to: number): void => {
    for (const activity of activities) if ((points[activity] ?? 0) < to) points[activity] = to;
  };
  for (const { value, strength } of meaning.candidates) {
    raise(catalogue.activitiesOf({ kind: "complaint", value }), strength * 2 + 1);
    for (const related of catalogue.relatedComplaints(value)) {
      raise(catalogue.activitiesOf({ kind: "complaint", value: related }), strength * 2);
    }
  }
  for (const word of meaning.words) {
    for (const [group, quality] of word.groups) {
      if (quality < Quality.Contains) continue;
      catalogue.visit(group, (document) => {
        if (document < catalogue.size && (points[document] ?? 0) < 1) points[document] = 1;
      });
    }
  }
  return points;
}
