import { join } from 'node:path';
import * as v from 'valibot';
import { ClaimSchema } from '../../src/build/geodata/schema/article';
import { Text } from '../../src/library/schema/values';
import type { Decisions } from '../../src/domain/editing/editorial-decisions';
import { GEODATA, readJsonIfThere, writeFormatted } from './geodata-files';

const lineNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A list of entries with these members; empty where it is left out. */
const list = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.optional(v.array(v.strictObject(entries)), []);

const sentences = list({ sentence: lineNumber, why: Text });

const DecisionsSchema = v.strictObject({
  cuts: v.optional(
    v.strictObject({
      first: v.optional(lineNumber),
      last: v.optional(lineNumber),
      drops: v.optional(v.array(v.tuple([lineNumber, lineNumber]))),
    }),
    {},
  ),
  joins: list({ from: lineNumber, to: lineNumber, why: v.string() }),
  skips: sentences,
  alone: sentences,
  mentions: v.optional(
    v.array(
      v.pipe(
        v.strictObject({
          words: Text,
          sentence: v.optional(lineNumber),
          as: v.picklist(['metonym', 'place', 'none']),
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
  names: list({
    kind: v.picklist(['person', 'people', 'organisation', 'publication', 'event', 'word']),
    words: v.array(Text),
  }),
  claims: v.optional(v.array(ClaimSchema), []),
});

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
