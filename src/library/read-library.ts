import * as v from 'valibot';
import { withDates } from '../domain/library/dated-sentences';
import type { Library } from '../domain/library/library';
import { LIBRARY_FORMAT } from './library-file';
import { areOwn, ArticleSchema } from './library-schema';
import { PlaceSchema } from './schema/decisions';
import { checkJson } from './schema/describe-issue';

function listOf<Entry extends { id: string }>(
  schema: v.GenericSchema<unknown, Entry>,
  expected: string,
) {
  const haveOwnIds = (list: Entry[]) => areOwn(list.map(({ id }) => id));
  return v.pipe(v.array(schema), v.check(haveOwnIds, expected));
}

const LibrarySchema = v.strictObject({
  format: v.literal(LIBRARY_FORMAT),
  version: v.literal(1),
  articles: listOf(ArticleSchema, 'articles with ids of their own'),
  places: listOf(PlaceSchema, 'places with ids of their own'),
  notPlaces: v.array(v.string()),
});

/** @throws ImportError that says which entry is wrong, and how */
export function readLibrary(json: unknown): Library {
  const { articles, places, notPlaces } = checkJson(json, LibrarySchema);
  return { articles: articles.map(withDates), places, notPlaces };
}
