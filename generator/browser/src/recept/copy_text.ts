/** The text for the patient's file or a letter: plain and in Dutch. It asks nothing about the patient and knows nothing. */

import type { Moment } from "../page/moment.ts";
import { comingDates, type SheetActivity, type SheetCoach, type Words } from "./data.ts";
import type { Receiver } from "./receiver.ts";
import type { SheetWords } from "./words.ts";

/** What the referrer hands over. All words are Dutch. */
export interface Referral {
  /** Each with its code. */
  readonly complaints: readonly string[];
  readonly activities: readonly SheetActivity[];
  readonly coach: SheetCoach | undefined;
  readonly receiver: Receiver | undefined;
  readonly number: string;
  readonly now: Moment;
  /** What the language of the paper is called in Dutch. */
  readonly language: string;
  readonly root: string;
}

export type Say = (name: string, blanks?: Readonly<Record<string, string | number>>) => string;

/** @param words of the Dutch sheet, for days and times */
export function copyText(referral: Referral, say: Say, words: SheetWords): string {
  const { complaints, activities, coach, receiver, number, now, language } = referral;
  const lines = [say("copy_title", { date: words.dated(now.day), number })];
  if (complaints.length > 0) lines.push(say("copy_complaint", { complaints: complaints.join("; ") }));
  lines.push(say("copy_activities"), ...activities.map((activity, at) => `${at + 1}. ${activityLine(activity, referral, say, words)}`));
  if (coach && receiver) {
    lines.push(say("copy_coach", { coach: coachLine(coach), why: whyThisCoach(receiver, say) }));
    lines.push(withinSaid(coach, say));
  }
  lines.push(say("copy_permission"), say("copy_paper", { language }));
  // Systems for patients' files know no space but the plain one.
  return lines.join("\n").replaceAll("\u00a0", " ");
}

function activityLine(activity: SheetActivity, { now, root }: Pick<Referral, "now" | "root">, say: Say, words: SheetWords): string {
  const { name, venue, id } = activity;
  return `${name}, ${venue}. ${whenSaid(activity, now, say, words)} ${root}activiteit/${id}/`;
}

/** When it is, or that one has to call first. */
export function whenSaid(activity: SheetActivity, now: Moment, say: Say, words: SheetWords): string {
  const [first] = comingDates(activity, now);
  if (activity.callFirst !== null || !first) return activity.phone === null ? say("ask_first") : say("call_first", { phone: activity.phone });
  return say("first", { date: words.day(first[0]), time: words.time(first[1]) });
}

/** `MEE & de Wering (welzijnscoach), 072-000 00 22, welzijn@example.nl`. */
export function coachLine({ organisation, role, phone, email }: SheetCoach): string {
  return [`${organisation} (${inDutch(role)})`, phone, email].filter((part) => part !== null).join(", ");
}

export function withinSaid({ within }: SheetCoach, say: Say): string {
  return say(within === 1 ? "within_one" : "within_many", { count: within });
}

export function whyThisCoach({ by, name }: Receiver, say: Say): string {
  return say(`why_${by}`, { name });
}

/** Of the Dutch sheet's words, which are all Dutch. */
export function inDutch(words: Words): string {
  return typeof words === "string" ? words : words.nl;
}
