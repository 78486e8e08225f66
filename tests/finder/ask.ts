/**
 * Asks the browser's finder, outside a browser: `node ask.ts index.json mentions.json`.
 *
 * Each line of the input is a question in JSON, `{query, now, fragment?, preset?}`; each line of the output
 * says what was understood and found. With `{query, caret}` it says what is suggested.
 */

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Catalogue } from "../../generator/browser/src/finder/catalogue.ts";
import { crisisHelp } from "../../generator/browser/src/finder/crisis.ts";
import { FACETS, noFilters } from "../../generator/browser/src/finder/facets.ts";
import { facetNames, readFragment } from "../../generator/browser/src/finder/fragment.ts";
import type { EntityKind } from "../../generator/browser/src/finder/payload.ts";
import { search } from "../../generator/browser/src/finder/search.ts";
import { suggest } from "../../generator/browser/src/finder/suggestions.ts";
import { Timetable } from "../../generator/browser/src/finder/timetable.ts";
import { understand } from "../../generator/browser/src/finder/understanding.ts";
import { weekdayName } from "../../generator/browser/src/page/day_words.ts";
import { momentOf } from "../../generator/browser/src/page/moment.ts";

interface Question {
  readonly query: string;
  readonly now: string;
  readonly fragment?: string;
  /** Ids of the wijken of a practice. */
  readonly preset?: readonly string[];
  readonly caret?: number;
}

const [, , index = "", mentions = ""] = process.argv;
const catalogue = new Catalogue(JSON.parse(readFileSync(index, "utf8")));
catalogue.addMentions(JSON.parse(readFileSync(mentions, "utf8")));
const names = facetNames(catalogue.payload);
const days = new Map(Array.from({ length: 7 }, (_, day) => [weekdayName(day), [day]]));
const { wijken, complaints } = catalogue.payload;

/** The code of a complaint, the id of what has one, else its number. */
function nameOf(kind: EntityKind, value: number): string {
  const { venues, organisations, practices, kinds, languages } = catalogue.payload;
  const named = { neighbourhood: wijken, venue: venues, organisation: organisations, practice: practices, kind: kinds, language: languages };
  if (kind === "complaint") return complaints.code[value] ?? "";
  return kind in named ? (named[kind as keyof typeof named].id[value] ?? "") : String(value);
}

function answer({ query, now, fragment, preset, caret }: Question): unknown {
  if (caret !== undefined) return suggest(catalogue, query, caret, days);
  const timetable = new Timetable(catalogue.payload, momentOf(new Date(now)));
  const filters = fragment ? readFragment(fragment, names).filters : noFilters();
  const understanding = understand(query, catalogue, days);
  const results = search(catalogue, understanding, filters, timetable, preset && { wijken: preset.map((id) => wijken.id.indexOf(id)) });
  const counts = results.counts();
  return {
    understood: understanding.meanings.map(({ kind, candidates }) => {
      const called = candidates.map(({ value }) => (kind === "complaint" ? complaints.code[value] : kind === "neighbourhood" ? wijken.id[value] : value));
      return `${kind} ${called.join(" ")}`;
    }),
    means: understanding.meanings.map(({ kind, candidates }) => {
      const surest = candidates.filter(({ strength }) => strength === candidates[0]?.strength);
      return [kind, ...surest.map(({ value }) => nameOf(kind, value))];
    }),
    free: understanding.free.map(({ text }) => text),
    unknown: understanding.unknown.map(({ what, typed }) => `${what} ${typed}`),
    found: results.ranked.map((activity) => catalogue.activityId(activity)),
    own: results.own,
    elsewhere: results.elsewhere.map(({ wijk, count, km }) => [wijken.id[wijk], count, km === undefined ? null : Math.round(km * 10) / 10]),
    ignored: results.ignored,
    isRelaxed: results.isRelaxed,
    coaches: results.coachWijken.map((wijk) => wijken.id[wijk]),
    crisis: crisisHelp(query, catalogue.payload.crisis).map(({ title }) => title),
    pages: results.others.map((document) => catalogue.pageOf(catalogue.entity(document)).path),
    counts: Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        Object.fromEntries([...counts[facet]].flatMap((count, value) => (count > 0 ? [[names[facet][value], count]] : []))),
      ]),
    ),
    next: results.ranked.slice(0, 3).map((activity) => timetable.next(activity)?.day ?? null),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line) as Question))}\n`);
}
