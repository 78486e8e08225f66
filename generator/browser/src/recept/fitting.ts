/** Lays the parts of a sheet on pages: as few as can be, with the type as large as fits. */

import type { Paper } from "../consult/request.ts";
import { type Bounds, type Heights, largestFit, type Spread } from "./pages.ts";

/** The parts of a sheet, in their order on paper. */
export interface SheetParts {
  /** The head of a page. */
  readonly top: (page: number, pages: number) => HTMLElement;
  /** On the first page only. */
  readonly opening: HTMLElement;
  readonly activities: readonly HTMLElement[];
  /** On the last page only; the strip that goes back is the last of them. */
  readonly closing: HTMLElement;
  /** In the closing part. It is left out where that saves a page, or where the type would become too small. */
  readonly map: HTMLElement | undefined;
}

/** Of body text, as parts of 4.75 mm (13.5 points), which `--wr-fit: 1` gives. */
interface Sizes {
  readonly largest: number;
  readonly smallest: number;
}

/** Points to the size that gives body text of so many points. */
const POINT = 25.4 / 72 / 4.75;
const STEP = 0.01;
/** A page with room left has larger type than the fullest, but not so much that they look like two papers. */
const MOST_APART = 1.25;
/** Below this nobody can read it: then it is better to see on the screen that an entry is far too long. */
const SMALLEST_EVER = 0.4;

/** Body text is 9.5 points or more on A4, 9 on A5, and 14 in large letters. */
const SIZES: Readonly<Record<Paper, { readonly normal: Sizes; readonly large: Sizes }>> = {
  a4: { normal: { largest: 17 * POINT, smallest: 9.5 * POINT }, large: { largest: 21 * POINT, smallest: 14.05 * POINT } },
  a5: { normal: { largest: 14 * POINT, smallest: 9.05 * POINT }, large: { largest: 18 * POINT, smallest: 14.05 * POINT } },
};

/** What a page holds, however small the activities are: more would be a list, not a recept. */
const MOST_ON_PAGE: Readonly<Record<Paper, number>> = { a4: 3, a5: 1 };

/** Sets how large the type is: 1 gives body text of 13.5 points. */
export function setSize(on: HTMLElement, size: number): void {
  on.style.setProperty("--wr-fit", size.toFixed(3));
}

/**
 * Gives the pages of a sheet.
 *
 * @param makePage makes an empty page
 * @param holder stands in the document, so that what is put in it has a height
 */
export function layOut(
  parts: SheetParts,
  { paper, isLarge }: { readonly paper: Paper; readonly isLarge: boolean },
  makePage: () => HTMLElement,
  holder: HTMLElement,
): HTMLElement[] {
  const page = makePage();
  const [top, onlyTop] = [parts.top(1, 2), parts.top(1, 1)];
  page.append(top, onlyTop, parts.opening, ...parts.activities, parts.closing);
  page.classList.add("wr-recept--measured");
  holder.replaceChildren(page);
  const measure = (size: number): Heights => {
    setSize(page, size);
    return {
      top: top.offsetHeight,
      onlyTop: onlyTop.offsetHeight,
      opening: parts.opening.offsetHeight,
      activities: parts.activities.map((each) => each.offsetHeight + 1),
      closing: parts.closing.offsetHeight + 1,
      gap: Number.parseFloat(getComputedStyle(page).rowGap) || 0,
    };
  };
  const { largest, smallest } = SIZES[paper][isLarge ? "large" : "normal"];
  const bounds: Bounds = { page: roomOf(makePage(), holder), mostOnPage: MOST_ON_PAGE[paper] };
  holder.replaceChildren(page);
  const fit = (): { readonly size: number; readonly spread: Spread } => largestFit(sizesDown(largest, smallest), smallest, measure, bounds);
  let { size, spread } = fit();
  const fewest = Math.ceil(parts.activities.length / bounds.mostOnPage);
  if (parts.map && (size < smallest || spread.length > fewest)) {
    const { map } = parts;
    const place = map.parentElement;
    map.remove();
    const without = fit();
    if (size < smallest || without.spread.length < spread.length) ({ size, spread } = without);
    else place?.append(map);
  }
  page.remove();

  let at = 0;
  return spread.map((count, number) => {
    const made = makePage();
    holder.replaceChildren(made);
    made.append(parts.top(number + 1, spread.length));
    if (number === 0) made.append(parts.opening);
    made.append(...parts.activities.slice(at, at + count));
    at += count;
    if (number === spread.length - 1) made.append(parts.closing);
    grow(made, size, spread.length > 1 ? Math.min(largest, size * MOST_APART) : size);
    return made;
  });
}

/** Gives a page the largest type between two sizes with which all is on it. */
function grow(page: HTMLElement, from: number, to: number): void {
  const edge = Number.parseFloat(getComputedStyle(page).paddingBottom);
  for (let size = to; size > from; size -= STEP) {
    setSize(page, size);
    const end = page.lastElementChild?.getBoundingClientRect().bottom ?? 0;
    if (end <= page.getBoundingClientRect().bottom - edge) return;
  }
  setSize(page, from);
}

/** Makes the type of one page smaller until all is on it. */
export function fitOnOne(page: HTMLElement): void {
  for (let size = 1; size >= SMALLEST_EVER; size -= STEP) {
    setSize(page, size);
    if (page.scrollHeight <= page.clientHeight) return;
  }
}

/** In CSS pixels. */
function roomOf(page: HTMLElement, holder: HTMLElement): number {
  holder.replaceChildren(page);
  const { paddingTop, paddingBottom } = getComputedStyle(page);
  return page.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
}

/** From the largest down, with the smallest that is allowed among them. */
function sizesDown(largest: number, smallest: number): number[] {
  const sizes: number[] = [];
  for (let size = largest; size > smallest; size -= STEP) sizes.push(size);
  for (let size = smallest; size >= SMALLEST_EVER; size -= STEP) sizes.push(size);
  return sizes;
}
