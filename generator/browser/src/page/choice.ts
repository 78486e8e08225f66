/** What was chosen for the recept. It lives in memory only: closing the tab empties it. */

const chosen: string[] = [];
const watchers = new Set<() => void>();

/** One activity for now; a longer recept needs only another number. */
export const MOST_ON_RECEPT = 1;

export function onRecept(): readonly string[] {
  return chosen;
}

/** Puts an activity on the recept, or takes it off; the oldest makes room. */
export function toggleOnRecept(id: string): void {
  const at = chosen.indexOf(id);
  if (at >= 0) chosen.splice(at, 1);
  else chosen.push(id);
  while (chosen.length > MOST_ON_RECEPT) chosen.shift();
  for (const watcher of watchers) watcher();
}

export function emptyRecept(): void {
  chosen.splice(0);
  for (const watcher of watchers) watcher();
}

/** Takes over what an address says, when it says anything. */
export function putOnRecept(ids: readonly string[]): void {
  if (ids.length === 0) return;
  chosen.splice(0, chosen.length, ...ids.slice(-MOST_ON_RECEPT));
}

export function watchRecept(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
