import * as v from 'valibot';
import type { LibraryArticle } from '../domain/library/library';
import { articleEntries, articleRules } from './library-schema';
import { MENTION, SENTENCE, unpack } from './packed-article';
import { Id, IsoDate } from './schema/values';

const WhenSchema = v.strictObject({
  start: IsoDate,
  end: IsoDate,
  words: v.string(),
  inferred: v.optional(v.boolean()),
  cited: v.optional(v.boolean()),
});

const numbers = (each: number) =>
  v.pipe(
    v.instance(Int32Array),
    v.check(({ length }) => length % each === 0),
  );

/** An article as the browser's database keeps it, made whole. */
export const PackedArticleSchema = v.pipe(
  v.strictObject({
    ...articleEntries,
    placeIds: v.array(Id),
    mentions: numbers(MENTION),
    sentences: numbers(SENTENCE),
    dates: v.array(v.strictTuple([v.number(), v.array(WhenSchema)])),
    candidates: v.optional(
      v.array(v.strictTuple([v.number(), v.pipe(v.array(Id), v.minLength(2))])),
    ),
  }),
  v.check(({ placeIds, mentions, sentences, dates, candidates = [] }) => {
    const knows = (list: { length: number }, index: number) => index >= 0 && index < list.length;
    return (
      mentions.every((index, at) => at % MENTION !== 2 || knows(placeIds, index)) &&
      dates.every(([index]) => Number.isInteger(index) && knows(sentences, index * SENTENCE)) &&
      candidates.every(([index]) => Number.isInteger(index) && knows(mentions, index * MENTION))
    );
  }),
  v.transform((packed) => unpack<LibraryArticle>(packed)),
  v.check((article) => articleRules.every(([isSound]) => isSound(article))),
);
