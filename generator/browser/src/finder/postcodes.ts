/** Which wijk a postcode lies in: the most specific row that holds it wins. */

type Row = readonly [first: string, last: string, wijk: number];

/** Takes four digits, or six characters without a space; gives the wijken, most specific first. */
export function wijkenAt(postcode: string, rows: readonly Row[]): number[] {
  const whole = postcode.toUpperCase();
  const low = whole.length === 4 ? `${whole}AA` : whole;
  const high = whole.length === 4 ? `${whole}ZZ` : whole;
  const found = rows.filter(([first, last]) => first <= high && last >= low);
  found.sort((one, other) => width(one) - width(other));
  if (whole.length === 6) return found.slice(0, 1).map(([, , wijk]) => wijk);
  // Four digits may lie in several wijken. The row for all of them, if there is one, is the answer.
  const all = found.filter(([first, last]) => first <= low && last >= high);
  return [...new Set((all.length > 0 ? all.slice(0, 1) : found).map(([, , wijk]) => wijk))];
}

function width([first, last]: Row): number {
  return place(last) - place(first);
}

function place(postcode: string): number {
  const letters = (postcode.charCodeAt(4) - 65) * 26 + (postcode.charCodeAt(5) - 65);
  return Number(postcode.slice(0, 4)) * 676 + letters;
}
