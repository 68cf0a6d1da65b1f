import type { PageBytes } from './page-bytes';
import type { Results } from './results';

/** What was aimed at, and what came of it. */
export interface Outcome {
  words: string;
  measured: string;
  /** Null where it was not measured. */
  met: boolean | null;
}

/** The budgets in bytes after gzip; a test holds them too. */
export const PANEL_BUDGET = 35 * 1024;
const FIRST_VIEW_BUDGET = 45 * 1024;
/** What the test allows until the budget of the first view is reached: it may not grow. */
export const FIRST_VIEW_LIMIT = 46.5 * 1024;

/** Every target with what was measured of it. */
export function outcomes(results: Results, own: PageBytes): Outcome[] {
  const { floor, ours } = results.opening;
  const { memory, large } = results;
  return [
    ratio('list readable ÷ floor’s map drawn', ours.list, floor.idle, 0.5),
    ratio('our map drawn ÷ floor’s map drawn', ours.idle, floor.idle, 1.05),
    budget('own JavaScript before the map', own.panel, PANEL_BUDGET),
    budget('own JavaScript of the first view', own.panel + own.map, FIRST_VIEW_BUDGET),
    ratio('memory after 200 selections ÷ after one', memory?.afterMany, memory?.afterOne, 1.05),
    ratio('memory after 400 selections ÷ after 200', memory?.afterTwice, memory?.afterMany, 1.05),
    ratio('large corpus: bytes ÷ ours', large?.bytes, ours.bytes, 2),
    ratio('large corpus: map drawn ÷ ours', large?.idle, ours.idle, 1.5),
    ratio('large corpus: click ÷ ours', large?.click, results.use?.click, 1.5),
  ];
}

interface Median {
  median: number;
}

function ratio(words: string, a?: Median, b?: Median, most = 1): Outcome {
  const target = `${words} ≤ ${most}`;
  if (!a || !b) return { words: target, measured: 'not measured', met: null };
  const value = a.median / b.median;
  return { words: target, measured: value.toFixed(2), met: value <= most };
}

function budget(words: string, bytes: number, most: number): Outcome {
  const measured = `${(bytes / 1024).toFixed(1)} KB`;
  return { words: `${words} ≤ ${most / 1024} KB gzip`, measured, met: bytes <= most };
}
