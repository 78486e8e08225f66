/**
 * What the recept page is asked for, in its fragment, which never leaves the browser:
 * `recept/#activiteit=overdie/samen-eten&klacht=Z04.03&wijk=overdie&taal=tr&papier=a5&letters=groot`.
 * These names hold for ever: they are bookmarked.
 */

export const PAPERS = ["a4", "a5"] as const;
export type Paper = (typeof PAPERS)[number];

export interface ReceptRequest {
  /** Ids: `overdie/samen-eten`. */
  readonly activities: readonly string[];
  /** ICPC codes, or some of which one is meant (`P03/P76`); for the referrer's side only. */
  readonly codes: readonly string[];
  /** The patient's wijk, when it is known; decides the coach. */
  readonly wijk: string | undefined;
  /** The referrer's practice; decides the coach when no wijk is known. */
  readonly practice: string | undefined;
  /** The language of the paper, as an ISO 639-1 code. */
  readonly language: string | undefined;
  readonly paper: Paper;
  readonly isLarge: boolean;
  /** The organisation whose coach receives the patient, where a wijk has several. */
  readonly coach: string | undefined;
  /** Whether the referrer's own page is printed too. */
  readonly forReferrer: boolean;
  /** Whether somebody asked for paper, so that the printer's dialogue should open. */
  readonly print: boolean;
}

/** Where the recept page stands, from the site's root; as `RECEPT` in `wijkrecept/addresses.py`. */
export const RECEPT_PATH = "recept/";
export const MOST_ON_RECEPT = 5;
export const EMPTY_REQUEST: ReceptRequest = {
  activities: [],
  codes: [],
  wijk: undefined,
  practice: undefined,
  language: undefined,
  paper: "a4",
  isLarge: false,
  coach: undefined,
  forReferrer: false,
  print: false,
};

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** An ICPC-1 code, or some of which one is meant: `P03/P76`. */
const CODE = /^[ABDFHKLNPRSTUWXYZ][0-9]{2}(?:\.[0-9]{2})?(?:\/[ABDFHKLNPRSTUWXYZ][0-9]{2}(?:\.[0-9]{2})?){0,3}$/;
const LANGUAGE = /^[a-z]{2}$/;

/** Whether it has the form of a wijk's or a practice's name in addresses. */
export function isSlug(value: string): boolean {
  return SLUG.test(value);
}

/** `path` is the recept page's. */
export function receptAddress(path: string, given: Partial<ReceptRequest>): string {
  const request = { ...EMPTY_REQUEST, ...given };
  const parts = [
    ["activiteit", request.activities.join(",")],
    ["klacht", request.codes.join(",")],
    ["wijk", request.wijk],
    ["praktijk", request.practice],
    ["taal", request.language],
    ["papier", request.paper === "a4" ? "" : request.paper],
    ["letters", request.isLarge ? "groot" : ""],
    ["coach", request.coach],
    ["verwijzer", request.forReferrer ? "ja" : ""],
    ["print", request.print ? "ja" : ""],
  ].filter(([, value]) => value !== undefined && value !== "");
  return `${path}#${parts.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/** Passes over whatever can be no answer. */
export function readReceptRequest(fragment: string): ReceptRequest {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const read = (name: string, form: RegExp): string | undefined => {
    const value = given.get(name) ?? "";
    return form.test(value) ? value : undefined;
  };
  return {
    activities: idsIn(given.get("activiteit")),
    codes: all(given.get("klacht"), CODE),
    wijk: read("wijk", SLUG),
    practice: read("praktijk", SLUG),
    language: read("taal", LANGUAGE),
    paper: given.get("papier") === "a5" ? "a5" : "a4",
    isLarge: given.get("letters") === "groot",
    coach: read("coach", SLUG),
    forReferrer: given.get("verwijzer") === "ja",
    print: given.get("print") === "ja",
  };
}

/** Passes over anything that cannot be an id, so that a fragment never leads out of the site. */
export function idsIn(value: string | null): readonly string[] {
  return all(value, ID).slice(0, MOST_ON_RECEPT);
}

function all(value: string | null, form: RegExp): readonly string[] {
  return [...new Set((value ?? "").split(",").filter((each) => form.test(each)))];
}
