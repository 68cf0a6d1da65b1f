import type { Attachment } from 'svelte/attachments';

/** Where people read: the upper middle of what is seen. */
const READING = '-20% 0px -65% 0px';
/** What is seen, and as much again above and below. */
export const NEAR = '100% 0px';

/**
 * Calls back each time an element comes into a part of what is seen.
 *
 * @param margin as of an `IntersectionObserver`: negative within what is seen
 */
export function inView(oncome: () => void, margin = READING): Attachment<Element> {
  return (element) => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) oncome();
      },
      { rootMargin: margin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
}
