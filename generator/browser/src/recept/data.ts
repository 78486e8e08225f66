/** What the sheet needs to know of an activity, as `wijkrecept/pages/recept.py` puts it in the activity's page. */

import type { Coach } from "../finder/payload.ts";
import { type Moment, monthsAfter } from "../page/moment.ts";

export type SheetCoach = Coach;

/** A text in the language of the sheet; an object where it is there in Dutch only. */
export type Words = string | { readonly nl: string };

export interface SheetActivity {
  /** `overdie/samen-eten`. */
  readonly id: string;
  /** From the site's root. */
  readonly path: string;
  readonly language: string;
  /** The Dutch name, which stands on the door. */
  readonly name: string;
  readonly nameTranslated: string | null;
  readonly kind: string;
  readonly ended: boolean;
  readonly successor: { readonly id: string; readonly name: string } | null;
  /** Each a day and the minutes since its midnight. */
  readonly dates: readonly (readonly [day: string, minutes: number])[];
  /** Why to call first; empty when another sentence says why; null when anybody can just come. */
  readonly callFirst: string | null;
  readonly phone: string | null;
  readonly venue: string;
  /** Latitude and longitude in degrees (WGS84). */
  readonly point: readonly [lat: number, lon: number] | null;
  readonly place: Words;
  readonly route: Words | null;
  readonly cost: readonly Words[];
  /** For whom it does not fit, as a sentence. */
  readonly notSuitable: Words | null;
  readonly firstTime: readonly Words[];
  readonly signUp: readonly Words[];
  /** The id of the activity's wijk. */
  readonly wijk: string;
  readonly checked: string;
  /** The last day on which it runs, when that is known. */
  readonly validUntil: string | null;
  readonly example: boolean;
}

/** Sentences one after the other, without what is empty. */
export function joined(words: readonly (Words | null)[]): string {
  return words.map((each) => (each === null || typeof each === "string" ? (each ?? "") : each.nl)).filter((text) => text !== "").join(" ");
}

const MONTHS_GOOD = 3;

/** The dates that are still to come, the next first. */
export function comingDates({ dates }: SheetActivity, now: Moment): SheetActivity["dates"] {
  return dates.filter(([day, minutes]) => day > now.day || (day === now.day && minutes > now.minutes));
}

/** Whether an activity had ended at the build, or has since. */
export function hasEnded({ ended, validUntil }: SheetActivity, today: string): boolean {
  return ended || (validUntil !== null && validUntil < today);
}

/** The last day on which the paper holds: three months on, or sooner when an entry does. */
export function goodUntil(activities: readonly SheetActivity[], today: string): string {
  const ends = activities.flatMap(({ validUntil }) => validUntil ?? []);
  return [monthsAfter(today, MONTHS_GOOD), ...ends].sort()[0] ?? today;
}

/** The day on which the least recently checked entry was checked. */
export function checkedOn(activities: readonly SheetActivity[]): string {
  return activities.map(({ checked }) => checked).sort()[0] ?? "";
}
