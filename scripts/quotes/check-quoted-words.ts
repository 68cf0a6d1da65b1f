import { join } from 'node:path';
import * as v from 'valibot';
import type { ArticleRecord } from '../../src/domain/atlas/article';
import { sha256 } from '../../src/domain/editing/build-article';
import { createArticleText } from '../../src/domain/geoparsing/article-text';
import type { SourceText } from '../lib/compare-article';
import { fileNames, readJsonIfThere } from '../lib/geodata-files';

const FILE = 'decisions/quoted-words.json';

/** Words in quotation marks that are no sentence of an article: its page's, or somebody else's. */
const QuotedSchema = v.array(
  v.union([
    v.strictObject({ words: v.string(), article: v.string() }),
    v.strictObject({ words: v.string(), why: v.pipe(v.string(), v.nonEmpty()) }),
  ]),
);

/** Members whose text a reader sees; titles of sources and places are no quotations. */
const SHOWN = new Set(['text', 'description', 'geometryNote']);

/**
 * Words in quotation marks in what the atlas says itself: each has to be a
 * whole sentence of an article (by its hash), a part of an excerpt marked with
 * “…”, or decided in `decisions/quoted-words.json`; what is decided to stand on
 * an article's page is looked for in its text, where that is given.
 *
 * @param texts by the ids of their articles
 */
export async function checkQuotedWords(
  folder: string,
  records: ArticleRecord[],
  texts: ReadonlyMap<string, SourceText | null>,
): Promise<string[]> {
  const hashes = new Set(records.flatMap(({ text }) => text.sentences.map((each) => each.sha256)));
  const excerpts = records.flatMap((record) => record.excerpts.map((e) => e.selectors[0].exact));
  const decided = v.parse(QuotedSchema, (await readJsonIfThere(join(folder, FILE))) ?? []);
  const layers = await fileNames(join(folder, 'layers'), '.geojson');
  const files = ['about.json', 'corrections.json', 'replies.json', 'tour.json'];
  const said: { file: string; words: string }[] = [];
  for (const file of [...files, ...layers.map((name) => `layers/${name}`)]) {
    const value = await readJsonIfThere(join(folder, file));
    said.push(...quotedIn(value).map((words) => ({ file, words })));
  }
  for (const { citation, publisherNote, claims = [] } of records) {
    const notes = [publisherNote, ...claims.map(({ note = '' }) => note)];
    const words = notes.flatMap(quotedWords);
    said.push(...words.map((each) => ({ file: `articles/${citation.id}.json`, words: each })));
  }
  const problems: string[] = [];
  for (const { file, words } of said) {
    const part = words.replace(/^…\s*|\s*…$/gu, '');
    const isMarked = part !== words && excerpts.some((exact) => exact.includes(part));
    const isDecided = decided.some((each) => each.words === words);
    if (isMarked || isDecided || hashes.has(await sha256(words))) continue;
    problems.push(
      `${file}: “${words}”: expected a whole sentence of an article, a part of an excerpt marked with “…”, or a decision in ${FILE}.`,
    );
  }
  for (const each of decided) {
    if (!said.some(({ words }) => words === each.words)) {
      problems.push(`${FILE}: “${each.words}”: nothing quotes these words any more.`);
    }
    const source = 'article' in each ? texts.get(each.article)?.source : undefined;
    if (source !== undefined && !createArticleText(source).text.includes(each.words)) {
      problems.push(`${FILE}: “${each.words}”: not on the page of the article, expected verbatim.`);
    }
  }
  return problems;
}

function quotedIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return SHOWN.has(key) ? quotedWords(value) : [];
  if (Array.isArray(value)) return value.flatMap((each) => quotedIn(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => quotedIn(each, name));
}

const quotedWords = (text: string) => [...text.matchAll(/“([^“”]*)”/gu)].map(([, words]) => words!);
