import * as v from 'valibot';
import type { ExcerptRecord } from '../../../domain/atlas/article';
import { checkExcerpt, type TextRecord } from './check-excerpt';
import { entryName, show } from '../../../library/schema/describe-issue';
import type { Fault, Problem } from '../geodata-error';
import { ArticleSchema, ExcerptSchema, SentenceSchema } from '../schema/article';
import { RepliesSchema } from '../schema/atlas';
import { checkSchema, entriesAt, fittingEntries, valueAt, type RawFile } from './raw-file';

/** Everything wrong with the articles, each by itself and against each other. */
export function checkArticles(files: RawFile[], placeIds: Set<string>): Problem[] {
  return [
    ...files.flatMap((raw) => checkSchema(ArticleSchema, raw)),
    ...files.flatMap(checkId),
    ...files.flatMap(checkText),
    ...checkExcerptIds(files),
    ...files.flatMap((file) => checkNamed(file, placeIds)),
    ...files.flatMap((file) => checkExcerpts(file, placeIds)),
  ];
}

function checkId({ id, file, value }: RawFile): Problem[] {
  const cited = valueAt(value, 'citation', 'id');
  if (typeof cited !== 'string' || cited === id) return [];
  const what = `expected ${show(id)} as in the file's name, got ${show(cited)}`;
  return [{ file, where: ['citation.id'], what }];
}

/** Sentences stand one after the other inside the text. */
function checkText({ file, value }: RawFile): Problem[] {
  const { length, sentences } = textOf(value);
  return (sentences ?? []).flatMap(({ start, end }, index, all) => {
    const from = all[index - 1]?.end ?? 0;
    if (start >= from && start < end && end <= length) return [];
    const what = `expected a stretch between ${from} and ${length}, got ${start} to ${end}`;
    return [{ file, where: [`text.sentences[${index}]`], what }];
  });
}

/** What is usable of an article's text. */
function textOf(value: unknown): TextRecord {
  const length = valueAt(value, 'text', 'length');
  const sentences = valueAt(value, 'text', 'sentences');
  return {
    length: typeof length === 'number' ? length : Infinity,
    sentences: v.is(v.array(SentenceSchema), sentences) ? sentences : null,
  };
}

/** What is listed as named, not quoted, is a place and stands in no excerpt. */
function checkNamed({ file, value }: RawFile, placeIds: Set<string>): Problem[] {
  if (!v.is(ArticleSchema, value)) return [];
  const quoted = new Set(value.excerpts.flatMap(({ mentions }) => mentions.map((m) => m.placeId)));
  return (value.named ?? []).flatMap((id, index) => {
    if (placeIds.has(id) && !quoted.has(id)) return [];
    const what = `expected the id of a place in a layer that no excerpt mentions, got ${show(id)}`;
    return [{ file, where: [`named[${index}]`], what }];
  });
}

function checkExcerptIds(files: RawFile[]): Problem[] {
  const taken = new Map<unknown, string>();
  return files.flatMap(({ file, value }) =>
    entriesAt(value, 'excerpts').flatMap((excerpt, index) => {
      const id = valueAt(excerpt, 'id');
      const other = taken.get(id);
      if (typeof id === 'string' && other === undefined) taken.set(id, file);
      const what = `expected an id of its own, got one that stands in ${other} too`;
      const where = [entryName('excerpts', excerpt, index), 'id'];
      return other === undefined ? [] : [{ file, where, what }];
    }),
  );
}

function checkExcerpts({ file, value }: RawFile, placeIds: Set<string>): Problem[] {
  const excerpts = fittingEntries(entriesAt(value, 'excerpts'), ExcerptSchema);
  return excerpts.flatMap(({ entry: excerpt, index }, position) => {
    const faults = [
      ...checkOrder(excerpt, excerpts[position - 1]?.entry),
      ...checkExcerpt(excerpt, textOf(value), placeIds),
    ];
    const name = entryName('excerpts', excerpt, index);
    return faults.map(({ path, what }) => ({ file, where: [name, path], what }));
  });
}

/** Excerpts stand in the order of the article and share no character. */
function checkOrder(excerpt: ExcerptRecord, before: ExcerptRecord | undefined): Fault[] {
  const { start } = excerpt.selectors[1];
  const end = before?.selectors[1].end ?? 0;
  if (start >= end) return [];
  const what = `expected a start from ${end} on, where excerpt "${before!.id}" ends, got ${start}`;
  return [{ path: 'selectors[1].start', what }];
}

/** What is wrong with the replies: their schema, and excerpts that no article has. */
export function checkReplies(raw: RawFile, articles: RawFile[]): Problem[] {
  const { file, value } = raw;
  if (!v.is(RepliesSchema, value)) return checkSchema(RepliesSchema, raw);
  const quoted = articles.flatMap((article) => entriesAt(article.value, 'excerpts'));
  const known = new Set(quoted.map((excerpt) => valueAt(excerpt, 'id')));
  return value.flatMap(({ excerpts }, index) =>
    excerpts
      .filter((id) => !known.has(id))
      .map((id) => ({
        file,
        where: [`[${index}].excerpts`],
        what: `expected the id of an excerpt of an article, got ${show(id)}`,
      })),
  );
}
