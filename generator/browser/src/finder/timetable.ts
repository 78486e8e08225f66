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
const NOON = 12 * 60;
const EVENING = 17 * 60;

export class Timetable {
  readonly now: Moment;
  readonly #payload: Payload;
  readonly #today: number;
  /** Of the day of the build: 0 is Monday. */
  readonly #weekday: number;
  readonly #next = new Map<number, Next | undefined>();

  constructor(payload: Payload, now: Moment) {
    this.#payload = payload;
    this.now = now;
    this.#weekday = (new Date(`${payload.day}T00:00:00Z`).getUTCDay() + DAYS - 1) % DAYS;
    this.#today = daysBetween(payload.day, now.day);
  }

  /** `undefined` when there is no date, or none that is known any more. */
  next(activity: number): Next | undefined {
    if (!this.#next.has(activity)) this.#next.set(activity, this.#find(activity));
    return this.#next.get(activity);
  }

  /** The next in one of these slots of the week only, such as a Saturday morning: bit 3 × weekday + part of the day. */
  nextIn(activity: number, slots: number): Next | undefined {
    return slots === ALL_SLOTS ? this.next(activity) : this.#find(activity, slots);
  }

  /** Whether the activity has no dates of its own at all. */
  isByAppointment(activity: number): boolean {
    return this.#payload.activities.appointment[activity] === 1;
  }

  #find(activity: number, slots = ALL_SLOTS): Next | undefined {
    const { dates, clock, clocks } = this.#payload.activities;
    const steps = dates[activity] ?? "";
    const own = clock[activity] ?? 0;
    let day = 0;
    for (let at = 0; at < steps.length; at++) {
      day += steps.charCodeAt(at) - FIRST_CHARACTER;
      if (day < this.#today) continue;
      const minutes = clocks[typeof own === "number" ? own : (own[at] ?? 0)] ?? 0;
      if ((slots & (1 << (PARTS * ((this.#weekday + day) % DAYS) + partAt(minutes)))) === 0) continue;
      if (day > this.#today || minutes > this.now.minutes) {
        return { day: dayAfter(this.#payload.day, day), minutes, daysAway: day - this.#today };
      }
    }
    return undefined;
  }
}

/** As `daypart` in `wijkrecept/finder/columns.py`: 0 morning, 1 afternoon, 2 evening. */
function partAt(minutes: number): number {
  return minutes < NOON ? 0 : minutes < EVENING ? 1 : 2;
}
