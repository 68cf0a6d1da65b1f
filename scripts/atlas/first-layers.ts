import { placeIdOf } from '../../src/build/world/states';
import type { Bounds, Kind, LngLat } from '../../src/domain/atlas/place';
import type { LibraryPlace } from '../../src/domain/library/library';
import { isCapital, positionOf, townsOf } from '../basemap/box-towns';

type Placed = LibraryPlace & { note?: string };

interface Group {
  title: string;
  description: string;
  visible: boolean;
  places: Placed[];
}

/** Where the name of a state stands says little of where it is; GeoNames' towns are good to about 700 m. */
const PRECISION: Partial<Record<Kind, number>> = { state: 50_000 };
const TOWN_PRECISION = 1000;

/**
 * The layers of a new atlas, by file name: places on the map, states on it, and what lies
 * outside it. Without any place, a few towns of the box as an example, or its middle.
 */
export function firstLayers(places: LibraryPlace[], box: Bounds, asOf: string) {
  const isInside = ({ at }: LibraryPlace) => at !== null && isIn(at, box);
  const inside = places.filter(isInside);
  const groups: Record<string, Group> = {
    places: {
      title: 'Places',
      description: 'Towns and other places on this map.',
      visible: true,
      places: inside.filter(({ kind }) => kind !== 'state'),
    },
    states: {
      title: 'States',
      description: 'States of which this map shows a part.',
      // The base map has their names: they would stand there twice.
      visible: false,
      places: inside.filter(({ kind }) => kind === 'state'),
    },
    elsewhere: {
      title: 'Elsewhere',
      description: 'What lies outside this map, or was not located.',
      visible: false,
      places: places
        .filter((place) => !isInside(place))
        .map((place) => ({
          ...place,
          at: null,
          note: place.at || place.outside ? 'Outside this map.' : 'Not located.',
        })),
    },
  };
  if (inside.length === 0)
    groups.places!.places = examples(box, new Set(places.map(({ id }) => id)));
  return Object.fromEntries(
    Object.entries(groups)
      .filter(([, group]) => group.places.length > 0)
      .map(([name, group], index) => [name, layerOf(group, index + 1, asOf)]),
  );
}

/** The bounds that a new atlas opens with: those of its places with some room, at least a quarter of the box. */
export function firstView(places: LibraryPlace[], box: Bounds): Bounds {
  const [west, south, east, north] = box;
  const at = places.flatMap((place) =>
    place.at && place.kind !== 'state' && isIn(place.at, box) ? [place.at] : [],
  );
  const seen: LngLat[] = at.length > 0 ? at : [[(west + east) / 2, (south + north) / 2]];
  const [left, right] = span(
    seen.map(([lng]) => lng),
    west,
    east,
  );
  const [bottom, top] = span(
    seen.map(([, lat]) => lat),
    south,
    north,
  );
  return [left, bottom, right, top].map((degrees) => Number(degrees.toFixed(4))) as Bounds;
}

/** From the least to the greatest of some values, with a fifth of room at either end, within limits. */
function span(values: number[], from: number, to: number): [number, number] {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const half = Math.max((greatest - least) * 0.7, (to - from) / 8);
  const middle = (least + greatest) / 2;
  return [Math.max(from, middle - half), Math.min(to, middle + half)];
}

/** Whether a position lies in a box. */
export function isIn([lng, lat]: LngLat, [west, south, east, north]: Bounds): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** The largest towns of a box; where there is none, the middle of it. */
function examples(box: Bounds, taken: ReadonlySet<string>): Placed[] {
  const [west, south, east, north] = box;
  const towns = townsOf(box)
    .map((town): Placed => ({
      ...named(town.name, placeIdOf(town.name)),
      kind: isCapital(town) ? 'capital' : 'town',
      at: positionOf(town),
      sources: [{ title: 'GeoNames', url: 'https://www.geonames.org/', licence: 'CC BY 4.0' }],
    }))
    .filter(
      ({ id }, index, all) =>
        id !== '' && !taken.has(id) && all.findIndex((one) => one.id === id) === index,
    )
    .slice(0, EXAMPLES);
  if (towns.length > 0) return towns;
  const middle: Placed = {
    ...named('Middle of the map', 'middle-of-the-map'),
    kind: 'site',
    at: [(west + east) / 2, (south + north) / 2],
    sources: [{ title: 'The box of this atlas' }],
    note: 'The middle of the box, as an example: a place of your own stands here.',
  };
  return [middle];
}

function named(title: string, id: string) {
  return { id, title, names: [{ toponym: title, lang: 'en' }], made: false };
}

/** Towns that stand in a layer as an example. */
const EXAMPLES = 3;

function layerOf({ title, description, visible, places }: Group, order: number, asOf: string) {
  return {
    type: 'FeatureCollection',
    layer: { title, description, group: 'Places of the article', order, visible, asOf },
    features: places.map(({ id, title: name, names, kind, at, sources = [], note }) => ({
      type: 'Feature',
      properties: {
        placeId: id,
        title: name,
        // Those of other languages would be offered to readers as an order of names.
        names: names.filter(({ lang }) => lang === 'en'),
        spellings: [],
        kind,
        status: 'existing',
        asOf,
        geometryNote: note ?? NOTES[kind] ?? 'A point in the town, as GeoNames has it.',
        precisionMetres: at && (PRECISION[kind] ?? TOWN_PRECISION),
        schematic: false,
        sources,
      },
      geometry: at && { type: 'Point', coordinates: at },
    })),
  };
}

const NOTES: Partial<Record<Kind, string>> = {
  state: 'A place for the name, in the middle of what this map shows of the state.',
};
