/** What activities are called, for who knows only their ids. */

import type { FinderFile } from "../finder/payload.ts";
import { unpackNumbers } from "../finder/unpacking.ts";
import { finderFile } from "../page/finder_file.ts";
import type { Site } from "../page/site.ts";

const known = new Map<string, string>();

export function learnName(id: string, name: string | undefined): void {
  if (name) known.set(id, name);
}

/** Fetches the finder's file only when a name is not known yet. Gives the id where nothing else is to be had. */
export async function namesOf(ids: readonly string[], site: Site): Promise<readonly string[]> {
  if (ids.some((id) => !known.has(id))) await learnAll(site);
  return ids.map((id) => known.get(id) ?? id);
}

async function learnAll(site: Site): Promise<void> {
  try {
    const { wijken, activities } = await finderFile<Pick<FinderFile, "wijken" | "activities">>(site);
    const wijkOf = unpackNumbers(activities.wijk);
    for (const [number, slug] of activities.slug.entries()) {
      learnName(`${wijken.id[wijkOf[number] ?? 0] ?? ""}/${slug}`, activities.name[number]);
    }
  } catch (error) {
    console.warn(error);
  }
}
