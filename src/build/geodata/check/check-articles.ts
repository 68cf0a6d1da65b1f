import * as v from 'valibot';
import type { ArticleRecord, ExcerptRecord } from '../../../domain/atlas/article';
import { checkExcerpt } from './check-excerpt';
import { entryName, show } from '../../../library/schema/describe-issue';
import { ArticleSchema, ExcerptSchema } from '../schema/article';
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

type Text = ArticleRecord['text'];

/** Reports everything wrong with the articles, each by itself and against each other. */
export function checkArticles(files: RawFile[], placeIds: Set<string>): void {
  const takenIds = new Map<string, string>();
  for (const file of files) {
    checkSchema(ArticleSchema, file);
    checkId(file);
    checkNamed(file, placeIds);
    const text = valueAt(file.value, 'text');
    const usable = v.is(ArticleSchema.entries.text, text) ? text : null;
    if (usable) checkText(usable, file.tell);
    checkExcerpts(file, usable, placeIds, takenIds);
  }
}

function checkId({ id, value, tell }: RawFile): void {
  const cited = valueAt(value, 'citation', 'id');
  if (typeof cited !== 'string' || cited === id) return;
  tell(`expected ${show(id)} as in the file's name, got ${show(cited)}`, 'citation.id');
}

/** Sentences stand one after the other inside the text. */
function checkText({ length, sentences }: Text, tell: Tell): void {
  let from = 0;
  for (const [index, { start, end }] of sentences.entries()) {
    if (start < from || start >= end || end > length) {
      const what = `expected a stretch between ${from} and ${length}, got ${start} to ${end}`;
      tell(what, `text.sentences[${index}]`);
    }
    from = end;
  }
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

/**
 * @param text null where it breaks its schema
 * @param taken ids of the excerpts so far, with their files
 */
function checkExcerpts(
  raw: RawFile,
  text: Text | null,
  placeIds: Set<string>,
  taken: Map<string, string>,
): void {
  let before: ExcerptRecord | undefined;
  for (const { entry, index } of fittingEntries(entriesAt(raw.value, 'excerpts'), ExcerptSchema)) {
    const tell = tellInside(raw.tell, entryName('excerpts', entry, index));
    const other = taken.get(entry.id);
    if (other === undefined) taken.set(entry.id, raw.file);
    else tell(`expected an id of its own, got one that stands in ${other} too`, 'id');
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
