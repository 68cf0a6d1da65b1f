import * as texts from 'virtual:texts/own';
import type { Atlas } from '../../domain/atlas/atlas';
import { missingPlaces } from '../../domain/library/articles-from-excerpts';
import { mergeLibraries, putArticle, putPlaces, type Library } from '../../domain/library/library';
import type { ExportedJson } from '../../library/read-exported-json';

/** What a data file changes. */
export interface ImportPlan {
  edit(library: Library): Library;
  /** What was added, in a sentence without its full stop. */
  message: string;
  /** Whether the articles may name what was added. */
  searchAgain: boolean;
}

/** What of a data file the atlas lacks. What it has is never taken over, nor changed. */
export function planImport(brought: ExportedJson, base: Atlas, name: string): ImportPlan {
  if ('library' in brought) {
    const edit = (library: Library) => mergeLibraries(library, brought.library);
    return { edit, message: texts.saidImported, searchAgain: false };
  }
  if ('places' in brought) {
    const known = new Set(base.places.map(({ id }) => id));
    const places = brought.places.filter(({ id }) => !known.has(id));
    const message = addedText(
      texts.saidPlacesAdded({ count: places.length }),
      brought.places.length - places.length,
    );
    return { edit: (library) => putPlaces(library, places), message, searchAgain: true };
  }
  const known = new Set(base.articles.map(({ id }) => `own-${id}`));
  const articles = brought.articles.filter(({ id }) => !known.has(id));
  const edit = (before: Library) => {
    const places = missingPlaces(articles, base.places, before, name);
    return articles.reduceRight(
      (library, article) => putArticle(library, article, []),
      putPlaces(before, places),
    );
  };
  const message = addedText(
    texts.saidArticlesAdded({ count: articles.length }),
    brought.articles.length - articles.length,
  );
  return { edit, message, searchAgain: false };
}

/** "1 place added", "3 places added, 40 are in this atlas already". */
function addedText(added: string, known: number): string {
  return known === 0 ? added : texts.saidKnown({ added, count: known });
}
