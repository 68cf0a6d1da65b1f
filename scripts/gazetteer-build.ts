import { writeFileSync } from 'node:fs';
import type { GazetteerEntry, GazetteerFile } from '../src/domain/geoparsing/gazetteer-file';
import { townEntries } from './gazetteer/towns';
import { worldEntries } from './gazetteer/world';
import { GEODATA, readJson } from './lib/geodata-files';
import { command } from './lib/run.mjs';

const FOLDER = `${GEODATA}/gazetteer`;

/** Renews the places of `world.json` and `towns.json`; `region.json` beside them is written by hand. */
async function buildGazetteer(): Promise<void> {
  const region = await readJson<GazetteerFile>(`${FOLDER}/region.json`);
  const world = worldEntries();
  await write('world', world);
  await write('towns', townEntries([...region.places, ...world]));
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
