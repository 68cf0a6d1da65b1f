import { mkdirSync } from 'node:fs';
import { point } from '@turf/turf';
import type { Feature, Point } from 'geojson';
import { nameOf, stateTitle } from '../src/build/world/states';
import { boxOf, writeBaseMap } from './basemap/box-base-map';
import { cutCountries, referencePoints } from './basemap/countries';
import { BOX, writeFeatures } from './basemap/geojson';
import { cutGround } from './basemap/ground';
import { countries as countryNames, labels } from './basemap/names.json';
import { COUNTRY_CODES, pickTowns } from './basemap/towns';
import { aras, cutWater } from './basemap/water';
import { GEODATA, writeFormatted } from './lib/geodata-files';
import { command } from './lib/run.mjs';

const OUT = 'geodata/basemap';

/**
 * Makes the base map from data packages; see `geodata/basemap/README.md`. That of our own atlas
 * has names, ranks and labels by hand; that of any other is made of the packages alone.
 */
async function buildBaseMap(): Promise<void> {
  if (GEODATA !== 'geodata') {
    const box = boxOf(GEODATA);
    return writeBaseMap(GEODATA, box, cutGround(box));
  }
  const { land, borders, exact } = cutCountries(BOX);
  mkdirSync(OUT, { recursive: true });
  writeFeatures(`${OUT}/land.geojson`, land);
  writeFeatures(`${OUT}/borders.geojson`, borders);
  writeFeatures(`${OUT}/towns.geojson`, pickTowns(land));
  writeFeatures(`${OUT}/countries.geojson`, mapLabels());
  writeFeatures(`${OUT}/water.geojson`, [...cutWater(BOX, land), ...aras(borders)]);
  const reference = JSON.stringify(referencePoints(exact));
  await writeFormatted('tests/fixtures/border-reference.json', reference);
}

/** From this zoom on the second names of countries show; MapLibre filters by a tile's whole zoom. */
const CLOSE_ZOOM = 7;

/** Points with `name`, `name:az`, `name:hy`, `name:ru`; those of countries with `country`. */
function mapLabels(): Feature<Point>[] {
  const countries = Object.entries(countryNames).flatMap(([code, positions]) => {
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
  return [...countries, ...labels.map(({ at, ...names }) => point(at, names))];
}

await command(import.meta.url, buildBaseMap);
