/**
 * The link that practice software makes: `#klacht=Z04.03&postcode=1813AB`, with `wijk`, `praktijk` and
 * `zoek` where it knows them. Unknown keys are passed over; a value that cannot be one is said to be so.
 */

import type { Payload } from "./payload.ts";

/** What practice software can say. */
export const DEEP_LINK_KEYS = ["klacht", "postcode", "wijk", "praktijk", "zoek"] as const;

export interface Refusal {
  readonly key: Exclude<(typeof DEEP_LINK_KEYS)[number], "zoek">;
  readonly value: string;
}

export interface DeepLink {
  /** What the link asks, as one would type it. */
  readonly words: string;
  /** Whether its wijken are among those words: then they are the patient's, and no filter. */
  readonly hasWijken: boolean;
  readonly refused: readonly Refusal[];
}

/** `Z04.03`, `z0403`, `Z04`. */
const CODE = /^[a-z]\d{2}(?:\.?\d{2})?$/i;
const POSTCODE = /^[1-9]\d{3}(?:\s?[a-z]{2})?$/i;
const LONGEST_SHOWN = 40;

export function readDeepLink(fragment: string, { wijken, practices }: Pick<Payload, "wijken" | "practices">): DeepLink {
  const given = new URLSearchParams(fragment.replace(/^#/, "").replaceAll("+", "%2B"));
  const refused: Refusal[] = [];
  const read = (key: Refusal["key"], isOne: (value: string) => boolean): string[] => {
    const values = (given.get(key) ?? "").split(",").map((value) => value.trim()).filter((value) => value !== "");
    for (const value of values) if (!isOne(value)) refused.push({ key, value: value.slice(0, LONGEST_SHOWN) });
    return values.filter(isOne);
  };
  const codes = read("klacht", (value) => CODE.test(value));
  const postcodes = read("postcode", (value) => POSTCODE.test(value));
  const named = read("wijk", (value) => wijken.id.includes(value)).map((id) => wijken.name[wijken.id.indexOf(id)] ?? "");
  read("praktijk", (value) => practices.id.includes(value));
  // Without a complaint or postcode it may be somebody's own bookmark, in which a wijk is a filter.
  const hasWijken = named.length > 0 && (given.has("klacht") || given.has("postcode"));
  return { words: [...codes, ...postcodes, ...(hasWijken ? named : [])].join(" "), hasWijken, refused };
}
