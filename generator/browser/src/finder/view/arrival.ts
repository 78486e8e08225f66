/** What is to be said to who comes in: about the link, and about a practice that is no more. */

import { forgetMyPractice, myPractice } from "../../consult/practice.ts";
import { element } from "../../page/dom.ts";
import { wasMoved } from "../../page/incoming.ts";
import type { Site } from "../../page/site.ts";
import type { Texts } from "../../page/texts.ts";
import type { Refusal } from "../deep_link.ts";
import type { Payload } from "../payload.ts";

export type Notice = readonly (Node | string)[];

const REFUSED: Readonly<Record<Refusal["key"], string>> = {
  klacht: "link_refused_klacht",
  postcode: "link_refused_postcode",
  wijk: "link_refused_wijk",
  praktijk: "link_refused_praktijk",
};
const GUIDE = "uitleg/#praktijksoftware";

/** One sentence for each value of the link that is none, and one when its question was sent along to the server. */
export function arrivalNotices(refused: readonly Refusal[], texts: Texts, site: Site): Notice[] {
  const guide = (): HTMLElement => element("a", { href: site.root + GUIDE }, texts.say("link_guide"));
  const moved = wasMoved() ? [[texts.say("link_moved"), " ", guide()]] : [];
  return [...moved, ...refused.map(({ key, value }) => [texts.say(REFUSED[key], { value })])];
}

/** A practice that the catalogue has no more is the referrer's no more. */
export function forgetLostPractice({ practices }: Payload, texts: Texts): Notice[] {
  const mine = myPractice();
  if (mine === undefined || practices.id.includes(mine)) return [];
  forgetMyPractice();
  return [[texts.say("practice_lost")]];
}
