/** The sheet for the patient. There is no code, complaint or diagnosis on it: the data have none. */

import { element } from "../page/dom.ts";
import { type Moment, weekdayOf } from "../page/moment.ts";
import { pictogram } from "../page/pictograms.ts";
import type { Texts } from "../page/texts.ts";
import { checkedOn, comingDates, goodUntil, hasDutchOnly, isDutchOnly, type SheetActivity, type SheetCoach, type Words } from "./data.ts";
import type { SheetParts } from "./fitting.ts";
import { type MapSource, mapDrawing } from "./map_drawing.ts";
import { qrCode } from "./qr.ts";
import { feedbackSlip } from "./slip.ts";
import { dutch, type Parts, type SheetWords } from "./words.ts";

export interface Sheet {
  readonly activities: readonly SheetActivity[];
  readonly coach: SheetCoach | undefined;
  readonly note: string;
  readonly number: string;
  readonly now: Moment;
  /** Of the practice, or of the site. */
  readonly sender: string;
  /** Where the site stands for ever. */
  readonly canonicalRoot: string;
  readonly pictograms: string;
  /** Whether the patient reads large letters only. */
  readonly isLarge: boolean;
  /** Nothing when no place is known. */
  readonly map: MapSource | undefined;
}

const DATES_AFTER_FIRST = 3;
const HOURS_SHOWN = 3;

/** An empty page. */
export function pageElement(words: SheetWords, isLarge: boolean): HTMLElement {
  return element("article", { class: isLarge ? "wr-recept wr-recept--large" : "wr-recept", lang: words.language, dir: words.direction });
}

export function sheetParts(sheet: Sheet, words: SheetWords, texts: Texts): SheetParts {
  const { activities, coach, number } = sheet;
  const map = sheet.map && mapPart(sheet, sheet.map, words);
  return {
    map,
    top: (page, pages) => topPart(sheet, page, pages, words),
    opening: openingPart(sheet.note, words),
    activities: activities.map((activity, at) => activityPart(activity, at + 1, sheet, words)),
    closing: element(
      "div",
      { class: "wr-recept__closing" },
      (coach || map) && element("div", { class: "wr-recept__help" }, coach && coachPart(coach, words), map),
      element("p", { class: "wr-recept__small" }, smallPrint(sheet, words)),
      feedbackSlip(number, texts, words),
    ),
  };
}

function topPart({ sender, now, number }: Sheet, page: number, pages: number, words: SheetWords): HTMLElement {
  return element(
    "header",
    { class: "wr-recept__top" },
    element(
      "div",
      {},
      element("p", { class: "wr-recept__small" }, dutch(sender)),
      element("h2", { class: "wr-recept__title" }, words.tell("title")),
    ),
    element(
      "p",
      { class: "wr-recept__dated" },
      words.dated(now.day),
      element("br"),
      ...words.phrase("number", { number: { nl: number } }),
      pages > 1 && element("br"),
      pages > 1 && words.tell("page", { page, pages }),
    ),
  );
}

function openingPart(note: string, words: SheetWords): HTMLElement {
  const lines = element(
    "div",
    { class: "wr-recept__for" },
    element("span", {}, words.tell("for")),
    element("span", {}, words.tell("appointment")),
  );
  // The referrer may write in any language, so the note finds its own direction.
  const written = note.trim() !== "" && element("p", { class: "wr-recept__note", dir: "auto" }, note.trim());
  return element("div", { class: "wr-recept__opening" }, lines, written);
}

function activityPart(activity: SheetActivity, number: number, sheet: Sheet, words: SheetWords): HTMLElement {
  const { name, nameTranslated, kind, place, route, cost, signUp, notSuitable, firstTime, path } = activity;
  const dutchName = activity.language === "nl" ? name : dutch(name);
  return element(
    "section",
    { class: "wr-recept__activity" },
    element(
      "div",
      { class: "wr-recept__qr" },
      qrCode(sheet.canonicalRoot + path, words.tell("qr", { name })),
      element("p", {}, words.tell("scan")),
    ),
    element(
      "h3",
      { class: "wr-recept__name" },
      element("span", { class: "wr-recept__number" }, String(number)),
      pictogram(sheet.pictograms, kind),
      element("span", {}, dutchName),
    ),
    nameTranslated !== null && element("p", { class: "wr-recept__translated" }, nameTranslated),
    ...whenParts(activity, sheet.now, words),
    paragraph("", [place, route], words),
    paragraph("", [...cost, ...signUp], words),
    paragraph("", [notSuitable], words),
    paragraph("wr-recept__first", firstTime, words),
  );
}

/**
 * Sentences on a line, one after another; nothing where there are none. On paper that is read from
 * right to left, Dutch begins on a line of its own: on one line the languages would trade places.
 */
function paragraph(className: string, sentences: readonly (Words | null)[], words: SheetWords): HTMLElement | null {
  const said = joinedDutch(sentences.flatMap((sentence) => (sentence === null || sentence === "" ? [] : [sentence])));
  if (said.length === 0) return null;
  const parts = said.flatMap((sentence, at): Parts => {
    const before = said[at - 1];
    const turns = before !== undefined && words.direction === "rtl" && isDutchOnly(before) !== isDutchOnly(sentence);
    return [turns ? element("br") : at > 0 ? " " : "", ...words.inline(sentence)];
  });
  return element("p", className === "" ? {} : { class: className }, ...parts);
}

/** Dutch sentences that follow each other stay in their order only when they are one stretch of Dutch. */
function joinedDutch(sentences: readonly Words[]): readonly Words[] {
  const found: Words[] = [];
  for (const sentence of sentences) {
    const before = found.at(-1);
    if (before !== undefined && isDutchOnly(before) && isDutchOnly(sentence)) found[found.length - 1] = { nl: `${before.nl} ${sentence.nl}` };
    else found.push(sentence);
  }
  return found;
}

function whenParts(activity: SheetActivity, now: Moment, words: SheetWords): HTMLElement[] {
  const important = (parts: Parts): HTMLElement => element("p", { class: "wr-recept__when" }, ...parts);
  const call = (name: string): Parts => (activity.phone === null ? [words.tell("ask_first")] : words.phrase(name, { phone: activity.phone }));
  if (activity.callFirst !== null) {
    const why = activity.callFirst === "" ? [] : [element("p", {}, ...words.inline(activity.callFirst))];
    return [important(call("call_first")), ...why];
  }
  const [first, ...later] = comingDates(activity, now);
  if (!first) return [important(call("no_date"))];
  const moment = words.tell("moment", { date: words.day(first[0]), time: words.time(first[1]) });
  const dates = later.slice(0, DATES_AFTER_FIRST);
  const isSameWeekday = dates.every(([day]) => weekdayOf(day) === weekdayOf(first[0]));
  const days = dates.map(([day]) => (isSameWeekday ? words.dayOfMonth(day) : words.day(day)));
  const then = days.length > 0 && element("p", { class: "wr-recept__then" }, words.tell("then", { dates: days.join(words.tell("and_date")) }));
  return [important([words.tell("first", { moment })]), ...(then ? [then] : [])];
}

function coachPart(coach: SheetCoach, words: SheetWords): HTMLElement {
  const { organisation, role, phone, email, reachable, within, hours } = coach;
  const reached = phone ?? email;
  return element(
    "section",
    { class: "wr-recept__coach" },
    element("h3", { class: "wr-recept__name" }, element("span", {}, ...words.phrase("coach", { role }))),
    element(
      "p",
      { class: "wr-recept__when" },
      element("bdi", {}, organisation),
      reached !== null && " · ",
      reached !== null && element("bdi", { dir: "ltr", class: "wr-recept__phone" }, reached),
    ),
    element("p", {}, ...words.phrase(words.counted("coach_within", within), { role, count: within }), " ", words.tell("coach_silent")),
    reachable !== null && element("p", {}, ...words.phrase("coach_reachable", { when: reachable })),
    hours.length > 0 && element("p", {}, ...hoursSaid(hours, words)),
  );
}

/** All of them, or the first of the week and that there are more. */
function hoursSaid(hours: readonly Words[], words: SheetWords): Parts {
  const said = words.phrase("coach_hours", { hours: joined(hours.slice(0, HOURS_SHOWN), words.tell("and_hours")) });
  return hours.length > HOURS_SHOWN ? [...said, " ", words.tell("coach_more_hours")] : said;
}

function joined(hours: readonly Words[], and: string): Words {
  const plain = hours.map((hour) => (typeof hour === "string" ? hour : hour.nl)).join(and);
  return hours.every((hour) => typeof hour === "string") ? plain : { nl: plain };
}

function mapPart({ activities, isLarge }: Sheet, map: MapSource, words: SheetWords): HTMLElement {
  return element(
    "figure",
    { class: "wr-recept__where" },
    mapDrawing(activities, map, isLarge, words.tell("map")),
    map.attribution !== "" && element("figcaption", { dir: "ltr", lang: "nl" }, map.attribution),
  );
}

function smallPrint({ activities, coach, now }: Sheet, words: SheetWords): string {
  const sentences = [
    words.tell("checked", { date: words.dated(checkedOn(activities)) }),
    words.tell("valid", { date: words.dated(goodUntil(activities, now.day)) }),
  ];
  if (activities.some(({ example }) => example)) sentences.push(words.tell("example"));
  if (hasDutchOnly(activities, coach ?? null)) sentences.push(words.tell("only_dutch"));
  return sentences.join(" ");
}
