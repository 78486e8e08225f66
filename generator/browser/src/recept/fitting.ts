/** Makes a sheet fill one page and no more: the type is as large as fits. */

const LARGEST = 1.12;
const SMALLEST = 0.5;
const STEP = 0.02;

export function fitToPage(sheet: HTMLElement): number {
  for (let size = LARGEST; size >= SMALLEST; size -= STEP) {
    sheet.style.setProperty("--wr-fit", size.toFixed(2));
    if (sheet.scrollHeight <= sheet.clientHeight) return size;
  }
  return SMALLEST;
}
