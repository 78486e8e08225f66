/** Who receives the patient, and why this coach. */

import type { SheetCoach, SheetFile } from "./data.ts";

/** What the choice went by: the patient's wijk, the referrer's practice, or where the first activity is. */
export type Reason = "wijk" | "practice" | "activity";

export interface Receiver {
  readonly by: Reason;
  /** Of the wijk or the practice that the choice went by. */
  readonly name: string;
  /** The regular one first. */
  readonly coaches: readonly SheetCoach[];
}

export interface Patient {
  readonly wijk: string | undefined;
  readonly practice: string | undefined;
  readonly activityWijk: string | undefined;
}

/** The first of the three that has a coach; nothing when none has. */
export function receiverOf({ wijken, practices }: Pick<SheetFile, "wijken" | "practices">, patient: Patient): Receiver | undefined {
  const { wijk = "", practice = "", activityWijk = "" } = patient;
  const places = [
    ["wijk", own(wijken, wijk)],
    ["practice", own(practices, practice)],
    ["activity", own(wijken, activityWijk)],
  ] as const;
  for (const [by, place] of places) if (place && place.coaches.length > 0) return { by, name: place.name, coaches: place.coaches };
  return undefined;
}

/** The coach that was asked for, or else the first. */
export function chosenCoach({ coaches }: Receiver, id: string | undefined): SheetCoach | undefined {
  return coaches.find((coach) => coach.id === id) ?? coaches[0];
}

/** Names come from an address, and `constructor` is no wijk. */
function own<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
