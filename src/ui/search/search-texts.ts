import * as search from 'virtual:texts/search';
import type { Closeness, Found } from '../../domain/search/search';
import { failedText } from '../shared/part-texts';
import { countOf } from '../shared/texts';

/** "1 place, 2 quotations": what a search found. */
export function foundText({ places, quotations, unready }: Found): string {
  const found = [
    places.count > 0 ? countOf(places.count, 'place') : '',
    quotations.count > 0 ? countOf(quotations.count, 'quotation') : '',
    unready?.state === 'failed' ? failedText('quotations', unready.reason) : '',
  ];
  return found.filter(Boolean).join(', ') || search.nothing;
}

/** How what was found differs from what was typed, beside its count. */
export function closenessText(closeness: Closeness): string {
  if (closeness === 'misspelt') return search.similar;
  return closeness === 'some-words' ? search.someWords : '';
}
