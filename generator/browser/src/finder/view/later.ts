/** What can wait until the results are on the screen. */

import type { End } from "../../page/navigation.ts";
import { afterPaint } from "../../page/painting.ts";

export type Task = () => void;

/** Who types strikes the next key sooner than this. */
const PAUSE_MS = 300;

const NOTHING = (): void => undefined;

export class Later {
  #end: End = NOTHING;
  /** Begins at once what waits for a pause. */
  #begin: Task = NOTHING;

  /** Does each by itself, so that a key that is pressed meanwhile is soon heard. What waited gives way. */
  run(tasks: readonly Task[]): void {
    this.end();
    this.#end = afterPaint(() => this.#next(tasks));
  }

  /** The same once no key follows: what the next letter would undo is not worth doing. */
  runInPause(tasks: readonly Task[]): void {
    this.end();
    this.#begin = () => {
      this.end();
      this.#next(tasks);
    };
    const timer = window.setTimeout(this.#begin, PAUSE_MS);
    this.#end = () => window.clearTimeout(timer);
  }

  /** Somebody looks further: then what waits for a pause need not. */
  hurry(): void {
    this.#begin();
  }

  end(): void {
    this.#begin = NOTHING;
    this.#end();
  }

  #next([task, ...rest]: readonly Task[]): void {
    task?.();
    if (rest.length === 0) return;
    const timer = window.setTimeout(() => this.#next(rest));
    this.#end = () => window.clearTimeout(timer);
  }
}
