import * as v from 'valibot';
import { untitled } from 'virtual:texts/library';
import type { Citation } from '../../domain/atlas/article';
import type { ImportedText } from '../../library/imported-file';
import { HttpUrl, LanguageTag } from '../../library/schema/values';

/** The citation of an imported text, as far as the text says it; what is not valid is left out. */
export function citationOf(id: string, about: Omit<ImportedText, 'text'>): Citation {
  const { title = '', author = '', outlet = '', date, url, language } = about;
  return {
    id,
    type: 'article-newspaper',
    title: title.trim() || untitled,
    'container-title': outlet.trim(),
    ...(author.trim() && { author: [{ literal: author.trim() }] }),
    ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(v.is(HttpUrl, url) && { URL: url }),
    ...(v.is(LanguageTag, language) && { language }),
  };
}
