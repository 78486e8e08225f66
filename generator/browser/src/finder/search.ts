/** From what a query means to the activities that fit, the best first. */

import { BitSet } from "./bitset.ts";
import { type Catalogue, Level } from "./catalogue.ts";
import { type Counts, FacetFilter, type Filters, slotMask } from "./facets.ts";
import { type Match, Quality } from "./matching.ts";
import type { EntityKind } from "./payload.ts";
import type { Timetable } from "./timetable.ts";
import type { Candidate, Meaning, Understanding } from "./understanding.ts";

/** A wijk away from the patient's own that does have what is asked. */
export interface Elsewhere {
  readonly wijk: number;
  readonly count: number;
  readonly km: number | undefined;
}

/** Where the referrer's practice has its patients. */
export interface Preset {
  readonly wijken: readonly number[];
}

export interface Results {
  /** Activities, the best first. */
  readonly ranked: readonly number[];
  readonly counts: Counts;
  /** The wijken that were asked for. */
  readonly wijken: readonly number[];
  /** The wijken whose coach to show: those, or else that of the venue that was asked for. */
  readonly coachWijken: readonly number[];
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
const MOST_AUDIENCES = 3;
const MINUTES_IN_STEP = 5;
const STEPS_IN_DAY = 512;
/** So much of a word says which name it begins. */
const BEGINS_NAME = 4;
/** Less is a word in the running text of a page. */
const POINTS_OF_MENTION = 2;

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
  const isNonsense = known.length + audiences.length + meanings.length === 0 && free.length + unknown.length > 0;

  const complaints = ofKind(meanings, "complaint").map((meaning) => complaintPoints(catalogue, meaning));
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

  const filter = new FacetFilter(catalogue.payload, merged(filters, typed), slotMask(typed.dag, typed.dagdeel));
  const { passing, counts } = filter.apply(within);

  const ranked = rank(catalogue, passing, timetable, complaints, known, audiences, tierOf);
  const own = ranked.filter((activity) => tierOf(activity) === 0).length;
  const elsewhere = own === 0 && wijken.length > 0 ? nearest(catalogue, filter.apply(fits).passing, wijken) : [];
  return {
    ranked,
    counts,
    wijken,
    coachWijken: wijken.length > 0 ? wijken : wijkenOfVenues(catalogue, meanings),
    own,
    elsewhere,
    isRelaxed: isRelaxed && ranked.length > 0,
    ignored,
    others: othersFor(catalogue, meanings, known),
  };
}

/** Words of the query with their points for each document. */
interface Scored {
  readonly text: string;
  readonly matches: readonly Match[];
  readonly points: Uint8Array;
  /** Whether they are understood: then they are no lay word of something else. */
  readonly isMeant: boolean;
}

/** A word that stands with no activity, and names no page, is as good as unknown. */
function isKnown(catalogue: Catalogue, word: Scored): boolean {
  return word.points.subarray(0, catalogue.size).some((each) => each > 0) || pagesNamed(catalogue, word).size > 0;
}

/** A kind of activity: what is of it, and what has its words in its own text. */
function kindScored(catalogue: Catalogue, { candidates, typed, words }: Meaning): Scored {
  const [first, ...rest] = words.map((word) => pointsOf(catalogue, word, false));
  const points = first ?? new Uint8Array(catalogue.documents);
  for (const other of rest) points.forEach((own, document) => (points[document] = Math.min(own, other[document] ?? 0)));
  for (const { value } of candidates) {
    for (const activity of catalogue.activitiesOf({ kind: "kind", value })) points[activity] = MOST_POINTS;
  }
  return { text: typed, matches: words, points, isMeant: true };
}

function wijkenOfVenues({ payload }: Catalogue, meanings: readonly Meaning[]): number[] {
  return [...new Set(ofKind(meanings, "venue").flatMap(values).map((venue) => payload.venues.wijk[venue] ?? 0))];
}

/** The wijken that a query names: itself, by a postcode, or by a practice that serves them. */
export function wijkenOf(catalogue: Catalogue, meanings: readonly Meaning[]): number[] {
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

/** The points of a word for each document: activities by their own words and, unless not asked, by what they belong to. */
function pointsOf(catalogue: Catalogue, match: Match, byBelonging = true): Uint8Array {
  const { size } = catalogue;
  const points = new Uint8Array(catalogue.documents);
  const raise = (document: number, to: number): void => {
    if ((points[document] ?? 0) < to) points[document] = to;
  };
  for (const [group, quality] of match.groups) {
    const surely = POINTS_OF_QUALITY[quality] ?? 0;
    catalogue.visit(group, (document, level) => {
      raise(document, pointsOfLevel(level) + surely);
      if (document < size || level === Level.Text || !byBelonging) return;
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
 * The order, from what weighs most: the right complaint, where the words stand, checked not too long ago,
 * the patient's own wijk, for people like the patient, room, soon. All of it goes into one number for
 * each activity, and those are sorted.
 */
function rank(
  catalogue: Catalogue,
  passing: BitSet,
  timetable: Timetable,
  complaints: readonly Uint8Array[],
  words: readonly Scored[],
  audiences: readonly (readonly number[])[],
  tierOf: (activity: number) => number,
): number[] {
  const { places, stale, audiences: audiencesOf } = catalogue.payload.activities;
  const masks = audiences.map((values) => values.reduce((mask, value) => mask | (1 << value), 0));
  const keys = new Float64Array(passing.count());
  let count = 0;
  passing.forEach((activity) => {
    const complaint = complaints.reduce((sum, points) => sum + (points[activity] ?? 0), 0);
    const text = words.reduce((sum, { points }) => sum + (points[activity] ?? 0), 0) / (words.length || 1);
    const missing = masks.reduce((sum, mask) => sum + ((audiencesOf[activity] ?? 0) & mask ? 0 : 1), 0);
    const next = timetable.next(activity);
    const days = timetable.isByAppointment(activity) ? DAYS_TO_APPOINTMENT : (next?.daysAway ?? DAYS_UNKNOWN);
    let key = 63 - Math.min(complaint, 63);
    key = key * 4 + (text >= 7 ? 0 : text >= 4 ? 1 : 2);
    key = key * 2 + (stale[activity] ?? 0);
    key = key * 4 + tierOf(activity);
    key = key * (MOST_AUDIENCES + 1) + Math.min(missing, MOST_AUDIENCES);
    key = key * 4 + (places[activity] ?? 0);
    key = key * 128 + days;
    key = key * STEPS_IN_DAY + Math.floor((next?.minutes ?? 0) / MINUTES_IN_STEP);
    key = key * 16 + (MOST_POINTS - Math.round(text));
    keys[count++] = key * catalogue.size + activity;
  });
  keys.sort();
  return Array.from(keys, (key) => key % catalogue.size);
}

/** As on the page of a wijk: those beside it first, then by the distance between the middles. */
function nearest(catalogue: Catalogue, passing: BitSet, from: readonly number[]): Elsewhere[] {
  const { near } = catalogue.payload.wijken;
  const counts = new Map<number, number>();
  passing.forEach((activity) => {
    const wijk = catalogue.payload.activities.wijk[activity] ?? -1;
    if (!from.includes(wijk)) counts.set(wijk, (counts.get(wijk) ?? 0) + 1);
  });
  const found = [...counts].map(([wijk, count]) => {
    const places = from.map((each) => near[each]?.findIndex(([other]) => other === wijk) ?? -1).filter((place) => place >= 0);
    const metres = from.flatMap((each) => near[each]?.find(([other]) => other === wijk)?.[1] ?? []);
    return { wijk, count, km: metres.length > 0 ? Math.min(...metres) / 1000 : undefined, place: Math.min(...places) };
  });
  found.sort((one, other) => one.place - other.place || other.count - one.count);
  return found.slice(0, MOST_ELSEWHERE).map(({ wijk, count, km }) => ({ wijk, count, km }));
}

/** The things and pages that are meant or named, and that have the other words too; as numbers of documents. */
function othersFor(catalogue: Catalogue, meanings: readonly Meaning[], words: readonly Scored[]): number[] {
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
