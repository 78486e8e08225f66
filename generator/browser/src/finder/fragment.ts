/**
 * The search in the address bar's fragment, which never leaves the browser:
 * `#zoek=eenzaam%201813&dag=dinsdag&gratis=ja`.
 */

import { weekdayName } from "../page/day_words.ts";
import { DEEP_LINK_KEYS } from "./deep_link.ts";
import { FACETS, type Facet, type Filters, noFilters } from "./facets.ts";
import { idsIn, isSlug } from "../consult/request.ts";
import type { Payload } from "./payload.ts";

export interface SearchState {
  readonly query: string;
  readonly filters: Filters;
  /** The practice that a link names; stands before the one chosen on this computer, for this search. */
  readonly practice: string | undefined;
  /** Ids of the activities on the recept, so that they are still there on the way back from a page. */
  readonly chosen: readonly string[];
}

export const QUERY = "zoek";
const CHOSEN = "recept";
const PRACTICE = "praktijk";
const KEYS: ReadonlySet<string> = new Set([QUERY, CHOSEN, PRACTICE, ...FACETS, ...DEEP_LINK_KEYS]);
export const LONGEST_QUERY = 200;
const DAYPARTS = ["ochtend", "middag", "avond"];

/** What each value of a facet is called in the fragment. These names hold for ever: they are bookmarked. */
export function facetNames(payload: Payload): Record<Facet, readonly string[]> {
  return {
    wijk: payload.wijken.id,
    dag: Array.from({ length: 7 }, (_, weekday) => weekdayName(weekday)),
    dagdeel: DAYPARTS,
    soort: payload.kinds.id,
    wie: payload.audiences.id,
    taal: payload.languages.id,
    rolstoel: ["ja"],
    gratis: ["ja"],
  };
}

/** Whether a fragment asks something, or nothing at all; one that leads to a place on the page does neither. */
export function isSearch(fragment: string): boolean {
  const keys = [...new URLSearchParams(fragment.replace(/^#/, "")).keys()];
  return keys.length === 0 || keys.some((key) => KEYS.has(key));
}

/** Unknown keys and values are passed over. */
export function readFragment(fragment: string, names: Record<Facet, readonly string[]>): SearchState {
  const given = new URLSearchParams(fragment.replace(/^#/, "").replaceAll("+", "%2B"));
  const filters = Object.fromEntries(
    FACETS.map((facet) => {
      const values = (given.get(facet) ?? "").split(",").map((name) => names[facet].indexOf(name));
      return [facet, new Set(values.filter((value) => value >= 0))];
    }),
  ) as unknown as Filters;
  return {
    query: (given.get(QUERY) ?? "").slice(0, LONGEST_QUERY),
    filters: { ...noFilters(), ...filters },
    practice: isSlug(given.get(PRACTICE) ?? "") ? (given.get(PRACTICE) ?? undefined) : undefined,
    chosen: idsIn(given.get(CHOSEN)),
  };
}

/** Empty when there is nothing to keep. */
export function writeFragment({ query, filters, practice, chosen: recept }: SearchState, names: Record<Facet, readonly string[]>): string {
  const parts = query.trim() === "" ? [] : [`${QUERY}=${encodeURIComponent(query.trim())}`];
  for (const facet of FACETS) {
    const chosen = [...filters[facet]].sort((one, other) => one - other);
    const named = chosen.map((value) => encodeURIComponent(names[facet][value] ?? "")).join(",");
    if (named !== "") parts.push(`${facet}=${named}`);
  }
  if (practice !== undefined) parts.push(`${PRACTICE}=${practice}`);
  if (recept.length > 0) parts.push(`${CHOSEN}=${recept.join(",")}`);
  return parts.length > 0 ? `#${parts.join("&")}` : "";
}
