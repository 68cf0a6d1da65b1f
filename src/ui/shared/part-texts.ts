import * as texts from 'virtual:texts/awaited';
/** What a part is for. */
export type PartKind = 'places' | 'quotations' | 'excerpts' | 'about' | 'dates';

const FAILED = {
  places: texts.noPlaces,
  quotations: texts.noQuotations,
  excerpts: texts.noExcerpts,
  about: texts.noAbout,
  dates: texts.noDates,
};

/** "The quotations could not be loaded (…)." */
export function failedText(kind: PartKind, reason: string): string {
  return FAILED[kind]({ reason });
}
