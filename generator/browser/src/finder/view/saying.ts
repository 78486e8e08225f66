/** Tells a screen reader what was found, once the typing rests. */

const QUIET_BEFORE_SAYING_MS = 700;

export class Saying {
  readonly #status: HTMLElement;
  #timer: number | undefined;

  constructor(status: HTMLElement) {
    this.#status = status;
  }

  say(words: string): void {
    this.end();
    this.#timer = window.setTimeout(() => {
      this.#status.textContent = words;
    }, QUIET_BEFORE_SAYING_MS);
  }

  end(): void {
    window.clearTimeout(this.#timer);
  }
}
