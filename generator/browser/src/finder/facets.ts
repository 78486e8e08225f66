/** The filters beside the results: which activities pass them, and how many would. */

import { bitsOf } from "./belonging.ts";
import { BitSet } from "./bitset.ts";
import type { Columns } from "./columns.ts";
import type { Payload } from "./payload.ts";

export const FACETS = ["wijk", "dag", "dagdeel", "soort", "wie", "taal", "rolstoel", "gratis"] as const;
export type Facet = (typeof FACETS)[number];

/** The chosen values of each facet; none chosen lets everything pass. */
export type Filters = Readonly<Record<Facet, ReadonlySet<number>>>;

/** How many activities each value would give. */
export type Counts = Readonly<Record<Facet, Uint32Array>>;

export const DAYS = 7;
export const PARTS = 3;
export const ALL_SLOTS = 2 ** (DAYS * PARTS) - 1;
const WHEELCHAIR_YES = 1;

export function noFilters(): Filters {
  return Object.fromEntries(FACETS.map((facet) => [facet, new Set<number>()])) as unknown as Filters;
}

export function hasFilters(filters: Filters): boolean {
  return FACETS.some((facet) => filters[facet].size > 0);
}

export function toggled(filters: Filters, facet: Facet, value: number): Filters {
  const chosen = new Set(filters[facet]);
  if (!chosen.delete(value)) chosen.add(value);
  return { ...filters, [facet]: chosen };
}

/** How many values each facet has. */
function facetSizes(payload: Payload): Record<Facet, number> {
  return {
    wijk: payload.wijken.id.length,
    dag: DAYS,
    dagdeel: PARTS,
    soort: payload.kinds.id.length,
    wie: payload.audiences.id.length,
    taal: payload.languages.id.length,
    rolstoel: 1,
    gratis: 1,
  };
}

/** The slots of the week that lie on these days and in these parts of the day; all when none are given. */
export function slotMask(days: Iterable<number>, parts: Iterable<number>): number {
  const chosenDays = [...days];
  const chosenParts = [...parts];
  if (chosenDays.length === 0 && chosenParts.length === 0) return ALL_SLOTS;
  let mask = 0;
  for (const day of chosenDays.length > 0 ? chosenDays : Array(DAYS).keys()) {
    for (const part of chosenParts.length > 0 ? chosenParts : Array(PARTS).keys()) mask |= 1 << (PARTS * day + part);
  }
  return mask;
}

/**
 * A day and a part of the day must be of one and the same time: Tuesday morning and Friday evening are
 * not Tuesday evening. So they are one test, over the slots that the query left open.
 */
export class FacetFilter {
  readonly #columns: Columns;
  readonly #filters: Filters;
  readonly #open: number;
  readonly #sizes: Record<Facet, number>;

  constructor(payload: Payload, filters: Filters, openSlots = ALL_SLOTS) {
    this.#columns = payload.activities;
    this.#filters = filters;
    this.#open = openSlots;
    this.#sizes = facetSizes(payload);
  }

  /** Narrows `base` by all filters; once asked, counts each value with all filters but its own facet's. */
  apply(base: BitSet): { passing: BitSet; counts: () => Counts } {
    const passes = new Map(FACETS.map((facet) => [facet, this.#passing(base, facet)]));
    const narrowed = (set: BitSet, other: BitSet): BitSet => (other === base || other === set ? set : set.and(other));
    const passing = [...passes.values()].reduce(narrowed, base);
    const counts = (): [Facet, Uint32Array][] =>
      FACETS.map((facet) => {
        const others = FACETS.filter((each) => each !== facet && !isTimeOf(facet, each));
        const set = others.reduce((left, each) => narrowed(left, passes.get(each) ?? left), base);
        return [facet, this.#count(set, facet)];
      });
    return { passing, counts: () => Object.fromEntries(counts()) as unknown as Counts };
  }

  #passing(base: BitSet, facet: Facet): BitSet {
    const chosen = this.#filters[facet];
    const isTime = facet === "dag" || facet === "dagdeel";
    if (chosen.size === 0 && !(isTime && this.#open !== ALL_SLOTS)) return base;
    const { wijk, kind, cents, wheelchair, slots, audiences, languages } = this.#columns;
    const mask = [...chosen].reduce((bits, value) => bits | (1 << value), 0);
    const chosenSlots = slotMask(this.#filters.dag, this.#filters.dagdeel) & this.#open;
    const isThen = (activity: number): boolean => ((slots[activity] ?? 0) & chosenSlots) !== 0;
    const set = BitSet.none(base.size);
    const test = {
      wijk: (activity: number) => chosen.has(wijk[activity] ?? -1),
      dag: isThen,
      dagdeel: isThen,
      soort: (activity: number) => chosen.has(kind[activity] ?? -1),
      wie: (activity: number) => ((audiences[activity] ?? 0) & mask) !== 0,
      taal: (activity: number) => ((languages[activity] ?? 0) & mask) !== 0,
      rolstoel: (activity: number) => wheelchair[activity] === WHEELCHAIR_YES,
      gratis: (activity: number) => cents[activity] === 0,
    }[facet];
    base.forEach((activity) => {
      if (test(activity)) set.add(activity);
    });
    return set;
  }

  #count(set: BitSet, facet: Facet): Uint32Array {
    const counts = new Uint32Array(this.#sizes[facet]);
    const { wijk, kind, cents, wheelchair, slots, audiences, languages } = this.#columns;
    const one = (value: number | undefined): void => {
      if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
    };
    const openDays = this.#open & slotMask([], this.#filters.dagdeel);
    const openParts = this.#open & slotMask(this.#filters.dag, []);
    const visit = {
      wijk: (activity: number) => one(wijk[activity]),
      dag: (activity: number) => bitsOf(daysIn((slots[activity] ?? 0) & openDays), one),
      dagdeel: (activity: number) => bitsOf(partsIn((slots[activity] ?? 0) & openParts), one),
      soort: (activity: number) => one(kind[activity]),
      wie: (activity: number) => bitsOf(audiences[activity] ?? 0, one),
      taal: (activity: number) => bitsOf(languages[activity] ?? 0, one),
      rolstoel: (activity: number) => one(wheelchair[activity] === WHEELCHAIR_YES ? 0 : undefined),
      gratis: (activity: number) => one(cents[activity] === 0 ? 0 : undefined),
    }[facet];
    set.forEach(visit);
    return counts;
  }
}

function isTimeOf(facet: Facet, other: Facet): boolean {
  return (facet === "dag" && other === "dagdeel") || (facet === "dagdeel" && other === "dag");
}

function daysIn(slots: number): number {
  let days = 0;
  for (let day = 0; day < DAYS; day++) if (slots & (7 << (PARTS * day))) days |= 1 << day;
  return days;
}

function partsIn(slots: number): number {
  let parts = 0;
  for (let day = 0; day < DAYS; day++) parts |= (slots >>> (PARTS * day)) & 7;
  return parts;
}
