/** A box over the page that the browser itself keeps the focus in, closes on Escape, and leaves to where one was. */

import { element } from "./dom.ts";

const TITLE = "wr-dialog-title";

/** Shows the box; it is gone from the page once closed. */
export function openDialog(title: string, close: string, ...content: Node[]): HTMLDialogElement {
  const button = element("button", { class: "wr-button wr-button--line", type: "button" }, close);
  const dialog = element(
    "dialog",
    { class: "wr-dialog", "aria-labelledby": TITLE },
    element("h2", { id: TITLE }, title),
    ...content,
    element("p", { class: "wr-dialog__end" }, button),
  );
  button.addEventListener("click", () => dialog.close());
  // A click beside the box falls on the dialog itself.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && isOutside(event, dialog.getBoundingClientRect())) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function isOutside({ clientX, clientY }: MouseEvent, { left, right, top, bottom }: DOMRect): boolean {
  // A key pressed on a button is a click at no place.
  return (clientX !== 0 || clientY !== 0) && (clientX < left || clientX > right || clientY < top || clientY > bottom);
}
