/** Which activities go on which page, and how large the type can be. Heights and sizes are in one unit, whichever. */

/** How high the parts of a sheet are at a size of type. */
export interface Heights {
  /** The head of every page. */
  readonly top: number;
  /** The same where there is one page, which says nothing of others. */
  readonly onlyTop?: number;
  /** What follows it on the first page. */
  readonly opening: number;
  readonly activities: readonly number[];
  /** What stands on the last page below the activities, the strip included. */
  readonly closing: number;
  /** Between any two parts. */
  readonly gap: number;
}

export interface Bounds {
  /** Of what a page holds. */
  readonly page: number;
  readonly mostOnPage: number;
}

/** How many activities stand on each page. */
export type Spread = readonly number[];

/** The spread over the fewest pages on which nothing is cut off, as even as can be; nothing when there is none. */
export function spreadOf(heights: Heights, bounds: Bounds): Spread | undefined {
  const { length } = heights.activities;
  for (let pages = Math.ceil(length / bounds.mostOnPage); pages <= length + 1; pages++) {
    const spread = spreadOver(pages, heights, bounds);
    if (spread) return spread;
  }
  return undefined;
}

/** The most even spread over so many pages on which nothing is cut off. */
export function spreadOver(pages: number, heights: Heights, bounds: Bounds): Spread | undefined {
  let best: { readonly spread: Spread; readonly fullest: number } | undefined;
  for (const spread of spreads(heights.activities.length, pages, bounds.mostOnPage)) {
    const fullest = Math.max(...pageHeights(spread, heights));
    if (fullest <= bounds.page && (!best || fullest < best.fullest)) best = { spread, fullest };
  }
  return best?.spread;
}

/**
 * The largest size at which a sheet takes no more pages than at the smallest allowed. When something does
 * not fit on a page even then, the type gets smaller still: nothing is ever cut off.
 *
 * @param sizes from large to small
 * @param smallest of the sizes that are allowed
 */
export function largestFit(
  sizes: readonly number[],
  smallest: number,
  measure: (size: number) => Heights,
  bounds: Bounds,
): { readonly size: number; readonly spread: Spread } {
  const allowed = sizes.filter((size) => size >= smallest);
  const floor = spreadOf(measure(allowed.at(-1) ?? smallest), bounds);
  const pages = floor?.length;
  // Where lines break, larger type is now and then lower than smaller.
  for (const size of pages === undefined ? sizes : allowed) {
    const heights = measure(size);
    const spread = pages === undefined ? spreadOf(heights, bounds) : spreadOver(pages, heights, bounds);
    if (spread) return { size, spread };
  }
  const last = sizes.at(-1) ?? smallest;
  return { size: last, spread: measure(last).activities.map(() => 1) };
}

function pageHeights(spread: Spread, heights: Heights): number[] {
  let at = 0;
  return spread.map((count, page) => {
    const top = spread.length === 1 ? (heights.onlyTop ?? heights.top) : heights.top;
    const parts = [top, ...heights.activities.slice(at, at + count)];
    at += count;
    if (page === 0 && heights.opening > 0) parts.push(heights.opening);
    if (page === spread.length - 1) parts.push(heights.closing);
    return parts.reduce((sum, part) => sum + part, 0) + heights.gap * (parts.length - 1);
  });
}

/** All ways to lay so many activities on so many pages: at least one on each, but the last may have none. */
function* spreads(count: number, pages: number, most: number): Generator<Spread> {
  if (pages === 1) {
    if (count <= most) yield [count];
    return;
  }
  for (let first = 1; first <= Math.min(most, count); first++) {
    for (const rest of spreads(count - first, pages - 1, most)) yield [first, ...rest];
  }
}
