/** What stands above the results: how many there are, where other help comes first, where to look else. */

import { element } from "../../page/dom.ts";
import { pictogram } from "../../page/pictograms.ts";
import type { Site } from "../../page/site.ts";
import type { Texts } from "../../page/texts.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Results } from "../search.ts";
import { surestOf, type Understanding } from "../understanding.ts";

const NOT_HERE_SHOWN = 2;

/** `7 activiteiten in Overdie en 5 in de wijken ernaast`; also what a screen reader hears. */
export function countWords({ ranked, wijken, own }: Results, place: string, texts: Texts): [string, string] {
  if (ranked.length === 0) return [texts.say("count_none"), ""];
  if (wijken.length === 0) return [texts.count("count", ranked.length), ""];
  const where = texts.say("in_neighbourhood", { where: place });
  const nearby = ranked.length - own;
  if (own === 0) return [texts.count("count", nearby), texts.say("only_nearby")];
  return [texts.count("count", own), nearby > 0 ? `${where} ${texts.say("and_nearby", { count: nearby })}` : where];
}

/** The owner's own words on when other help comes first, for each complaint that is surely meant. */
export function notHereTexts({ meanings }: Understanding, catalogue: Catalogue): string[] {
  const { notHere } = catalogue.payload.complaints;
  const meant = meanings
    .filter(({ kind }) => kind === "complaint")
    .flatMap(surestOf)
    .flatMap(({ value }) => notHere[value] ?? []);
  return [...new Set(meant)].slice(0, NOT_HERE_SHOWN);
}

/** One box for all of them, of which the first sentence stays in sight when it is folded. */
export function notHereBox(said: readonly string[], isOpen: boolean, texts: Texts): HTMLDetailsElement {
  const [, first = "", rest = ""] = /^(.*?[.!?])(?:\s+(.*))?$/s.exec(said[0]?.trim() ?? "") ?? [];
  return element(
    "details",
    { class: "wr-notice wr-notice--full wr-not-here", open: isOpen },
    element("summary", {}, element("b", {}, texts.say("not_here")), element("span", {}, first || said[0])),
    ...[rest, ...said.slice(1)].filter((each) => each !== "").map((each) => element("p", {}, each)),
    element("p", { class: "wr-soft" }, texts.say("not_here_source")),
  );
}

/** When the patient's own wijk has nothing: that it is so, and the nearest wijken that do. */
export function elsewhereFor(results: Results, where: string, catalogue: Catalogue, texts: Texts, choose: (wijk: number) => void): HTMLElement[] {
  const { wijken, own, ranked, elsewhere } = results;
  if (wijken.length === 0 || own > 0) return [];
  const said = texts.say("none_here", { where });
  const then = texts.say(ranked.length > 0 ? "see_nearby" : "none_nearby");
  const buttons = elsewhere.map(({ wijk, count, km }) => {
    const words = texts.count("elsewhere", count, { wijk: catalogue.payload.wijken.name[wijk] ?? "" });
    const button = element(
      "button",
      { class: "wr-choice wr-choice--wijk", type: "button" },
      words,
      km !== undefined && element("span", { class: "wr-soft" }, texts.say("km", { km: kmWords(km) })),
    );
    button.addEventListener("click", () => choose(wijk));
    return button;
  });
  return [
    element(
      "div",
      { class: "wr-notice wr-elsewhere" },
      element("p", {}, element("b", {}, said), ` ${then}`),
      buttons.length > 0 && element("p", { class: "wr-elsewhere__choices" }, texts.say("elsewhere"), ...buttons),
    ),
  ];
}

/** The links to complaints, wijken, venues, organisations and hand-written pages that fit. */
export function pagesFor({ others }: Results, catalogue: Catalogue, texts: Texts, site: Site): HTMLElement[] {
  if (others.length === 0) return [];
  const links = others.map((document) => {
    const entity = catalogue.entity(document);
    const { path, title } = catalogue.pageOf(entity);
    return element(
      "a",
      { href: site.root + path },
      title,
      element("span", { class: "wr-soft" }, ` ${texts.say(`page_${entity.kind}`)}`),
    );
  });
  return [element("p", { class: "wr-pages" }, pictogram(site.pictograms, "next"), element("b", {}, texts.say("pages")), ...links)];
}

/** That words were left out, or that nothing has them all. */
export function ignoredFor({ ignored, isRelaxed }: Results, texts: Texts): HTMLElement[] {
  const sentences = [
    ...(ignored.length > 0 ? [texts.say("ignored", { words: ignored.map((word) => `‘${word}’`).join(", ") })] : []),
    ...(isRelaxed ? [texts.say("relaxed")] : []),
  ];
  return sentences.map((sentence) => element("p", { class: "wr-soft wr-ignored" }, sentence));
}

export function namesOf(wijken: readonly number[], catalogue: Catalogue, texts: Texts): string {
  return wijken.map((wijk) => catalogue.payload.wijken.name[wijk] ?? "").join(` ${texts.say("or")} `);
}

function kmWords(km: number): string {
  return km < 10 ? km.toFixed(1).replace(".", ",") : String(Math.round(km));
}
