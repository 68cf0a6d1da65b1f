import type { DateCount } from '../atlas/atlas';
import { firstDay, lastDay } from '../dates/iso-date';

/**
 * The time that a visitor asks for: ISO 8601 days, months or years, from the
 * first day of one to the last day of the other; null is open.
 */
export interface Span {
  from: string | null;
  to: string | null;
}

/** Whether a span is open at both ends, and so leaves nothing out. */
export const isOpen = ({ from, to }: Span): boolean => from === null && to === null;

/** Whether a span ends before it begins. */
export function isBackward({ from, to }: Span): boolean {
  return from !== null && to !== null && firstDay(from) > lastDay(to);
}

/**
 * Whether an excerpt speaks of a date that can lie in a span: one that is known
 * less exactly counts wherever it may fall. Without a date it lies in none but
 * the open span.
 */
export function speaksIn({ when }: { when: Omit<DateCount, 'count'>[] }, span: Span): boolean {
  if (isOpen(span)) return true;
  const { from, to } = span;
  return when.some(
    ({ start, end }) =>
      (from === null || lastDay(end) >= firstDay(from)) &&
      (to === null || firstDay(start) <= lastDay(to)),
  );
}
