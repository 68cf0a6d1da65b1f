import { writeFileSync } from 'node:fs';
import type { GazetteerEntry, GazetteerFile } from '../src/domain/geoparsing/gazetteer';
import { readGeoNames } from './gazetteer/geonames';
import { townEntries } from './gazetteer/towns';
import { cityEntries, stateEntries } from './gazetteer/world';
import { GEODATA, readJson } from './lib/geodata-files';
import { command } from './lib/run.mjs';

const FOLDER = `${GEODATA}/gazetteer`;

/** Renews the places of all files but `region.json`, which is written by hand. */
async function buildGazetteer(): Promise<void> {
  const region = await readJson<GazetteerFile>(`${FOLDER}/region.json`);
  const records = readGeoNames();
  const states = stateEntries();
  const known = [...region.places, ...states];
  const cities = cityEntries(records, known);
  await write('world', states);
  await write('cities', cities);
  await write('towns', townEntries([...known, ...cities], records));
}

/** Keeps what a file says of itself. Each entry stands on a line, so that a change is one line. */
async function write(name: string, places: GazetteerEntry[]): Promise<void> {
  const path = `${FOLDER}/${name}.json`;
  const { title, source } = await readJson<GazetteerFile>(path);
  const lines = places.map((place) => JSON.stringify(place)).join(',\n');
  const text = `{\n"title": ${JSON.stringify(title)},\n"source": ${JSON.stringify(source)},\n"places": [\n${lines}\n]\n}\n`;
  writeFileSync(path, text);
}

await command(import.meta.url, buildGazetteer);
