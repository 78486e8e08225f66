/** The finder's files, as `wijkrecept/finder/payload.py` writes them. */

import type { Columns, PackedColumns } from "./columns.ts";

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

/** The file that the first results need. */
export interface FinderFile {
  /** The day of the build: `2026-11-23`. */
  readonly day: string;
  readonly activities: PackedColumns;
  readonly complaints: Named & {
    readonly code: readonly string[];
    readonly parent: readonly number[];
    readonly notHere: readonly (string | null)[];
  };
  readonly wijken: Named & {
    readonly borders: readonly (readonly number[])[];
    /** The middle of each, where known. */
    readonly middle: readonly (LatLon | null)[];
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

/** The file of activities that have a word in their running text only. */
export interface MentionsFile {
  readonly postings: string;
}

/** The finder's file, unpacked; its index stands in the catalogue. */
export type Payload = Omit<FinderFile, "activities" | "terms" | "groups" | "compounds" | "postings"> & { readonly activities: Columns };
