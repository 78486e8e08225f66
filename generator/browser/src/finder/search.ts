/** From what a query means to the activities that fit, the best first. */

import { BitSet } from "./bitset.ts";
import { type Catalogue, Strength } from "./catalogue.ts";
import { type Elsewhere, nearest } from "./elsewhere.ts";
import { type Counts, FacetFilter, type Filters, slotMask } from "./facets.ts";
import { isKnown, othersFor } from "./others.ts";
import type { EntityKind } from "./payload.ts";
import { rank } from "./ranking.ts";
import { complaintPoints, kindScored, pointsOf, type Scored } from "./scoring.ts";
import type { Timetable } from "./timetable.ts";
import type { Meaning, Understanding, Unknown } from "./understanding.ts";

export type { Elsewhere } from "./elsewhere.ts";

const TIER_BESIDE = 1;
const TIER_ELSEWHERE = 2;

/** Where the referrer's practice has its patients. */
export interface Preset {
  readonly wijken: readonly number[];
}

export interface Results {
  /** Activities, the best first. */
  readonly ranked: readonly number[];
  /** Counted when asked: while somebody types, nobody looks at them. */
  readonly counts: () => Counts;
  /** The days and parts of the day that were asked for, for `Timetable.nextIn`. */
  readonly slots: number;
  /** The wijken that were asked for. */
  readonly wijken: readonly number[];
  /** The wijken whose coach to show: those, else those chosen as a filter, else that of the venue asked for. */
  readonly coachWijken: readonly number[];
  /** How many of the results lie in the wijken that were asked for. */
  readonly own: number;
  /** When nothing fits in the wijken asked for: the nearest where something does. */
  readonly elsewhere: readonly Elsewhere[];
  /** Nothing has all the free words, or the code is not known; what comes near is shown instead. */
  readonly isRelaxed: boolean;
  /** Words that stand nowhere in the catalogue, and were left out. */
  readonly ignored: readonly string[];
  /** Other things and pages that have all the words that are no complaint or wijk. */
  readonly others: readonly number[];
}

export function search(
  catalogue: Catalogue,
  { meanings, free, unknown, audiences }: Understanding,
  filters: Filters,
  timetable: Timetable,
  preset?: Preset,
): Results {
  const { size } = catalogue;
  const typed = typedFilters(meanings);
  const scored = free.map(({ text, match }): Scored => ({ text, matches: [match], points: pointsOf(catalogue, match), isMeant: false }));
  const kinds = ofKind(meanings, "kind").map((meaning): Scored => kindScored(catalogue, meaning));
  const known = [...kinds, ...scored.filter((word) => isKnown(catalogue, word))];
  const cries = new Set(free.filter(({ isCry }) => isCry).map(({ text }) => text));
  const ignored = scored.filter((word) => !known.includes(word) && !cries.has(word.text)).map(({ text }) => text);
  const instead = meanings.some(({ kind }) => kind === "complaint") ? [] : restOfChapter(catalogue, unknown);
  const isUnderstood = known.length + audiences.length + meanings.length + instead.length > 0;
  const isNonsense = !isUnderstood && free.length + unknown.length > 0;

  const meant = [...ofKind(meanings, "complaint"), ...instead];
  const complaints = meant.map((meaning) => complaintPoints(catalogue, meaning));
  const wijken = wijkenAsked(catalogue, meanings, preset);
  const tiers = tiersOf(catalogue.payload, wijken);
  const { wijk: wijkOf } = catalogue.payload.activities;
  const tierOf = (activity: number): number => tiers[wijkOf[activity] ?? 0] ?? 0;

  const named = isNonsense ? BitSet.none(size) : fitting(catalogue, complaints, meanings);
  const hasWord = (activity: number, each: readonly Scored[]): number => {
    let count = 0;
    for (const { points } of each) if ((points[activity] ?? 0) > 0) count++;
    return count;
  };
  const strict = known.length === 0 ? named : named.filter((activity) => hasWord(activity, known) === known.length);
  const isRelaxed = known.length > 0 && strict.isEmpty();
  const fits = !isRelaxed ? strict : complaints.length > 0 ? named : named.filter((activity) => hasWord(activity, known) > 0);
  const within = wijken.length === 0 ? fits : fits.filter((activity) => tierOf(activity) < TIER_ELSEWHERE);

  const open = slotMask(typed.dag, typed.dagdeel);
  const all = merged(filters, typed);
  const slots = open & slotMask(filters.dag, filters.dagdeel);
  const { passing, counts } = new FacetFilter(catalogue.payload, all, open).apply(within);

  const ranked = rank(catalogue, passing, timetable, {
    complaints,
    meant: new Set(meant.flatMap(values)),
    words: known,
    audiences,
    slots,
    tierOf,
  });
  const own = wijken.length === 0 ? ranked.length : ranked.filter((activity) => tierOf(activity) === 0).length;
  const asked = wijken.length > 0 ? wijken : [...filters.wijk];
  const anywhere = new FacetFilter(catalogue.payload, { ...all, wijk: new Set() }, open);
  return {
    ranked,
    counts,
    slots,
    wijken,
    coachWijken: asked.length > 0 ? asked : wijkenOfVenues(catalogue, meanings),
    own,
    elsewhere: own === 0 && asked.length > 0 ? nearest(catalogue, anywhere.apply(fits).passing, asked) : [],
    isRelaxed: (isRelaxed || instead.length > 0) && ranked.length > 0,
    ignored,
    others: othersFor(catalogue, [...meanings, ...instead], known),
  };
}

/** The activities that are for all that is meant: the complaints, the venue and the organisation. */
function fitting(catalogue: Catalogue, complaints: readonly Uint8Array[], meanings: readonly Meaning[]): BitSet {
  const { size } = catalogue;
  let fits = BitSet.all(size);
  const ones = complaints.map((points) => BitSet.where(size, (activity) => (points[activity] ?? 0) > 0));
  if (ones.length > 0) fits = ones.reduce((all, one) => all.or(one));
  for (const kind of ["venue", "organisation"] as const) {
    for (const { candidates } of ofKind(meanings, kind)) {
      const named = BitSet.none(size);
      for (const { value } of candidates) for (const activity of catalogue.activitiesOf({ kind, value })) named.add(activity);
      fits = fits.and(named);
    }
  }
  return fits;
}

/** For each wijk: 0 when it is asked for or nothing is, 1 beside those, 2 elsewhere. */
function tiersOf({ wijken: { id, borders } }: Catalogue["payload"], asked: readonly number[]): Uint8Array {
  const tiers = new Uint8Array(id.length);
  if (asked.length === 0) return tiers;
  tiers.fill(TIER_ELSEWHERE);
  for (const wijk of asked) for (const beside of borders[wijk] ?? []) tiers[beside] = TIER_BESIDE;
  for (const wijk of asked) tiers[wijk] = 0;
  return tiers;
}

/** Of a code that the catalogue lacks: the rest of its chapter. In ICPC-1 that is 29 in each chapter. */
function restOfChapter({ payload }: Catalogue, unknown: readonly Unknown[]): Meaning[] {
  return unknown.flatMap(({ what, typed, start, end }): Meaning[] => {
    const value = what === "code" ? payload.complaints.code.indexOf(`${typed.slice(0, 1)}29`) : -1;
    return value < 0 ? [] : [{ kind: "complaint", candidates: [{ value, strength: Strength.Lay }], typed, words: [], start, end }];
  });
}

function wijkenOfVenues({ payload }: Catalogue, meanings: readonly Meaning[]): number[] {
  return [...new Set(ofKind(meanings, "venue").flatMap(values).map((venue) => payload.venues.wijk[venue] ?? 0))];
}

/** The wijken that a query names: itself, by a postcode, or by a practice that serves them. */
function wijkenOf(catalogue: Catalogue, meanings: readonly Meaning[]): number[] {
  const named = ofKind(meanings, "neighbourhood").flatMap(values);
  const served = ofKind(meanings, "practice").flatMap(values).flatMap((each) => catalogue.payload.practices.wijken[each] ?? []);
  return [...new Set(named.length > 0 ? named : served)];
}

/** Those the query names, else those of the referrer's practice; a place that is named need not lie in these. */
function wijkenAsked(catalogue: Catalogue, meanings: readonly Meaning[], preset: Preset | undefined): readonly number[] {
  const named = wijkenOf(catalogue, meanings);
  return named.length > 0 || !preset || ofKind(meanings, "venue").length > 0 ? named : preset.wijken;
}

function ofKind(meanings: readonly Meaning[], kind: EntityKind): Meaning[] {
  return meanings.filter((meaning) => meaning.kind === kind);
}

function values({ candidates }: Meaning): number[] {
  return candidates.map(({ value }) => value);
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
