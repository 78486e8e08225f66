/** When each activity next takes place, as seen from now: what has passed since the build is skipped. */

import { ALL_SLOTS, DAYS, PARTS } from "./facets.ts";
import { dayAfter, daysBetween, type Moment } from "../page/moment.ts";
import type { Payload } from "./payload.ts";

export interface Next {
  /** `2026-12-01`. */
  readonly day: string;
  /** Since midnight. */
  readonly minutes: number;
  /** From today. */
  readonly daysAway: number;
}

const FIRST_CHARACTER = 35;
const MINUTES_IN_DAY = 24 * 60;
const NOON = 12 * 60;
const EVENING = 17 * 60;

export class Timetable {
  readonly now: Moment;
  readonly #payload: Pick<Payload, "day" | "activities">;
  readonly #today: number;
  /** Of the day of the build: 0 is Monday. */
  readonly #weekday: number;
  /** Minutes from the beginning of today until each activity; not asked yet is 0, never is -1. */
  readonly #soonest: Int32Array;

  constructor(payload: Pick<Payload, "day" | "activities">, now: Moment) {
    this.#payload = payload;
    this.now = now;
    this.#weekday = (new Date(`${payload.day}T00:00:00Z`).getUTCDay() + DAYS - 1) % DAYS;
    this.#today = daysBetween(payload.day, now.day);
    this.#soonest = new Int32Array(payload.activities.dates.length);
  }

  /** `undefined` when there is no date, or none that is known any more. */
  next(activity: number): Next | undefined {
    return this.nextIn(activity, ALL_SLOTS);
  }

  /** The next in one of these slots of the week only, such as a Saturday morning: bit 3 × weekday + part of the day. */
  nextIn(activity: number, slots: number): Next | undefined {
    const soonest = this.soonestIn(activity, slots);
    if (soonest < 0) return undefined;
    const daysAway = Math.floor(soonest / MINUTES_IN_DAY);
    return { day: dayAfter(this.now.day, daysAway), minutes: soonest % MINUTES_IN_DAY, daysAway };
  }

  /** The same in minutes from the beginning of today; less than 0 when there is none. */
  soonestIn(activity: number, slots: number): number {
    if (slots !== ALL_SLOTS) return this.#find(activity, slots);
    const known = this.#soonest[activity] ?? 0;
    if (known !== 0) return known;
    const found = this.#find(activity, ALL_SLOTS);
    this.#soonest[activity] = found;
    return found;
  }

  /** Whether the activity has no dates of its own at all. */
  isByAppointment(activity: number): boolean {
    return this.#payload.activities.appointment[activity] === 1;
  }

  #find(activity: number, slots: number): number {
    const { dates, clock, clocks } = this.#payload.activities;
    const steps = dates[activity] ?? "";
    const own = clock[activity] ?? 0;
    let day = 0;
    for (let at = 0; at < steps.length; at++) {
      day += steps.charCodeAt(at) - FIRST_CHARACTER;
      if (day < this.#today) continue;
      const minutes = clocks[typeof own === "number" ? own : (own[at] ?? 0)] ?? 0;
      if ((slots & (1 << (PARTS * ((this.#weekday + day) % DAYS) + partAt(minutes)))) === 0) continue;
      if (day > this.#today || minutes > this.now.minutes) return (day - this.#today) * MINUTES_IN_DAY + minutes;
    }
    return -1;
  }
}

/** As `daypart` in `wijkrecept/finder/columns.py`: 0 morning, 1 afternoon, 2 evening. */
function partAt(minutes: number): number {
  return minutes < NOON ? 0 : minutes < EVENING ? 1 : 2;
}
