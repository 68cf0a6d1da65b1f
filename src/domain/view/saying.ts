import type { NameCount } from '../atlas/article';
import { groupBy } from '../atlas/group-by';
import { timesNamed, type Naming } from '../atlas/naming';
import type { LngLat, Place, Shape } from '../atlas/place';

/** Whether something is quoted on a place, or it is named and not quoted, or not named at all. */
export type SaidState = 'quoted' | 'named' | 'silent';

/** What the chosen voice says of a place, in the whole of its text. */
export interface Saying {
  state: SaidState;
  /** How often it names the place, and by which words. */
  count: number;
  names: NameCount[];
}

/**
 * What a voice says of a place.
 *
 * @param place counted for that voice alone
 * @param namings of that voice: of several articles where it is the visitor's own
 */
export function sayingOf({ excerptCount }: Pick<Place, 'excerptCount'>, namings: Naming[]): Saying {
  const byWords = groupBy(
    namings.flatMap(({ names }) => names),
    ({ words, kind }) => [`${kind ?? ''}:${words}`],
  );
  const names = Array.from(byWords.values(), (same) => ({
    ...same[0]!,
    count: timesNamed({ names: same }),
  })).toSorted((a, b) => b.count - a.count);
  const count = timesNamed({ names });
  return { state: excerptCount > 0 ? 'quoted' : count > 0 ? 'named' : 'silent', count, names };
}

/** What stands on the map for what a voice says of a place. */
export interface SaidMark extends Pick<Saying, 'state' | 'count'> {
  placeId: string;
  at: LngLat;
  /** What the map shows of the place. */
  shape: Shape;
  /** Of several marks on one spot: how many marks' widths this one stands to the right of it. */
  aside: number;
  /** The zoom from which the map has room for it. */
  fromZoom: number;
}

/** The marks of the places that the map shows. */
export function saidMarks(
  places: readonly Place[],
  visible: ReadonlySet<string>,
  saying: (place: Place) => Saying,
): SaidMark[] {
  const shown = places.flatMap((place) => {
    const shape = place.shapes.find(
      ({ geometry, layerId }) => geometry !== null && visible.has(layerId),
    );
    return shape && place.anchor ? [{ place, at: place.anchor, shape }] : [];
  });
  const spots = groupBy(shown, ({ at }) => [at.join()]);
  return shown.map((each) => {
    const { place, at, shape } = each;
    const here = spots.get(at.join())!;
    const { state, count } = saying(place);
    return {
      ...{ placeId: place.id, at, shape, state, count, fromZoom: place.fromZoom ?? 0 },
      aside: here.indexOf(each) - (here.length - 1) / 2,
    };
  });
}
