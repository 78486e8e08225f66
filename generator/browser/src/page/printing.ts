/** Shows the buttons that print the page they stand on: without a script the browser's menu does it. */

export function startPrintButtons(): undefined {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-wr-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
  return undefined;
}
