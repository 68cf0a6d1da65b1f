import * as texts from 'virtual:texts/library';
import type { Atlas } from '../../domain/atlas/atlas';
import {
  mergeLibraries,
  putArticle,
  putPlaces,
  type Library,
  type LibraryArticle,
  type LibraryPlace,
} from '../../domain/library/library';
import { placeIdFrom, withFreeIds } from '../../domain/library/library-ids';
import type { Change } from '../../library/library-store.svelte';
import type { ExportedJson } from '../../library/read-exported-json';

type List = 'articles' | 'places';

/**
 * Plans to add what the atlas lacks; what it has is neither imported nor changed.
 *
 * @param name of the file
 * @returns what changes; what was added, in a sentence without its full stop, counted
 *   once it is kept; and whether the articles may mention places that were added
 */
export function planImport(
  exported: ExportedJson,
  base: Pick<Atlas, 'articles' | 'places'>,
  name: string,
) {
  if ('library' in exported) {
    const { articles, places } = exported.library;
    return {
      edit: (library: Library) => mergeLibraries(library, exported.library),
      message: (change: Change) =>
        [
          articles.length > 0 ? addedText('articles', articles.length, change) : '',
          places.length > 0 ? addedText('places', places.length, change) : '',
        ]
          .filter(Boolean)
          .join('; ') || texts.saidArticlesAdded({ count: 0 }),
      searchAgain: false,
    };
  }
  if ('places' in exported) {
    const known = new Set(base.places.map(({ id }) => id));
    const unknown = exported.places.filter(({ id }) => !known.has(id));
    const edit = (library: Library) => {
      if (exported.hasIds) return putPlaces(library, unknown);
      const named = unknown.map((place) => ({ ...place, id: placeIdFrom(place.title) }));
      return putPlaces(library, withFreeIds(named, library.places));
    };
    const message = (change: Change) => addedText('places', exported.places.length, change);
    return { edit, message, searchAgain: true };
  }
  const known = new Set(base.articles.map(({ id }) => `own-${id}`));
  const articles = exported.articles.filter(({ id }) => !known.has(id));
  const edit = (before: Library) => {
    const places = missingPlaces(articles, base.places, before, name);
    return articles.reduceRight(
      (library, article) => putArticle(library, article, []),
      putPlaces(before, places),
    );
  };
  const message = (change: Change) => addedText('articles', exported.articles.length, change);
  return { edit, message, searchAgain: false };
}

/** "1 place added", "3 places added, 40 were here already". */
function addedText(list: List, all: number, { before, after }: Change): string {
  const known = new Set(before[list].map(({ id }) => id));
  const count = after[list].filter(({ id }) => !known.has(id)).length;
  const said = list === 'places' ? texts.saidPlacesAdded : texts.saidArticlesAdded;
  const added = said({ count });
  return count === all ? added : texts.saidKnown({ added, count: all - count });
}

/** An unlocated place for every mention of a place that neither atlas nor library knows. */
function missingPlaces(
  articles: LibraryArticle[],
  known: { id: string }[],
  library: Library,
  source: string,
): LibraryPlace[] {
  const ids = new Set([...known, ...library.places].map(({ id }) => id));
  const missing = new Map<string, LibraryPlace>();
  for (const { text, mentions, citation } of articles) {
    for (const { placeId, start, end } of mentions) {
      if (ids.has(placeId) || missing.has(placeId)) continue;
      const title = text.slice(start, end);
      const names = [{ toponym: title, lang: citation.language ?? 'en' }];
      const place = { id: placeId, title, names, kind: 'site' as const, at: null };
      missing.set(placeId, { ...place, made: true, source });
    }
  }
  return [...missing.values()];
}
