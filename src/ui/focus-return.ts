/**
 * Remembers what has focus now.
 *
 * @returns what gives focus back to it or, where it is gone by then, to the
 * nearest thing that held it and can have focus; null when nothing has focus now
 */
export function focusReturn(): (() => void) | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement || focused instanceof SVGElement)) return null;
  const holder = focused.parentElement?.closest<HTMLElement>('[tabindex]');
  return () => (focused.isConnected ? focused : holder)?.focus({ preventScroll: true });
}
