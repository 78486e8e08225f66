/** What activities are called, for who knows only their ids. */

import { finderFile } from "../page/finder_file.ts";
import type { Site } from "../page/site.ts";

/** As much of the finder's file as names need. */
interface Index {
  readonly wijken: { readonly id: readonly string[] };
  readonly activities: { readonly slug: readonly string[]; readonly name: readonly string[]; readonly wijk: readonly number[] };
}

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
    const { wijken, activities } = await finderFile<Index>(site);
    for (const [number, slug] of activities.slug.entries()) {
      learnName(`${wijken.id[activities.wijk[number] ?? 0] ?? ""}/${slug}`, activities.name[number]);
    }
  } catch (error) {
    console.warn(error);
  }
}
