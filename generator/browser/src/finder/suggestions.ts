/** What the word at the caret may become: complaints, wijken, activities, places, days. */

import { activityEntries } from "./activity_sayings.ts";
import type { Catalogue } from "./catalogue.ts";
import type { EntityKind } from "./payload.ts";
import { entriesOf, type Entry, type Saying, sorted } from "./sayings.ts";
import { typingErrors } from "./terms.ts";
import type { DayWords } from "./understanding.ts";
import { type Word, wordsOf } from "./words.ts";

export interface Suggestion {
  readonly kind: EntityKind | "activity";
  readonly label: string;
  /** A code or a wijk; may be empty. */
  readonly detail: string;
  /** The whole query once this is chosen. */
  readonly query: string;
  /** For an activity: its page, from the site's root. */
  readonly path?: string;
}

const MOST = 8;
/** So that what is of one kind does not push out the rest. */
const MOST_OF_A_KIND = 3;
/** Words of a name that may stand before the one that is being typed. */
const MOST_WORDS = 5;
const SHORTEST_WORD = 2;
const SHORTEST_MISTYPED = 5;
const TWO_ERRORS_FROM = 8;
const MOST_ERRORS = 2;
const LONGEST_SAYING = 64;
const CODE = /^[a-z]\d{1,2}([.,]?\d{0,2})$/;

/** What people most often mean stands first. */
const KINDS: readonly Suggestion["kind"][] = [
  "complaint", "neighbourhood", "day", "daypart", "activity", "venue", "practice", "organisation", "kind", "language",
  "free", "wheelchair", "audience", "page",
];

interface Found {
  readonly saying: Saying;
  /** Where the words begin that it takes the place of. */
  readonly start: number;
  /** Smaller is better. */
  readonly rank: number;
}

/** At most eight, the best first; of the word that the caret stands in or behind, whatever stands around it. */
export function suggest(catalogue: Catalogue, query: string, caret: number, days: DayWords): readonly Suggestion[] {
  const words = wordsOf(query);
  const last = words.findIndex(({ start, end }) => start < caret && caret <= end);
  const word = words[last];
  if (!word) return [];
  const code = codeAt(query, word);
  const found = code ? byCode(catalogue, code, days) : byWords(catalogue, words.slice(0, last + 1), days);
  const end = code?.end ?? word.end;
  return chosen(found).map(({ saying: { offer }, start }) => {
    const { kind, label, detail, inserts, path } = offer;
    const whole = `${query.slice(0, start)}${inserts}${query.slice(end)}`;
    return { kind, label, detail, query: whole, ...(path === undefined ? {} : { path }) };
  });
}

interface Code {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The unfinished code that a word is part of: the dot in `Z04.0` parts it in two words. */
function codeAt(query: string, { start, end }: Word): Code | undefined {
  const from = query.slice(0, start).search(/\S+$/);
  const left = from < 0 ? start : from;
  const right = end + (/^[.,]?\d*/.exec(query.slice(end))?.[0].length ?? 0);
  const text = query.slice(left, right).toLowerCase();
  return CODE.test(text) ? { text: text.replace(/[.,]/, ""), start: left, end: right } : undefined;
}

function byCode(catalogue: Catalogue, { text, start }: Code, days: DayWords): Found[] {
  const isSo = ({ offer }: Saying): boolean => offer.detail.replace(".", "").toLowerCase().startsWith(text);
  const sayings = new Map<string, Saying>();
  for (const { saying } of entriesOf(catalogue, days)) {
    if (saying.offer.kind === "complaint" && isSo(saying)) sayings.set(saying.offer.detail, saying);
  }
  const codes = [...sayings.keys()].sort();
  return codes.map((code, place) => ({ saying: sayings.get(code) as Saying, start, rank: place }));
}

function byWords(catalogue: Catalogue, words: readonly Word[], days: DayWords): Found[] {
  const entries = entriesOf(catalogue, days);
  const last = words[words.length - 1] as Word;
  if (last.text.length < SHORTEST_WORD) return [];
  const begun = activityEntries(catalogue, last.text, (word) => word.startsWith(last.text));
  const found = sorted([...begun, ...beginning(entries, last.text)]).map((entry) => foundBy(entry, words, 0));
  if (found.length > 0 || last.text.length < SHORTEST_MISTYPED) return found;
  const errorsIn = typingErrorsIn(last.text);
  const first = last.text.slice(0, 1);
  const isMeant = (word: string): boolean => word.startsWith(first) && errorsIn(word) !== undefined;
  const others = beginning(entries, first).filter(({ word }) => isMeant(word));
  const mistyped = sorted([...activityEntries(catalogue, first, isMeant), ...others]);
  return mistyped.map((entry) => foundBy(entry, words, errorsIn(entry.word) ?? 0));
}

/** The entry, with as many of the words before it as its saying has. */
function foundBy({ word, saying }: Entry, words: readonly Word[], errors: number): Found {
  const last = words[words.length - 1] as Word;
  const left = new Set(saying.words);
  left.delete(word);
  let first = words.length - 1;
  while (first > 0 && words.length - first < MOST_WORDS && left.delete(words[first - 1]?.text ?? "")) first--;
  const taken = words.length - first;
  const isWhole = left.size === 0 && word === last.text;
  const isFirst = saying.words[0] === (taken > 1 ? words[first]?.text : word);
  // From what weighs most: one number, since of thousands that is far cheaper to sort.
  let rank = MOST_WORDS - taken;
  rank = rank * (MOST_ERRORS + 1) + errors;
  rank = rank * 2 + (isWhole ? 0 : 1);
  rank = rank * 2 + (isFirst ? 0 : 1);
  rank = rank * 2 + (saying.isName ? 0 : 1);
  rank = rank * KINDS.length + KINDS.indexOf(saying.offer.kind);
  rank = rank * LONGEST_SAYING + Math.min(saying.words.length, LONGEST_SAYING - 1);
  return { saying, start: words[first]?.start ?? last.start, rank };
}

function beginning(entries: readonly Entry[], letters: string): Entry[] {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.word ?? "") < letters) low = middle + 1;
    else high = middle;
  }
  const found: Entry[] = [];
  for (let at = low; entries[at]?.word.startsWith(letters); at++) found.push(entries[at] as Entry);
  return found;
}

/** How many typing errors there are between what was typed and how a word begins; `undefined` for too many. */
function typingErrorsIn(typed: string): (word: string) => number | undefined {
  const most = typed.length < TWO_ERRORS_FROM ? 1 : MOST_ERRORS;
  const known = new Map<string, number>();
  return (word) => {
    let errors = known.get(word);
    if (errors === undefined) {
      errors = Math.min(typingErrors(typed, word.slice(0, typed.length), most), typingErrors(typed, word, most));
      known.set(word, errors);
    }
    return errors <= most ? errors : undefined;
  };
}

/** The best, each thing once, and not too many of one kind while there are others. */
function chosen(found: readonly Found[]): Found[] {
  const ranked = [...found].sort((one, other) => one.rank - other.rank);
  const once = new Map<string, Found>();
  for (const each of ranked) {
    // A wijkcentrum is a place and an organisation of one name: what it puts in the query is the same.
    const { inserts, path } = each.saying.offer;
    const key = path ?? inserts;
    if (!once.has(key)) once.set(key, each);
  }
  const counts = new Map<string, number>();
  const first: Found[] = [];
  const rest: Found[] = [];
  for (const each of once.values()) {
    const { kind } = each.saying.offer;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    (count <= MOST_OF_A_KIND ? first : rest).push(each);
  }
  const kept = new Set([...first, ...rest].slice(0, MOST));
  return [...once.values()].filter((each) => kept.has(each));
}
