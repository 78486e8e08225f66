/** The activities as columns: one value for each, by its number, as `wijkrecept/finder/columns.py` writes them. */

import { unpackNumbers } from "./unpacking.ts";

interface Written {
  readonly slug: readonly string[];
  readonly name: readonly string[];
  /** Days before the build. */
  readonly checked: readonly number[];
  readonly rhythms: readonly string[];
  /** Starting times in minutes. */
  readonly clocks: readonly number[];
  readonly clock: readonly (number | readonly number[])[];
  /** Steps in days from the day of the build, a character each. */
  readonly dates: readonly string[];
}

interface Numbers<Column> {
  readonly wijk: Column;
  readonly venue: Column;
  readonly organisation: Column;
  readonly kind: Column;
  /** Masks. */
  readonly audiences: Column;
  readonly languages: Column;
  /** A mask: bit 3 × weekday + part of the day. */
  readonly slots: Column;
  readonly cents: Column;
  /** 0 unknown, 1 yes, 2 no. */
  readonly wheelchair: Column;
  /** 0 open, 1 waiting list, 2 full. */
  readonly places: Column;
  readonly stale: Column;
  /** 1 where there are no dates, only appointments. */
  readonly appointment: Column;
  readonly rhythm: Column;
}

export interface PackedColumns extends Written, Numbers<string> {
  /** For each activity how many, and then which. */
  readonly complaints: string;
}

export interface Columns extends Written, Numbers<ArrayLike<number>> {
  /** The complaints of all activities, one after the other. */
  readonly complaints: ArrayLike<number>;
  /** Where those of each activity begin; one more than there are activities. */
  readonly complaintsFrom: ArrayLike<number>;
}

export function unpackColumns(packed: PackedColumns): Columns {
  return {
    ...packed,
    wijk: unpackNumbers(packed.wijk),
    venue: unpackNumbers(packed.venue),
    organisation: unpackNumbers(packed.organisation),
    kind: unpackNumbers(packed.kind),
    audiences: unpackNumbers(packed.audiences),
    languages: unpackNumbers(packed.languages),
    slots: unpackNumbers(packed.slots),
    cents: unpackNumbers(packed.cents),
    wheelchair: unpackNumbers(packed.wheelchair),
    places: unpackNumbers(packed.places),
    stale: unpackNumbers(packed.stale),
    appointment: unpackNumbers(packed.appointment),
    rhythm: unpackNumbers(packed.rhythm),
    ...complaintsOf(unpackNumbers(packed.complaints), packed.name.length),
  };
}

function complaintsOf(numbers: Uint32Array, size: number): Pick<Columns, "complaints" | "complaintsFrom"> {
  const complaints = new Uint32Array(numbers.length - size);
  const complaintsFrom = new Uint32Array(size + 1);
  let at = 0;
  let place = 0;
  for (let activity = 0; activity < size; activity++) {
    for (let left = numbers[at++] ?? 0; left > 0; left--) complaints[place++] = numbers[at++] ?? 0;
    complaintsFrom[activity + 1] = place;
  }
  return { complaints, complaintsFrom };
}
