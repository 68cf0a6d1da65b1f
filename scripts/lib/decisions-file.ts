import { join } from 'node:path';
import * as v from 'valibot';
import { ClaimSchema } from '../../src/build/geodata/schema/article';
import { Text } from '../../src/library/schema/values';
import { GEODATA, readJsonIfThere, writeFormatted } from './geodata-files';

/** Lines and sentences are numbered from 1. */
const lineNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A list of entries with these members; empty where it is left out. */
const list = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.optional(v.array(v.strictObject(entries)), []);

const sentences = list({ sentence: lineNumber, why: Text });

const DecisionsSchema = v.strictObject({
  /** The cuts of the import, kept so that it can be repeated. */
  cuts: v.optional(
    v.strictObject({
      first: v.optional(lineNumber),
      last: v.optional(lineNumber),
      drops: v.optional(v.array(v.tuple([lineNumber, lineNumber]))),
    }),
    {},
  ),
  /** Whether no-break spaces became plain ones; by default they stay in the quotations. */
  plainSpaces: v.optional(v.boolean(), false),
  /** Sentences quoted together, as first and last number. */
  joins: list({ from: lineNumber, to: lineNumber, why: v.string() }),
  /** Sentences that are not quoted although they name a place. */
  skips: sentences,
  /** Excerpts that point back to words that are not quoted with them, by their first sentence. */
  alone: sentences,
  /** What words of the article name. */
  mentions: v.optional(
    v.array(
      v.pipe(
        v.strictObject({
          words: Text,
          /** Without it, wherever the words stand in the article, its headings included. */
          sentence: v.optional(lineNumber),
          /** The words stand for a government, mean `placeId`, or name no place. */
          as: v.picklist(['metonym', 'place', 'none']),
          /** Required for `place`; a `metonym` without it is the place that was found. */
          placeId: v.optional(v.string()),
          why: Text,
        }),
        v.check(
          ({ as, placeId }) => as !== 'place' || placeId !== undefined,
          'expected a placeId beside "as": "place"',
        ),
      ),
    ),
    [],
  ),
  /** Capitalised words that name no place. */
  names: list({
    kind: v.picklist(['person', 'people', 'organisation', 'publication', 'event', 'word']),
    words: v.array(Text),
  }),
  /** Statements that the map can measure; copied into the article's file. */
  claims: v.optional(v.array(ClaimSchema), []),
});

/** All editorial decisions on one article: `geodata/decisions/<id>.json`. */
export type Decisions = v.InferOutput<typeof DecisionsSchema>;

/**
 * What was decided by hand about an article; nothing where there is no file.
 *
 * @throws Error with one line for each part of the file that is not as expected.
 */
export async function readDecisions(id: string, folder = GEODATA): Promise<Decisions> {
  const path = decisionsPath(id, folder);
  const result = v.safeParse(DecisionsSchema, (await readJsonIfThere(path)) ?? {});
  if (result.success) return result.output;
  const lines = result.issues.map((issue) => `${path}: ${v.getDotPath(issue)}: ${issue.message}`);
  throw new Error(lines.join('\n'));
}

export function writeDecisions(id: string, decisions: Decisions, folder = GEODATA) {
  return writeFormatted(decisionsPath(id, folder), JSON.stringify(decisions));
}

const decisionsPath = (id: string, folder: string) => join(folder, 'decisions', `${id}.json`);
