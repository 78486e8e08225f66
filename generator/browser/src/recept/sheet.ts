/** The sheet for the patient. There is no code, complaint or diagnosis on it: the data have none. */

import { clock, datedDay, longDate } from "../page/day_words.ts";
import { element, pictogram } from "../page/dom.ts";
import type { Moment } from "../page/moment.ts";
import type { Texts } from "../page/texts.ts";
import { checkedOn, comingDates, goodUntil, joined, type SheetActivity, type SheetCoach } from "./data.ts";
import { qrCode } from "./qr.ts";

export interface Sheet {
  readonly activities: readonly SheetActivity[];
  readonly coach: SheetCoach | null;
  readonly number: string;
  readonly now: Moment;
  readonly siteName: string;
  /** Where the site stands for ever. */
  readonly canonicalRoot: string;
  readonly pictograms: string;
}

const DATES_AFTER_FIRST = 3;
const HOURS_SHOWN = 2;

export function sheetElement(sheet: Sheet, texts: Texts): HTMLElement {
  return element(
    "article",
    { class: "wr-recept", lang: texts.language },
    header(sheet, texts),
    element(
      "div",
      { class: "wr-recept__for" },
      element("span", {}, texts.say("sheet_for")),
      element("span", {}, texts.say("sheet_appointment")),
    ),
    ...sheet.activities.map((activity, at) => activityPart(activity, at + 1, sheet, texts)),
    sheet.coach && coachPart(sheet.coach, texts),
    element("p", { class: "wr-recept__small" }, smallPrint(sheet, texts)),
    returnStrip(sheet.number, texts),
  );
}

function header({ siteName, now, number }: Sheet, texts: Texts): HTMLElement {
  return element(
    "header",
    { class: "wr-recept__top" },
    element("div", {}, element("p", { class: "wr-recept__small" }, siteName), element("h2", { class: "wr-recept__title" }, texts.say("sheet_title"))),
    element("p", { class: "wr-recept__dated" }, datedDay(now.day), element("br"), texts.say("sheet_number", { number })),
  );
}

function activityPart(activity: SheetActivity, number: number, sheet: Sheet, texts: Texts): HTMLElement {
  const line = (words: string | null): HTMLElement | null => (words === null || words === "" ? null : element("p", {}, words));
  const address = sheet.canonicalRoot + activity.path;
  return element(
    "section",
    { class: "wr-recept__activity" },
    element("div", { class: "wr-recept__number" }, String(number)),
    element(
      "div",
      {},
      element("h3", { class: "wr-recept__name" }, pictogram(sheet.pictograms, activity.kind), element("span", {}, activity.name)),
      ...whenParts(activity, sheet.now, texts),
      line(joined([activity.place, activity.route])),
      line(joined([...activity.cost, ...activity.signUp])),
      line(joined([activity.notSuitable])),
      activity.firstTime.length > 0 && element("p", { class: "wr-recept__first" }, joined(activity.firstTime)),
    ),
    element(
      "div",
      { class: "wr-recept__qr" },
      qrCode(address, texts.say("sheet_qr", { name: activity.name })),
      element("p", {}, texts.say("sheet_scan")),
    ),
  );
}

function whenParts(activity: SheetActivity, now: Moment, texts: Texts): HTMLElement[] {
  const important = (words: string): HTMLElement => element("p", { class: "wr-recept__when" }, words);
  const call = (name: string): string =>
    activity.phone === null ? texts.say("sheet_ask_first") : texts.say(name, { phone: activity.phone });
  if (activity.callFirst !== null) {
    const why = activity.callFirst === "" ? [] : [element("p", {}, activity.callFirst)];
    return [important(call("sheet_call_first")), ...why];
  }
  const [first, ...later] = comingDates(activity, now);
  if (!first) return [important(call("sheet_no_date"))];
  const time = texts.say("clock", { time: clock(first[1]) });
  const after = later.slice(0, DATES_AFTER_FIRST).map(([day]) => longDate(day));
  return [
    important(texts.say("sheet_first", { date: longDate(first[0]), time })),
    ...(after.length > 0 ? [element("p", {}, texts.say("sheet_then", { dates: after.join(", ") }))] : []),
  ];
}

function coachPart({ role, organisation, phone, email, reachable, within, hours }: SheetCoach, texts: Texts): HTMLElement {
  const reached = phone ?? email ?? "";
  return element(
    "section",
    { class: "wr-recept__coach" },
    element("h3", { class: "wr-recept__name" }, texts.say("sheet_coach", { role })),
    element("p", { class: "wr-recept__when" }, texts.say("sheet_coach_line", { organisation, phone: reached })),
    reachable !== null && element("p", {}, texts.say("sheet_coach_reachable", { when: reachable })),
    hours.length > 0 && element("p", {}, texts.say("sheet_coach_hours", { hours: hours.slice(0, HOURS_SHOWN).join("; ") })),
    element("p", {}, texts.say("sheet_coach_within", { role, count: within })),
  );
}

function smallPrint({ activities, now }: Sheet, texts: Texts): string {
  const sentences = [
    texts.say("sheet_checked", { date: datedDay(checkedOn(activities)) }),
    texts.say("sheet_valid", { date: datedDay(goodUntil(activities, now.day)) }),
  ];
  if (activities.some(({ example }) => example)) sentences.push(texts.say("sheet_example"));
  return sentences.join(" ");
}

function returnStrip(number: string, texts: Texts): HTMLElement {
  const box = (name: string): HTMLElement =>
    element("span", { class: "wr-recept__tick" }, element("i", { class: "wr-recept__box" }), texts.say(name));
  return element(
    "footer",
    { class: "wr-recept__return" },
    element("p", {}, element("b", {}, texts.say("sheet_return")), ` ${texts.say("sheet_return_number", { number })}`),
    element(
      "p",
      { class: "wr-recept__ticks" },
      box("sheet_return_contact"),
      box("sheet_return_intake"),
      box("sheet_return_started"),
      box("sheet_return_active"),
    ),
    element("p", { class: "wr-recept__ticks" }, box("sheet_return_stopped"), element("span", { class: "wr-recept__dots" })),
  );
}
