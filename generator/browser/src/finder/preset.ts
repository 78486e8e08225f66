/** The referrer's practice, whose wijken count while a search names none. */

import { myPractice } from "../consult/practice.ts";
import type { SearchState } from "./fragment.ts";
import type { Payload } from "./payload.ts";
import { namesPlace } from "./question.ts";
import type { Understanding } from "./understanding.ts";

export interface Preset {
  readonly practice: string;
  readonly wijken: readonly number[];
}

/** The practice of the link by which one came, else the one chosen on this computer. */
export function presetOf({ practice }: SearchState, { practices }: Payload): Preset | undefined {
  const number = practices.id.indexOf(practice ?? myPractice() ?? "");
  const wijken = practices.wijken[number];
  return wijken && { practice: practices.name[number] ?? "", wijken };
}

/** The preset, unless the search says itself where to look. */
export function inForce(preset: Preset | undefined, { meanings }: Understanding, { filters }: SearchState): Preset | undefined {
  const isSaid = namesPlace(meanings) || meanings.some(({ kind }) => kind === "venue");
  return isSaid || filters.wijk.size > 0 ? undefined : preset;
}
