/** The address bar, which holds the search in its fragment. */

import type { Facet } from "./facets.ts";
import { LONGEST_QUERY, QUERY, type SearchState, writeFragment } from "./fragment.ts";

/** A browser that gets another address lays out the page and fetches the site's icon again. */
const QUIET_BEFORE_ADDRESS_MS = 600;

/** What was sent with the page's own form, before the program was there to search: the field is called as in the fragment. */
export function sentWords(): string {
  return new URLSearchParams(location.search).get(QUERY)?.trim() ?? "";
}

export class SearchAddress {
  readonly #names: Record<Facet, readonly string[]>;
  #waiting: (() => void) | undefined;
  #timer: number | undefined;

  constructor(names: Record<Facet, readonly string[]>) {
    this.#names = names;
  }

  /** Puts the search there; while somebody types, once the typing rests, since that is slow. */
  write(state: SearchState, isTyping = false): void {
    this.#waiting = () => {
      const address = new URL(location.href);
      address.searchParams.delete(QUERY);
      address.hash = writeFragment(state, this.#names);
      history.replaceState(history.state, "", address);
    };
    window.clearTimeout(this.#timer);
    if (isTyping) this.#timer = window.setTimeout(() => this.flush(), QUIET_BEFORE_ADDRESS_MS);
    else this.flush();
  }

  /** Who leaves by a link must find the search again on the way back. */
  flush(): void {
    const write = this.#waiting;
    this.#waiting = undefined;
    write?.();
  }

  end(): void {
    window.clearTimeout(this.#timer);
    this.#waiting = undefined;
  }
}

/** On a missing page, what the lost address was about; elsewhere nothing. */
export function wordsOfMissingPage(finder: HTMLElement, root: string): string {
  if (!finder.closest(".wr-content")?.querySelector(".wr-not-found")) return "";
  const path = location.href.startsWith(root) ? location.pathname.slice(new URL(root).pathname.length) : "";
  // Addresses begin with what kind of page it is; the rest names it. A broken `%` is no word.
  const rest = path.replace(/\/(index\.html)?$/, "").split("/").slice(1).join(" ");
  return rest.replaceAll(/%[0-9a-f]{0,2}|[-_./]+/gi, " ").trim().slice(0, LONGEST_QUERY);
}
