/** What the page notes of itself while it opens; milliseconds since it was asked for. */
export interface Notes {
  /** When the list of places stood on the screen. */
  list: number | null;
  /** When the map was drawn for the first time. */
  idle: number | null;
  /** Begin and length of each task of more than 50 ms on the main thread. */
  longTasks: [start: number, length: number][];
}

declare global {
  interface Window {
    benchNotes: Notes;
    /** Milliseconds from what `act` does to a frame in which the map's pixels are others. */
    benchPixels(act: () => void): Promise<number>;
  }
}

/** Runs in the page before anything of its own. Must not use anything from outside. */
export function takeNotes(): void {
  const notes: Notes = { list: null, idle: null, longTasks: [] };
  window.benchNotes = notes;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      notes.longTasks.push([startTime, duration]);
    }
  }).observe({ type: 'longtask', buffered: true });

  const look = () => {
    const item = document.querySelector('#places li');
    // One frame later it is on the screen.
    if (item?.getBoundingClientRect().height) {
      requestAnimationFrame(() => (notes.list = performance.now()));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const isIdle = () => document.querySelector('#map[aria-busy="false"]') !== null;
  new MutationObserver((_, observer) => {
    if (!isIdle()) return;
    notes.idle = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });

  window.benchPixels = async (act) => {
    const small = document.createElement('canvas');
    [small.width, small.height] = [160, 100];
    const context = small.getContext('2d', { willReadFrequently: true })!;
    const pixels = () => {
      const map = document.querySelector<HTMLCanvasElement>('#map canvas')!;
      context.drawImage(map, 0, 0, small.width, small.height);
      return context.getImageData(0, 0, small.width, small.height).data.join();
    };
    const before = pixels();
    const start = performance.now();
    act();
    while (pixels() === before) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  };
}

/** Runs in the page first: WebGL keeps what it has drawn, so that it can be looked at. */
export function keepPixels(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    options?: object,
  ) {
    return getContext.call(this, kind, { ...options, preserveDrawingBuffer: true });
  } as typeof getContext;
}
