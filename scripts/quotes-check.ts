import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { checkExcerpt } from '../src/build/geodata/check/check-excerpt';
import type { ArticleRecord } from '../src/domain/atlas/article';
import type { ArticleText } from '../src/domain/geoparsing/article-text';
import { headOf } from '../src/domain/editing/build-article';
import type { Gazetteer } from '../src/domain/geoparsing/gazetteer';
import { findToponyms } from '../src/domain/geoparsing/find-mentions';
import { findUnknownToponyms } from '../src/domain/geoparsing/unknown-toponyms';
import { matchKnownArticle } from '../src/domain/editing/match-known-article';
import { checkQuotedWords } from './quotes/check-quoted-words';
import { compareArticle, type SourceText } from './lib/compare-article';
import { buildArticle, occurrences } from './lib/build-article';
import { readDecisions, type Decisions } from './lib/decisions-file';
import { articleIds, fileNames, GEODATA, readArticle, readGazetteer } from './lib/geodata-files';
import { command } from './lib/run.mjs';

/** What a check says, and what it found wrong; both one sentence to a line. */
export interface QuotesReport {
  lines: string[];
  problems: string[];
}

/**
 * Checks every excerpt of every article against the sentence hashes, and
 * character for character against the `.txt` files of a folder, if there are
 * any; then also that importing again would change nothing, and that the whole text
 * names each place as often as the file says. Checks that no
 * excerpt points back at words not quoted with it, and everything else that is
 * in quotation marks. Says which capitalised names of these texts are neither
 * in the gazetteer nor decided.
 */
export async function checkQuotes(
  textFolder: string | undefined,
  folder = GEODATA,
): Promise<QuotesReport> {
  const texts = textFolder ? await readTexts(textFolder) : [];
  const gazetteer = await readGazetteer(folder);
  const report: QuotesReport = { lines: [], problems: [] };
  const records: ArticleRecord[] = [];
  const suppliedTexts = new Map<string, SourceText | null>();
  for (const id of await articleIds(folder)) {
    const record = (await readArticle(id, folder))!;
    const decisions = await readDecisions(id, folder);
    const { supplied, articleText, problems } = await compareArticle(
      record,
      decisions,
      gazetteer,
      texts,
    );
    const found = [
      ...checkRecord(record, gazetteer),
      ...checkAlone(record, decisions),
      ...problems,
    ];
    records.push(record);
    suppliedTexts.set(id, supplied);
    if (supplied && found.length === 0) {
      found.push(...(await checkRenewal(record, supplied.source, gazetteer, decisions)));
      found.push(...(await checkRecognition(record, supplied.source)));
    }
    report.problems.push(...found);
    const against = supplied
      ? `sentence hashes and with ${supplied.file}`
      : 'sentence hashes only, no text given';
    report.lines.push(`${id}: ${record.excerpts.length} excerpts compared with ${against}.`);
    if (articleText) report.lines.push(namesLine(id, articleText, gazetteer, decisions));
  }
  report.problems.push(...(await checkQuotedWords(folder, records, suppliedTexts)));
  if (texts.length === 0) {
    report.lines.push(`Only hashes were checked: no texts in ${textFolder ?? 'a folder given'}.`);
  }
  return report;
}

/** What the build checks too: whole sentences with the stored hashes, and known places. */
function checkRecord({ citation, text, excerpts }: ArticleRecord, gazetteer: Gazetteer): string[] {
  const placeIds = new Set(gazetteer.places.keys());
  const problems: string[] = [];
  for (const excerpt of excerpts) {
    checkExcerpt(excerpt, text, placeIds, (what, path) =>
      problems.push(`Article ${citation.id}, excerpt ${excerpt.id}, ${path}: ${what}.`),
    );
  }
  return problems;
}

/** Whether an import would still give the same: places or decisions may have changed since. */
async function checkRenewal(
  record: ArticleRecord,
  source: string,
  gazetteer: Gazetteer,
  decisions: Decisions,
): Promise<string[]> {
  const { id } = record.citation;
  try {
    const renewed = await buildArticle(source, headOf(record), gazetteer, decisions);
    if (isDeepStrictEqual(renewed, record)) return [];
    const miscounted = compareCounts(record, renewed);
    const which = miscounted.length > 0 ? `: ${miscounted.join('; ')}` : '';
    return [`Article ${id}: out of date, expected what npm run article:import gives now${which}.`];
  } catch (error) {
    return [`Article ${id}: cannot be renewed: ${(error as Error).message}`];
  }
}

/** Where the text names a place otherwise than the file says: it names khankendi by “Stepanakert” 1 times, not 2. */
function compareCounts(record: ArticleRecord, counted: ArticleRecord): string[] {
  const [listed, found] = [countsOf(record), countsOf(counted)];
  const names = [...new Set([...listed.keys(), ...found.keys()])];
  return names.flatMap((name) => {
    const [is, isFound] = [listed.get(name) ?? 0, found.get(name) ?? 0];
    return is === isFound ? [] : [`it names ${name} ${isFound} times, not ${is}`];
  });
}

function countsOf({ named = [] }: ArticleRecord): Map<string, number> {
  return new Map(
    named.flatMap(({ placeId, names }) =>
      names.map(({ words, count, kind }) => [
        `${placeId} by “${words}”${kind ? ' as a government' : ''}`,
        count,
      ]),
    ),
  );
}

/** Whether a visitor who adds the supplied text is told that the atlas already has it. */
async function checkRecognition({ citation, text }: ArticleRecord, source: string) {
  const sentences = text.sentences.map(({ sha256 }) => sha256);
  const recognised = await matchKnownArticle(source, [{ articleId: citation.id, sentences }]);
  return recognised === null
    ? [`Article ${citation.id}: its supplied text is not recognised by its sentence hashes.`]
    : [];
}

/** Words at the start of a sentence that continue another one. */
const CONTINUES =
  /^(?:it|he|she|they|its|their|as a result|hence|thus|therefore|likewise|first|second|third|also|in addition)\b/i;
/** Words that point at something said elsewhere; “such as” does not. */
const POINTS = /\b(?:this|these|those|such(?! as))\b/i;

/**
 * The words by which a sentence points back at another one, or null: “It”,
 * “such”. English. Some point at something in the sentence itself, which a
 * person has to decide.
 */
function pointsBack(sentence: string): string | null {
  return (CONTINUES.exec(sentence) ?? POINTS.exec(sentence))?.[0] ?? null;
}

/**
 * Excerpts that begin with a sentence pointing back at one that is not quoted
 * with it, and were not decided to stand alone; and decisions on none of them.
 */
export function checkAlone(
  { citation, text, excerpts }: Pick<ArticleRecord, 'citation' | 'text' | 'excerpts'>,
  { alone }: Pick<Decisions, 'alone'>,
): string[] {
  const found = excerpts.flatMap(({ id, selectors: [{ exact }, { start }] }) => {
    const index = text.sentences.findIndex((sentence) => sentence.start === start);
    const sentence = text.sentences[index];
    const words = sentence && pointsBack(exact.slice(0, sentence.end - start));
    return words ? [{ id, words, number: index + 1 }] : [];
  });
  const open = found.filter(({ number }) => !alone.some(({ sentence }) => sentence === number));
  const idle = alone.filter(({ sentence }) => !found.some(({ number }) => number === sentence));
  return [
    ...open.map(
      ({ id, words }) =>
        `Article ${citation.id}, excerpt ${id}: its first sentence points back (“${words}”): join it with the one meant, or decide why it stands alone.`,
    ),
    ...idle.map(
      ({ sentence }) =>
        `Article ${citation.id}: no excerpt begins with sentence ${sentence} and points back, though it is decided to stand alone.`,
    ),
  ];
}

async function readTexts(folder: string): Promise<SourceText[]> {
  const names = await fileNames(folder, '.txt');
  return Promise.all(
    names.map(async (file) => ({ file, source: await readFile(join(folder, file), 'utf8') })),
  );
}

function namesLine(
  id: string,
  article: ArticleText,
  gazetteer: Gazetteer,
  decisions: Decisions,
): string {
  const { text } = article;
  const whole = { start: 0, end: text.length };
  const decided = [...decisions.names, ...decisions.mentions].flatMap(({ words }) =>
    [words].flat().flatMap((name) => occurrences(text, name, whole)),
  );
  const unknown = findUnknownToponyms(article, [...findToponyms(text, gazetteer), ...decided]);
  const names = [...new Set(unknown.map(({ name }) => name))];
  return names.length === 0
    ? `${id}: every capitalised name is in the gazetteer or decided.`
    : `${id}: neither in the gazetteer nor decided: ${names.join('; ')}.`;
}

await command(import.meta.url, async ([textFolder]) => {
  const { lines, problems } = await checkQuotes(textFolder);
  for (const line of lines) console.log(line);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
});
