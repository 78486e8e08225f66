/**
 * What was chosen on the recept page, as its fragment keeps it: what is asked of the page from elsewhere
 * (`consult/request.ts`), and two choices that are only made here: `coach=wonenplus`, `verwijzer=ja`.
 */

import { type ReceptRequest, readReceptRequest, receptAddress } from "../consult/request.ts";

export interface Choices extends ReceptRequest {
  /** The coach, where a wijk has several: the slug of the organisation's name. */
  readonly coach: string | undefined;
  /** Whether the referrer's page is printed too. */
  readonly forReferrer: boolean;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function readChoices(fragment: string): Choices {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const coach = given.get("coach") ?? "";
  return {
    ...readReceptRequest(fragment),
    coach: SLUG.test(coach) ? coach : undefined,
    forReferrer: given.get("verwijzer") === "ja",
  };
}

/** `path` is the recept page's. */
export function choicesAddress(path: string, choices: Choices): string {
  const extra = [choices.coach && `coach=${choices.coach}`, choices.forReferrer && "verwijzer=ja"].filter(Boolean);
  const address = receptAddress(path, choices);
  if (extra.length === 0) return address;
  return `${address}${address.endsWith("#") ? "" : "&"}${extra.join("&")}`;
}
