/** The order of the results. */

import { BitSet } from "./bitset.ts";
import type { Catalogue } from "./catalogue.ts";
import { ALL_SLOTS } from "./facets.ts";
import { MOST_POINTS, type Scored } from "./scoring.ts";
import type { Timetable } from "./timetable.ts";

/** What the query asks, as far as the order depends on it. */
export interface Asked {
  /** For each complaint that is meant, the points of each activity. */
  readonly complaints: readonly Uint8Array[];
  /** The numbers of the complaints that are meant. */
  readonly meant: ReadonlySet<number>;
  readonly words: readonly Scored[];
  readonly audiences: readonly (readonly number[])[];
  /** When in the week, as a mask. */
  readonly slots: number;
  /** 0 in the wijken that are asked for, 1 beside them, 2 elsewhere. */
  readonly tierOf: (activity: number) => number;
}

/** By-appointment counts as what is within two weeks. */
const DAYS_TO_APPOINTMENT = 14;
const DAYS_UNKNOWN = 127;
/** Soon before later, in bands, so that what was checked lately counts among what is about as soon. */
const BANDS = [7, 14, 28];
const MOST_COMPLAINT = 63;
const MOST_AUDIENCES = 3;
/** So many of its complaints, those that stand first, are what an activity is mainly for. */
const MAIN = 2;
const MINUTES_IN_DAY = 24 * 60;
const MINUTES_IN_STEP = 5;
const STEPS_IN_DAY = 288;
/** In the name or the search words; in a part of those, or in what it belongs to; or in its text only. */
const POINTS_OF_SUBJECT = 7;
const POINTS_OF_PART = 5;

/** What the order takes from an activity itself and its dates, whatever was asked. */
interface Own {
  /** Room, how soon in bands, and whether it was checked lately: less than `SIZE_OF_STATE`. */
  readonly state: Uint8Array;
  /** How soon, to five minutes: less than `SIZE_OF_TIME`. */
  readonly time: Uint16Array;
}

const SIZE_OF_STATE = 3 * (BANDS.length + 1) * 2;
const SIZE_OF_TIME = (DAYS_UNKNOWN + 1) * STEPS_IN_DAY;

/** Of all activities, for a question that leaves all days open; the same for the whole visit. */
const known = new WeakMap<Timetable, Own>();

/**
 * The order, from what weighs most: the right complaint, and where the other words stand; the patient's
 * own wijk before those beside it; for people like the patient; room; soon; lately checked. What is then
 * still equal goes by whether it is mainly for the complaint, and by the clock. All of it goes into one
 * number for each activity, and those are sorted.
 */
export function rank(catalogue: Catalogue, passing: BitSet, timetable: Timetable, asked: Asked): number[] {
  const { complaints, words, audiences, slots, tierOf } = asked;
  const { audiences: audiencesOf } = catalogue.payload.activities;
  const { size } = catalogue;
  const masks = audiences.map((values) => values.reduce((mask, value) => mask | (1 << value), 0));
  const { state, time } = ownOf(catalogue, passing, timetable, slots);
  const isAnyMeant = asked.meant.size > 0;
  const keys = new Float64Array(passing.count());
  let count = 0;
  passing.forEach((activity) => {
    let complaint = 0;
    for (const points of complaints) complaint += points[activity] ?? 0;
    let text = 0;
    for (const { points } of words) text += points[activity] ?? 0;
    text /= words.length || 1;
    let missing = 0;
    for (const mask of masks) if (((audiencesOf[activity] ?? 0) & mask) === 0) missing++;

    let key = MOST_COMPLAINT - Math.min(complaint, MOST_COMPLAINT);
    key = key * 3 + (text >= POINTS_OF_SUBJECT ? 0 : text >= POINTS_OF_PART ? 1 : 2);
    key = key * 3 + tierOf(activity);
    key = key * (MOST_AUDIENCES + 1) + Math.min(missing, MOST_AUDIENCES);
    key = key * SIZE_OF_STATE + (state[activity] ?? 0);
    key = key * 2 + (isAnyMeant && isMainly(catalogue, activity, asked) ? 0 : 1);
    key = key * SIZE_OF_TIME + (time[activity] ?? 0);
    key = key * (MOST_POINTS + 1) + (MOST_POINTS - Math.round(text));
    keys[count++] = key * size + activity;
  });
  keys.sort();
  const ranked = new Array<number>(keys.length);
  for (let place = 0; place < keys.length; place++) ranked[place] = (keys[place] ?? 0) % size;
  return ranked;
}

function ownOf(catalogue: Catalogue, passing: BitSet, timetable: Timetable, slots: number): Own {
  if (slots !== ALL_SLOTS) return ownIn(catalogue, passing, timetable, slots);
  let own = known.get(timetable);
  if (!own) known.set(timetable, (own = ownIn(catalogue, BitSet.all(catalogue.size), timetable, slots)));
  return own;
}

function ownIn(catalogue: Catalogue, passing: BitSet, timetable: Timetable, slots: number): Own {
  const { places, stale } = catalogue.payload.activities;
  const state = new Uint8Array(catalogue.size);
  const time = new Uint16Array(catalogue.size);
  passing.forEach((activity) => {
    const soonest = timetable.soonestIn(activity, slots);
    const date = soonest < 0 ? DAYS_UNKNOWN : Math.min(Math.floor(soonest / MINUTES_IN_DAY), DAYS_UNKNOWN);
    const days = timetable.isByAppointment(activity) ? DAYS_TO_APPOINTMENT : date;
    const band = (places[activity] ?? 0) * (BANDS.length + 1) + bandOf(days);
    state[activity] = band * 2 + (stale[activity] ?? 0);
    time[activity] = days * STEPS_IN_DAY + (soonest < 0 ? 0 : Math.floor((soonest % MINUTES_IN_DAY) / MINUTES_IN_STEP));
  });
  return { state, time };
}

/** Whether an activity is mainly for one of the complaints that are meant. */
function isMainly({ payload }: Catalogue, activity: number, { meant }: Asked): boolean {
  const { complaints, complaintsFrom } = payload.activities;
  const from = complaintsFrom[activity] ?? 0;
  const end = Math.min(from + MAIN, complaintsFrom[activity + 1] ?? 0);
  for (let at = from; at < end; at++) if (meant.has(complaints[at] ?? -1)) return true;
  return false;
}

function bandOf(days: number): number {
  let band = 0;
  while (band < BANDS.length && days > (BANDS[band] ?? 0)) band++;
  return band;
}
