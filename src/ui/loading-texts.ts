import * as texts from 'virtual:texts/awaited';
import type { Waiting } from '../domain/atlas/atlas-parts';

const FAILED = {
  quotations: texts.noQuotations,
  excerpts: texts.noExcerpts,
  about: texts.noAbout,
  dates: texts.noDates,
};

/** "The quotations could not be loaded (…)." */
export function failedText({ part, reason }: Pick<Waiting, 'part' | 'reason'>): string {
  return FAILED[part]({ reason });
}
