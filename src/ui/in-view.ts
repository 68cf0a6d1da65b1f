import type { Attachment } from 'svelte/attachments';

/**
 * Calls back when an element comes into the upper middle of what is seen,
 * where people read.
 */
export function inView(onread: () => void): Attachment<Element> {
  return (element) => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onread();
      },
      { rootMargin: '-20% 0px -65% 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
}
