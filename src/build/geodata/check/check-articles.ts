import * as v from 'valibot';
import type { ExcerptRecord } from '../../../domain/atlas/article';
import { checkExcerpt } from './check-excerpt';
import type { RawFile } from './check-layers';
import { entryName, show } from '../../../library/schema/describe-issue';
import { checkSchema, type Fault, type Problem } from '../geodata-error';
import { ArticleSchema, ExcerptSchema, SentenceSchema } from '../schema/article';

interface RawArticle {
  citation?: { id?: unknown };
  text?: { length?: unknown; sentences?: unknown };
  excerpts?: unknown[];
}

/** Everything wrong with the articles, each by itself and against each other. */
export function checkArticles(files: RawFile[], placeIds: Set<string>): Problem[] {
  return [
    ...files.flatMap(({ value, file }) => checkSchema(ArticleSchema, value, file)),
    ...files.flatMap(checkId),
    ...files.flatMap(checkText),
    ...checkExcerptIds(files),
    ...files.flatMap((file) => checkExcerpts(file, placeIds)),
  ];
}

function checkId({ id, file, value }: RawFile): Problem[] {
  const cited = (value as RawArticle | null)?.citation?.id;
  if (typeof cited !== 'string' || cited === id) return [];
  const what = `expected ${show(id)} as in the file's name, got ${show(cited)}`;
  return [{ file, where: ['citation.id'], what }];
}

/** Sentences stand one after the other inside the text. */
function checkText({ file, value }: RawFile): Problem[] {
  const { length, sentences } = (value as RawArticle | null)?.text ?? {};
  if (!v.is(v.array(SentenceSchema), sentences)) return [];
  const limit = typeof length === 'number' ? length : Infinity;
  return sentences.flatMap(({ start, end }, index) => {
    const from = sentences[index - 1]?.end ?? 0;
    if (start >= from && start < end && end <= limit) return [];
    const what = `expected a stretch between ${from} and ${limit}, got ${start} to ${end}`;
    return [{ file, where: [`text.sentences[${index}]`], what }];
  });
}

function checkExcerptIds(files: RawFile[]): Problem[] {
  const taken = new Map<unknown, string>();
  return files.flatMap(({ file, value }) =>
    excerptsOf(value).flatMap((excerpt, index) => {
      const id = (excerpt as { id?: unknown } | null)?.id;
      const other = taken.get(id);
      if (typeof id === 'string' && other === undefined) taken.set(id, file);
      const what = `expected an id of its own, got one that stands in ${other} too`;
      const where = [entryName('excerpts', excerpt, index), 'id'];
      return other === undefined ? [] : [{ file, where, what }];
    }),
  );
}

function checkExcerpts({ file, value }: RawFile, placeIds: Set<string>): Problem[] {
  const { length, sentences } = (value as RawArticle | null)?.text ?? {};
  const text = {
    length: typeof length === 'number' ? length : Infinity,
    sentences: v.is(v.array(SentenceSchema), sentences) ? sentences : null,
  };
  let before: ExcerptRecord | null = null;
  return excerptsOf(value).flatMap((excerpt, index) => {
    if (!v.is(ExcerptSchema, excerpt)) return [];
    const faults: Fault[] = [
      ...checkOrder(excerpt, before),
      ...checkExcerpt(excerpt, text, placeIds),
    ];
    before = excerpt;
    const name = entryName('excerpts', excerpt, index);
    return faults.map(({ path, what }) => ({ file, where: [name, path], what }));
  });
}

/** Excerpts stand in the order of the article and share no character. */
function checkOrder(excerpt: ExcerptRecord, before: ExcerptRecord | null): Fault[] {
  const { start } = excerpt.selectors[1];
  const end = before?.selectors[1].end ?? 0;
  if (start >= end) return [];
  const what = `expected a start from ${end} on, where excerpt "${before!.id}" ends, got ${start}`;
  return [{ path: 'selectors[1].start', what }];
}

function excerptsOf(value: unknown): unknown[] {
  const excerpts = (value as RawArticle | null)?.excerpts;
  return Array.isArray(excerpts) ? excerpts : [];
}
