/** The words for days that no phrase of the catalogue has: `dinsdag` is said alike on any day, `morgen` is not. */

import { weekdayName } from "../page/day_words.ts";
import type { Moment } from "../page/moment.ts";
import type { Texts } from "../page/texts.ts";
import type { DayWords } from "./understanding.ts";

export function dayWords(texts: Texts, { weekday }: Moment): DayWords {
  const days = Array.from({ length: 7 }, (_, day): [string, readonly number[]] => [weekdayName(day), [day]]);
  return new Map([
    ...days,
    [texts.say("today_word"), [weekday]],
    [texts.say("tomorrow_word"), [(weekday + 1) % 7]],
    [texts.say("weekend_word"), [5, 6]],
  ]);
}
