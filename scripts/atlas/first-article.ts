import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Bounds } from '../../src/domain/atlas/place';
import { exportToGeodata } from '../../src/domain/editing/export-to-geodata';
import type { GazetteerFile } from '../../src/domain/geoparsing/gazetteer';
import type { LibraryPlace, LibraryUnknown } from '../../src/domain/library/library';
import { citationOf } from '../../src/library/citation-of';
import { findPlaces } from '../../src/library/find-places';
import { readFile } from '../../src/library/formats/read-file';
import { DATA_FILE, ImportError, type ImportedText } from '../../src/library/imported-file';
import { issuedDate } from '../../src/domain/quoting/citation';

/** What a new atlas makes of its first article. */
export interface FirstArticle {
  title: string;
  /** ISO 8601, as far as the file says it; null where it does not. */
  date: string | null;
  /** Every place that it names. */
  places: LibraryPlace[];
  unknown: LibraryUnknown[];
  /** Its file in the geodata folder; null where no sentence names a place. */
  file: { path: string; text: string } | null;
}

/**
 * Reads an article as the page reads what a reader brings: a text, Markdown, a
 * web page, Word or PDF.
 *
 * @throws ImportError with one sentence on a file that cannot be read
 */
export async function readFirstArticle(path: string): Promise<ImportedText & { name: string }> {
  const name = basename(path);
  if (DATA_FILE.test(name)) throw new ImportError(`${path}: expected an article, got data.`);
  let bytes;
  try {
    bytes = await readBytes(path);
  } catch {
    throw new ImportError(`${path}: expected a file that can be read.`);
  }
  return { ...(await readFile(new File([bytes], name))), name };
}

/**
 * Finds what an article names, and quotes it.
 *
 * @param asOf ISO 8601: the date of the atlas where the article says none
 */
export async function findFirstPlaces(
  imported: ImportedText & { name: string },
  gazetteer: GazetteerFile[],
  asOf: string,
): Promise<FirstArticle> {
  const known = { atlas: [], gazetteer, made: [], notPlaces: [] };
  const { title: found, places, ...rest } = findPlaces(imported.text, known, imported.language);
  const title = imported.title || found || imported.name.replace(/\.\w+$/, '');
  const citation = citationOf('own-1', { ...imported, title }, imported.name);
  const article = { id: 'own-1', citation, ...rest, notPlaces: [] };
  const box: Bounds = [-180, -90, 180, 90];
  const into = { asOf, box, layers: [], places, articles: [] };
  const [file] = await exportToGeodata(article, article.mentions, places, into);
  const { excerpts } = JSON.parse(file!.text) as { excerpts: unknown[] };
  return {
    title: citation.title,
    date: issuedDate(citation),
    places,
    unknown: rest.unknown,
    file: excerpts.length > 0 ? file! : null,
  };
}
