import * as v from 'valibot';
import type { Range } from '../domain/atlas/article';
import { readBlocks } from '../domain/geoparsing/text-blocks';
import type { LibraryArticle } from '../domain/library/library';
import { DecisionsSchema } from './schema/decisions';
import { CitationSchema, MentionSchema, Id, Offset, Text } from './schema/values';

/** What an article has in a file and in the browser's database alike. */
export const articleEntries = {
  id: v.pipe(Id, v.regex(/^own-/, 'an id that begins with "own-"')),
  citation: CitationSchema,
  text: Text,
  unknown: v.pipe(
    v.array(v.strictObject({ name: Text, count: Offset, sentence: v.string() })),
    v.check((names) => areOwn(names.map(({ name }) => name)), 'each name once'),
  ),
  notPlaces: v.array(v.string()),
  decisions: v.optional(DecisionsSchema),
  world: v.optional(v.boolean()),
};

type Ranged = Pick<LibraryArticle, 'text' | 'mentions' | 'sentences'>;

/** Whether mentions and sentences lie in the blocks of the text, in order and without overlap. */
function areInBlocks({ text, mentions, sentences }: Ranged): boolean {
  const blocks = readBlocks(text);
  return liesWithin(blocks, mentions) && liesWithin(blocks, sentences);
}

/** What of an article has to fit together, and how a message says it. */
export const articleRules = [
  [
    ({ id, citation }: Pick<LibraryArticle, 'id' | 'citation'>) => citation.id === id,
    'the id of the article in its citation too',
  ],
  [areInBlocks, 'mentions and sentences in order, each within a block of the text'],
  [
    ({ sentences }: Ranged) => areOwn(sentences.map(({ number }) => number)),
    'sentences with numbers of their own',
  ],
] as const;

const [[sameId, sameIdText], [inBlocks, inBlocksText], [ownNumbers, ownNumbersText]] = articleRules;

/** A visitor's article in a file. */
export const ArticleSchema = v.pipe(
  v.strictObject({
    ...articleEntries,
    mentions: v.array(MentionSchema),
    sentences: v.array(v.strictObject({ number: Offset, start: Offset, end: Offset })),
  }),
  v.check((article) => sameId(article), sameIdText),
  v.check((article) => inBlocks(article), inBlocksText),
  v.check((article) => ownNumbers(article), ownNumbersText),
);

/** Whether ranges come in order, without overlap, each in one of the blocks. */
function liesWithin(blocks: Range[], ranges: Range[]): boolean {
  let block = 0;
  let last = 0;
  return ranges.every(({ start, end }) => {
    while (block < blocks.length && blocks[block]!.end < end) block += 1;
    const isSound = start < end && start >= last && block < blocks.length;
    last = end;
    return isSound && start >= blocks[block]!.start;
  });
}

/** Whether no two of some values are the same. */
export function areOwn(values: unknown[]): boolean {
  return new Set(values).size === values.length;
}
