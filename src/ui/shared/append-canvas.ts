import type { Attachment } from 'svelte/attachments';

/** Puts a canvas that is drawn already into an element. */
export function holding(canvas: HTMLCanvasElement): Attachment {
  return (element) => {
    element.append(canvas);
  };
}
