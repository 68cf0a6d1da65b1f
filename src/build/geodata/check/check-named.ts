import * as v from 'valibot';
import { nameKey, placeNames } from '../../../domain/atlas/naming';
import { show } from '../../../library/schema/describe-issue';
import { MentionSchema, SelectorsSchema } from '../../../library/schema/values';
import { PlaceNamesSchema } from '../schema/article';
import { entriesAt, fittingEntries, tellInside, valueAt, type RawFile } from './raw-file';

/** What an excerpt mentions, whatever else is wrong with it. */
const MentioningSchema = v.object({
  selectors: SelectorsSchema,
  mentions: v.array(MentionSchema),
});

/**
 * Reports what is wrong with the list of places that an article names: each is a
 * place, stands there once, and is named at least as often as the excerpts mention it.
 */
export function checkNamed({ value, tell }: RawFile, placeIds: Set<string>): void {
  if (valueAt(value, 'named') === undefined) return;
  const counted = new Map<string, Map<string, number>>();
  for (const { entry, index } of fittingEntries(entriesAt(value, 'named'), PlaceNamesSchema)) {
    const { placeId, names } = entry;
    const tellEntry = tellInside(tell, `named[${index}]`);
    if (!placeIds.has(placeId)) {
      tellEntry(`expected the id of a place in a layer, got ${show(placeId)}`, 'placeId');
    }
    if (counted.has(placeId)) {
      tellEntry(`expected a place that is not listed before, got ${show(placeId)}`, 'placeId');
    }
    const counts = new Map(names.map((name) => [nameKey(name), name.count]));
    if (counts.size < names.length) tellEntry('expected each name once, in whatever case', 'names');
    counted.set(placeId, counts);
  }
  const excerpts = fittingEntries(entriesAt(value, 'excerpts'), MentioningSchema);
  const quoted = placeNames(
    excerpts.map(({ entry: { selectors, mentions } }) => {
      const [{ exact }, { start }] = selectors;
      return { exact, start, mentions };
    }),
  );
  for (const { placeId, names } of quoted) {
    for (const name of names) {
      const count = counted.get(placeId)?.get(nameKey(name)) ?? 0;
      if (count >= name.count) continue;
      const what = `expected ${show(placeId)} by ${show(name.words)} at least as often as the excerpts mention it, ${name.count} times, got ${count}`;
      tell(what, 'named');
    }
  }
}
