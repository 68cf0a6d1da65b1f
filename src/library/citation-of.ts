import * as v from 'valibot';
import type { Citation } from '../domain/atlas/article';
import type { ImportedText } from './imported-file';
import { HttpUrl, IsoDate, LanguageTag } from './schema/values';

/** Longest title, in UTF-16 units: a text without any end of a line would be one. */
const LONGEST_TITLE = 300;

/**
 * The citation of an imported text, as far as the text says it; what is not valid is left out.
 *
 * @param untitled what stands for a title where there is none
 */
export function citationOf(
  id: string,
  about: Omit<ImportedText, 'text'>,
  untitled: string,
): Citation {
  const { title = '', author = '', outlet = '', date, url, language } = about;
  return {
    id,
    type: 'article-newspaper',
    title: cut(title.trim()) || untitled,
    'container-title': cut(outlet.trim()),
    ...(author.trim() && { author: [{ literal: cut(author.trim()) }] }),
    ...(v.is(IsoDate, date) && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(v.is(HttpUrl, url) && { URL: url }),
    ...(v.is(LanguageTag, language) && { language }),
  };
}

function cut(words: string): string {
  if (words.length <= LONGEST_TITLE) return words;
  const end = words.lastIndexOf(' ', LONGEST_TITLE);
  const start = words.slice(0, end > 0 ? end : LONGEST_TITLE);
  // Not through a letter of two units.
  return `${start.replace(/\p{Surrogate}$/u, '')}…`;
}
