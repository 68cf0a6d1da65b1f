import * as v from 'valibot';
import type { ExcerptRecord } from '../../../domain/atlas/article';
import { checkExcerpt, type TextRecord } from './check-excerpt';
import { entryName, show } from '../../../library/schema/describe-issue';
import { ArticleSchema, ExcerptSchema, SentenceSchema } from '../schema/article';
import { RepliesSchema } from '../schema/atlas';
import {
  checkSchema,
  entriesAt,
  fittingEntries,
  tellInside,
  valueAt,
  type RawFile,
  type Tell,
} from './raw-file';

/** Reports everything wrong with the articles, each by itself and against each other. */
export function checkArticles(files: RawFile[], placeIds: Set<string>): void {
  const takenIds = new Map<unknown, string>();
  for (const file of files) {
    checkSchema(ArticleSchema, file);
    checkId(file);
    checkText(file);
    checkExcerptIds(file, takenIds);
    checkNamed(file, placeIds);
    checkExcerpts(file, placeIds);
  }
}

function checkId({ id, value, tell }: RawFile): void {
  const cited = valueAt(value, 'citation', 'id');
  if (typeof cited !== 'string' || cited === id) return;
  tell(`expected ${show(id)} as in the file's name, got ${show(cited)}`, 'citation.id');
}

/** Sentences stand one after the other inside the text. */
function checkText({ value, tell }: RawFile): void {
  const { length, sentences } = textOf(value);
  let from = 0;
  for (const [index, { start, end }] of (sentences ?? []).entries()) {
    if (start < from || start >= end || end > length) {
      const what = `expected a stretch between ${from} and ${length}, got ${start} to ${end}`;
      tell(what, `text.sentences[${index}]`);
    }
    from = end;
  }
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
function checkNamed({ value, tell }: RawFile, placeIds: Set<string>): void {
  if (!v.is(ArticleSchema, value)) return;
  const quoted = new Set(value.excerpts.flatMap(({ mentions }) => mentions.map((m) => m.placeId)));
  for (const [index, id] of (value.named ?? []).entries()) {
    if (placeIds.has(id) && !quoted.has(id)) continue;
    const what = `expected the id of a place in a layer that no excerpt mentions, got ${show(id)}`;
    tell(what, `named[${index}]`);
  }
}

/** @param taken ids of the excerpts so far, with their files */
function checkExcerptIds({ file, value, tell }: RawFile, taken: Map<unknown, string>): void {
  for (const [index, excerpt] of entriesAt(value, 'excerpts').entries()) {
    const id = valueAt(excerpt, 'id');
    const other = taken.get(id);
    if (other === undefined) {
      if (typeof id === 'string') taken.set(id, file);
      continue;
    }
    const what = `expected an id of its own, got one that stands in ${other} too`;
    tell(what, entryName('excerpts', excerpt, index), 'id');
  }
}

function checkExcerpts(raw: RawFile, placeIds: Set<string>): void {
  const text = textOf(raw.value);
  let before: ExcerptRecord | undefined;
  for (const { entry, index } of fittingEntries(entriesAt(raw.value, 'excerpts'), ExcerptSchema)) {
    const tell = tellInside(raw.tell, entryName('excerpts', entry, index));
    checkOrder(entry, before, tell);
    checkExcerpt(entry, text, placeIds, tell);
    before = entry;
  }
}

/** Excerpts stand in the order of the article and share no character. */
function checkOrder(excerpt: ExcerptRecord, before: ExcerptRecord | undefined, tell: Tell): void {
  const { start } = excerpt.selectors[1];
  const end = before?.selectors[1].end ?? 0;
  if (start >= end) return;
  const what = `expected a start from ${end} on, where excerpt "${before!.id}" ends, got ${start}`;
  tell(what, 'selectors[1].start');
}

/** Reports what is wrong with the replies: their schema, and excerpts that no article has. */
export function checkReplies(raw: RawFile, articles: RawFile[]): void {
  if (!v.is(RepliesSchema, raw.value)) return checkSchema(RepliesSchema, raw);
  const quoted = articles.flatMap((article) => entriesAt(article.value, 'excerpts'));
  const known = new Set(quoted.map((excerpt) => valueAt(excerpt, 'id')));
  for (const [index, { excerpts }] of raw.value.entries()) {
    for (const id of excerpts.filter((one) => !known.has(one))) {
      const what = `expected the id of an excerpt of an article, got ${show(id)}`;
      raw.tell(what, `[${index}].excerpts`);
    }
  }
}
