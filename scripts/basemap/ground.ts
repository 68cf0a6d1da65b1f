import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bboxClip, flatten, lineString } from '@turf/turf';
import type { Feature, LineString, MultiLineString, Polygon, Position } from 'geojson';
import { iso31661NumericToAlpha2 } from 'iso-3166/1-n-to-1-a2.js';
import { iso31661Alpha2ToAlpha3 } from 'iso-3166/1-a2-to-1-a3.js';
import { feature, mesh, neighbors, type Topology } from 'topojson-client';
import type { Bounds, SourceReference } from '../../src/domain/atlas/place';
import { cutCountries, COUNTRIES } from './countries';
import { MAPSHAPER, round } from './geojson';
import { isFetched } from '../lib/npm-package';
import { tintsOf } from './tints';
import { cutWater, WATER } from './water';

/** Land, borders and waters of a box, and who is to be credited for them. */
export interface Ground {
  land: Feature<Polygon>[];
  borders: Feature<LineString | MultiLineString>[];
  water: Feature<Polygon>[];
  credit: SourceReference;
}

/**
 * Cuts land, borders and waters of any box out of the packages that our own base map is
 * made of. Where they cannot be fetched, land and borders come of Natural Earth, which is
 * installed with the project: coarser, and without lakes.
 */
export function cutGround(box: Bounds): Ground {
  if (![COUNTRIES, WATER, MAPSHAPER].every(isFetched)) return cutNaturalEarth(box);
  const { land, borders } = cutCountries(box);
  const credit = {
    title: '© OpenStreetMap contributors',
    url: 'https://www.openstreetmap.org/copyright',
    licence: 'ODbL',
  };
  return { land, borders, water: land.length > 0 ? cutWater(box, land) : [], credit };
}

const NATURAL_EARTH = 'world-atlas/countries-10m.json';

/** States of which Natural Earth draws a part as a country of its own, by the name that it gives that part. */
const PARTS: Record<string, string> = {
  Akrotiri: 'CYP',
  Baikonur: 'KAZ',
  'Cyprus U.N. Buffer Zone': 'CYP',
  Dhekelia: 'CYP',
  Kosovo: 'XKX',
  'N. Cyprus': 'CYP',
  Somaliland: 'SOM',
  'USNB Guantanamo Bay': 'CUB',
};

interface NaturalCountry {
  /** ISO 3166-1 numeric. */
  id?: string;
  properties: { name: string };
}

/** Land and borders of a box as Natural Earth draws them, 1:10 million; its borders are those in force. */
export function cutNaturalEarth(box: Bounds): Ground {
  const file = createRequire(import.meta.url).resolve(NATURAL_EARTH);
  const world = JSON.parse(readFileSync(file, 'utf8')) as World;
  const { countries } = world.objects;
  const codes = countries.geometries.map(codeOf);
  const borders = neighbors(countries.geometries).flatMap((others, index) =>
    others.map((other) => `${codes[index]}-${codes[other]}`),
  );
  const tint = tintsOf(borders.filter((pair) => new Set(pair.split('-')).size === 2));
  const land = feature(world, countries).features.flatMap((country, index) => {
    const code = codes[index];
    if (code === undefined) return [];
    const clipped = bboxClip(country as Feature<Polygon>, box);
    const pieces = flatten(clipped).features as Feature<Polygon>[];
    const isArea = ({ geometry }: Feature<Polygon>) => (geometry.coordinates[0]?.length ?? 0) >= 4;
    return pieces.filter(isArea).map((piece) => ({
      ...piece,
      properties: { country: code, tint: tint(code) },
      geometry: round(piece.geometry),
    }));
  });
  const between = mesh<NaturalCountry>(world, countries, (a, b) => codeOf(a) !== codeOf(b));
  const lines = between.coordinates.flatMap((line) => piecesIn(line, box));
  return {
    land,
    borders: lines.map((coordinates) => lineString(coordinates, {})),
    water: [],
    credit: { title: 'Natural Earth', url: 'https://www.naturalearthdata.com/' },
  };
}

interface World extends Topology<'countries'> {
  objects: { countries: { geometries: NaturalCountry[] } };
}

function codeOf({ id, properties: { name } }: NaturalCountry): string | undefined {
  return PARTS[name] ?? iso31661Alpha2ToAlpha3[iso31661NumericToAlpha2[id ?? ''] ?? ''];
}

/** The pieces of a line that lie in a box, rounded. */
function piecesIn(line: Position[], box: Bounds): Position[][] {
  const clipped = bboxClip(lineString(line), box);
  return flatten(clipped)
    .features.map(({ geometry }) => round(geometry).coordinates as Position[])
    .filter(({ length }) => length >= 2);
}
