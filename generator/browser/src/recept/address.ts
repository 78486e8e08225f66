/** What the recept page is asked for, in its fragment: `recept/#activiteit=overdie/samen-eten&wijk=overdie`. */

export interface ReceptRequest {
  /** Ids: `overdie/samen-eten`. */
  readonly activities: readonly string[];
  /** The patient's wijk, when it is known; decides the coach. */
  readonly wijk: string | undefined;
  /** Whether somebody asked for paper, so that the printer's dialogue should open. */
  readonly print: boolean;
}

const ACTIVITY = "activiteit";
const WIJK = "wijk";
const PRINT = "print";
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MOST = 5;

/** `path` is the recept page's. */
export function receptAddress(path: string, { activities, wijk, print }: ReceptRequest): string {
  const parts = [`${ACTIVITY}=${activities.join(",")}`];
  if (wijk !== undefined) parts.push(`${WIJK}=${wijk}`);
  if (print) parts.push(`${PRINT}=ja`);
  return `${path}#${parts.join("&")}`;
}

export function readReceptRequest(fragment: string): ReceptRequest {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const wijk = given.get(WIJK) ?? "";
  return {
    activities: idsIn(given.get(ACTIVITY)),
    wijk: SLUG.test(wijk) ? wijk : undefined,
    print: given.get(PRINT) === "ja",
  };
}

/** Passes over anything that cannot be an id, so that a fragment never leads out of the site. */
export function idsIn(value: string | null): readonly string[] {
  const ids = (value ?? "").split(",").filter((id) => ID.test(id));
  return [...new Set(ids)].slice(0, MOST);
}
