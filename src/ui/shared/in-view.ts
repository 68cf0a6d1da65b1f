import type { Attachment } from 'svelte/attachments';

/** Where people read: the upper middle of the viewport. */
const READING = '-20% 0px -65% 0px';
/** The viewport, and as much again above and below. */
export const NEAR = '100% 0px';

/**
 * Calls back each time an element scrolls into a part of the viewport.
 *
 * @param margin `rootMargin` of the `IntersectionObserver`: negative shrinks the viewport
 */
export function inView(oncome: () => void, margin = READING): Attachment<Element> {
  return (element) => {
    const observer = new IntersectionObserver(
      (entries) => {
        // A busy page tells of several moments at once; only the last still holds.
        if (entries.at(-1)!.isIntersecting) oncome();
      },
      { rootMargin: margin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
}
