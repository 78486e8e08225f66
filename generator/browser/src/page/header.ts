/** The header, which stays in place under instant navigation: its links, its search, its current page. */

import { followLink } from "./navigation.ts";
import type { Site } from "./site.ts";

/** Relative links would point elsewhere after the first navigation, so they are made absolute once. */
export function pinLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".wr-header a[href], .wr-footer a[href]")) {
    link.href = new URL(link.getAttribute("href") ?? "", document.baseURI).href;
  }
}

/** Leads past the header without a change of the address, which holds the search. */
export function startSkipLink(): void {
  const link = document.querySelector<HTMLAnchorElement>(".wr-skip");
  link?.addEventListener("click", (event) => {
    event.preventDefault();
    event.stopPropagation();
    document.getElementById("wr-content")?.focus();
  });
}

/** Marks the link to the page that is looked at, or to the list it stands in, and closes the menu. */
export function markCurrent(site: Site): undefined {
  const here = location.pathname;
  const root = new URL(site.root).pathname;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".wr-nav__link")) {
    const section = link.dataset["wrSection"];
    if (new URL(link.href).pathname === here) link.setAttribute("aria-current", "page");
    else if (section && here.startsWith(root + section)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  document.querySelector<HTMLDetailsElement>(".wr-menu[open]")?.removeAttribute("open");
}

/** The small search in the header, on pages that have no finder of their own. */
export function startJump(site: Site): void {
  const form = document.querySelector<HTMLFormElement>(".wr-jump");
  const field = form?.querySelector<HTMLInputElement>("input");
  if (!form || !field) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const query = field.value.trim();
    field.value = "";
    followLink(query === "" ? site.root : `${site.root}#zoek=${encodeURIComponent(query)}`);
  });
}

export function showJump(): undefined {
  const form = document.querySelector<HTMLFormElement>(".wr-jump");
  if (form) form.hidden = document.querySelector("[data-wr-finder]") !== null;
}
