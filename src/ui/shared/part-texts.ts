import * as texts from 'virtual:texts/awaited';
import type { PartKind } from '../../state/atlas-parts.svelte';

const FAILED = {
  quotations: texts.noQuotations,
  excerpts: texts.noExcerpts,
  about: texts.noAbout,
  dates: texts.noDates,
};

/** "The quotations could not be loaded (…)." */
export function failedText(kind: PartKind, reason: string): string {
  return FAILED[kind]({ reason });
}
