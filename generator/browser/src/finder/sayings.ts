/** What can be suggested besides activities, with the words by which people say it. */

import { type Catalogue, Strength } from "./catalogue.ts";
import type { EntityKind } from "./payload.ts";
import type { DayWords } from "./understanding.ts";
import { normalise, textsOf } from "./words.ts";

/** What a suggestion offers. */
export interface Offer {
  readonly kind: EntityKind | "activity";
  readonly label: string;
  /** A code or a wijk; may be empty. */
  readonly detail: string;
  /** What stands in the query once it is chosen. */
  readonly inserts: string;
  readonly path: string | undefined;
}

/** One way to say an offer. */
export interface Saying {
  readonly offer: Offer;
  readonly words: readonly string[];
  readonly isName: boolean;
}

/** A word of a saying, so that sayings are found by how a word begins. */
export interface Entry {
  readonly word: string;
  readonly saying: Saying;
}

const known = new WeakMap<Catalogue, readonly Entry[]>();

/** All words of all sayings, sorted; made once for a catalogue, since its days never change. */
export function entriesOf(catalogue: Catalogue, days: DayWords): readonly Entry[] {
  let entries = known.get(catalogue);
  if (!entries) {
    entries = sorted([...entities(catalogue), ...dayNames(days)].flatMap(wordsIn));
    known.set(catalogue, entries);
  }
  return entries;
}

function wordsIn(saying: Saying): Entry[] {
  return [...new Set(saying.words)].map((word) => ({ word, saying }));
}

/** By word; of one word, as they come. Far fewer words than entries: sorting the words alone costs a tenth. */
export function sorted(entries: readonly Entry[]): Entry[] {
  const byWord = new Map<string, Entry[]>();
  for (const entry of entries) {
    const same = byWord.get(entry.word);
    if (same) same.push(entry);
    else byWord.set(entry.word, [entry]);
  }
  return [...byWord.keys()].sort().flatMap((word) => byWord.get(word) ?? []);
}

function dayNames(days: DayWords): Saying[] {
  return [...days.keys()].map((name) => ({
    offer: { kind: "day", label: name, detail: "", inserts: name, path: undefined },
    words: [normalise(name)],
    isName: true,
  }));
}

/** Each phrase by which the catalogue knows something, as a way to say it; names in full. */
function entities(catalogue: Catalogue): Saying[] {
  const offers = new Map<string, Offer>();
  const sayings: Saying[] = [];
  for (const [number = 0, strength = 0, ...places] of catalogue.payload.phrases) {
    const { kind, value } = catalogue.entity(catalogue.size + number);
    if (kind === "day") continue;
    const words = places.map((place) => catalogue.terms.wordAt(place));
    const key = `${kind} ${value}`;
    let offer = offers.get(key);
    if (!offer) {
      offer = offerOf(catalogue, kind, value, words.join(" "));
      offers.set(key, offer);
      if (isNamed(kind)) sayings.push({ offer, words: textsOf(offer.label), isName: true });
    }
    sayings.push({ offer, words, isName: strength === Strength.Name });
  }
  return sayings;
}

function isNamed(kind: EntityKind): boolean {
  return kind !== "daypart" && kind !== "free" && kind !== "wheelchair" && kind !== "audience";
}

function offerOf(catalogue: Catalogue, kind: EntityKind, value: number, said: string): Offer {
  const { complaints, wijken, venues, kinds, languages } = catalogue.payload;
  const offer = (label: string, detail = "", inserts = label): Offer => ({ kind, label, detail, inserts, path: undefined });
  switch (kind) {
    case "complaint":
      return offer(complaints.name[value] ?? "", complaints.code[value], complaints.code[value]);
    case "venue":
      return offer(venues.name[value] ?? "", wijken.name[venues.wijk[value] ?? -1]);
    case "kind":
      return offer(kinds.name[value] ?? "");
    case "language":
      return offer(languages.name[value] ?? "");
    case "neighbourhood":
    case "organisation":
    case "practice":
      return offer(catalogue.pageOf({ kind, value }).title);
    default:
      return offer(said);
  }
}
