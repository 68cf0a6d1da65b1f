import type { Feature } from 'geojson';
import { createNames, type Random } from './random';

/** A made-up place, as far as texts need to know it. */
export interface MadePlace {
  id: string;
  /** What a text may call it; the first is its title. */
  names: string[];
}

/** A layer file of a geodata folder. */
export interface MadeLayer {
  id: string;
  file: object;
}

/** West, south, east, north in degrees. */
type Box = [number, number, number, number];

const LAYERS = [
  ['towns', 'town'],
  ['villages', 'village'],
  ['farms', 'site'],
  ['gates', 'checkpoint'],
  ['mines', 'mine'],
  ['roads', 'road'],
] as const;
/** Positions of a road's line; everything else is a point. */
const CORNERS = 12;

/** `count` places, spread over as many layers as there are kinds, inside `box`. */
export function createPlaces(
  random: Random,
  count: number,
  box: Box,
): { places: MadePlace[]; layers: MadeLayer[] } {
  const nextName = createNames(random);
  const places: MadePlace[] = [];
  const features = new Map<string, Feature[]>(LAYERS.map(([id]) => [id, []]));
  for (let index = 0; index < count; index += 1) {
    const [layerId, kind] = layerOf(index);
    const names = [nextName(), nextName()];
    const id = names[0]!.toLowerCase();
    places.push({ id, names });
    features.get(layerId)!.push(createFeature(random, { id, names, kind }, box));
  }
  const layers = LAYERS.map(([id], index) => ({ id, file: createLayer(id, index, features) }));
  return { places, layers: layers.filter(({ id }) => features.get(id)!.length > 0) };
}

/** Villages are many, roads few. */
function layerOf(index: number): (typeof LAYERS)[number] {
  const shares = [0, 1, 1, 1, 2, 1, 1, 2, 3, 1, 1, 2, 1, 4, 1, 2, 1, 1, 2, 5];
  return LAYERS[shares[index % shares.length]!]!;
}

function createLayer(id: string, order: number, features: Map<string, Feature[]>): object {
  const title = id[0]!.toUpperCase() + id.slice(1);
  const words = { title, description: `Made-up ${id}.`, group: 'Made up' };
  return {
    type: 'FeatureCollection',
    layer: { ...words, order: order + 1, visible: true, asOf: '2023-01' },
    features: features.get(id),
  };
}

interface Named extends MadePlace {
  kind: string;
}

function createFeature(random: Random, { id, names, kind }: Named, box: Box): Feature {
  const [title, other] = names as [string, string];
  return {
    type: 'Feature',
    properties: {
      placeId: id,
      title,
      names: [
        { toponym: title, lang: 'en' },
        { toponym: other, lang: 'en', usedBy: 'the other side' },
      ],
      spellings: [`${title} ${kind}`],
      kind,
      status: 'existing',
      asOf: '2023-01',
      geometryNote: `Put where a generator of numbers would have ${title}.`,
      precisionMetres: 500,
      schematic: kind === 'road',
      sources: [{ title: 'Made up for measuring' }],
    },
    geometry:
      kind === 'road'
        ? { type: 'LineString', coordinates: createLine(random, box) }
        : { type: 'Point', coordinates: createPosition(random, box) },
  };
}

function createPosition(random: Random, [west, south, east, north]: Box): number[] {
  return [west + random.next() * (east - west), south + random.next() * (north - south)].map(round);
}

function createLine(random: Random, box: Box): number[][] {
  const [, , east, north] = box;
  let [lng, lat] = createPosition(random, box) as [number, number];
  return Array.from({ length: CORNERS }, () => {
    lng = Math.min(east, lng + random.next() * 0.02);
    lat = Math.min(north, lat + (random.next() - 0.3) * 0.02);
    return [round(lng), round(lat)];
  });
}

const round = (degrees: number) => Number(degrees.toFixed(5));
