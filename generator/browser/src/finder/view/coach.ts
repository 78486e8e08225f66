/** Who receives the patient: the coach of the wijk that the query names. */

import { element, pictogram } from "../../page/dom.ts";
import type { Texts } from "../../page/texts.ts";
import type { Coach, Payload } from "../payload.ts";

export function coachBox(wijken: readonly number[], payload: Payload, texts: Texts, sprite: string): HTMLElement {
  const box = element("section", { class: "wr-box wr-coach" }, element("h2", {}, texts.say("coach_title")));
  if (wijken.length === 0) box.append(element("p", { class: "wr-soft" }, texts.say("coach_unknown")));
  for (const wijk of wijken) {
    if (wijken.length > 1) box.append(element("h3", {}, payload.wijken.name[wijk] ?? ""));
    const [regular, ...others] = payload.wijken.coaches[wijk] ?? [];
    if (regular) box.append(coachPart(regular, texts, sprite));
    for (const other of others) {
      const summary = element("summary", {}, texts.say("coach_also", { organisation: other.organisation }));
      box.append(element("details", { class: "wr-coach__more" }, summary, coachPart(other, texts, sprite)));
    }
  }
  return box;
}

function coachPart(coach: Coach, texts: Texts, sprite: string): HTMLElement {
  const role = coach.role.charAt(0).toUpperCase() + coach.role.slice(1);
  return element(
    "div",
    { class: "wr-coach__one" },
    element("p", {}, texts.say("coach_who", { role, organisation: coach.organisation })),
    coach.phone !== null &&
      element(
        "p",
        { class: "wr-coach__phone" },
        pictogram(sprite, "phone"),
        element("a", { href: `tel:${coach.phone.replace(/[^+\d]/g, "")}` }, coach.phone),
      ),
    coach.email !== null && element("p", {}, element("a", { href: `mailto:${coach.email}` }, coach.email)),
    element("p", {}, texts.say("coach_within", { count: coach.within })),
    coach.reachable !== null && element("p", { class: "wr-soft" }, texts.say("coach_reachable", { when: coach.reachable })),
    coach.hours.length > 0 &&
      element(
        "div",
        { class: "wr-soft" },
        element("p", {}, texts.say("coach_hours")),
        element("ul", { class: "wr-coach__hours" }, ...coach.hours.map((hour) => element("li", {}, hour))),
      ),
  );
}
