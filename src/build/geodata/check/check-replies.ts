import * as v from 'valibot';
import { show } from '../../../library/schema/describe-issue';
import type { Problem } from '../geodata-error';
import { RepliesSchema } from '../schema/atlas';
import { checkSchema, entriesAt, valueAt, type RawFile } from './raw-file';

/** What is wrong with the replies: their schema, and excerpts that no article has. */
export function checkReplies(raw: RawFile, articles: RawFile[]): Problem[] {
  const { file, value } = raw;
  if (!v.is(RepliesSchema, value)) return checkSchema(RepliesSchema, raw);
  const known = new Set(
    articles.flatMap((article) =>
      entriesAt(article.value, 'excerpts').map((excerpt) => valueAt(excerpt, 'id')),
    ),
  );
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
