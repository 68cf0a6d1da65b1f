import type { Attachment } from 'svelte/attachments';

/** What the keys do that do not only move focus. */
interface Actions {
  /** Arrow down in the field: shows the results, and then goes to the first. */
  onenter(): void;
  onescape(): void;
}

/** The buttons of the results that a search shows, from the top. */
export function resultButtons(search: HTMLElement): HTMLElement[] {
  return [...search.querySelectorAll<HTMLElement>('li button')];
}

/**
 * Keys for a search field with a list of buttons below it: arrows, Home and
 * End move focus, up from the first goes back to the field. Tab and Enter stay
 * the browser's.
 */
export function resultKeys({ onenter, onescape }: Actions): Attachment<HTMLElement> {
  return (search) => {
    const field = search.querySelector('input')!;
    const focus = (index: number) => {
      const buttons = resultButtons(search);
      (buttons[Math.min(index, buttons.length - 1)] ?? field).focus();
    };
    const move = (key: string, from: number): (() => void) | undefined => {
      // With nothing to close or empty, Escape is not ours: it may close a popup.
      if (key === 'Escape') return field.value === '' ? undefined : onescape;
      if (key === 'ArrowDown') return from < 0 ? onenter : () => focus(from + 1);
      if (from < 0) return undefined;
      if (key === 'ArrowUp') return () => focus(from - 1);
      if (key === 'Home') return () => focus(0);
      return key === 'End' ? () => focus(Infinity) : undefined;
    };
    const onkeydown = (event: KeyboardEvent) => {
      const from = resultButtons(search).indexOf(event.target as HTMLElement);
      const act = event.isComposing ? undefined : move(event.key, from);
      if (!act) return;
      event.preventDefault();
      act();
    };
    search.addEventListener('keydown', onkeydown);
    return () => search.removeEventListener('keydown', onkeydown);
  };
}
