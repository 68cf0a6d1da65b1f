import { mkdirSync } from 'node:fs';
import { point } from '@turf/turf';
import type { Feature, Point, Position } from 'geojson';
import { cutCountries, referencePoints } from './basemap/countries';
import { writeFeatures } from './basemap/geojson';
import { COUNTRY_CODES, pickTowns } from './basemap/towns';
import { aras, cutWater } from './basemap/water';
import { nameOf, stateTitle } from './gazetteer/world';
import { writeFormatted } from './lib/geodata-files';
import { command } from './lib/run.mjs';

const OUT = 'geodata/basemap';

/** Makes the base map from data packages; see `geodata/basemap/README.md`. */
async function buildBaseMap(): Promise<void> {
  const { land, borders, exact } = cutCountries();
  mkdirSync(OUT, { recursive: true });
  writeFeatures(`${OUT}/land.geojson`, land);
  writeFeatures(`${OUT}/borders.geojson`, borders);
  writeFeatures(`${OUT}/towns.geojson`, pickTowns(land));
  writeFeatures(`${OUT}/countries.geojson`, mapLabels());
  writeFeatures(`${OUT}/water.geojson`, [...cutWater(), ...aras(borders)]);
  const reference = JSON.stringify(referencePoints(exact));
  await writeFormatted('tests/fixtures/border-reference.json', reference);
}

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
function mapLabels(): Feature<Point>[] {
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

await command(import.meta.url, buildBaseMap);
