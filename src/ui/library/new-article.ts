import { untitled } from 'virtual:texts/own';
import type { Citation } from '../../domain/atlas/article';
import type { LibraryArticle } from '../../domain/library/library';
import { fold } from '../../domain/geoparsing/tokens';
import type { ImportedText } from '../../library/imported-file';

/** An id that no article of the reader's has: `own-` and random letters. */
export function idOf(articles: Pick<LibraryArticle, 'id'>[]): string {
  const id = `own-${crypto.randomUUID().slice(0, 8)}`;
  return articles.some((article) => article.id === id) ? idOf(articles) : id;
}

/** An id for a place that the reader made: `own-place-…`, with a number where it is taken. */
export function placeIdOf(name: string, taken: { id: string }[]): string {
  const words = fold(name).match(/[a-z0-9]+/g) ?? ['unnamed'];
  const id = `own-place-${words.join('-')}`;
  const isTaken = (candidate: string) => taken.some((place) => place.id === candidate);
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** What can be said of a text by what it says of itself. */
export function citationOf(id: string, source: Omit<ImportedText, 'text'>): Citation {
  const { title = '', author, outlet = '', date, url, language } = source;
  return {
    id,
    type: 'article-newspaper',
    title: title.trim() || untitled,
    'container-title': outlet,
    ...(author?.trim() ? { author: [{ literal: author.trim() }] } : {}),
    ...(date ? { issued: { 'date-parts': [date.split('-').map(Number)] } } : {}),
    ...(url && isWebAddress(url) ? { URL: url } : {}),
    ...(language && isLanguage(language) ? { language } : {}),
  };
}

/** A link may lead nowhere else. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
