/** Which activities belong to what: to a complaint, a wijk, a venue, a language. */

import type { Columns } from "./columns.ts";
import type { EntityKind } from "./payload.ts";

const NONE = new Uint32Array();

/** The kinds that activities belong to. */
export const BELONGING_KINDS = ["complaint", "neighbourhood", "venue", "organisation", "kind", "audience", "language"] as const;

/** Lists of activities by the number of what they belong to; those of a kind are made at once, when first asked for. */
export class Belonging {
  readonly #columns: Columns;
  readonly #lists = new Map<EntityKind, readonly Uint32Array[]>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** None for days, prices and pages, which are filters or no matter. */
  activitiesOf(kind: EntityKind, value: number): Uint32Array {
    let lists = this.#lists.get(kind);
    if (!lists) {
      lists = this.#listsOf(kind);
      this.#lists.set(kind, lists);
    }
    return lists[value] ?? NONE;
  }

  #listsOf(kind: EntityKind): readonly Uint32Array[] {
    const columns = this.#columns;
    const found: number[][] = [];
    const add = (value: number, activity: number): void => {
      (found[value] ??= []).push(activity);
    };
    const visit = {
      complaint: (activity: number) => {
        const end = columns.complaintsFrom[activity + 1] ?? 0;
        for (let at = columns.complaintsFrom[activity] ?? 0; at < end; at++) add(columns.complaints[at] ?? 0, activity);
      },
      neighbourhood: (activity: number) => add(columns.wijk[activity] ?? 0, activity),
      venue: (activity: number) => add(columns.venue[activity] ?? 0, activity),
      organisation: (activity: number) => add(columns.organisation[activity] ?? 0, activity),
      kind: (activity: number) => add(columns.kind[activity] ?? 0, activity),
      audience: (activity: number) => bitsOf(columns.audiences[activity] ?? 0, (bit) => add(bit, activity)),
      language: (activity: number) => bitsOf(columns.languages[activity] ?? 0, (bit) => add(bit, activity)),
    }[kind as string];
    if (visit) for (let activity = 0; activity < columns.name.length; activity++) visit(activity);
    return Array.from(found, (activities) => (activities ? Uint32Array.from(activities) : NONE));
  }
}

export function bitsOf(mask: number, visit: (bit: number) => void): void {
  for (let left = mask; left !== 0; left &= left - 1) visit(31 - Math.clz32(left & -left));
}
