/**
 * A link of practice software may put the complaint behind a `?`, and so send it to the server with each
 * load. What came that way is moved behind the `#`, which never leaves the browser.
 */

let isMoved = false;

/** Before anything else on a page, so that nothing that loads later says where it was asked from. */
export function keepQuestionHere(keys: readonly string[]): void {
  const moved = toFragment(location.search, location.hash, keys);
  if (!moved) return;
  isMoved = true;
  history.replaceState(history.state, "", location.pathname + moved);
}

/** Whether that happened; the first who asks may say so. */
export function wasMoved(): boolean {
  const was = isMoved;
  isMoved = false;
  return was;
}

/**
 * The search and fragment of an address with our keys moved from one to the other, or nothing when there
 * are none. What others put behind the `?` stays; what the fragment says already holds.
 */
export function toFragment(search: string, hash: string, keys: readonly string[]): string | undefined {
  const isOurs = (part: string): boolean => keys.includes(keyOf(part));
  const keyOf = (part: string): string => part.split("=", 1)[0] ?? "";
  const parts = search.replace(/^\?/, "").split("&").filter((part) => part !== "");
  const ours = parts.filter(isOurs);
  if (ours.length === 0) return undefined;
  const said = hash.replace(/^#/, "").split("&").filter((part) => part !== "");
  const answered = new Set(said.map(keyOf));
  // Behind a `?` a plus is a space; behind a `#` it is a plus.
  const added = ours.filter((part) => !answered.has(keyOf(part))).map((part) => part.replaceAll("+", "%20"));
  const rest = parts.filter((part) => !isOurs(part));
  return `${rest.length > 0 ? `?${rest.join("&")}` : ""}#${[...said, ...added].join("&")}`;
}
