/**
 * Follows a link to a page of the site by putting that page in the old one, so that what is in hand stays there.
 * Material does this for the pages that its sitemap names, and would read all of that on every page: of tens of
 * thousands of pages that keeps a phone busy for many seconds. Ours is an index, in which it finds none.
 */

import type { Site } from "./site.ts";

/** What Material offers: whoever is told a place, shows it. */
interface Places {
  next(place: URL): void;
}

export function startLinks({ root, editor }: Pick<Site, "root" | "editor">): void {
  const places = (window as { location$?: Places }).location$;
  if (!places || !isInstant()) return;
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
    if (!link || link.target !== "" || link.hasAttribute("download")) return;
    const place = new URL(link.href);
    if (!isOtherPage(place, new URL(location.href), root) || place.href.startsWith(editor)) return;
    event.preventDefault();
    // Where the page was scrolled to, for who comes back to it.
    history.replaceState({ x: window.scrollX, y: window.scrollY }, "");
    history.pushState(null, "", place);
    places.next(place);
  });
}

/** Whether the site has Material put one page in the other at all. */
function isInstant(): boolean {
  const config = JSON.parse(document.getElementById("__config")?.textContent ?? "{}") as { features?: readonly string[] };
  return location.protocol !== "file:" && (config.features?.includes("navigation.instant") ?? false);
}

/** Whether an address is that of another page of the site: not of a file, nor of a place on the same page. */
export function isOtherPage(place: URL, here: URL, root: string): boolean {
  const isPage = /\/(index\.html)?$/.test(place.pathname) && place.search === "";
  return isPage && place.href.startsWith(root) && place.pathname !== here.pathname;
}
