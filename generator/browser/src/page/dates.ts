/** Dates that a page was built with and that have passed since: the next takes their place. */

import { clock, shortDate } from "./day_words.ts";
import { momentOf } from "./moment.ts";
import type { Running } from "./navigation.ts";
import type { Site } from "./site.ts";

export function startDates(site: Site): Running | undefined {
  const now = momentOf(new Date());
  const stamp = `${now.day}T${clock(now.minutes).padStart(5, "0").replace(".", ":")}`;
  const passed = (date: string): boolean => date <= stamp;
  for (const item of document.querySelectorAll<HTMLElement>("[data-wr-next-dates] > li")) {
    item.hidden = passed(item.querySelector("time")?.dateTime ?? "9999");
  }
  const next = [...document.querySelectorAll<HTMLTimeElement>("time[data-wr-dates]")].filter((time) => passed(time.dateTime));
  if (next.length === 0) return undefined;
  const ready = site.texts().then((texts) => {
    for (const time of next) {
      const coming = (time.dataset["wrDates"] ?? "").split(" ").find((date) => date !== "" && !passed(date));
      if (coming === undefined) {
        time.textContent = "";
        continue;
      }
      const [day = "", at = "00:00"] = coming.split("T");
      time.dateTime = coming;
      time.textContent = `${shortDate(day)}, ${texts.say("clock", { time: at.replace(":", ".").replace(/^0/, "") })}`;
    }
  });  return { end: () => undefined, ready };
}
