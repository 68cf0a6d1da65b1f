import { point } from '@turf/turf';
import type { Feature, Point, Position } from 'geojson';
import { nameOf, stateTitle } from '../gazetteer/world';
import { COUNTRY_CODES } from './towns';

/**
 * Where the names of countries stand, inside their part of the box, by ISO
 * 3166-1 alpha-2 code; a second position is for views in which the first is out
 * of sight. Azerbaijan's is not in Nakhchivan, which is named as a place.
 */
const COUNTRIES: Record<string, Position[]> = {
  AM: [
    [44.75, 40.62],
    [46.12, 39.42],
  ],
  AZ: [
    [47.9, 40.3],
    [47.2, 39.72],
  ],
  GE: [[44.45, 41.85]],
  IR: [[46.6, 38.74]],
  RU: [[47.2, 42.15]],
  TR: [[43.6, 39.4]],
};

/** A language whose name for a water is not settled is left out. */
const WATERS: [at: Position, names: Record<string, string>][] = [
  [[45.35, 40.3], { name: 'Lake Sevan', 'name:hy': 'Սևանա լիճ', 'name:ru': 'Севан' }],
  [
    [50.3, 40],
    {
      name: 'Caspian Sea',
      'name:az': 'Xəzər dənizi',
      'name:hy': 'Կասպից ծով',
      'name:ru': 'Каспийское море',
    },
  ],
];

/** From this zoom on the second names of countries show; MapLibre filters by a tile's whole zoom. */
const CLOSE_ZOOM = 7;

/** Points with `name`, `name:az`, `name:hy`, `name:ru`; those of countries with `country`. */
export function mapLabels(): Feature<Point>[] {
  const countries = Object.entries(COUNTRIES).flatMap(([code, positions]) => {
    const others = ['az', 'hy', 'ru'].map((lang) => [`name:${lang}`, nameOf(code, lang)]);
    const names = { name: stateTitle(code), ...Object.fromEntries(others) };
    return positions.map((at, index) =>
      point(at, {
        country: COUNTRY_CODES[code],
        ...names,
        ...(index > 0 && { minzoom: CLOSE_ZOOM }),
      }),
    );
  });
  return [...countries, ...WATERS.map(([at, names]) => point(at, names))];
}
