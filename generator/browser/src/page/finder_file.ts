/** The finder's file, fetched once for whoever needs something of it. */

import { fetchJson, type Site } from "./site.ts";

const fetched = new Map<string, Promise<unknown>>();

/** Gives the file as `Part`, the shape that the caller reads. What failed is fetched again the next time. */
export function finderFile<Part>(site: Pick<Site, "index">): Promise<Part> {
  let file = fetched.get(site.index);
  if (!file) {
    file = fetchJson(site.index);
    fetched.set(site.index, file);
    file.catch(() => fetched.delete(site.index));
  }
  return file as Promise<Part>;
}
