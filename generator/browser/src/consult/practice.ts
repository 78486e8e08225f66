/**
 * The referrer's own practice: the one thing that is kept, on this computer only, and never sent.
 * Where the browser keeps nothing it holds until the tab closes.
 */

import { endConsult } from "./consult.ts";
import { isSlug } from "./request.ts";

const KEY = "wijkrecept.praktijk";

let unkept: string | undefined;
const watchers = new Set<() => void>();

/** The slug of the practice, if one was chosen. What somebody else put in its place is no practice. */
export function myPractice(): string | undefined {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // A browser that keeps nothing may still be used.
  }
  const slug = kept ?? unkept;
  return slug !== undefined && isSlug(slug) ? slug : undefined;
}

export function chooseMyPractice(slug: string): void {
  if (!isSlug(slug)) return;
  unkept = slug;
  try {
    localStorage.setItem(KEY, slug);
  } catch {
    // Then it holds until the tab closes.
  }
  tell();
}

export function forgetMyPractice(): void {
  unkept = undefined;
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
  tell();
}

/** Nothing remains of the consult, nor of who used this computer. */
export function forgetEverything(): void {
  endConsult();
  forgetMyPractice();
}

/** Calls `watcher` when another practice is chosen, or none; gives how to stop that. */
export function watchPractice(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function tell(): void {
  for (const watcher of [...watchers]) watcher();
}
