/** When the browser has shown what was made, or done what waited meanwhile. */

import type { End } from "./navigation.ts";

/** Resolves once what was shown last is on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Resolves once the browser has done what waited: a long task before it keeps nobody waiting twice. */
export function rested(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Does a task once what was shown last is on the screen, and the frame after it was not kept waiting; gives how to call it off. */
export function afterPaint(task: () => void): End {
  let timer: number | undefined;
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      timer = window.setTimeout(task);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
}
