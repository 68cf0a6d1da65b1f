import { searchUrl } from 'virtual:atlas/search';
import type { Atlas } from '../domain/atlas';
import type { Search } from '../domain/search';
import { indexSearch, openSearchIndex } from './search-index';

/**
 * Fetches the search index that was made with the page.
 *
 * @throws Error where it cannot be had.
 */
export async function loadSearch(atlas: Atlas): Promise<Search> {
  const answer = await fetch(searchUrl);
  if (!answer.ok) throw new Error(`the server answered with ${answer.status}`);
  return openSearchIndex(await answer.text(), atlas);
}

/** A search of what `atlas` holds and `base` does not: the reader's own. */
export function indexBeyond(base: Atlas, atlas: Atlas): Promise<Search> {
  const known = new Set([...base.places, ...base.articles].map(({ id }) => id));
  const isNew = ({ id }: { id: string }) => !known.has(id);
  return indexSearch({
    places: atlas.places.filter(isNew),
    articles: atlas.articles.filter(isNew),
  });
}
