/** What a query means: the words that name a complaint, a wijk, a day, and the words that are left. */

import type { Catalogue, Phrase } from "./catalogue.ts";
import { crisisWords } from "./crisis.ts";
import { type Match, Quality } from "./matching.ts";
import type { EntityKind } from "./payload.ts";
import { wijkenAt } from "./postcodes.ts";
import { wordsOf } from "./words.ts";

/** A stretch of what was typed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Candidate {
  readonly value: number;
  /** 3 for a code, 2 for a name, 1 for a lay word. */
  readonly strength: number;
}

/** Words that were understood. Where they can mean more than one thing, the surest stand first. */
export interface Meaning extends Span {
  readonly kind: EntityKind;
  readonly candidates: readonly Candidate[];
  readonly typed: string;
  /** What its words can stand for; none for a code or a postcode. */
  readonly words: readonly Match[];
}

export interface FreeWord extends Span {
  readonly text: string;
  readonly match: Match;
  /** It asks for help at once: that was heard, and it need not be guessed at. */
  readonly isCry: boolean;
}

export interface Unknown extends Span {
  readonly what: "code" | "processCode" | "postcode";
  readonly typed: string;
}

export interface Understanding {
  readonly meanings: readonly Meaning[];
  readonly free: readonly FreeWord[];
  readonly unknown: readonly Unknown[];
  /** For whom: what each word of it can mean. That ranks, and takes nothing away, so it is no meaning. */
  readonly audiences: readonly (readonly number[])[];
}

/** Words for days that no phrase of the catalogue has: 0 is Monday. */
export type DayWords = ReadonlyMap<string, readonly number[]>;

type Token = FreeWord;

const NO_MATCH: Match = { groups: new Map(), term: undefined };

/** `Z04.03`, `z0403`, `z 04`; also with half a subcode, while it is being typed. */
const CODE = /(?<![\p{L}\p{N}])([a-z])\s?(\d{2})(?:[.,]?(\d{2})|[.,]\d?|\d)?(?![\p{L}\p{N}])/giu;
const POSTCODE = /(?<![\p{L}\p{N}])([1-9]\d{3})(?:\s?([a-z]{2}))?(?![\p{L}\p{N}])/giu;
const SUREST_CODE = 3;
const DAY = "dag";
const LETTERS_OF_SHORT_DAY = 2;
/** So many letters of an unfinished word may say what it will be. */
const BEGINS_SURELY = 4;
/** Where one phrase means several things, what people most often mean. */
const KINDS: readonly EntityKind[] = [
  "neighbourhood", "complaint", "venue", "practice", "organisation", "kind", "audience", "day", "daypart", "language", "free", "wheelchair",
];

/** Depends on the query alone: whether it is being typed or comes from a bookmark makes no difference. */
export function understand(query: string, catalogue: Catalogue, days: DayWords): Understanding {
  const meanings: Meaning[] = [];
  const unknown: Unknown[] = [];
  let rest = query;
  const take = (span: Span): void => {
    rest = rest.slice(0, span.start) + " ".repeat(span.end - span.start) + rest.slice(span.end);
  };

  for (const found of query.matchAll(CODE)) {
    const span = { start: found.index, end: found.index + found[0].length };
    const [, letter = "", main = "", sub] = found;
    const code = `${letter.toUpperCase()}${main}`;
    const candidates = codeCandidates(code, sub, catalogue);
    // `z0` of `z04` is nothing yet, and a street may be called `A12`: only whole codes are taken.
    if (candidates.length > 0) meanings.push({ kind: "complaint", candidates, typed: found[0], words: [], ...span });
    else if (found[0].includes(" ")) continue;
    else {
      const process = Number(main) >= 30 && Number(main) <= 69;
      unknown.push({ what: process ? "processCode" : "code", typed: sub ? `${code}.${sub}` : code, ...span });
    }
    take(span);
  }

  for (const found of rest.matchAll(POSTCODE)) {
    const [, digits = "", letters = ""] = found;
    const whole = letters !== "" && !catalogue.stop.has(letters.toLowerCase());
    const typed = whole ? found[0] : digits;
    const span = { start: found.index, end: found.index + typed.length };
    const wijken = wijkenAt(whole ? digits + letters : digits, catalogue.payload.postcodes);
    const candidates = wijken.map((value) => ({ value, strength: SUREST_CODE }));
    if (candidates.length > 0) meanings.push({ kind: "neighbourhood", candidates, typed, words: [], ...span });
    else unknown.push({ what: "postcode", typed, ...span });
    take(span);
  }

  const tokens = tokensOf(rest, catalogue, days);
  const free: FreeWord[] = [];
  const audiences: number[][] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const dayOf = days.get(token.text) ?? shortDay(token, query, days);
    const found = dayOf
      ? { kind: "day" as const, length: 1, candidates: dayOf.map((value) => ({ value, strength: SUREST_CODE })) }
      : longestPhrase(tokens.slice(at), catalogue);
    if (found) {
      const taken = tokens.slice(at, at + found.length);
      const span = { start: token.start, end: taken[taken.length - 1]?.end ?? token.end };
      const { kind, candidates } = found;
      const words = taken.map(({ match }) => match);
      if (kind === "audience") audiences.push(candidates.map(({ value }) => value));
      else meanings.push({ kind, candidates, typed: query.slice(span.start, span.end), words, ...span });
      at += found.length;
    } else {
      if (!isQuiet(token.text, catalogue)) free.push(token);
      at += 1;
    }
  }
  meanings.sort((one, other) => one.start - other.start);
  return { meanings, free, unknown, audiences };
}

/** What an understanding says, wherever it stands in the query: searches that say the same have the same results. */
export function said({ meanings, free, unknown, audiences }: Understanding): unknown {
  return [
    meanings.map(({ kind, candidates, typed }) => [kind, candidates, typed]),
    free.map(({ text, isCry }) => [text, isCry]),
    unknown.map(({ what, typed }) => [what, typed]),
    audiences,
  ];
}

/** The query without a stretch of it. */
export function without(query: string, { start, end }: Span): string {
  return `${query.slice(0, start)} ${query.slice(end)}`.replace(/\s+/g, " ").trim();
}

function codeCandidates(code: string, sub: string | undefined, { payload }: Catalogue): Candidate[] {
  const { code: codes } = payload.complaints;
  const whole = sub ? codes.indexOf(`${code}.${sub}`) : codes.indexOf(code);
  // A subcode that the catalogue lacks is offered what its parent has; a bare parent, its subcodes.
  const values = whole >= 0 ? [whole] : sub ? [codes.indexOf(code)] : childrenOf(code, codes);
  return values.filter((value) => value >= 0).map((value) => ({ value, strength: SUREST_CODE }));
}

function childrenOf(code: string, codes: readonly string[]): number[] {
  return codes.flatMap((each, number) => (each.startsWith(`${code}.`) ? [number] : []));
}

function tokensOf(rest: string, catalogue: Catalogue, days: DayWords): Token[] {
  const tokens: Token[] = [];
  const cries = crisisWords(rest, catalogue.payload.crisis);
  for (const word of wordsOf(rest)) {
    if (catalogue.stop.has(word.text) || word.text.length < 2) continue;
    for (const text of splitDay(word.text, days)) {
      const match = catalogue.matcher.match(text);
      const isGuess = ![...match.groups.values()].includes(Quality.Exact);
      // A word that asks for help may be a lay word of something on purpose; the words of a saying never are.
      const isCry = cries.get(text) === "saying" || (isGuess && cries.has(text));
      tokens.push({ ...word, text, match: isCry ? NO_MATCH : match, isCry });
    }
  }
  return tokens;
}

/** Says nothing outside a phrase: `niet`, an age, or the first digits of a postcode. */
function isQuiet(word: string, { quiet }: Catalogue): boolean {
  return quiet.has(word) || /^\d{1,3}$/.test(word);
}

/** `di` is Tuesday once a word stands behind it: before that it may become `dieren`. */
function shortDay({ text, end }: Token, query: string, days: DayWords): readonly number[] | undefined {
  if (text.length !== LETTERS_OF_SHORT_DAY || query.slice(end).trim() === "") return undefined;
  for (const [day, values] of days) if (day.endsWith(DAY) && day.startsWith(text)) return values;
  return undefined;
}

/** `dinsdagavond` says two things. */
function splitDay(word: string, days: DayWords): string[] {
  for (const day of days.keys()) {
    if (word.length > day.length + 3 && word.startsWith(day)) return [day, word.slice(day.length)];
  }
  return [word];
}

interface Found {
  readonly kind: EntityKind;
  readonly length: number;
  readonly candidates: readonly Candidate[];
}

interface Reading {
  readonly phrase: Phrase;
  readonly quality: number;
}

/** The longest and surest phrase that the tokens begin with, in any order of its words. */
function longestPhrase(tokens: readonly Token[], catalogue: Catalogue): Found | undefined {
  const readings = new Map<Phrase, number>();
  const first = tokens[0] as Token;
  for (const group of first.match.groups.keys()) {
    for (const phrase of catalogue.phrasesWith.get(group) ?? []) {
      const quality = readings.has(phrase) ? 0 : qualityOf(phrase, tokens.slice(0, phrase.words.length));
      if (quality > 0) readings.set(phrase, quality);
    }
  }
  const each: Reading[] = [...readings].map(([phrase, quality]) => ({ phrase, quality }));
  // A part of a compound says what it is about (`rouwverwerking`), and not what kind it is (`computercursus`).
  const sure = each.filter(({ phrase, quality }) =>
    quality === Quality.Split && phrase.words.length === 1
      ? phrase.entity.kind !== "kind"
      : quality >= Quality.Split || quality === Quality.TypingError,
  );
  return bestOf(sure) ?? onlyBeginning(each.filter(({ quality }) => quality === Quality.Beginning), first);
}

function bestOf(readings: readonly Reading[]): Found | undefined {
  const ranked = [...readings].sort((one, other) => compare(rank(one), rank(other)));
  const [best] = ranked;
  if (!best) return undefined;
  const { entity, words } = best.phrase;
  // A lay word may mean several complaints, more and less surely; a name means what it means most surely.
  const alike = ranked.filter((reading) =>
    entity.kind === "complaint"
      ? reading.phrase.entity.kind === "complaint" && reading.phrase.words.length === words.length
      : compare(rank(reading), rank(best)) === 0,
  );
  const strengths = new Map<number, number>();
  for (const { phrase } of alike) {
    const { value } = phrase.entity;
    strengths.set(value, Math.max(phrase.strength, strengths.get(value) ?? 0));
  }
  const candidates = [...strengths].map(([value, strength]) => ({ value, strength }));
  candidates.sort((one, other) => other.strength - one.strength);
  return { kind: entity.kind, length: words.length, candidates };
}

/** An unfinished word is taken for what it begins when that can be one thing, or one word, only. */
function onlyBeginning(readings: readonly Reading[], { text, match }: Token): Found | undefined {
  const isWord = [...match.groups.values()].some((quality) => quality > Quality.Contains);
  if (isWord || text.length < BEGINS_SURELY) return undefined;
  const single = readings.filter(({ phrase }) => phrase.words.length === 1);
  const meant = new Set(single.map(({ phrase }) => `${phrase.entity.kind} ${phrase.entity.value}`));
  const begun = new Set(single.map(({ phrase }) => phrase.words[0]?.group));
  return meant.size === 1 || begun.size === 1 ? bestOf(single) : undefined;
}

/** The quality of the least sure word, if the tokens are the phrase's words; else 0. */
function qualityOf(phrase: Phrase, tokens: readonly Token[]): number {
  if (tokens.length < phrase.words.length) return 0;
  const left = [...phrase.words];
  const qualities: number[] = [];
  for (const { match } of tokens) {
    let at = left.findIndex(({ term }) => term === match.term);
    let quality: number = Quality.Exact;
    if (at < 0) {
      at = left.findIndex(({ group }) => match.groups.has(group));
      quality = Math.min(match.groups.get(left[at]?.group ?? -1) ?? 0, Quality.Inflection);
    }
    if (at < 0 || quality === Quality.Contains) return 0;
    // Beside a word that is sure, half a word will do: `slecht sla`, `huisartsen De Mare`.
    qualities.push(quality === Quality.Beginning && tokens.length > 1 ? Quality.Split : quality);
    left.splice(at, 1);
  }
  const isSure = Math.max(...qualities) >= Quality.Inflection;
  return tokens.length === 1 || isSure ? Math.min(...qualities) : 0;
}

/** Smaller is better, from the first number on. */
function rank({ phrase, quality }: Reading): number[] {
  return [-phrase.words.length, -quality, -phrase.strength, KINDS.indexOf(phrase.entity.kind)];
}

/** Sorts ranks: the first number that differs decides. */
export function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** What words most surely mean: one thing, or some that are equally likely. */
export function surestOf({ candidates }: Pick<Meaning, "candidates">): readonly Candidate[] {
  return candidates.filter(({ strength }) => strength === candidates[0]?.strength);
}
