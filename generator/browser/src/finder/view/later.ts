/** What can wait until the results are on the screen. */

import type { End } from "../../page/navigation.ts";
import { afterPaint } from "../../page/painting.ts";

export type Task = () => void;

export class Later {
  #end: End = () => undefined;

  /** Does each by itself, so that a key that is pressed meanwhile is soon heard. What waited gives way. */
  run(tasks: readonly Task[]): void {
    this.end();
    this.#end = afterPaint(() => this.#next(tasks));
  }

  end(): void {
    this.#end();
  }

  #next([task, ...rest]: readonly Task[]): void {
    task?.();
    if (rest.length === 0) return;
    const timer = window.setTimeout(() => this.#next(rest));
    this.#end = () => window.clearTimeout(timer);
  }
}
