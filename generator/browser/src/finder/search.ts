/** From what a query means to the activities that fit, the best first. */

import { BitSet } from "./bitset.ts";
import { type Catalogue, Level } from "./catalogue.ts";
import { kilometres } from "./distance.ts";
import { type Counts, FacetFilter, type Filters, slotMask } from "./facets.ts";
import { type Match, Quality } from "./matching.ts";
import type { EntityKind } from "./payload.ts";
import type { Timetable } from "./timetable.ts";
import type { Candidate, FreeWord, Meaning, Understanding } from "./understanding.ts";

/** A wijk away from the patient's own that does have what is asked. */
export interface Elsewhere {
  readonly wijk: number;
  readonly count: number;
  readonly km: number | undefined;
}

export interface Results {
  /** Activities, the best first. */
  readonly ranked: readonly number[];
  readonly counts: Counts;
  /** The wijken that were asked for. */
  readonly wijken: readonly number[];
  /** How many of the results lie in them. */
  readonly own: number;
  /** When nothing fits in the wijken asked for: the nearest where something does. */
  readonly elsewhere: readonly Elsewhere[];
  /** Nothing has all the free words; what has the rest is shown instead. */
  readonly isRelaxed: boolean;
  /** Words that stand nowhere in the catalogue, and were left out. */
  readonly ignored: readonly string[];
  /** Other things and pages that have all the words that are no complaint or wijk. */
  readonly others: readonly number[];
}

const MOST_ELSEWHERE = 3;
const MOST_OTHERS = 5;
/** Further than anything in the country: where a distance is not known. */
const MOST_KM = 1000;
/** By-appointment stands between what is soon and what is not. */
const DAYS_TO_APPOINTMENT = 14;
const DAYS_UNKNOWN = 120;

/** How much a word says of an activity, by where it stands and how surely it is that word: 1 to 9. */
const POINTS_OF_LEVEL = { [Level.Text]: 1, [Level.Related]: 3, [Level.Subject]: 4, [Level.Name]: 6 };
const POINTS_OF_QUALITY: Readonly<Record<number, number>> = {
  [Quality.Beginning]: 1,
  [Quality.Contains]: 1,
  [Quality.Split]: 2,
  [Quality.Inflection]: 3,
  [Quality.Exact]: 3,
};
const MOST_POINTS = 9;

export function search(
  catalogue: Catalogue,
  { meanings, free, unknown }: Understanding,
  filters: Filters,
  timetable: Timetable,
): Results {
  const { size } = catalogue;
  const scored = free.map((word) => ({ word, points: pointsOf(catalogue, word.match) }));
  const known = scored.filter(({ points }) => points.some((each) => each > 0));
  const ignored = scored.filter(({ points }) => !points.some((each) => each > 0)).map(({ word }) => word.text);
  const isNonsense = known.length === 0 && meanings.length === 0 && ignored.length + unknown.length > 0;

  const complaints = ofKind(meanings, "complaint").map((meaning) => complaintPoints(catalogue, meaning));
  const wijken = wijkenOf(catalogue, meanings);
  const near = new Set(wijken.flatMap((wijk) => catalogue.payload.wijken.borders[wijk] ?? []));
  const { wijk: wijkOf } = catalogue.payload.activities;

  const fitting = (isEnough: (activity: number) => boolean): BitSet =>
    BitSet.where(
      size,
      (activity) =>
        !isNonsense &&
        (complaints.length === 0 || complaints.some((points) => (points[activity] ?? 0) > 0)) &&
        isEnough(activity) &&
        isNamed(catalogue, meanings, activity),
    );
  const hasWord = (activity: number) => ({ points }: { readonly points: Uint8Array }) => (points[activity] ?? 0) > 0;
  const strict = fitting((activity) => known.every(hasWord(activity)));
  const isRelaxed = known.length > 0 && strict.count() === 0;
  const hasSubject = complaints.length > 0;
  const fits = isRelaxed ? fitting((activity) => hasSubject || known.some(hasWord(activity))) : strict;
  const tierOf = (activity: number): number => {
    const wijk = wijkOf[activity] ?? -1;
    return wijken.length === 0 || wijken.includes(wijk) ? 0 : near.has(wijk) ? 1 : 2;
  };
  const within = BitSet.where(size, (activity) => fits.has(activity) && tierOf(activity) < 2);

  const typed = typedFilters(meanings);
  const filter = new FacetFilter(catalogue.payload, merged(filters, typed), slotMask(typed.dag, typed.dagdeel));
  const { passing, counts } = filter.apply(within);

  const ranked = rank(catalogue, passing, timetable, complaints, known.map(({ points }) => points), tierOf);
  const own = ranked.filter((activity) => tierOf(activity) === 0).length;
  const elsewhere = own === 0 && wijken.length > 0 ? nearest(catalogue, filter.apply(fits).passing, wijken) : [];
  return { ranked, counts, wijken, own, elsewhere, isRelaxed: isRelaxed && ranked.length > 0, ignored, others: othersFor(catalogue, meanings, free, scored) };
}

/** The wijken that a query names: itself, by a postcode, or by a practice that serves them. */
export function wijkenOf(catalogue: Catalogue, meanings: readonly Meaning[]): number[] {
  const named = ofKind(meanings, "neighbourhood").flatMap(values);
  const served = ofKind(meanings, "practice").flatMap(values).flatMap((each) => catalogue.payload.practices.wijken[each] ?? []);
  return [...new Set(named.length > 0 ? named : served)];
}

function ofKind(meanings: readonly Meaning[], kind: EntityKind): Meaning[] {
  return meanings.filter((meaning) => meaning.kind === kind);
}

function values({ candidates }: Meaning): number[] {
  return candidates.map(({ value }) => value);
}

/** The points of a word for each document: activities by their own words and by what they belong to. */
function pointsOf(catalogue: Catalogue, match: Match): Uint8Array {
  const { size } = catalogue;
  const entities = Object.values(catalogue.payload.entities).reduce((sum, count) => sum + count, 0);
  const points = new Uint8Array(size + entities);
  const raise = (document: number, to: number): void => {
    if ((points[document] ?? 0) < to) points[document] = to;
  };
  for (const [group, quality] of match.groups) {
    const surely = POINTS_OF_QUALITY[quality] ?? 0;
    catalogue.visit(group, (document, level) => {
      raise(document, pointsOfLevel(level) + surely);
      if (document < size || level === Level.Text) return;
      const related = POINTS_OF_LEVEL[Level.Related] + surely;
      for (const activity of catalogue.activitiesOf(catalogue.entity(document))) raise(activity, related);
    });
  }
  return points;
}

function pointsOfLevel(level: number): number {
  return POINTS_OF_LEVEL[level as keyof typeof POINTS_OF_LEVEL] ?? 0;
}

/** Exact code 7, its parent or subcode 6; name 5 and 4; lay word 3 and 2; only the word in the text 1. */
function complaintPoints(catalogue: Catalogue, meaning: Meaning): Uint8Array {
  const points = new Uint8Array(catalogue.size);
  const raise = (activities: readonly number[], to: number): void => {
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
        if (document < catalogue.size) raise([document], 1);
      });
    }
  }
  return points;
}

/** Whether an activity is at the venue and of the organisation that the query names, if it names any. */
function isNamed(catalogue: Catalogue, meanings: readonly Meaning[], activity: number): boolean {
  const { venue, organisation } = catalogue.payload.activities;
  return meanings.every(({ kind, candidates }) => {
    if (kind !== "venue" && kind !== "organisation") return true;
    const column = kind === "venue" ? venue : organisation;
    return candidates.some(({ value }) => column[activity] === value);
  });
}

/** The filters that were typed: `dinsdag`, `gratis`, `turks`. */
function typedFilters(meanings: readonly Meaning[]): Pick<Filters, "dag" | "dagdeel" | "taal" | "rolstoel" | "gratis"> {
  const all = (kind: EntityKind): Set<number> => new Set(ofKind(meanings, kind).flatMap(values));
  return {
    dag: all("day"),
    dagdeel: all("daypart"),
    taal: all("language"),
    rolstoel: all("wheelchair"),
    gratis: all("free"),
  };
}

/** Days and parts of the day that were typed are no choice in a facet: they leave slots open. */
function merged(filters: Filters, typed: ReturnType<typeof typedFilters>): Filters {
  const chosen = (facet: "taal" | "rolstoel" | "gratis"): ReadonlySet<number> =>
    typed[facet].size > 0 ? new Set([...filters[facet], ...typed[facet]]) : filters[facet];
  return { ...filters, taal: chosen("taal"), rolstoel: chosen("rolstoel"), gratis: chosen("gratis") };
}

/**
 * The order, from what weighs most: the right complaint, where the words stand, the patient's own wijk,
 * room, soon, freshly checked. All of it goes into one number for each activity, and those are sorted.
 */
function rank(
  catalogue: Catalogue,
  passing: BitSet,
  timetable: Timetable,
  complaints: readonly Uint8Array[],
  words: readonly Uint8Array[],
  tierOf: (activity: number) => number,
): number[] {
  const { places, stale } = catalogue.payload.activities;
  const keys = new Float64Array(passing.count());
  let count = 0;
  passing.forEach((activity) => {
    const complaint = complaints.reduce((sum, points) => sum + (points[activity] ?? 0), 0);
    const text = words.reduce((sum, points) => sum + (points[activity] ?? 0), 0) / (words.length || 1);
    const days = timetable.hasDates(activity)
      ? (timetable.next(activity)?.daysAway ?? DAYS_UNKNOWN)
      : DAYS_TO_APPOINTMENT;
    let key = 63 - Math.min(complaint, 63);
    key = key * 4 + (text >= 7 ? 0 : text >= 4 ? 1 : 2);
    key = key * 4 + tierOf(activity);
    key = key * 4 + (places[activity] ?? 0);
    key = key * 128 + days;
    key = key * 2 + (stale[activity] ?? 0);
    key = key * 16 + (MOST_POINTS - Math.round(text));
    keys[count++] = key * catalogue.size + activity;
  });
  keys.sort();
  return Array.from(keys, (key) => key % catalogue.size);
}

function nearest(catalogue: Catalogue, passing: BitSet, from: readonly number[]): Elsewhere[] {
  const { point } = catalogue.payload.wijken;
  const counts = new Map<number, number>();
  passing.forEach((activity) => {
    const wijk = catalogue.payload.activities.wijk[activity] ?? -1;
    if (!from.includes(wijk)) counts.set(wijk, (counts.get(wijk) ?? 0) + 1);
  });
  const found = [...counts].map(([wijk, count]) => {
    const there = point[wijk];
    const distances = from.flatMap((each) => {
      const here = point[each];
      return here && there ? [kilometres(here, there)] : [];
    });
    return { wijk, count, km: distances.length > 0 ? Math.min(...distances) : undefined };
  });
  const isBeside = (wijk: number): number => (from.some((each) => catalogue.payload.wijken.borders[each]?.includes(wijk)) ? 0 : 1);
  found.sort(
    (one, other) =>
      (one.km ?? MOST_KM) - (other.km ?? MOST_KM) || isBeside(one.wijk) - isBeside(other.wijk) || other.count - one.count,
  );
  return found.slice(0, MOST_ELSEWHERE);
}

/** The things and pages that have all the free words, the best first; each as the number of its document. */
function othersFor(
  catalogue: Catalogue,
  meanings: readonly Meaning[],
  free: readonly FreeWord[],
  scored: readonly { readonly points: Uint8Array }[],
): number[] {
  const named = meanings.flatMap((meaning) =>
    meaning.candidates.slice(0, 2).flatMap((candidate: Candidate) => catalogue.documentOf({ kind: meaning.kind, value: candidate.value })),
  );
  if (free.length === 0) return [...new Set(named)].slice(0, MOST_OTHERS);
  const found: { document: number; points: number }[] = [];
  for (let document = catalogue.size; document < catalogue.documents; document++) {
    const each = scored.map(({ points }) => points[document] ?? 0);
    if (!catalogue.hasPage(document) || each.some((points) => points < 2)) continue;
    found.push({ document, points: each.reduce((sum, points) => sum + points, 0) });
  }
  found.sort((one, other) => other.points - one.points || one.document - other.document);
  return [...new Set([...named, ...found.map(({ document }) => document)])].slice(0, MOST_OTHERS);
}
