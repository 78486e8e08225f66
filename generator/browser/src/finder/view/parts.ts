/** A place that the finder's HTML has for something. Throws when it has not. */
export function part(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the finder has no ${selector}`);
  return found;
}
