/** Dates that pages were built with: what has passed goes, and what is near is said in words. */

import { clock, nearDay, shortDate } from "./day_words.ts";
import { type Moment, momentOf } from "./moment.ts";
import type { Running } from "./navigation.ts";
import type { Site } from "./site.ts";
import type { Texts } from "./texts.ts";

export function startDates(site: Site): Running | undefined {
  const now = momentOf(new Date());
  hidePassed(now);
  const times = document.querySelectorAll<HTMLTimeElement>("time[data-wr-dates]");
  if (times.length === 0) return undefined;
  const ready = site.texts().then((texts) => {
    for (const time of times) sayNext(time, now, texts);
  });
  return { end: () => undefined, ready };
}

/** A list of dates loses those that have been; an empty list loses its heading. */
function hidePassed(now: Moment): void {
  for (const list of document.querySelectorAll<HTMLElement>("[data-wr-next-dates]")) {
    const items = [...list.querySelectorAll<HTMLElement>("li")];
    for (const item of items) item.hidden = hasPassed(item.querySelector("time")?.dateTime ?? "", now);
    const heading = list.previousElementSibling;
    if (heading instanceof HTMLElement) heading.hidden = items.every((item) => item.hidden);
  }
}

function sayNext(time: HTMLTimeElement, now: Moment, texts: Texts): void {
  const coming = (time.dataset["wrDates"] ?? "").split(" ").find((date) => date !== "" && !hasPassed(date, now));
  if (coming === undefined) {
    time.textContent = "";
    return;
  }
  const [day = "", at = "00:00"] = coming.split("T");
  const near = nearDay(day, now);
  const date = near === "later" ? shortDate(day) : `${texts.say(near)}, ${shortDate(day)}`;
  time.dateTime = coming;
  time.textContent = `${date}, ${texts.say("clock", { time: clock(minutesOf(at)) })}`;
}

/** Whether a moment like `2026-12-01T17:30` is now or before. */
function hasPassed(date: string, now: Moment): boolean {
  const [day = "", at = "00:00"] = date.split("T");
  return day < now.day || (day === now.day && minutesOf(at) <= now.minutes);
}

function minutesOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return 60 * Number(hours) + Number(minutes);
}
