import { mkdirSync } from 'node:fs';
import { cutCountries, referencePoints } from './basemap/countries';
import { writeFeatures } from './basemap/geojson';
import { mapLabels } from './basemap/labels';
import { pickTowns } from './basemap/towns';
import { aras, cutWater } from './basemap/water';
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

await command(import.meta.url, buildBaseMap);
