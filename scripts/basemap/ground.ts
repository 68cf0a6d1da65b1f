import { bboxClip, flatten, lineString } from '@turf/turf';
import type { Feature, LineString, MultiLineString, Polygon, Position } from 'geojson';
import { feature, mesh, neighbors } from 'topojson-client';
import { codeOf, readNaturalEarth, type NaturalCountry } from '../../src/build/world/natural-earth';
import { tintsOf } from '../../src/build/world/tints';
import type { Bounds, SourceReference } from '../../src/domain/atlas/place';
import { cutCountries, COUNTRIES } from './countries';
import { MAPSHAPER, round } from './geojson';
import { isFetched } from '../lib/npm-package';
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

/** Land and borders of a box as Natural Earth draws them, 1:10 million; its borders are those in force. */
export function cutNaturalEarth(box: Bounds): Ground {
  const world = readNaturalEarth('10m');
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

/** The pieces of a line that lie in a box, rounded. */
function piecesIn(line: Position[], box: Bounds): Position[][] {
  const clipped = bboxClip(lineString(line), box);
  return flatten(clipped)
    .features.map(({ geometry }) => round(geometry).coordinates as Position[])
    .filter(({ length }) => length >= 2);
}
