/**
 * Remembers what has focus now.
 *
 * @returns what gives focus back to it or, where it is gone by then, to the
 * nearest thing that held it and can have focus
 */
export function focusReturn(): () => void {
  // HTML, SVG and MathML elements all have `focus`; the type is that of any element.
  const focused = document.activeElement as HTMLElement | null;
  const holder = focused?.parentElement?.closest<HTMLElement>('[tabindex]');
  return () => (focused?.isConnected ? focused : holder)?.focus({ preventScroll: true });
}
