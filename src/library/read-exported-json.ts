import { articlesFromExcerpts, UnfitExcerpts } from '../domain/library/articles-from-excerpts';
import type { Library, LibraryArticle, LibraryPlace } from '../domain/library/library';
import { ImportError } from './imported-file';
import { LIBRARY_FORMAT, readLibrary } from './library-schema';
import { readAnnotations } from './read-annotations';
import { readPlaces } from './read-places';

/** What a JSON file contains: something that an atlas exported, or GeoJSON points. */
export type ExportedJson =
  { library: Library } | { articles: LibraryArticle[] } | { places: LibraryPlace[] };

/**
 * Reads whatever an atlas exports (a saved library, places in either format,
 * excerpts), or any GeoJSON of named points.
 *
 * @param name of the file
 * @throws ImportError that says which entry is wrong, and how. Then nothing may be imported.
 */
export function readExportedJson(text: string, name: string): ExportedJson {
  try {
    const json: unknown = JSON.parse(text);
    const { format, type } = Object(json) as { format?: unknown; type?: unknown };
    if (format === LIBRARY_FORMAT) return { library: readLibrary(json) };
    if (type === 'AnnotationCollection') {
      return { articles: articlesFromExcerpts(readAnnotations(json)) };
    }
    return { places: readPlaces(json, name) };
  } catch (error) {
    const reason = reasonOf(error);
    throw reason === null ? error : new ImportError(`Nothing of “${name}” was added. ${reason}`);
  }
}

/** Null for an error that is not the file's. */
function reasonOf(error: unknown): string | null {
  if (error instanceof SyntaxError) return `It is not JSON, or not all of it: ${error.message}.`;
  return error instanceof ImportError || error instanceof UnfitExcerpts ? error.message : null;
}
