import type { FeatureCollection, Point } from 'geojson';
import type { QuotedArticle } from '../atlas/article';
import {
  nameLabels,
  primaryLanguage,
  type Aside,
  type DescribedPlace,
  type MapFeatureProperties,
  type Place,
  type Shape,
} from '../atlas/place';
import { LIBRARY_LAYER } from './library';

/** The places that one of the visitor's articles is quoted on, in the order of its text. */
export interface QuotedPlaces {
  articleId: string;
  placeIds: string[];
}

export function quotedPlaces(articles: QuotedArticle[]): QuotedPlaces[] {
  return articles.map(({ id, excerpts }) => {
    const mentions = excerpts.flatMap((excerpt) => excerpt.mentions);
    return { articleId: id, placeIds: [...new Set(mentions.map(({ placeId }) => placeId))] };
  });
}

/**
 * The numbers of places, by id: from 1 on, through the articles as they are listed.
 * A place that several of them quote has one number, that of the first, and keeps
 * it where it stands under another.
 */
export function placeNumbers(quoted: QuotedPlaces[]): ReadonlyMap<string, number> {
  const ids = new Set(quoted.flatMap(({ placeIds }) => placeIds));
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

/** What the legend and the style have of marks at places of the atlas. */
export const MARK: Shape = {
  layerId: LIBRARY_LAYER,
  kind: 'site',
  status: 'existing',
  schematic: false,
  geometry: 'point',
  bounds: null,
  own: true,
};

/** What stands upon a spot, and beside it, in the order in which marks come to it. */
const SIDES: readonly (Aside | undefined)[] = [undefined, 'right', 'left', 'below', 'above'];
const ABOVE_FIRST = SIDES.toReversed();

/**
 * What the map draws of the visitor's articles: a mark with its number at each
 * place that they quote, and its names in every language of the places of their
 * own. A point of the atlas keeps its sign, and the mark stands above that.
 * Several at one spot stand side by side.
 *
 * @param own the places that no layer of the atlas holds
 * @param quoted those of the atlas that are quoted
 */
export function ownFeatures(
  own: readonly DescribedPlace[],
  quoted: readonly Place[],
  numbers: ReadonlyMap<string, number>,
): FeatureCollection<Point, MapFeatureProperties> {
  const languages = [...own, ...quoted].flatMap(({ names }) => names.map(primaryLanguage));
  const orders = ['title', 'other', ...new Set(languages)];
  const taken = new Map<string, Set<Aside | undefined>>();
  const featureOf = (place: Place, of: Partial<MapFeatureProperties>, sides = SIDES) => {
    const { id, names, anchor, fromZoom } = place;
    if (anchor === null) return [];
    const here = taken.get(anchor.join()) ?? new Set();
    const side = sides.find((each) => !here.has(each));
    taken.set(anchor.join(), here.add(side));
    const number = numbers.get(id);
    const { kind, status, schematic } = MARK;
    const properties: MapFeatureProperties = {
      ...{ placeId: id, layerId: LIBRARY_LAYER, own: true },
      ...{ kind, status, schematic, precisionMetres: 0 },
      ...(number && { number: String(number) }),
      ...(side && { aside: side }),
      ...(fromZoom && { minzoom: fromZoom }),
      ...of,
      ...nameLabels(names, orders),
    };
    const geometry: Point = { type: 'Point', coordinates: anchor };
    return [{ type: 'Feature' as const, properties, geometry }];
  };
  const features = [
    ...quoted.flatMap((place) => {
      const layers = place.shapes.map(({ layerId }) => ` ${layerId} `).join('');
      const isPoint = place.shapes.every(({ geometry }) => geometry === 'point');
      return featureOf(place, { layers }, isPoint ? ABOVE_FIRST : SIDES);
    }),
    ...own.flatMap((place) => {
      const { kind, status, shapes } = place;
      return featureOf(place, { kind, status, precisionMetres: shapes[0]!.precisionMetres ?? 0 });
    }),
  ];
  return { type: 'FeatureCollection', features };
}
