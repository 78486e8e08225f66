/** Fetches what a recept is made from. What it cannot find, it names; the rest still makes a recept. */

import { finderFile } from "../page/finder_file.ts";
import { fetchJson, type Site } from "../page/site.ts";
import { hasEnded, type SheetActivity, type SheetFile } from "./data.ts";

export interface Found {
  readonly running: readonly SheetActivity[];
  readonly ended: readonly SheetActivity[];
  /** Ids that led to nothing. */
  readonly failed: readonly string[];
}

/** @param path of an activity's page from the site's root, with `{id}` */
export async function findActivities(
  ids: readonly string[],
  language: string,
  path: string,
  root: string,
  today: string,
): Promise<Found> {
  const results = await Promise.allSettled(ids.map((id) => fetchActivity(root + pathIn(language, path.replace("{id}", id)))));
  const activities = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  return {
    running: activities.filter((each) => !hasEnded(each, today)),
    ended: activities.filter((each) => hasEnded(each, today)),
    failed: ids.filter((_, at) => results[at]?.status === "rejected"),
  };
}

function pathIn(language: string, path: string): string {
  return language === "nl" ? path : `${path}${language}/`;
}

const fetched = new Map<string, Promise<SheetActivity>>();

/** Each page is fetched once: turning a choice on the page should not ask for it again. */
function fetchActivity(url: string): Promise<SheetActivity> {
  const known = fetched.get(url) ?? readActivity(url);
  fetched.set(url, known);
  return known;
}

/** What failed is asked for again when the page starts again, not at each choice. */
export function forgetFetched(): void {
  fetched.clear();
}

async function readActivity(url: string): Promise<SheetActivity> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const data = page.querySelector<HTMLElement>("[data-wr-recept-data]")?.dataset["wrReceptData"];
  if (!data) throw new Error(`no recept in ${url}`);
  return JSON.parse(data) as SheetActivity;
}

const sheets = new Map<string, Promise<SheetFile>>();

/** @param url of the sheet's file of a language */
export function sheetFile(url: string): Promise<SheetFile> {
  const known = sheets.get(url) ?? fetchJson<SheetFile>(url);
  sheets.set(url, known);
  known.catch(() => sheets.delete(url));
  return known;
}

/** The part of the finder's file that says what codes are called. */
interface CodeNames {
  readonly complaints: { readonly code: readonly string[]; readonly name: readonly string[] };
}

/**
 * Codes with our own labels: `Z04.03 Eenzaamheid`, or `P03 Somber of P76 Depressie` where one of several is
 * meant. A code that is not in the catalogue, or whose label cannot be had now, stands alone.
 */
export async function complaintsOf(codes: readonly string[], site: Site, or: string): Promise<readonly string[]> {
  if (codes.length === 0) return [];
  const { complaints } = await finderFile<CodeNames>(site).catch((): CodeNames => ({ complaints: { code: [], name: [] } }));
  const labelled = (code: string): string => `${code} ${complaints.name[complaints.code.indexOf(code)] ?? ""}`.trim();
  return codes.map((meant) => meant.split("/").map(labelled).join(` ${or} `));
}
