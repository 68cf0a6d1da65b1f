import type { Attachment } from 'svelte/attachments';

interface Actions {
  onchoose(placeId: string): void;
  /** Pointed at or focused; null for no mention. */
  onhover(placeId: string | null): void;
}

/**
 * Listens to all buttons with a `data-place` at once: a text may have thousands,
 * too many for listeners of their own.
 */
export function mentionButtons({ onchoose, onhover }: Actions): Attachment<HTMLElement> {
  return (text) => {
    const placeOf = ({ target }: Event) =>
      (target as Element).closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null;
    const hover = (event: Event) => onhover(placeOf(event));
    const leave = () => onhover(null);
    const controller = new AbortController();
    const listen = (type: string, listener: (event: Event) => void) =>
      text.addEventListener(type, listener, { signal: controller.signal });
    listen('click', (event) => {
      const placeId = placeOf(event);
      if (placeId !== null) onchoose(placeId);
    });
    listen('pointerover', hover);
    listen('focusin', hover);
    listen('pointerleave', leave);
    listen('focusout', leave);
    return () => controller.abort();
  };
}

/** Highlights the buttons of one place, and no others. */
export function highlightPlace(text: HTMLElement, placeId: string | null): void {
  for (const button of text.querySelectorAll('.lit')) button.classList.remove('lit');
  if (placeId === null) return;
  const wanted = `[data-place="${CSS.escape(placeId)}"]`;
  for (const button of text.querySelectorAll(wanted)) button.classList.add('lit');
}
