/** The payload made ready to search in. */

import { Belonging, BELONGING_KINDS } from "./belonging.ts";
import { unpackColumns } from "./columns.ts";
import { Matcher } from "./matching.ts";
import { ENTITY_KINDS, type EntityKind, type FinderFile, type MentionsFile, type Payload } from "./payload.ts";
import { Postings } from "./postings.ts";
import { Terms } from "./terms.ts";
import { unpackNumbers, unpackTerms } from "./unpacking.ts";

/** How much it says that a word stands somewhere, as `Level` in `wijkrecept/finder/entities.py`. */
export const Level = { Text: 0, Related: 1, Subject: 2, Name: 3 } as const;

export const Strength = { Lay: 1, Name: 2 } as const;

const BITS_OF_LEVEL = 2;

/** Something a query can mean: a kind and its number within that kind. */
export interface Entity {
  readonly kind: EntityKind;
  readonly value: number;
}

export interface Phrase {
  readonly entity: Entity;
  readonly strength: number;
  readonly words: readonly { readonly term: number; readonly group: number }[];
}

/** The kinds of entity that have a page of their own. */
const PAGED: ReadonlySet<EntityKind> = new Set([
  "complaint", "neighbourhood", "venue", "organisation", "practice", "page",
]);

export class Catalogue {
  readonly payload: Payload;
  readonly size: number;
  readonly terms: Terms;
  readonly matcher: Matcher;
  readonly stop: ReadonlySet<string>;
  readonly quiet: ReadonlySet<string>;
  /** How many activities and entities there are together. */
  readonly documents: number;
  /** Phrases by each group of words in them. */
  readonly phrasesWith: ReadonlyMap<number, readonly Phrase[]>;
  readonly #postings: Postings;
  #mentions: Postings | undefined;
  readonly #firstOf: Readonly<Record<EntityKind, number>>;
  readonly #belonging: Belonging;
  #numbers: ReadonlyMap<string, number> | undefined;

  constructor(file: FinderFile) {
    const { terms: words, groups, compounds, postings, ...rest } = file;
    const payload = { ...rest, activities: unpackColumns(file.activities) };
    this.payload = payload;
    this.size = payload.activities.slug.length;
    this.#belonging = new Belonging(payload.activities);
    this.stop = new Set(payload.stop);
    this.quiet = new Set(payload.quiet);
    const terms = new Terms(unpackTerms(words), groupsOf(groups));
    this.terms = terms;
    this.matcher = new Matcher(terms, compoundsOf(compounds), payload.endings, (group) => this.#isOffered(group));
    this.#postings = new Postings(postings, BITS_OF_LEVEL);

    const firstOf = {} as Record<EntityKind, number>;
    let first = this.size;
    for (const kind of ENTITY_KINDS) {
      firstOf[kind] = first;
      first += payload.entities[kind];
    }
    this.#firstOf = firstOf;
    this.documents = first;

    const phrasesWith = new Map<number, Phrase[]>();
    for (const [number = 0, strength = 0, ...places] of payload.phrases) {
      const words = places.map((term) => ({ term, group: terms.groupAt(term) }));
      const phrase = { entity: this.entity(this.size + number), strength, words };
      for (const group of new Set(words.map((word) => word.group))) {
        const others = phrasesWith.get(group);
        if (others) others.push(phrase);
        else phrasesWith.set(group, [phrase]);
      }
    }
    this.phrasesWith = phrasesWith;
  }

  /** What the document with this number is, that is not an activity. */
  entity(document: number): Entity {
    for (const kind of ENTITY_KINDS) {
      const value = document - this.#firstOf[kind];
      if (value >= 0 && value < this.payload.entities[kind]) return { kind, value };
    }
    throw new RangeError(`no document ${document}`);
  }

  /** The number of an entity that has a page, as a list; an empty list for one that has none. */
  documentOf({ kind, value }: Entity): number[] {
    const document = this.#firstOf[kind] + value;
    return this.hasPage(document) ? [document] : [];
  }

  /** Whether a document other than an activity has a page of its own. */
  hasPage(document: number): boolean {
    return PAGED.has(this.entity(document).kind);
  }

  /** Where an entity's page stands, from the site's root, and what it is called. */
  pageOf({ kind, value }: Entity): { readonly path: string; readonly title: string } {
    const { complaints, wijken, venues, organisations, practices, pages, paths } = this.payload;
    const named = (path: string, each: { id: readonly string[]; name: readonly string[] }) => ({
      path: path.replace("{id}", each.id[value] ?? ""),
      title: each.name[value] ?? "",
    });
    switch (kind) {
      case "complaint":
        return named(paths.complaint, complaints);
      case "neighbourhood":
        return named(paths.wijk, wijken);
      case "venue":
        return named(paths.venue, venues);
      case "organisation":
        return named(paths.organisation, organisations);
      case "practice":
        return named(paths.practice, practices);
      default:
        return { path: pages.path[value] ?? "", title: pages.title[value] ?? "" };
    }
  }

  /** Whether one word of this group is all it takes to say an entity. */
  isSaidBy(group: number, document: number): boolean {
    const { kind, value } = this.entity(document);
    const phrases = this.phrasesWith.get(group) ?? [];
    return phrases.some(({ entity, words }) => words.length === 1 && entity.kind === kind && entity.value === value);
  }

  /** The name of the activity with this id, or nothing when the catalogue has it no more. */
  nameOf(id: string): string | undefined {
    this.#numbers ??= new Map(this.payload.activities.slug.map((_, activity) => [this.activityId(activity), activity]));
    const activity = this.#numbers.get(id);
    return activity === undefined ? undefined : this.payload.activities.name[activity];
  }

  /** An activity's id, which is also its address: `overdie/samen-eten`. */
  activityId(activity: number): string {
    const { wijk, slug } = this.payload.activities;
    return `${this.payload.wijken.id[wijk[activity] ?? 0] ?? ""}/${slug[activity] ?? ""}`;
  }

  /** Whether it is known which activities only mention a word; until then they are not found by it. */
  get isWhole(): boolean {
    return this.#mentions !== undefined;
  }

  addMentions({ postings }: MentionsFile): void {
    this.#mentions = new Postings(postings, 0);
  }

  /** How many documents have a group's words. */
  count(group: number): number {
    return this.#postings.count(group) + (this.#mentions?.count(group) ?? 0);
  }

  /** Visits the documents that have a group's words. */
  visit(group: number, seen: (document: number, level: number) => void): void {
    this.#postings.visit(group, seen);
    this.#mentions?.visit(group, seen);
  }

  /** Whether an activity, or anything else but a hand-written page, has a group's words. */
  #isOffered(group: number): boolean {
    let isOffered = false;
    this.visit(group, (document) => {
      isOffered ||= document < this.size || this.entity(document).kind !== "page";
    });
    return isOffered;
  }

  /** The activities that have a group's words in their name. */
  visitNamed(group: number, seen: (activity: number) => void): void {
    this.#postings.visit(group, (document, level) => {
      if (level === Level.Name && document < this.size) seen(document);
    });
  }

  /** The activities that belong to an entity; none for days, prices and pages, which are filters or no matter. */
  activitiesOf({ kind, value }: Entity): Uint32Array {
    return this.#belonging.activitiesOf(kind, value);
  }

  /** What takes longest the first time that it is asked for: better done before somebody types, one by one. */
  preparations(): (() => void)[] {
    return BELONGING_KINDS.map((kind) => () => void this.activitiesOf({ kind, value: 0 }));
  }

  /** The numbers of a complaint's parent and of its subcodes. */
  relatedComplaints(complaint: number): number[] {
    const { parent } = this.payload.complaints;
    const found = parent.flatMap((each, number) => (each === complaint ? [number] : []));
    const own = parent[complaint] ?? -1;
    return own < 0 ? found : [own, ...found];
  }
}

function groupsOf(packed: string): Uint32Array {
  const groups = unpackNumbers(packed);
  let following = 0;
  for (let at = 0; at < groups.length; at++) {
    const step = groups[at] ?? 0;
    groups[at] = step === 0 ? following++ : following - step;
  }
  return groups;
}

function compoundsOf(packed: string): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const numbers = unpackNumbers(packed);
  let compound = 0;
  for (let at = 0; at < numbers.length; ) {
    compound += numbers[at++] ?? 0;
    for (let left = numbers[at++] ?? 0; left > 0; left--) {
      const part = numbers[at++] ?? 0;
      const compounds = found.get(part);
      if (compounds) compounds.push(compound);
      else found.set(part, [compound]);
    }
  }
  return found;
}
