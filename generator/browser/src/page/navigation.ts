/**
 * Runs programs on each page, also when Material's instant navigation puts a new page in the old one.
 * While all that was started is ready, the document says so: `<html data-wr-ready="yes">`.
 */

/** Ends what a program started. */
export type End = () => void;

export interface Running {
  readonly end: End;
  /** Resolves when the visitor can use what was started; at once when left out. */
  readonly ready?: Promise<unknown>;
}

/** Starts a program on the page that is shown now; gives nothing when it has nothing to do there. */
export type Start = () => Running | undefined;

interface Observable {
  subscribe(seen: () => void): unknown;
}

export function onEachPage(starts: readonly Start[]): void {
  let running: Running[] = [];
  const run = (): void => {
    for (const { end } of running) end();
    delete document.documentElement.dataset["wrReady"];
    const started = starts.flatMap((start) => start() ?? []);
    running = started;
    void Promise.allSettled(started.map(({ ready }) => ready)).then(() => {
      if (running === started) document.documentElement.dataset["wrReady"] = "yes";
    });
  };
  const pages = (window as { document$?: Observable }).document$;
  if (pages) pages.subscribe(run);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run, { once: true });
  else run();
}

/** As a click on a link would: instant navigation keeps what is in hand, which a load of the page loses. */
export function followLink(url: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}
