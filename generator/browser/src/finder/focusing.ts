/** Puts somebody in the field, ready to type. */

/** Not on a phone: there the keyboard would cover what there is to see. */
export function focusField(field: HTMLElement): void {
  if (window.matchMedia("(pointer: fine)").matches) field.focus({ preventScroll: true });
}

/** Whether nothing has the focus that typing should not be taken from. */
export function isFocusFree(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
