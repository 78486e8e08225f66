/** Who receives the patient: the coach of the wijk that the query names. */

import { element } from "../../page/dom.ts";
import { pictogram } from "../../page/pictograms.ts";
import type { Site } from "../../page/site.ts";
import type { Texts } from "../../page/texts.ts";
import type { Coach, Payload } from "../payload.ts";

/** `practice` is the one whose wijken these are, when the search named none. */
export function coachBox(
  wijken: readonly number[],
  practice: string | undefined,
  payload: Payload,
  texts: Texts,
  site: Site,
): HTMLElement {
  const box = element("section", { class: "wr-box wr-coach" }, element("h2", {}, texts.say("coach_title")));
  if (wijken.length === 0) box.append(element("p", { class: "wr-soft" }, texts.say("coach_unknown")));
  for (const group of byCoaches(wijken, payload)) {
    const names = group.map((wijk) => payload.wijken.name[wijk] ?? "");
    box.append(element("p", { class: "wr-soft wr-coach__why" }, whyWords(names, practice, texts)));
    const [regular, ...others] = coachesOf(group, payload);
    if (regular) box.append(coachPart(regular, payload, texts, site));
    for (const other of others) {
      const summary = element("summary", {}, texts.say("coach_also", { organisation: other.organisation }));
      box.append(element("details", { class: "wr-coach__more" }, summary, coachPart(other, payload, texts, site)));
    }
  }
  return box;
}

/** Wijken that the same organisations receive stand together. */
function byCoaches(wijken: readonly number[], payload: Payload): number[][] {
  const groups = new Map<string, number[]>();
  for (const wijk of wijken) {
    const key = (payload.wijken.coaches[wijk] ?? []).map(({ organisation }) => organisation).join("\n");
    groups.set(key, [...(groups.get(key) ?? []), wijk]);
  }
  return [...groups.values()];
}

/** The coaches of wijken that have the same, with all their hours there. */
function coachesOf([first = -1, ...rest]: readonly number[], { wijken }: Payload): Coach[] {
  return (wijken.coaches[first] ?? []).map((coach, at) => {
    const others = rest.flatMap((wijk) => wijken.coaches[wijk]?.[at]?.hours ?? []);
    return { ...coach, hours: [...new Set([...coach.hours, ...others])] };
  });
}

/** `De coach van de wijken Overdie en Zuid, omdat u Medisch Centrum Elisabeth koos.` */
function whyWords(names: readonly string[], practice: string | undefined, texts: Texts): string {
  const last = names[names.length - 1] ?? "";
  const where = names.length > 1 ? `${names.slice(0, -1).join(", ")} ${texts.say("and")} ${last}` : last;
  if (practice === undefined) return texts.count("coach_of", names.length, { where });
  return texts.count("coach_of_practice", names.length, { where, practice });
}

function coachPart(coach: Coach, { paths }: Payload, texts: Texts, site: Site): HTMLElement {
  const role = coach.role.charAt(0).toUpperCase() + coach.role.slice(1);
  return element(
    "div",
    { class: "wr-coach__one" },
    element("p", {}, texts.say("coach_who", { role, organisation: coach.organisation })),
    coach.phone !== null &&
      element(
        "p",
        { class: "wr-coach__phone" },
        pictogram(site.pictograms, "phone"),
        element("a", { href: `tel:${coach.phone.replace(/[^+\d]/g, "")}` }, coach.phone),
      ),
    coach.email !== null && element("p", {}, element("a", { href: `mailto:${coach.email}` }, coach.email)),
    element("p", {}, texts.count("coach_within", coach.within)),
    coach.reachable !== null && element("p", { class: "wr-soft" }, texts.say("coach_reachable", { when: coach.reachable })),
    coach.hours.length > 0 &&
      element(
        "div",
        { class: "wr-soft" },
        element("p", {}, texts.say("coach_hours")),
        element("ul", { class: "wr-coach__hours" }, ...coach.hours.map((hour) => element("li", {}, hour))),
      ),
    element("p", {}, element("a", { href: site.root + paths.coach.replace("{id}", coach.id) }, texts.say("coach_page"))),
  );
}
