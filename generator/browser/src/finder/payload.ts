/** The finder's file, as `wijkrecept/finder/payload.py` writes it. */

export type LatLon = readonly [lat: number, lon: number];

export interface Coach {
  /** The id of the organisation. */
  readonly id: string;
  readonly organisation: string;
  readonly role: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly reachable: string | null;
  /** Working days. */
  readonly within: number;
  readonly hours: readonly string[];
}

/** Whom to call at once, and the words that say so. */
export interface CrisisHelp {
  /** A star at the end of a word stands for any ending. */
  readonly words: readonly string[];
  readonly title: string;
  /** What stands between `[ ]` is a telephone number. */
  readonly lines: readonly string[];
}

interface Named {
  readonly id: readonly string[];
  readonly name: readonly string[];
}

export const ENTITY_KINDS = [
  "complaint", "neighbourhood", "venue", "organisation", "practice", "kind", "audience", "language",
  "day", "daypart", "free", "wheelchair", "page",
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** One value for each activity, by the activity's number. */
export interface Columns {
  readonly slug: readonly string[];
  readonly name: readonly string[];
  readonly wijk: readonly number[];
  readonly venue: readonly number[];
  readonly organisation: readonly number[];
  readonly kind: readonly number[];
  readonly complaints: readonly (readonly number[])[];
  /** Masks. */
  readonly audiences: readonly number[];
  readonly languages: readonly number[];
  /** A mask: bit 3 × weekday + part of the day. */
  readonly slots: readonly number[];
  readonly cents: readonly number[];
  /** 0 unknown, 1 yes, 2 no. */
  readonly wheelchair: readonly number[];
  /** 0 open, 1 waiting list, 2 full. */
  readonly places: readonly number[];
  /** Days before the build. */
  readonly checked: readonly number[];
  readonly stale: readonly number[];
  /** 1 where there are no dates, only appointments. */
  readonly appointment: readonly number[];
  readonly rhythms: readonly string[];
  readonly rhythm: readonly number[];
  /** Starting times in minutes. */
  readonly clocks: readonly number[];
  readonly clock: readonly (number | readonly number[])[];
  /** Steps in days from the day of the build, a character each. */
  readonly dates: readonly string[];
}

export interface Payload {
  /** The day of the build: `2026-11-23`. */
  readonly day: string;
  readonly activities: Columns;
  readonly complaints: Named & {
    readonly code: readonly string[];
    readonly parent: readonly number[];
    readonly notHere: readonly (string | null)[];
  };
  readonly wijken: Named & {
    readonly borders: readonly (readonly number[])[];
    /** The other wijken of each: those beside it first, then by distance; with metres where known. */
    readonly near: readonly (readonly (readonly [wijk: number, metres: number | null])[])[];
    readonly coaches: readonly (readonly Coach[])[];
  };
  readonly postcodes: readonly (readonly [first: string, last: string, wijk: number])[];
  readonly venues: Named & { readonly wijk: readonly number[]; readonly point: readonly (LatLon | null)[] };
  readonly organisations: Named;
  readonly practices: Named & { readonly wijken: readonly (readonly number[])[] };
  readonly pages: { readonly title: readonly string[]; readonly path: readonly string[] };
  readonly kinds: Named;
  readonly audiences: Named;
  readonly languages: Named;
  readonly paths: Readonly<
    Record<"activity" | "wijk" | "complaint" | "venue" | "organisation" | "practice" | "coach", string>
  >;
  readonly entities: Readonly<Record<EntityKind, number>>;
  readonly stop: readonly string[];
  /** Words that belong in a phrase, but say nothing alone. */
  readonly quiet: readonly string[];
  /** What many compounds end in: `les`, `club`. */
  readonly endings: readonly string[];
  readonly crisis: readonly CrisisHelp[];
  readonly terms: string;
  readonly groups: string;
  readonly compounds: string;
  readonly postings: string;
  readonly phrases: readonly (readonly number[])[];
}
