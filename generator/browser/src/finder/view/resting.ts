/** What can wait until the typing rests. */

const QUIET_MS = 250;

export class Resting {
  #timer: number | undefined;

  /** Does it now, or when nothing more was typed for a moment; what waited gives way. */
  run(task: () => void, isTyping: boolean): void {
    this.end();
    if (isTyping) this.#timer = window.setTimeout(task, QUIET_MS);
    else task();
  }

  end(): void {
    window.clearTimeout(this.#timer);
  }
}
