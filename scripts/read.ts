import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { byRange } from '../src/domain/atlas/article';
import { createArticleText, normaliseBlock } from '../src/domain/geoparsing/article-text';
import { type Gazetteer, uniteEntries } from '../src/domain/geoparsing/gazetteer';
import { findPlaces, type Known } from '../src/library/find-places';
import { readFile } from '../src/library/formats/read-file';
import { DATA_FILE, ImportError } from '../src/library/imported-file';
import { readExportedJson } from '../src/library/read-exported-json';
import { readKnownPlaces } from './lib/geodata-files';
import { command, UsageError } from './lib/run.mjs';
import { mentionKind, type MentionKind } from './places';

const USAGE = `npm run --silent read -- FILE…

FILE  an article as a text, Markdown, a web page, Word or PDF`;

/** What the page makes of a file that a reader brings. */
export interface ReadArticle {
  file: string;
  title: string;
  /** Every block of the article in its order, sub-headings too, but not the title. */
  paragraphs: string[];
  /** The sentences that name a place, with the ids of the places. */
  excerpts: { exact: string; places: string[] }[];
  mentions: { placeId: string; exact: string; kind: MentionKind }[];
  /** Capitalised names that the gazetteer does not have. */
  unknownNames: string[];
}

/**
 * Reads a file and finds its places by the code that the page runs in a worker.
 *
 * @throws ImportError with the sentence that the page shows
 */
export async function readArticleFile(
  path: string,
  known: Pick<Known, 'atlas' | 'gazetteer'> & Pick<Gazetteer, 'places'>,
): Promise<ReadArticle> {
  const name = basename(path);
  const file = new File([await bytesOf(path)], name);
  if (DATA_FILE.test(name)) {
    readExportedJson(await file.text(), name);
    throw new ImportError(`“${name}” holds data of an atlas, and no article.`);
  }
  const imported = await readFile(file);
  const found = findPlaces(imported.text, { ...known, made: [], notPlaces: [] }, imported.language);
  const { text, blocks } = createArticleText(found.text);
  const title = imported.title || found.title || name.replace(/\.\w+$/, '');
  const exact = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const paragraphs = blocks.map(exact);
  const isTitled = found.title !== '' || paragraphs[0] === normaliseBlock(title);
  const held = byRange(found.mentions, found.sentences);
  return {
    file: path,
    title,
    paragraphs: isTitled ? paragraphs.slice(1) : paragraphs,
    excerpts: found.sentences.flatMap((sentence, index) => {
      const places = [...new Set(held[index]!.map(({ placeId }) => placeId))];
      return places.length > 0 ? [{ exact: exact(sentence), places }] : [];
    }),
    mentions: found.mentions.map((mention) => ({
      placeId: mention.placeId,
      exact: exact(mention),
      kind: mentionKind(mention, known),
    })),
    unknownNames: found.unknown.map(({ name: unknown }) => unknown),
  };
}

async function bytesOf(path: string) {
  try {
    return await readBytes(path);
  } catch {
    throw new ImportError(`${path}: expected a file that can be read.`);
  }
}

/** Prints what is read of each file, as JSON; what is refused stands on standard error. */
async function printArticles(files: string[]): Promise<void> {
  if (files.length === 0) throw new UsageError('Expected a FILE.');
  const { atlas, gazetteer } = await readKnownPlaces();
  const places = new Map(uniteEntries(atlas, gazetteer).map((place) => [place.id, place]));
  const articles: ReadArticle[] = [];
  for (const file of files) {
    try {
      articles.push(await readArticleFile(file, { atlas, gazetteer, places }));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  }
  console.log(JSON.stringify(articles, null, 2));
}

await command(import.meta.url, printArticles, USAGE);
