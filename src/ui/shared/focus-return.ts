/**
 * Remembers the focused element.
 *
 * @returns a function that focuses it again or, once it has left the page, its
 * nearest focusable ancestor
 */
export function focusReturn(): () => void {
  // HTML, SVG and MathML elements all have `focus`; the type is that of any element.
  const focused = document.activeElement as HTMLElement | null;
  const holder = focused?.parentElement?.closest<HTMLElement>('[tabindex]');
  return () => (focused?.isConnected ? focused : holder)?.focus({ preventScroll: true });
}
