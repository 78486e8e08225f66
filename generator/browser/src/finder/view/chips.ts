/** What was understood of a query, as chips that can be taken away again. */

import { weekdayName } from "../../page/day_words.ts";
import { element } from "../../page/dom.ts";
import { pictogram } from "../../page/pictograms.ts";
import type { Texts } from "../../page/texts.ts";
import type { Catalogue } from "../catalogue.ts";
import { FACETS, type Facet, type Filters } from "../facets.ts";
import { type Candidate, type Meaning, type Span, surestOf, type Understanding } from "../understanding.ts";
import { facetTitle, labelsOf } from "./filters.ts";

const SHOWN_IN_CHIP = 2;
const CHOICES_SHOWN = 6;

export interface ChipActions {
  remove(span: Span): void;
  /** Puts other words in the place of what was typed. */
  replace(span: Span, words: string): void;
  untick(facet: Facet, value: number): void;
  /** Searches without the referrer's practice, this once. */
  dropPractice(): void;
}

export function chipsFor(
  { meanings, free, unknown }: Understanding,
  filters: Filters,
  practice: string | undefined,
  catalogue: Catalogue,
  texts: Texts,
  sprite: string,
  actions: ChipActions,
): HTMLElement[] {
  const chips = meanings.map((meaning) => {
    const title = texts.say(`understood_${isPostcode(meaning) ? "postcode" : meaning.kind}`);
    return chip(title, namesOf(meaning, catalogue, texts), texts, sprite, () => actions.remove(meaning));
  });
  const ticked = FACETS.filter((facet) => filters[facet].size > 0).flatMap((facet) => {
    const labels = labelsOf(facet, catalogue.payload, texts);
    return [...filters[facet]].map((value) =>
      chip(facetTitle(facet, texts), labels[value] ?? "", texts, sprite, () => actions.untick(facet, value)),
    );
  });
  const choices = meanings.filter((meaning) => isAmbiguous(meaning)).map((meaning) => choicesFor(meaning, catalogue, texts, actions));
  const notes = unknown.map(({ what, typed }) => {
    const name = { code: "unknown_code", processCode: "unknown_process_code", postcode: "unknown_postcode" }[what];
    return element("p", { class: "wr-ask__note" }, texts.say(name, { typed }));
  });
  const mine = practice === undefined ? [] : [chip(texts.say("understood_mine"), practice, texts, sprite, () => actions.dropPractice())];
  const said = free.filter(({ isCry }) => !isCry).map(({ text }) => text);
  const rest = said.length === 0 ? [] : [element("span", { class: "wr-understood__rest" }, texts.say("free_text", { words: said.join(" ") }))];
  const all = [...chips, ...ticked, ...mine, ...rest];
  const list = all.length > 0 ? [element("div", { class: "wr-chips" }, ...all)] : [];
  return [...list, ...choices, ...notes];
}

function chip(title: string, name: string, texts: Texts, sprite: string, remove: () => void): HTMLElement {
  const button = element(
    "button",
    { class: "wr-chip wr-chip--understood", type: "button" },
    element("span", {}, element("b", {}, title), ` ${name}`),
    pictogram(sprite, "close"),
    element("span", { class: "wr-hidden" }, texts.say("remove", { what: name })),
  );
  button.addEventListener("click", remove);
  return button;
}

/** `Eenzaamheid · Z04.03`, `1813AB · Overdie`, `dinsdag`. */
function namesOf(meaning: Meaning, catalogue: Catalogue, texts: Texts): string {
  const surest = surestOf(meaning);
  const names = surest.slice(0, SHOWN_IN_CHIP).map((candidate) => nameOf(meaning, candidate, catalogue, texts));
  const said = names.join(` ${texts.say("or")} `);
  const joined = isPostcode(meaning) ? `${meaning.typed.toUpperCase()} · ${said}` : said;
  const more = surest.length - names.length;
  return more > 0 ? `${joined} ${texts.say("more_meanings", { count: more })}` : joined;
}

function isPostcode({ kind, typed }: Meaning): boolean {
  return kind === "neighbourhood" && /^\d/.test(typed);
}

function nameOf({ kind }: Meaning, { value }: Candidate, catalogue: Catalogue, texts: Texts): string {
  const { payload } = catalogue;
  switch (kind) {
    case "complaint":
      return `${payload.complaints.name[value] ?? ""} · ${payload.complaints.code[value] ?? ""}`;
    case "day":
      return weekdayName(value);
    case "daypart":
      return texts.daypart(value);
    case "kind":
      return payload.kinds.name[value] ?? "";
    case "language":
      return payload.languages.name[value] ?? "";
    case "free":
    case "wheelchair":
      return texts.say(kind);
    default:
      return catalogue.pageOf({ kind, value }).title;
  }
}

function isAmbiguous(meaning: Meaning): boolean {
  return meaning.kind === "complaint" && surestOf(meaning).length > 1;
}

/** One button for each complaint that a lay word can mean, to say which. */
function choicesFor(meaning: Meaning, catalogue: Catalogue, texts: Texts, actions: ChipActions): HTMLElement {
  const { code } = catalogue.payload.complaints;
  const buttons = surestOf(meaning).slice(0, CHOICES_SHOWN).map((candidate) => {
    const button = element("button", { class: "wr-choice", type: "button" }, nameOf(meaning, candidate, catalogue, texts));
    button.addEventListener("click", () => actions.replace(meaning, code[candidate.value] ?? ""));
    return button;
  });
  return element("p", { class: "wr-choices" }, element("span", {}, texts.say("choose_meaning")), ...buttons);
}
