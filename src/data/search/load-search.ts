import { searchUrl } from 'virtual:atlas/search';
import type { Atlas } from '../../domain/atlas/atlas';
import { mergeFound, type Found, type Search } from '../../domain/search/search';
import { indexSearch, openSearchIndex } from './search-index';

/**
 * Fetches the search index that was made with the page. That of a large atlas
 * has the names; the words of its quotations come when they are searched for.
 *
 * @param onmore called when a search that was waiting for more finds it
 * @throws Error where it cannot be had.
 */
export async function loadSearch(atlas: Atlas, onmore: () => void): Promise<Search> {
  const answer = await fetch(searchUrl);
  if (!answer.ok) throw new Error(`the server answered with ${answer.status}`);
  const json = await answer.text();
  if (!atlas.rest) return openSearchIndex(json, atlas);

  const [{ openRest }, { searchShards }] = await Promise.all([
    import('../load-parts'),
    import('../search-parts'),
  ]);
  const source = openRest(atlas);
  const spellings = await source.spellings();
  const places = atlas.places.map((place, index) => ({ ...place, spellings: spellings[index]! }));
  const names = openSearchIndex(json, { ...atlas, places, articles: [] });
  return searchShards({ names, atlas, source, onmore });
}

/**
 * Searches what `atlas` holds and `base` does not, the reader's own, and adds
 * it to what was found in `base`.
 */
export async function indexBeyond(
  base: Atlas,
  atlas: Atlas,
): Promise<(found: Found, query: string) => Found> {
  const known = new Set([...base.places, ...base.articles].map(({ id }) => id));
  const isNew = ({ id }: { id: string }) => !known.has(id);
  const own = await indexSearch({
    places: atlas.places.filter(isNew),
    articles: atlas.articles.filter(isNew),
  });
  return (found, query) => mergeFound(found, own(query));
}
