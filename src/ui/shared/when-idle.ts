/** Milliseconds without input after which the visitor counts as idle. */
const PAUSE = 500;

const INPUT_EVENTS = ['pointerdown', 'pointerup', 'wheel', 'touchmove', 'keydown'];

/**
 * Calls `work` once, when both the browser and the visitor are idle; any input
 * postpones it.
 *
 * @returns a function that cancels it
 */
export function whenIdle(work: () => void): () => void {
  let idle = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const listening = new AbortController();

  const cancel = () => {
    listening.abort();
    clearTimeout(pause);
    cancelIdleCallback(idle);
  };
  const request = () => {
    idle = requestIdleCallback(() => {
      cancel();
      work();
    });
  };
  const postpone = () => {
    cancelIdleCallback(idle);
    clearTimeout(pause);
    pause = setTimeout(request, PAUSE);
  };

  const { signal } = listening;
  for (const name of INPUT_EVENTS)
    addEventListener(name, postpone, { capture: true, passive: true, signal });
  request();
  return cancel;
}
