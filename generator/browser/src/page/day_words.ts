/** Days and times in Dutch words, by the browser's own CLDR data. */

import type { Moment } from "./moment.ts";
import { daysBetween } from "./moment.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(language: string, day: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    formats.set(key, format);
  }
  return format.format(Date.parse(`${day}T00:00:00Z`)).replaceAll(".", "");
}

/** `di 1 dec`. */
export function shortDate(day: string, language = "nl-NL"): string {
  return formatted(language, day, { weekday: "short", day: "numeric", month: "short" });
}

/** `dinsdag 1 december`. */
export function longDate(day: string, language = "nl-NL"): string {
  return formatted(language, day, { weekday: "long", day: "numeric", month: "long" });
}

/** `1 okt`. */
export function dayAndMonth(day: string, language = "nl-NL"): string {
  return formatted(language, day, { day: "numeric", month: "short" });
}

/** `1 oktober 2026`. */
export function datedDay(day: string, language = "nl-NL"): string {
  return formatted(language, day, { day: "numeric", month: "long", year: "numeric" });
}

/** `dinsdag`; 0 is Monday. */
export function weekdayName(weekday: number, language = "nl-NL"): string {
  return formatted(language, `2024-01-0${weekday + 1}`, { weekday: "long" });
}

/** `17.30`, as Dutch clocks are written. */
export function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, "0")}`;
}

export type NearDay = "today" | "tomorrow" | "later";

export function nearDay(day: string, now: Moment): NearDay {
  const days = daysBetween(now.day, day);
  return days === 0 ? "today" : days === 1 ? "tomorrow" : "later";
}
