import * as search from 'virtual:texts/search';
import type { Closeness, Found } from '../../domain/search/search';
import { failedText } from '../loading-texts';
import { countOf } from '../shared/texts';

/** "1 place, 2 quotations": what a search found. */
export function foundText({ places, quotations, quotationCount, waiting }: Found): string {
  const count = quotationCount ?? quotations.length;
  const found = [
    places.length > 0 ? countOf(places.length, 'place') : '',
    count > 0 ? countOf(count, 'quotation') : '',
    waiting?.reason ? failedText(waiting) : '',
  ];
  return found.filter(Boolean).join(', ') || search.nothing;
}

/** How what was found differs from what was typed, beside its count. */
export function closenessText(closeness: Closeness): string {
  if (closeness === 'misspelt') return search.similar;
  return closeness === 'some-words' ? search.someWords : '';
}
