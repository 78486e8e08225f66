/**
 * What the sheet is made from: an activity as `wijkrecept/pages/recept.py` puts it in the activity's page,
 * and the sheet's file of a language as `wijkrecept/pages/sheet.py` writes it.
 */

import { type Moment, monthsAfter } from "../page/moment.ts";

/** A text in the language of the paper, or one that there is only in Dutch. */
export type Words = string | { readonly nl: string };

export interface SheetActivity {
  /** `overdie/samen-eten`. */
  readonly id: string;
  /** From the site's root; that of the page in the language of the data. */
  readonly path: string;
  readonly language: string;
  /** The Dutch name: it is on the door. */
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
  /** The venue's name. */
  readonly venue: string;
  /** Of the venue: WGS84 degrees. */
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

/** Who receives people with a recept. */
export interface SheetCoach {
  /** The id of the organisation. */
  readonly id: string;
  readonly organisation: string;
  readonly role: Words;
  readonly phone: string | null;
  readonly email: string | null;
  readonly reachable: Words | null;
  /** Working days within which the coach makes contact. */
  readonly within: number;
  readonly hours: readonly Words[];
  /** By which route to send a recept: Dutch sentences for the referrer. */
  readonly routes?: readonly string[];
  /** What to send along: in Dutch, for the referrer. */
  readonly send?: readonly string[];
  /** Who stands in: in Dutch, for the referrer. */
  readonly deputy?: string | null;
}

export interface SheetFile {
  /** An ISO 639-1 code. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** The language's own name. */
  readonly name: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly wijken: Readonly<Record<string, { readonly name: string; readonly coaches: readonly SheetCoach[] }>>;
  readonly practices: Readonly<
    Record<string, { readonly name: string; readonly wijken: readonly string[]; readonly coaches: readonly SheetCoach[] }>
  >;
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

/**
 * The last day on which the paper holds: three months on, or sooner when an entry does; but never before
 * the first time of what is on it.
 */
export function goodUntil(activities: readonly SheetActivity[], today: string): string {
  const ends = activities.flatMap(({ validUntil }) => validUntil ?? []);
  const firsts = activities.flatMap(({ dates }) => dates.map(([day]) => day).find((day) => day >= today) ?? []);
  const months = [monthsAfter(today, MONTHS_GOOD), ...firsts].sort().at(-1) ?? today;
  return [months, ...ends].sort()[0] ?? today;
}

/** The day on which the least recently checked entry was checked. */
export function checkedOn(activities: readonly SheetActivity[]): string {
  return activities.map(({ checked }) => checked).sort()[0] ?? "";
}

/** Whether some text of the paper is only there in Dutch, so that the paper has to say so. */
export function hasDutchOnly(activities: readonly SheetActivity[], coach: SheetCoach | null): boolean {
  const texts = activities.flatMap(({ place, route, cost, notSuitable, firstTime, signUp }) => [
    place, route, ...cost, notSuitable, ...firstTime, ...signUp,
  ]);
  return [...texts, ...(coach ? [coach.reachable, ...coach.hours] : [])].some((words) => isDutchOnly(words));
}

export function isDutchOnly(words: Words | null): words is { readonly nl: string } {
  return words !== null && typeof words !== "string";
}
