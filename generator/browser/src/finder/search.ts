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

/** Where the referrer's practice has its patients. */
export interface Preset {
  readonly wijken: readonly number[];
}

export interface Results {
  /** Activities, the best first. */
  readonly ranked: readonly number[];
  readonly counts: Counts;
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
  const own = ranked.filter((activity) => tierOf(activity) === 0).length;
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
