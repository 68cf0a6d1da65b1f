/** Gives focus to one of the results that a search shows, counted from the top; beyond the last, to that. */
export function focusResult(search: HTMLElement, index: number): void {
  const buttons = buttonsOf(search);
  buttons[Math.min(index, buttons.length - 1)]?.focus();
}

/**
 * Moves focus among the results of a search: arrows, Home and End; up from the
 * first goes back to the field. Tab and Enter stay the browser's.
 *
 * @returns whether the key meant that
 */
export function moveAmongResults(key: string, search: HTMLElement): boolean {
  const from = buttonsOf(search).indexOf(document.activeElement as HTMLElement);
  if (from < 0) return false;
  if (key === 'ArrowUp' && from === 0) search.querySelector('input')?.focus();
  else if (key === 'ArrowUp') focusResult(search, from - 1);
  else if (key === 'ArrowDown') focusResult(search, from + 1);
  else if (key === 'Home') focusResult(search, 0);
  else if (key === 'End') focusResult(search, Infinity);
  else return false;
  return true;
}

function buttonsOf(search: HTMLElement): HTMLElement[] {
  return [...search.querySelectorAll<HTMLElement>('li button')];
}
