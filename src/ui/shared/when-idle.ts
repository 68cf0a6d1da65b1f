/** The reader is at rest when they have done nothing for so many milliseconds. */
const REST = 500;

const DEEDS = ['pointerdown', 'pointerup', 'wheel', 'touchmove', 'keydown'];

/**
 * Calls `work` once, when the browser has nothing to do and the reader is at
 * rest; each deed of theirs puts it off.
 *
 * @returns what calls it off
 */
export function whenAtRest(work: () => void): () => void {
  let idle = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const listening = new AbortController();

  const callOff = () => {
    listening.abort();
    clearTimeout(rest);
    cancelIdleCallback(idle);
  };
  const ask = () => {
    idle = requestIdleCallback(() => {
      callOff();
      work();
    });
  };
  const putOff = () => {
    cancelIdleCallback(idle);
    clearTimeout(rest);
    rest = setTimeout(ask, REST);
  };

  const { signal } = listening;
  for (const deed of DEEDS)
    addEventListener(deed, putOff, { capture: true, passive: true, signal });
  ask();
  return callOff;
}
