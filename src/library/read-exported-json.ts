import { articlesFromExcerpts, UnfitExcerpts } from '../domain/library/articles-from-excerpts';
import type { Library, LibraryArticle, LibraryPlace } from '../domain/library/library';
import { libraryFromFile } from './library-file';
import { FORMAT } from './library-schema';
import { placesFromFile } from './read-places-file';
import { ImportError } from './imported-file';
import { readAnnotations } from './read-annotations';

/** What a JSON file holds that the reader brings back, or has from another atlas. */
export type ExportedJson =
  { library: Library } | { articles: LibraryArticle[] } | { places: LibraryPlace[] };

/**
 * Reads everything that an atlas gives out: a saved library, places in both
 * formats, excerpts; and GeoJSON points of the reader's.
 *
 * @throws ImportError that says which entry is wrong, and how. Nothing is taken over then.
 */
export function readExportedJson(text: string, name: string): ExportedJson {
  const sort = kindOf(text);
  if (sort === FORMAT) return { library: libraryFromFile(text) };
  if (sort === 'AnnotationCollection') return { articles: readArticles(text, name) };
  return { places: placesFromFile(text, name) };
}

function readArticles(text: string, name: string): LibraryArticle[] {
  try {
    return articlesFromExcerpts(readAnnotations(text));
  } catch (error) {
    const isKnown = error instanceof ImportError || error instanceof UnfitExcerpts;
    throw isKnown ? new ImportError(`Nothing of “${name}” was added. ${error.message}`) : error;
  }
}

/** What the file says of itself; null where it is broken or says nothing. */
function kindOf(text: string): unknown {
  try {
    const json = JSON.parse(text) as { format?: unknown; type?: unknown } | null;
    return json?.format ?? json?.type ?? null;
  } catch {
    return null;
  }
}
