import * as texts from 'virtual:texts/library';
import type { Atlas } from '../../domain/atlas/atlas';
import { missingPlaces } from '../../domain/library/articles-from-excerpts';
import { mergeLibraries, putArticle, putPlaces, type Library } from '../../domain/library/library';
import type { ExportedJson } from '../../library/read-exported-json';

/** What importing a data file changes. */
export interface ImportPlan {
  edit(library: Library): Library;
  /** What was added, in a sentence without its full stop. */
  message: string;
  /** Whether the articles may mention places that were added. */
  searchAgain: boolean;
}

/**
 * Plans to add what the atlas lacks; what it has is neither imported nor changed.
 *
 * @param name of the file
 */
export function planImport(exported: ExportedJson, base: Atlas, name: string): ImportPlan {
  if ('library' in exported) {
    const edit = (library: Library) => mergeLibraries(library, exported.library);
    return { edit, message: texts.saidImported, searchAgain: false };
  }
  if ('places' in exported) {
    const known = new Set(base.places.map(({ id }) => id));
    const places = exported.places.filter(({ id }) => !known.has(id));
    const message = addedText(
      texts.saidPlacesAdded({ count: places.length }),
      exported.places.length - places.length,
    );
    return { edit: (library) => putPlaces(library, places), message, searchAgain: true };
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
  const message = addedText(
    texts.saidArticlesAdded({ count: articles.length }),
    exported.articles.length - articles.length,
  );
  return { edit, message, searchAgain: false };
}

/** "1 place added", "3 places added, 40 are in this atlas already". */
function addedText(added: string, known: number): string {
  return known === 0 ? added : texts.saidKnown({ added, count: known });
}
