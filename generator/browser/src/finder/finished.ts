/** Whether the word at the caret needs no help any more. */

import { Quality } from "./matching.ts";
import type { Understanding } from "./understanding.ts";

/** It is the end of something understood, and each of its words is a whole word of the catalogue: the chip says so. */
export function isFinished({ meanings }: Pick<Understanding, "meanings">, caret: number): boolean {
  return meanings.some(
    ({ end, words }) => end === caret && words.length > 0 && words.every(({ groups }) => [...groups.values()].includes(Quality.Exact)),
  );
}
