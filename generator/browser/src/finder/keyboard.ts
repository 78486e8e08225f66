/** The arrow keys lead from the field to the cards, from card to card, and back. */

const CONTROLS = ".wr-card__name a, .wr-card__action";
const CARD = ".wr-card";

export function startArrowKeys(root: HTMLElement, field: HTMLInputElement, signal: AbortSignal): void {
  const cards = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(`.wr-finder__results ${CARD}`)];
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const from = event.target instanceof Element ? event.target : root;
    const own = from.closest<HTMLElement>(CARD);
    if (!own && from !== field) return;
    const all = cards();
    const place = own ? all.indexOf(own) + by : by - 1;
    // From a card's button to the next card's button, else to its name.
    const control = own ? [...own.querySelectorAll(CONTROLS)].indexOf(from) : 0;
    const next = own && place < 0 ? field : all[place]?.querySelectorAll<HTMLElement>(CONTROLS)[Math.max(control, 0)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  root.addEventListener("keydown", step, { signal });
}
