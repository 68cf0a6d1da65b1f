import type { Attachment } from 'svelte/attachments';

/** What a mention does when it is pressed, and when it is pointed at or focused. */
interface Actions {
  onchoose(placeId: string): void;
  /** Null when nothing is pointed at any more. */
  onhover(placeId: string | null): void;
}

/**
 * Buttons with a `data-place` that are listened to together: a text may have
 * thousands, and listeners of their own would make each of them dear.
 */
export function mentionButtons({ onchoose, onhover }: Actions): Attachment<HTMLElement> {
  return (text) => {
    const placeOf = ({ target }: Event) =>
      (target as Element).closest<HTMLElement>('[data-place]')?.dataset['place'] ?? null;
    const choose = (event: Event) => {
      const placeId = placeOf(event);
      if (placeId !== null) onchoose(placeId);
    };
    const hover = (event: Event) => onhover(placeOf(event));
    const leave = () => onhover(null);
    text.addEventListener('click', choose);
    text.addEventListener('pointerover', hover);
    text.addEventListener('pointerleave', leave);
    text.addEventListener('focusin', hover);
    text.addEventListener('focusout', leave);
    return () => {
      text.removeEventListener('click', choose);
      text.removeEventListener('pointerover', hover);
      text.removeEventListener('pointerleave', leave);
      text.removeEventListener('focusin', hover);
      text.removeEventListener('focusout', leave);
    };
  };
}

/** Marks the buttons of one place, and no others. */
export function light(text: HTMLElement, placeId: string | null): void {
  for (const button of text.querySelectorAll('.lit')) button.classList.remove('lit');
  if (placeId === null) return;
  const wanted = `[data-place="${CSS.escape(placeId)}"]`;
  for (const button of text.querySelectorAll(wanted)) button.classList.add('lit');
}
