const BY_READER = ['pointerdown', 'wheel', 'keydown'];

/**
 * Scrolls to what is to be read, gives it focus, and stays with it while what
 * stands before it is still coming, until the reader does something.
 *
 * @returns ends that
 */
export function bringIntoView(element: HTMLElement): () => void {
  const scroll = () => element.scrollIntoView({ block: 'start' });
  scroll();
  element.focus({ preventScroll: true });
  const observer = new ResizeObserver(scroll);
  for (let around = element.parentElement; around?.closest('main *'); around = around.parentElement)
    observer.observe(around);
  const controller = new AbortController();
  const end = () => {
    observer.disconnect();
    controller.abort();
  };
  const options = { capture: true, passive: true, signal: controller.signal };
  for (const type of BY_READER) addEventListener(type, end, options);
  return end;
}
