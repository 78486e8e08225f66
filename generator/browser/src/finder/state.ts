/** What the whole finder is doing, as its styles know it: `[data-wr-searching]`. */

export type State = "searching" | "nothing" | "failed";

/**
 * An attribute of its own and no class: the theme has a selector that looks whether anything has a class,
 * so that a change of one makes a browser work out the style of all that stands in the element.
 */
export function setState(root: HTMLElement, state: State, isSo: boolean): void {
  root.toggleAttribute(`data-wr-${state}`, isSo);
}
