/**
 * The names of activities, as what can be suggested. Of tens of thousands a list of all words would cost
 * more than all the rest: they are found by the index that finds activities by their words.
 */

import type { Catalogue } from "./catalogue.ts";
import type { Entry, Saying } from "./sayings.ts";
import { textsOf } from "./words.ts";

const known = new WeakMap<Catalogue, Map<number, Saying>>();

/** The words in names for which `isMeant`, among the words of the catalogue that begin so. */
export function activityEntries(catalogue: Catalogue, beginning: string, isMeant: (word: string) => boolean): Entry[] {
  const { terms } = catalogue;
  const groups = new Set<number>();
  const [from, to] = terms.rangeOf(beginning);
  for (let place = from; place < to; place++) if (isMeant(terms.wordAt(place))) groups.add(terms.groupAt(place));
  const named = new Set<number>();
  for (const group of groups) catalogue.visitNamed(group, (activity) => named.add(activity));
  return [...named]
    .sort((one, other) => one - other)
    .flatMap((activity) => {
      const saying = sayingOf(catalogue, activity);
      return [...new Set(saying.words)].filter(isMeant).map((word) => ({ word, saying }));
    });
}

function sayingOf(catalogue: Catalogue, activity: number): Saying {
  let sayings = known.get(catalogue);
  if (!sayings) known.set(catalogue, (sayings = new Map()));
  let saying = sayings.get(activity);
  if (!saying) sayings.set(activity, (saying = named(catalogue, activity)));
  return saying;
}

function named(catalogue: Catalogue, activity: number): Saying {
  const { activities: columns, wijken, paths } = catalogue.payload;
  const label = columns.name[activity] ?? "";
  const detail = wijken.name[columns.wijk[activity] ?? -1] ?? "";
  const path = paths.activity.replace("{id}", catalogue.activityId(activity));
  return { offer: { kind: "activity", label, detail, inserts: label, path }, words: textsOf(label), isName: true };
}
